package se.styrkedja.imports.skolverket;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.styrkedja.imports.Columns;
import se.styrkedja.imports.Content;
import se.styrkedja.imports.Draft;
import se.styrkedja.imports.Headings;
import se.styrkedja.imports.Quoted;
import se.styrkedja.organisation.Fact;
import se.styrkedja.organisation.OrganiserKind;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.vocabulary.Fault;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Subject;

/// The first columns of a row: which unit it is about, where it lies and who runs it.
final class UnitRow {
    private static final Headings WORDS = Headings.of("/imports/skolverket/words.csv");

    private UnitRow() {}

    /// The unit as the row has it, or its first fault in the draft and nothing: a row with too few cells has
    /// everything in the wrong place.
    static Optional<Fact.UnitSeen> read(
            Columns columns, Content.Row row, Set<SchoolForm> forms, Set<Integer> grades, LocalDate asOf, Draft draft) {
        var faults = Stream.of(
                        columns.misfit(row),
                        unreadable(columns, row, "code", Level.UNIT),
                        unreadable(columns, row, "municipality-code", Level.MUNICIPALITY),
                        unreadable(columns, row, "organiser-code", Level.ORGANISER))
                .flatMap(Optional::stream)
                .toList();
        faults.stream().limit(1).forEach(draft::refuse);
        if (faults.isEmpty()) remarkFormula(columns, row, draft);
        return faults.isEmpty() ? Optional.of(seen(columns, row, forms, grades, asOf)) : Optional.empty();
    }

    /// A name that a spreadsheet would run is kept as the text it is, and is hardly what the school is called.
    private static void remarkFormula(Columns columns, Content.Row row, Draft draft) {
        columns.cell(row, "name")
                .filter(cell -> cell.text().matches("[=+@].*"))
                .ifPresent(cell -> draft.remark(cell.fault("name.formula", Quoted.text(cell.text()))));
    }

    private static Fact.UnitSeen seen(
            Columns columns, Content.Row row, Set<SchoolForm> forms, Set<Integer> grades, LocalDate asOf) {
        return new Fact.UnitSeen(
                columns.text(row, "code"),
                columns.text(row, "name"),
                columns.text(row, "municipality-code"),
                columns.text(row, "municipality-name"),
                number(columns.text(row, "organiser-code")),
                columns.text(row, "organiser-name"),
                organiserKind(columns.text(row, "organiser-kind")),
                forms,
                grades,
                asOf);
    }

    /// Only the unit's own code must be there; the others may be missing, but not be something else.
    private static Optional<Fault> unreadable(Columns columns, Content.Row row, String role, Level level) {
        return columns.cell(row, role)
                .filter(cell -> !cell.text().isEmpty() || level == Level.UNIT)
                .filter(cell -> !Subject.isCode(level, number(cell.text())))
                .map(cell -> cell.fault(role + ".unreadable", Quoted.text(cell.text())));
    }

    /// `212000-2742` is also written.
    static String number(String text) {
        return text.matches("\\d{6}-\\d{4}") ? text.replace("-", "") : text;
    }

    static OrganiserKind organiserKind(String word) {
        return Arrays.stream(OrganiserKind.values())
                .filter(kind -> WORDS.matches(kind.name(), word))
                .findFirst()
                .orElse(OrganiserKind.UNKNOWN);
    }
}
