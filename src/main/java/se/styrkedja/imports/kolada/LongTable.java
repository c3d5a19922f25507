package se.styrkedja.imports.kolada;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import se.styrkedja.imports.Cell;
import se.styrkedja.imports.Columns;
import se.styrkedja.imports.Content;
import se.styrkedja.imports.Draft;
import se.styrkedja.imports.Headings;
import se.styrkedja.imports.Layout;
import se.styrkedja.imports.Marks;
import se.styrkedja.imports.Quoted;
import se.styrkedja.imports.Recorder;
import se.styrkedja.imports.parts.Bounds;
import se.styrkedja.imports.parts.Part;
import se.styrkedja.imports.parts.Parts;
import se.styrkedja.indicators.Population;
import se.styrkedja.indicators.SourceKind;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Subject;
import se.styrkedja.web.Messages;

/// Kolada's figures as a long table, one row a figure: `kpi;municipality;period;gender;value`, of municipalities or of
/// units, as programs and its site save them. The names of columns and the words in cells are data
/// (`imports/kolada/long.csv`).
final class LongTable implements Layout {
    private static final Headings WORDS = Headings.of("/imports/kolada/long.csv");
    private static final Set<String> OF_MUNICIPALITIES = Set.of("kpi", "municipality", "period", "value");
    private static final Set<String> OF_UNITS = Set.of("kpi", "unit", "period", "value");
    private static final Set<String> TELLING = Set.of("kpi", "period", "value");
    private static final Set<String> KEYS = Set.of("kpi", "municipality", "unit");
    private static final Pattern WITH_TITLE = Pattern.compile("([NU]\\d{5})\\b.*");

    @Override
    public String id() {
        return "kolada-lang-tabell";
    }

    @Override
    public SourceKind kind() {
        return SourceKind.KOLADA;
    }

    @Override
    public Stage stage() {
        return Stage.JOINED;
    }

    @Override
    public boolean recognises(Content content) {
        return content instanceof Content.Table table
                && Parts.opening(table, WORDS, TELLING).stream().anyMatch(LongTable::isKolada);
    }

    @Override
    public void read(Content content, Draft draft) {
        if (!(content instanceof Content.Table table)) return;
        var rows = new Rows(draft);
        var parts = Parts.of(table, WORDS, TELLING, Bounds.NONE);
        parts.tellUnread(draft);
        for (var part : parts.all()) rows.read(part);
        rows.end();
    }

    private static boolean isKolada(Columns columns) {
        return columns.has(OF_MUNICIPALITIES) || columns.has(OF_UNITS);
    }

    private static final class Rows {
        private final Draft draft;
        private final Figures figures;
        private final UnitIds units;
        private final Recorder recorder;
        private Optional<Figures.Wrong> top = Optional.empty();

        Rows(Draft draft) {
            this.draft = draft;
            figures = new Figures(draft);
            units = new UnitIds(draft);
            recorder = new Recorder(draft, Marks.KOLADA);
        }

        void read(Part part) {
            var columns = part.columns();
            part.begin(draft);
            part.tellUnread(draft, Set.of());
            if (top.isEmpty())
                top = Optional.of((code, values) -> new Cell(columns.file(), part.header(), "", 0).fault(code, values));
            part.each(draft, KEYS, row -> read(columns, row));
        }

        void end() {
            figures.tellOfTheRest();
            top.ifPresent(units::tellOfUnknown);
        }

        private void read(Columns columns, Content.Row row) {
            var id = cell(columns, row, "kpi");
            var titled = WITH_TITLE.matcher(id.text());
            figures.kpi(titled.matches() ? titled.group(1) : id.text(), id::fault)
                    .flatMap(kpi -> of(kpi, columns, row))
                    .ifPresent(of -> take(of, columns, row));
        }

        private Optional<Figures.Of> of(Kpi kpi, Columns columns, Content.Row row) {
            var unit = columns.text(row, "unit");
            if (!unit.isEmpty()) return units.unit(unit).map(code -> new Figures.Of(kpi, Subject.unit(code)));
            var municipality = cell(columns, row, "municipality");
            return figures.municipal(kpi, municipality.text(), municipality::fault);
        }

        private void take(Figures.Of of, Columns columns, Content.Row row) {
            var year = cell(columns, row, "period");
            var gender = breakdown(columns.text(row, "gender"));
            var value = cell(columns, row, "value");
            if (!year.text().matches("(19|20)\\d\\d"))
                draft.refuse(year.fault("kolada.period", Quoted.text(year.text())));
            else if (gender.isEmpty())
                columns.cell(row, "gender")
                        .ifPresent(c -> draft.refuse(c.fault("kolada.gender", Quoted.text(c.text()))));
            else if (WORDS.matches("deleted", columns.text(row, "isdeleted")))
                figures.passOver("note.kolada.deleted", of.kpi());
            else if (WORDS.matches("nothing", value.text()) || value.text().isEmpty())
                figures.passOver("note.kolada.empty", of.kpi());
            else take(of, Integer.parseInt(year.text()), gender.get(), value);
        }

        private void take(Figures.Of of, int year, Breakdown gender, Cell value) {
            var period = of.kpi().period(year);
            if (draft.isTooFarAhead(period)) {
                draft.refuse(value.fault("period.ahead", period.toString()));
                return;
            }
            recorder.record(
                    new Recorder.Figure(of.kpi().indicator(), of.subject(), period, gender),
                    value,
                    Population.NOT_STATED,
                    Messages.of("imports").text("source.kolada"));
        }

        private static Optional<Breakdown> breakdown(String gender) {
            if (gender.isEmpty() || WORDS.matches("all", gender)) return Optional.of(Breakdown.TOTAL);
            if (WORDS.matches("girls", gender)) return Optional.of(Breakdown.GIRLS);
            return WORDS.matches("boys", gender) ? Optional.of(Breakdown.BOYS) : Optional.empty();
        }

        /// The cell of a role; where there is no such column, nothing at the row's beginning.
        private static Cell cell(Columns columns, Content.Row row, String role) {
            return columns.cell(row, role)
                    .orElseGet(() -> new Cell(columns.file(), row, role.toLowerCase(Locale.ROOT), -1));
        }
    }
}
