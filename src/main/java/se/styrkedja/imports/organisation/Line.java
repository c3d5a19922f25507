package se.styrkedja.imports.organisation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import se.styrkedja.imports.Columns;
import se.styrkedja.imports.Content;
import se.styrkedja.organisation.Fact;
import se.styrkedja.organisation.OrganiserKind;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.organisation.Validity;
import se.styrkedja.vocabulary.Fault;

/// One row of a file of units, with all that is wrong in it.
final class Line {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern UNIT = Pattern.compile("\\d{8}");
    private static final Pattern MUNICIPALITY = Pattern.compile("\\d{4}");
    private static final Pattern ORGANISER = Pattern.compile("\\d{10}");

    private final Columns columns;
    private final Content.Row row;
    private final Words words;
    private final List<Fault> faults = new ArrayList<>();
    private final Fact.UnitDuring fact;

    Line(Columns columns, Content.Row row, Words words) {
        this.columns = columns;
        this.row = row;
        this.words = words;
        this.fact = read();
    }

    long number() {
        return row.line();
    }

    /// What it says; to be believed when it has no faults.
    Fact.UnitDuring fact() {
        return fact;
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    /// Values: what was found, then what was expected.
    void fault(String code, Column column, String... expected) {
        var values = new ArrayList<String>();
        values.add(text(column));
        values.addAll(List.of(expected));
        columns.cell(row, column.role())
                .ifPresent(cell -> faults.add(cell.fault("organisation." + code, values.toArray(String[]::new))));
    }

    private Fact.UnitDuring read() {
        var code = matching(Column.CODE, UNIT, "8");
        var municipality = matching(Column.MUNICIPALITY, MUNICIPALITY, "4");
        var organiser = matching(Column.ORGANISER, ORGANISER, "10");
        var kind = organiserKind();
        var forms = forms();
        var valid = valid();
        if (text(Column.NAME).isEmpty()) fault("name", Column.NAME);
        if (!words.nodes().contains(text(Column.NODE).toLowerCase(Locale.ROOT)))
            fault("node", Column.NODE, String.join(", ", words.nodes()));
        successor(valid);
        return new Fact.UnitDuring(
                new Fact.UnitSeen(
                        code,
                        text(Column.NAME),
                        municipality,
                        text(Column.MUNICIPALITY_NAME),
                        organiser,
                        text(Column.ORGANISER_NAME),
                        kind,
                        forms,
                        valid.day()),
                valid,
                text(Column.AREA),
                text(Column.SUCCESSOR));
    }

    private Validity valid() {
        var from = day(Column.FROM);
        var to = day(Column.TO);
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get()))
            fault("ends-before", Column.TO, from.get().toString());
        return new Validity(
                from.<Validity.Start>map(Validity.Start.Known::new).orElseGet(Validity.Start.Unknown::new),
                to.<Validity.End>map(Validity.End.Known::new).orElseGet(Validity.End.Open::new));
    }

    /// Whether the unit that takes over is known is asked when the whole file has been read.
    private void successor(Validity valid) {
        if (text(Column.SUCCESSOR).isEmpty()) return;
        matching(Column.SUCCESSOR, UNIT, "8");
        if (text(Column.SUCCESSOR).equals(text(Column.CODE))) fault("successor-self", Column.SUCCESSOR);
        if (valid.end() instanceof Validity.End.Open && text(Column.TO).isEmpty())
            fault("successor-open", Column.TO, text(Column.SUCCESSOR));
    }

    private String matching(Column column, Pattern pattern, String digits) {
        if (!pattern.matcher(text(column)).matches()) fault("digits", column, digits);
        return text(column);
    }

    private OrganiserKind organiserKind() {
        var word = text(Column.ORGANISER_KIND).toLowerCase(Locale.ROOT);
        if (words.organisers().containsKey(word))
            return OrganiserKind.valueOf(words.organisers().getOrDefault(word, ""));
        fault("organiser-kind", Column.ORGANISER_KIND, known());
        return OrganiserKind.UNKNOWN;
    }

    private String known() {
        return String.join(
                ", ",
                words.organisers().keySet().stream().filter(w -> !w.isEmpty()).toList());
    }

    private Set<SchoolForm> forms() {
        var forms = EnumSet.noneOf(SchoolForm.class);
        for (var code : BLANKS.split(text(Column.FORMS).toLowerCase(Locale.ROOT), -1))
            if (!code.isEmpty())
                SchoolForm.ofCode(code).ifPresentOrElse(forms::add, () -> fault("form", Column.FORMS, code));
        boolean school = text(Column.NODE).equalsIgnoreCase(words.nodes().getFirst());
        if (!school && !forms.isEmpty()) fault("no-school", Column.FORMS, text(Column.NODE));
        return forms;
    }

    private Optional<LocalDate> day(Column column) {
        if (text(column).isEmpty()) return Optional.empty();
        try {
            return Optional.of(LocalDate.parse(text(column)));
        } catch (DateTimeException notADay) {
            fault("day", column);
            return Optional.empty();
        }
    }

    private String text(Column column) {
        return columns.text(row, column.role());
    }
}
