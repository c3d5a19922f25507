package se.styrkedja.imports.skolverket;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.styrkedja.imports.Columns;
import se.styrkedja.imports.Content;
import se.styrkedja.imports.Draft;
import se.styrkedja.imports.Headings;
import se.styrkedja.imports.Layout;
import se.styrkedja.imports.Marks;
import se.styrkedja.imports.Numerals;
import se.styrkedja.imports.Recorder;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.Population;
import se.styrkedja.indicators.SourceKind;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Fault;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Place;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.vocabulary.Subject;

/// An export with one row for each school unit: a preamble, a header, units, and then definitions.
///
/// Today's exports pad every line with separators; those of the former SIRIS end every line with one. The same title
/// stands over files with one row for each municipality (data set 138): the header decides, and those are refused,
/// since they are about all schools that lie in the municipality and not about the ones it runs.
final class UnitExportLayout implements Layout {
    static final String PUBLISHER = "Skolverket";
    private static final Set<SchoolForm> FORMS = Set.of(SchoolForm.GR);
    private static final String PUPILS = "pupils-y9";

    private final String id;
    private final String title;
    private final Headings headings;
    private final List<IndicatorId> indicators;
    private final boolean emptyMeansUnused;

    /// @param title what the preamble calls it, a role of `preamble.csv`
    /// @param emptyMeansUnused an empty cell is a figure that the year does not have, and no fault
    UnitExportLayout(String id, String title, Headings headings, List<String> indicators, boolean emptyMeansUnused) {
        this.id = id;
        this.title = title;
        this.headings = headings;
        this.emptyMeansUnused = emptyMeansUnused;
        this.indicators = indicators.stream().map(IndicatorId::new).toList();
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public SourceKind kind() {
        return SourceKind.EXPORT;
    }

    @Override
    public Stage stage() {
        return Stage.FACTS;
    }

    @Override
    public boolean recognises(Content content) {
        return Preamble.announces(content, title);
    }

    @Override
    public void read(Content content, Draft draft) {
        if (!(content instanceof Content.Table table)) return;
        var above = Preamble.withoutDefinitions(table);
        var columns = headings.find(above, Set.of("code"));
        var year = Preamble.schoolYear(table);
        if (columns.isEmpty()) draft.refuse(new OtherHeader(headings, above).withoutCodes());
        else if (year.isEmpty()) draft.refuse(new Fault("school-year.missing", Place.of(table.file())));
        else if (draft.isTooFarAhead(year.get()))
            draft.refuse(new Fault(
                    "school-year.ahead", Place.of(table.file()), year.get().toString()));
        else if (!hasFigures(columns.get()))
            draft.refuse(new OtherHeader(headings, above).withoutResults(columns.get(), titles(draft)));
        else read(table, columns.get(), year.get(), draft);
    }

    private boolean hasFigures(Columns columns) {
        return indicators.stream()
                .map(IndicatorId::id)
                .anyMatch(id -> !id.equals(PUPILS)
                        && (columns.has(Set.of(id)) || !columns.twice().isEmpty()));
    }

    private List<String> titles(Draft draft) {
        return indicators.stream()
                .flatMap(id -> draft.indicators().find(id).stream())
                .map(Indicator::title)
                .toList();
    }

    private void read(Content.Table table, Columns columns, SchoolYear year, Draft draft) {
        table.rows().subList(0, columns.index()).forEach(row -> note(row, draft));
        columns.doubled(table.row(columns.index()).line()).forEach(draft::refuse);
        var reader = new Rows(columns, year, draft, new Recorder(draft, Marks.EXPORT));
        boolean data = true;
        long last = 0;
        for (var row : table.rows().subList(columns.index() + 1, table.rows().size())) {
            data &= !Preamble.endsAt(row);
            if (!data) note(row, draft);
            else if (!row.blank()) {
                reader.read(row);
                last = row.line();
            }
        }
        if (data && last > 0 && isOfToday(table, columns))
            draft.remark(new Fault("file.cut-off", Place.of(table.file(), last), Long.toString(last)));
    }

    /// Today's exports pad every line to the width of the header, and end with definitions. The former SIRIS does
    /// neither.
    private static boolean isOfToday(Content.Table table, Columns columns) {
        return table.row(0).cells().size() >= columns.header().size();
    }

    private static void note(Content.Row row, Draft draft) {
        if (row.blank()) return;
        draft.note(String.join(";", row.cells()).replaceAll(";+$", "").strip());
    }

    private final class Rows {
        private final Columns columns;
        private final SchoolYear year;
        private final Draft draft;
        private final Recorder recorder;

        Rows(Columns columns, SchoolYear year, Draft draft, Recorder recorder) {
            this.columns = columns;
            this.year = year;
            this.draft = draft;
            this.recorder = recorder;
        }

        void read(Content.Row row) {
            UnitRow.read(columns, row, FORMS, Set.of(), year.lastDay(), draft).ifPresent(unit -> {
                draft.learn(unit);
                for (var indicator : indicators) figure(row, Subject.unit(unit.code()), indicator);
            });
        }

        private void figure(Content.Row row, Subject unit, IndicatorId indicator) {
            var figure = new Recorder.Figure(indicator, unit, year, Breakdown.TOTAL);
            columns.cell(row, indicator.id())
                    .filter(cell -> !emptyMeansUnused || !cell.text().isEmpty())
                    .ifPresent(cell -> recorder.record(figure, cell, population(row), PUBLISHER));
        }

        private Population population(Content.Row row) {
            return Optional.of(columns.text(row, PUPILS))
                    .flatMap(Numerals::parse)
                    .filter(n -> n.signum() >= 0 && n.scale() == 0 && n.precision() < 8)
                    .<Population>map(n -> new Population.Counted(n.intValueExact()))
                    .orElse(Population.NOT_STATED);
        }
    }
}
