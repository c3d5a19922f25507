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
import se.styrkedja.imports.Quoted;
import se.styrkedja.imports.Recorder;
import se.styrkedja.imports.parts.Bounds;
import se.styrkedja.imports.parts.Parts;
import se.styrkedja.indicators.Population;
import se.styrkedja.indicators.SourceKind;
import se.styrkedja.organisation.Unit;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.CalendarYear;
import se.styrkedja.vocabulary.Fault;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.vocabulary.Subject;

/// The SALSA table as the former SIRIS showed it on the screen and let people save it.
///
/// It has no unit codes and says actual, expected and residual twice: first for the share with all
/// subjects, then for the merit value; nothing but the order tells. The year is that of the spring
/// term. A school is found by the names of its municipality and of itself; what does not fit
/// exactly one is listed for a person to settle, never guessed.
final class SalsaScreenLayout implements Layout {
    private static final Headings HEADINGS = Headings.of("/imports/skolverket/salsa-skarm.csv");
    private static final Set<String> TELLING =
            Set.of("year", "municipality-name", "name", "salsa-all-subjects-residual", "salsa-merit-residual");
    private static final List<IndicatorId> FIGURES = HEADINGS.roles().stream()
            .filter(role -> role.startsWith("salsa-"))
            .map(IndicatorId::new)
            .toList();

    @Override
    public String id() {
        return "skolverket-salsa-skarm";
    }

    @Override
    public SourceKind kind() {
        return SourceKind.EXPORT;
    }

    @Override
    public Stage stage() {
        return Stage.JOINED;
    }

    @Override
    public boolean recognises(Content content) {
        return content instanceof Content.Table table
                && !Parts.opening(table, HEADINGS, TELLING).isEmpty();
    }

    @Override
    public void read(Content content, Draft draft) {
        if (!(content instanceof Content.Table table)) return;
        var parts = Parts.of(table, HEADINGS, TELLING, Bounds.NONE);
        parts.tellUnread(draft);
        var recorder = new Recorder(draft, Marks.EXPORT);
        for (var part : parts.all()) {
            part.begin(draft);
            part.tellUnread(draft, Set.of());
            part.each(draft, Set.of("municipality-name", "name"), row -> read(part.columns(), row, draft, recorder));
        }
    }

    private static void read(Columns columns, Content.Row row, Draft draft, Recorder recorder) {
        var fault = columns.misfit(row).or(() -> yearFault(columns, row, draft));
        fault.ifPresent(draft::refuse);
        if (fault.isPresent()) return;
        var units = draft.register().unitsNamed(columns.text(row, "municipality-name"), columns.text(row, "name"));
        if (units.size() == 1) figures(columns, row, units.getFirst(), recorder);
        else draft.remark(unsettled(columns, row, units, draft));
    }

    private static void figures(Columns columns, Content.Row row, Unit unit, Recorder recorder) {
        year(columns, row).ifPresent(year -> {
            for (var indicator : FIGURES)
                columns.cell(row, indicator.id())
                        .filter(cell -> !cell.text().isEmpty())
                        .ifPresent(cell -> recorder.record(
                                new Recorder.Figure(indicator, Subject.unit(unit.code()), year, Breakdown.TOTAL),
                                cell,
                                Population.NOT_STATED,
                                UnitExportLayout.PUBLISHER));
        });
    }

    private static Optional<SchoolYear> year(Columns columns, Content.Row row) {
        return CalendarYear.parse(columns.text(row, "year"))
                .filter(year -> year.year() > 1900)
                .map(year -> new SchoolYear(year.year() - 1));
    }

    private static Optional<Fault> yearFault(Columns columns, Content.Row row, Draft draft) {
        var year = year(columns, row);
        if (year.filter(draft::isTooFarAhead).isPresent())
            return columns.cell(row, "year").map(c -> c.fault("period.ahead", Quoted.text(c.text())));
        if (year.isPresent()) return Optional.empty();
        return columns.cell(row, "year").map(c -> c.fault("year.unreadable", Quoted.text(c.text())));
    }

    private static Fault unsettled(Columns columns, Content.Row row, List<Unit> units, Draft draft) {
        var cell = columns.cell(row, "name").orElseThrow();
        var municipality = Quoted.text(columns.text(row, "municipality-name"));
        var name = Quoted.text(cell.text());
        if (!units.isEmpty()) return cell.fault("unit.several", name, municipality, listed(units));
        var near = Likeness.near(cell.text(), columns.text(row, "municipality-name"), draft.register());
        return near.isEmpty()
                ? cell.fault("unit.none", name, municipality)
                : cell.fault("unit.none-but", name, municipality, listed(near));
    }

    private static String listed(List<Unit> units) {
        return String.join(
                ", ", units.stream().map(u -> u.name() + " " + u.code()).toList());
    }
}
