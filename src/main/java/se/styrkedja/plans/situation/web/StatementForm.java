package se.styrkedja.plans.situation.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.styrkedja.findings.Finding;
import se.styrkedja.plans.situation.Evidence;
import se.styrkedja.plans.situation.Statement;
import se.styrkedja.plans.situation.StatementText;
import se.styrkedja.web.Form;

/// The form of a statement: as it stands before somebody types, and what was typed.
final class StatementForm {

    /// How one says what one knows it by. What else stands in the field is the name of a finding.
    static final String LACKING = "saknas";

    static final String EXPERIENCE = "erfarenhet";
    static final String DOCUMENT = "dokument";
    /// The finding that the statement leaned on already, as it was frozen.
    static final String KEPT = "kvar";

    private StatementForm() {}

    /// A form that nobody has typed in.
    ///
    /// @param found the name of a finding to lean on; empty for none
    static Form empty(Statement.Kind kind, String found) {
        return Form.filled(Map.of("slag", kind.name(), "belagg", found.isEmpty() ? LACKING : found));
    }

    static Form of(Statement statement) {
        var texts = new HashMap<String, String>();
        texts.put("slag", statement.kind().name());
        texts.put("tema", statement.text().theme());
        texts.put("pastaende", statement.text().wording());
        texts.put("version", Integer.toString(statement.version()));
        texts.put(
                "belagg",
                switch (statement.text().evidence()) {
                    case Evidence.Finding f -> KEPT;
                    case Evidence.Document d -> DOCUMENT;
                    case Evidence.Experience e -> EXPERIENCE;
                    case Evidence.Lacking l -> LACKING;
                });
        switch (statement.text().evidence()) {
            case Evidence.Document(var what) -> texts.put("dokument", what);
            case Evidence.Experience(var what) -> texts.put("erfarenhet", what);
            case Evidence.Finding f -> {}
            case Evidence.Lacking l -> {}
        }
        return Form.filled(texts);
    }

    static Statement.Kind kind(String typed) {
        return typed.equals(Statement.Kind.STRENGTH.name()) ? Statement.Kind.STRENGTH : Statement.Kind.SHORTCOMING;
    }

    /// What was typed; empty when something is wrong with it.
    ///
    /// @param among the findings there are
    /// @param kept what the statement leaned on before
    static Optional<StatementText> read(Form form, List<Finding> among, Evidence kept) {
        var wording = form.text(SituationFields.WORDING);
        var theme = form.text(SituationFields.THEME);
        var evidence = evidence(form, among, kept);
        return form.isWrong() ? Optional.empty() : Optional.of(new StatementText(theme, wording, evidence));
    }

    private static List<String> offered(List<Finding> among, Evidence kept) {
        var offered = new ArrayList<>(List.of(LACKING, EXPERIENCE, DOCUMENT));
        if (kept instanceof Evidence.Finding) offered.add(KEPT);
        among.stream().map(Finding::key).forEach(offered::add);
        return offered;
    }

    private static Evidence evidence(Form form, List<Finding> among, Evidence kept) {
        var how = form.choice("belagg", offered(among, kept));
        var experience = form.textWhen(how.equals(EXPERIENCE), SituationFields.EXPERIENCE);
        var document = form.textWhen(how.equals(DOCUMENT), SituationFields.DOCUMENT);
        return switch (how) {
            case EXPERIENCE -> new Evidence.Experience(experience);
            case DOCUMENT -> new Evidence.Document(document);
            case KEPT -> kept;
            case LACKING -> new Evidence.Lacking();
            default ->
                among.stream()
                        .filter(found -> found.key().equals(how))
                        .findFirst()
                        .<Evidence>map(Grounds::evidence)
                        .orElseGet(Evidence.Lacking::new);
        };
    }
}
