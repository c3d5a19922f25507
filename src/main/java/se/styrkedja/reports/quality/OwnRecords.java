package se.styrkedja.reports.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.styrkedja.findings.Finding;
import se.styrkedja.findings.Judgement;
import se.styrkedja.findings.groups.Figure;
import se.styrkedja.findings.groups.FigureContext;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.organisation.Unit;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.quality.ground.DocumentBuilder;
import se.styrkedja.reports.quality.ground.Prose;
import se.styrkedja.reports.quality.ground.UnitFindings;
import se.styrkedja.reports.quality.ground.Weighed;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Subject;
import se.styrkedja.vocabulary.Swedish;

/// What the organiser itself keeps account of, such as absence: over time, and unit by unit beside what it has to be
/// read with. No publisher has it, so it is there only when the organiser has brought it.
final class OwnRecords {
    private final FigureContext ground;
    private final DocumentBuilder document;
    private final String heading;
    private final List<Indicator> indicators;
    private final UnitFindings findings;

    /// @param indicators the first is what is kept account of, the others what it is read with
    OwnRecords(
            FigureContext ground,
            DocumentBuilder document,
            UnitFindings findings,
            String heading,
            List<String> indicators) {
        this.ground = ground;
        this.document = document;
        this.findings = findings;
        this.heading = heading;
        this.indicators = indicators.stream().map(ground::indicator).toList();
    }

    void write() {
        document.heading(2, heading);
        int before = document.blocks().size();
        var overTime = new OverTime(ground, document);
        indicators.forEach(i -> overTime.section(i.id().id()));
        besideOthers();
        table();
        if (document.blocks().size() == before) document.nothing("nothing.no-data", "nothing." + heading);
    }

    /// The unit that stands furthest from the others of its form, each way: where to ask first.
    private void besideOthers() {
        var found = ground.own().units(ground.year()).stream()
                .flatMap(unit -> findings.of(unit.code()).stream())
                .filter(one -> one.kind() == Finding.Kind.DISTANCE_TO_OTHERS
                        && one.period().equals(ground.year())
                        && one.indicator().equals(indicators.getFirst().id()))
                .sorted(Comparator.comparing((Finding one) -> one.difference().abs())
                        .reversed()
                        .thenComparing(one -> one.subject().code()))
                .toList();
        for (int sign : new int[] {1, -1}) {
            var sameWay = found.stream()
                    .filter(one -> one.difference().signum() == sign)
                    .toList();
            sameWay.stream().findFirst().ifPresent(one -> told(one, sameWay.size()));
        }
    }

    /// @param sameWay how many units differ notably the same way: why just this one is told
    private void told(Finding found, int sameWay) {
        var indicator = indicators.getFirst();
        ground.stated(indicator, found.subject(), found.period(), found.breakdown())
                .ifPresent(unit -> others(indicator, unit)
                        .ifPresent(others -> document.found(
                                "unit-others",
                                Prose.sentence(
                                        "records.others.point",
                                        Prose.words(unit.name()),
                                        Prose.words(indicator.title()),
                                        Prose.value(unit),
                                        Prose.value(others)),
                                Prose.together(
                                        List.of(Prose.words(found.meaning())),
                                        sameWay == 1
                                                ? Prose.sentence("records.others.only")
                                                : Prose.sentence("records.others.furthest", Prose.words(sameWay))),
                                List.of(unit, others),
                                Weighed.ofUnit(
                                        new Judgement(indicator, found.difference(), found.chance()), found.kind()))));
    }

    private Optional<Figure> others(Indicator indicator, Figure unit) {
        return ground.figures().meanOfUnits(unit, "others", findings.others(indicator, unit));
    }

    private void table() {
        var rows = ground.own().units(ground.year()).stream()
                .sorted((a, b) -> Swedish.order().compare(a.name(), b.name()))
                .filter(this::has)
                .map(this::row)
                .toList();
        if (rows.isEmpty()) return;
        var header = new ArrayList<String>(List.of(Prose.text("column.unit")));
        indicators.forEach(i -> header.add(Prose.measure(i)));
        header.add(2, Prose.text("records.column.others"));
        document.table(
                Prose.text("records.table", Prose.text(heading), ground.year().toString()),
                header,
                rows,
                Prose.sentence("records.note." + heading));
    }

    private boolean has(Unit unit) {
        return indicators.stream()
                .anyMatch(i -> ground.unspoken(i, Subject.unit(unit.code()), ground.year(), Breakdown.TOTAL)
                        .isPresent());
    }

    private List<List<Inline>> row(Unit unit) {
        var cells = new ArrayList<List<Inline>>(List.of(List.of(Prose.words(unit.name()))));
        for (var indicator : indicators) {
            var own = ground.stated(indicator, Subject.unit(unit.code()), ground.year(), Breakdown.TOTAL);
            cells.add(cell(own));
            if (indicator.equals(indicators.getFirst())) cells.add(cell(own.flatMap(f -> others(indicator, f))));
        }
        return cells;
    }

    private static List<Inline> cell(Optional<Figure> figure) {
        return List.of(figure.map(Prose::cell).orElseGet(() -> Prose.words(Prose.text("mark.none"))));
    }
}
