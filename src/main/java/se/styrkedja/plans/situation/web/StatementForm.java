package se.styrkedja.plans.situation.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.styrkedja.findings.Finding;
import se.styrkedja.plans.situation.Evidence;
import se.styrkedja.plans.situation.Statement;
import se.styrkedja.plans.situation.StatementText;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;

/// The form of a statement: as it stands before somebody types, and what was typed.
final class StatementForm {
    private static final Messages WORDS = Messages.of("situation");
    private static final int THEME = 60;
    private static final int LINE = 300;
    private static final int SOURCE = 240;

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
        var wording = form.text("pastaende", LINE, WORDS.text("fault.wording"));
        var theme = form.text("tema", THEME, WORDS.text("fault.theme"));
        var evidence = evidence(form, among, kept);
        return form.isWrong() ? Optional.empty() : Optional.of(new StatementText(theme, wording, evidence));
    }

    private static Evidence evidence(Form form, List<Finding> among, Evidence kept) {
        var how = form.typed("belagg");
        return switch (how) {
            case EXPERIENCE -> new Evidence.Experience(form.text("erfarenhet", SOURCE, WORDS.text("fault.experience")));
            case DOCUMENT -> new Evidence.Document(form.text("dokument", SOURCE, WORDS.text("fault.document")));
            case KEPT -> kept;
            default ->
                among.stream()
                        .filter(found -> found.key().equals(how))
                        .findFirst()
                        .<Evidence>map(Grounds::evidence)
                        .orElseGet(Evidence.Lacking::new);
        };
    }
}
