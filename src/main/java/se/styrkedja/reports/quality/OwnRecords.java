package se.styrkedja.reports.quality;

import java.util.ArrayList;
import java.util.List;
import se.styrkedja.findings.groups.FigureContext;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.organisation.Unit;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.quality.ground.DocumentBuilder;
import se.styrkedja.reports.quality.ground.Prose;
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

    OwnRecords(FigureContext ground, DocumentBuilder document, String heading, List<String> indicators) {
        this.ground = ground;
        this.document = document;
        this.heading = heading;
        this.indicators = indicators.stream().map(ground::indicator).toList();
    }

    void write() {
        document.heading(2, heading);
        int before = document.blocks().size();
        var overTime = new OverTime(ground, document);
        indicators.forEach(i -> overTime.section(i.id().id()));
        table();
        if (document.blocks().size() == before) document.nothing("nothing.no-data", "nothing." + heading);
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
        for (var indicator : indicators)
            cells.add(List.of(ground.stated(indicator, Subject.unit(unit.code()), ground.year(), Breakdown.TOTAL)
                    .map(Prose::cell)
                    .orElseGet(() -> Prose.words(Prose.text("mark.none")))));
        return cells;
    }
}
