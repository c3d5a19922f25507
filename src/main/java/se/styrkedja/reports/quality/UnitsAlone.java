package se.styrkedja.reports.quality;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.styrkedja.findings.Backing;
import se.styrkedja.findings.Finding;
import se.styrkedja.findings.Judgement;
import se.styrkedja.findings.Tone;
import se.styrkedja.findings.groups.Figure;
import se.styrkedja.findings.groups.FigureContext;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.ResolvedFigure;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.quality.ground.DocumentBuilder;
import se.styrkedja.reports.quality.ground.Prose;
import se.styrkedja.reports.quality.ground.UnitFindings;
import se.styrkedja.reports.quality.ground.Weighed;
import se.styrkedja.vocabulary.SchoolYear;

/// What is found of single units without comparing them: that a figure has changed, has moved over several years, or
/// differs between girls and boys, by more than chance among all units.
final class UnitsAlone {
    private static final Set<Finding.Kind> KINDS =
            EnumSet.of(Finding.Kind.CHANGE, Finding.Kind.TREND, Finding.Kind.GENDER_GAP);
    private static final Set<Tone> LEADING = EnumSet.of(Tone.CONCERN, Tone.STRENGTH);
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
        Judgement judged() {
            return new Judgement(indicator, found.difference(), found.chance());
        }

        BigDecimal gap() {
            return unit.number().orElseThrow().subtract(other.number().orElseThrow());
        }
    }

    void write() {
        var asked = ground.own().units(ground.year()).stream()
                .flatMap(unit -> findings.of(unit.code()).stream())
                .filter(found -> KINDS.contains(found.kind()))
                .filter(found -> SchoolYear.of(found.period().lastDay()).equals(ground.year()))
                .toList();
        var rows = asked.stream()
                .filter(found -> found.backing() == Backing.SUPPORTED)
                .sorted(Finding.byEvidence())
                .flatMap(found -> row(found).stream())
                .limit(LISTED)
                .toList();
        document.heading(2, "units-alone");
        if (rows.isEmpty()) {
            if (asked.stream().anyMatch(found -> found.chance().tested().isPresent()))
                document.nothing("nothing.units", "nothing.units-alone.text");
            else
                document.nothing(
                        "nothing.no-data",
                        "nothing.units-alone.untested",
                        ground.year().toString());
            return;
        }
        var told = new HashSet<Tone>();
        for (var row : rows)
            if (LEADING.contains(row.found.tone()) && told.add(row.found.tone())) told(row, true);
            else told(row, false);
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

    /// @param alone whether it has a sentence of its own; else a row of the table says it
    private void told(Row row, boolean alone) {
        var unit = ground.figures().add(row.unit);
        var other = ground.figures().add(row.other);
        var moved = row.found.kind() == Finding.Kind.TREND ? perYear(row, unit) : gap(row, unit, other);
        var point = Prose.sentence(
                sentence(row),
                Prose.words(unit.name()),
                Prose.words(what(row)),
                Prose.value(unit),
                Prose.value(other),
                Prose.words(named(row, row.other)),
                Prose.words(named(row, row.unit)),
                Prose.size(moved));
        var meaning = Prose.sentence("units-alone.meaning");
        var weighed = Weighed.ofUnit(row.judged(), row.found.kind(), row.found.tone());
        if (alone) document.found("unit-alone", point, meaning, List.of(unit, other, moved), weighed);
        else document.kept("unit-alone", point, meaning, List.of(unit, other, moved), weighed);
    }

    /// A change of years is told as where it goes, and a trend as what was tested: its slope.
    private static String sentence(Row row) {
        return row.found.kind() == Finding.Kind.TREND && row.found.difference().signum() < 0
                ? "units-alone.falls"
                : "units-alone.point." + row.found.kind();
    }

    private Figure gap(Row row, Figure unit, Figure other) {
        var what = row.found.kind() == Finding.Kind.TREND ? "alone-since" : "alone";
        return ground.figures().computed(unit, what, row.indicator.scale().ofDifferences(), row.gap(), unit, other);
    }

    /// What each year has added to the line through all the years.
    private Figure perYear(Row row, Figure unit) {
        var first = row.other.period();
        var years = BigDecimal.valueOf(ChronoUnit.MONTHS.between(
                        first.firstDay(), unit.period().firstDay()))
                .divide(BigDecimal.valueOf(12), MathContext.DECIMAL64);
        var from = ground.ledger().of(unit.subject()).stream()
                .map(ResolvedFigure::observed)
                .filter(o -> o.indicator().equals(row.indicator.id())
                        && o.breakdown().equals(unit.breakdown()))
                .filter(o -> !o.period().firstDay().isBefore(first.firstDay())
                        && !o.period().firstDay().isAfter(unit.period().firstDay()))
                .flatMap(o -> ground.stated(row.indicator, o.subject(), o.period(), o.breakdown()).stream())
                .toList();
        return ground.figures()
                .computed(
                        unit,
                        "alone-per-year",
                        row.indicator.scale().ofDifferences(),
                        new Figure.Amount.Exact(row.found.difference().divide(years, MathContext.DECIMAL64)),
                        from);
    }

    /// What is measured, and which part of it when not all.
    private static String what(Row row) {
        return row.found.kind() == Finding.Kind.GENDER_GAP
                ? row.indicator.title()
                : Prose.measured(row.indicator, row.found.breakdown());
    }

    private void table(List<Row> rows) {
        var cells = new ArrayList<List<List<Inline>>>();
        for (var row : rows) {
            var unit = ground.figures().add(row.unit);
            var other = ground.figures().add(row.other);
            cells.add(List.of(
                    List.of(Prose.words(unit.name())),
                    List.of(Prose.words(what(row))),
                    List.of(Prose.words(Prose.text("units-alone.kind." + row.found.kind()))),
                    List.of(Prose.cell(unit)),
                    List.of(Prose.cell(other), Prose.words(" (" + named(row, row.other) + ")")),
                    List.of(Prose.cellOfDifference(gap(row, unit, other)))));
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

    /// What sets a figure apart from the other of its row: its year, or whether it is of girls or boys.
    private static String named(Row row, Figure figure) {
        return row.found.kind() == Finding.Kind.GENDER_GAP
                ? Prose.breakdown(figure.breakdown())
                : Prose.named(figure.period());
    }
}
