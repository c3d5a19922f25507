package se.styrkedja.reports.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.styrkedja.findings.Backing;
import se.styrkedja.findings.Finding;
import se.styrkedja.findings.Tone;
import se.styrkedja.findings.groups.Figure;
import se.styrkedja.findings.groups.FigureContext;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.quality.ground.DocumentBuilder;
import se.styrkedja.reports.quality.ground.Prose;
import se.styrkedja.reports.quality.ground.UnitFindings;
import se.styrkedja.reports.quality.ground.Weighed;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.SchoolYear;

/// What the pages of the units say of them without comparing them: that a figure has changed, has gone one way for
/// several years, or differs between girls and boys, by more than chance.
final class UnitsAlone {
    private static final Set<Finding.Kind> KINDS =
            EnumSet.of(Finding.Kind.CHANGE, Finding.Kind.TREND, Finding.Kind.GENDER_GAP);
    private static final int LISTED = 12;

    private final FigureContext ground;
    private final DocumentBuilder document;
    private final UnitFindings findings;

    UnitsAlone(FigureContext ground, DocumentBuilder document, UnitFindings findings) {
        this.ground = ground;
        this.document = document;
        this.findings = findings;
    }

    /// @param other the earlier figure, or that of the other gender
    private record Row(Finding found, Indicator indicator, Figure unit, Figure other) {
        BigDecimal gap() {
            return unit.number().orElseThrow().subtract(other.number().orElseThrow());
        }
    }

    void write() {
        var rows = ground.own().units(ground.year()).stream()
                .flatMap(unit -> findings.of(unit.code()).stream())
                .filter(found -> KINDS.contains(found.kind()) && found.backing() == Backing.SUPPORTED)
                .filter(found -> SchoolYear.of(found.period().lastDay()).equals(ground.year()))
                .sorted(Comparator.comparingDouble(Finding::weight).reversed().thenComparing(Finding::key))
                .flatMap(found -> row(found).stream())
                .limit(LISTED)
                .toList();
        document.heading(2, "units-alone");
        if (rows.isEmpty()) {
            document.nothing("nothing.units", "nothing.units-alone.text");
            return;
        }
        for (var tone : List.of(Tone.CONCERN, Tone.STRENGTH))
            rows.stream().filter(row -> row.found.tone() == tone).findFirst().ifPresent(this::told);
        table(rows);
    }

    private Optional<Row> row(Finding found) {
        return found.other().flatMap(other -> {
            var indicator = ground.indicator(found.indicator().id());
            var observed = other.observed();
            return ground.unspoken(indicator, found.subject(), found.period(), found.breakdown())
                    .flatMap(unit -> ground.unspoken(
                                    indicator, observed.subject(), observed.period(), observed.breakdown())
                            .map(against -> new Row(found, indicator, unit, against)));
        });
    }

    private void told(Row row) {
        var unit = ground.figures().add(row.unit);
        var other = ground.figures().add(row.other);
        document.found(
                "unit-alone",
                Prose.sentence(
                        "units-alone.point." + row.found.kind(),
                        Prose.words(unit.name()),
                        Prose.words(row.indicator.title()),
                        Prose.value(unit),
                        Prose.value(other),
                        Prose.words(named(row.other)),
                        Prose.words(named(row.unit))),
                Prose.sentence("units-alone.meaning"),
                List.of(unit, other, gap(row, unit, other)),
                Weighed.ofUnit(row.found.weight(), row.found.tone()));
    }

    private Figure gap(Row row, Figure unit, Figure other) {
        return ground.figures().computed(unit, "alone", row.indicator.scale().ofDifferences(), row.gap(), unit, other);
    }

    private void table(List<Row> rows) {
        var cells = new ArrayList<List<List<Inline>>>();
        for (var row : rows) {
            var unit = ground.figures().add(row.unit);
            var other = ground.figures().add(row.other);
            cells.add(List.of(
                    List.of(Prose.words(unit.name())),
                    List.of(Prose.words(row.indicator.title())),
                    List.of(Prose.words(Prose.text("units-alone.kind." + row.found.kind()))),
                    List.of(Prose.cell(unit)),
                    List.of(Prose.cell(other), Prose.words(" (" + named(row.other) + ")")),
                    List.of(Prose.cell(gap(row, unit, other)))));
        }
        document.table(
                Prose.text("units-alone.table", ground.year().toString()),
                List.of(
                        Prose.text("column.unit"),
                        Prose.text("units.column.what"),
                        Prose.text("units-alone.column.kind"),
                        Prose.text("units.column.value"),
                        Prose.text("units-alone.column.other"),
                        Prose.text("units.column.gap")),
                cells,
                Prose.sentence("units-alone.note"));
    }

    /// The year of a figure, or whether it is of girls or boys.
    private static String named(Figure figure) {
        return figure.breakdown().by().containsKey(Breakdown.Key.KON)
                ? Prose.breakdown(figure.breakdown())
                : figure.period().toString();
    }
}
