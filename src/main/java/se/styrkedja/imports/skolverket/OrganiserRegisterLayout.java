package se.styrkedja.imports.skolverket;

import java.util.Set;
import se.styrkedja.imports.Columns;
import se.styrkedja.imports.Content;
import se.styrkedja.imports.Draft;
import se.styrkedja.imports.Headings;
import se.styrkedja.imports.Layout;
import se.styrkedja.imports.Quoted;
import se.styrkedja.imports.parts.Bounds;
import se.styrkedja.imports.parts.Parts;
import se.styrkedja.indicators.SourceKind;
import se.styrkedja.organisation.Fact;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Subject;

/// The national register's list of organisers (huvudman), one a row with the school forms it runs.
final class OrganiserRegisterLayout implements Layout {
    private static final Headings HEADINGS = Headings.of("/imports/skolverket/skolenhetsregistret.csv");
    private static final Set<String> TELLING =
            Set.of("organiser-code", "organiser-kind", "name", "preschool-class-run");

    @Override
    public String id() {
        return "skolverket-huvudmannaregistret";
    }

    @Override
    public SourceKind kind() {
        return SourceKind.EXPORT;
    }

    @Override
    public Stage stage() {
        return Stage.REGISTERS;
    }

    @Override
    public boolean recognises(Content content) {
        return content instanceof Content.Table table
                && Parts.opening(table, HEADINGS, Set.of("code")).isEmpty()
                && Parts.opening(table, HEADINGS, TELLING).stream().anyMatch(columns -> !columns.has(Set.of("code")));
    }

    @Override
    public void read(Content content, Draft draft) {
        if (!(content instanceof Content.Table table)) return;
        var parts = Parts.of(table, HEADINGS, TELLING, Bounds.NONE);
        parts.tellUnread(draft);
        for (var part : parts.all()) {
            part.begin(draft);
            part.each(draft, Set.of("organiser-code", "name"), row -> read(part.columns(), row, draft));
        }
    }

    private static void read(Columns columns, Content.Row row, Draft draft) {
        var number = UnitRow.number(columns.text(row, "organiser-code"));
        var misfit = columns.misfit(row);
        if (misfit.isPresent()) draft.refuse(misfit.get());
        else if (!Subject.isCode(Level.ORGANISER, number))
            columns.cell(row, "organiser-code")
                    .ifPresent(c -> draft.refuse(c.fault("organiser-code.unreadable", Quoted.text(c.text()))));
        else
            draft.learn(new Fact.OrganiserNamed(
                    number,
                    columns.text(row, "name"),
                    UnitRow.organiserKind(columns.text(row, "organiser-kind")),
                    UnitRegisterLayout.UNDATED));
    }
}
