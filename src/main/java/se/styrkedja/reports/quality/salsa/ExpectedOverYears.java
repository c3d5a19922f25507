package se.styrkedja.reports.quality.salsa;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import se.styrkedja.analysis.comparison.Shrinkage;
import se.styrkedja.analysis.salsa.Residuals;
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
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.vocabulary.Swedish;

/// The difference from the expected over several years, school by school: one year of one school says little.
final class ExpectedOverYears {
    private static final int LONGEST = 5;
    private static final int LEAST_YEARS = 2;
    private static final int LEAST_SURE = se.styrkedja.findings.Expected.SURE_YEARS;

    private final FigureContext ground;
    private final DocumentBuilder document;
    private final UnitFindings units;
    private final Indicator residual;

    /// @param residual of which measure
    ExpectedOverYears(FigureContext ground, DocumentBuilder document, UnitFindings units, Indicator residual) {
        this.ground = ground;
        this.document = document;
        this.units = units;
        this.residual = residual;
    }

    /// A school's differences by year, as published, and their mean.
    private record Row(SortedMap<Period, Figure> years, Figure mean, Residuals.OverYears over) {}

    void write() {
        var periods = periods();
        var rows = rows(periods);
        if (rows.isEmpty()) return;
        var funnel = SchoolFunnel.of(ground, residual, periods);
        document.heading(3, "expected.years." + residual.id());
        found(rows, periods);
        for (var tone : List.of(Tone.CONCERN, Tone.STRENGTH)) sure(rows, tone);
        document.table(
                Prose.text(
                        "expected.years.table." + residual.id(),
                        periods.getFirst().toString(),
                        periods.getLast().toString()),
                header(periods),
                rows.stream().map(r -> cells(r, periods, funnel)).toList(),
                Prose.sentence("expected.years.note"));
    }

    private List<Period> periods() {
        var all = ground.ledger().periods(residual.id(), Level.UNIT, Breakdown.TOTAL).stream()
                .filter(p -> p instanceof SchoolYear year && year.compareTo(ground.year()) <= 0)
                .filter(p -> !ground.ownNumbers(residual, p).isEmpty())
                .toList();
        return all.subList(Math.max(0, all.size() - LONGEST), all.size());
    }

    private List<Row> rows(List<Period> periods) {
        var figures = new LinkedHashMap<String, SortedMap<Period, Figure>>();
        for (var period : periods)
            for (var figure : ground.ownNumbers(residual, period))
                figures.computeIfAbsent(figure.subject().code(), c -> new TreeMap<>())
                        .put(period, figure);
        var values = new LinkedHashMap<String, SortedMap<Period, Double>>();
        figures.forEach((code, years) -> {
            var known = new TreeMap<Period, Double>();
            years.forEach((p, f) -> known.put(p, value(f)));
            values.put(code, known);
        });
        return Residuals.overYears(values, LEAST_YEARS).stream()
                .map(over -> row(over, figures.getOrDefault(over.code(), new TreeMap<>())))
                .sorted(Comparator.comparing(row -> row.mean.name(), Swedish.order()))
                .toList();
    }

    private Row row(Residuals.OverYears over, SortedMap<Period, Figure> years) {
        years.values().forEach(ground.figures()::add);
        var latest = years.get(years.lastKey());
        if (latest == null) throw new IllegalStateException("no year of " + over.code());
        var mean = ground.figures()
                .computed(
                        latest,
                        "mean-of-years",
                        residual.scale(),
                        new Figure.Amount.Exact(BigDecimal.valueOf(over.mean())),
                        years.values());
        return new Row(years, mean, over);
    }

    private void found(List<Row> rows, List<Period> periods) {
        var below = rows.stream()
                .filter(r -> r.over.below() == r.over.years() && r.over.years() == periods.size())
                .toList();
        var above = rows.stream()
                .filter(r -> r.over.above() == r.over.years() && r.over.years() == periods.size())
                .toList();
        var together = together(rows);
        var figures = new ArrayList<Figure>(List.of(together));
        rows.forEach(r -> figures.add(r.mean));
        document.found(
                "expected-years",
                Prose.sentence(
                        "expected.years." + told(rows.size(), below.size(), above.size(), periods.size()),
                        Prose.count(below.size(), together),
                        Prose.count(above.size(), together),
                        Prose.schools(rows.size(), together),
                        Prose.words(Integer.toString(periods.size())),
                        Prose.words(Prose.text("expected.years.of." + residual.id()))),
                Prose.together(
                        rows.size() > 1 ? Prose.sentence("expected.years.together", Prose.value(together)) : List.of(),
                        rows.size() > 1
                                ? ExpectedMean.inItsChapter(ground, residual).tested(together, values(rows))
                                : List.of(),
                        named("expected.years.below", below),
                        named("expected.years.above", above),
                        rows.stream().allMatch(r -> sure(r).isEmpty())
                                ? Prose.sentence("expected.years.none-sure")
                                : List.of()),
                figures,
                Weighed.DESCRIBED);
    }

    private static Map<String, SortedMap<Period, Double>> values(List<Row> rows) {
        var values = new LinkedHashMap<String, SortedMap<Period, Double>>();
        for (var row : rows) {
            var years = new TreeMap<Period, Double>();
            row.years.forEach((period, figure) -> years.put(period, value(figure)));
            values.put(row.over.code(), years);
        }
        return values;
    }

    private static String told(int schools, int below, int above, int years) {
        var both = years == 2 ? ".both" : "";
        if (schools == 1) return "one." + (below == 1 ? "below" : above == 1 ? "above" : "mixed") + both;
        return (below == 0 ? "none" : "point") + both;
    }

    /// The schools that surely lie on one side of the expected, also among all schools that are judged.
    private void sure(List<Row> rows, Tone tone) {
        var sure = rows.stream()
                .filter(r -> sure(r).filter(f -> f.tone() == tone).isPresent())
                .toList();
        if (sure.isEmpty()) return;
        document.found(
                "unit-expected",
                Prose.joined(
                        Prose.sentence(
                                (tone == Tone.CONCERN ? "expected.years.sure.below." : "expected.years.sure.above.")
                                        + residual.id()),
                        names(sure)),
                Prose.sentence("expected.years.sure.meaning", Prose.words(LEAST_SURE)),
                sure.stream().map(Row::mean).toList(),
                Weighed.ofUnit(
                        sure.stream()
                                .map(r -> sure(r).orElseThrow())
                                .min(Finding.byEvidence())
                                .orElseThrow()
                                .chance(),
                        tone));
    }

    private Optional<Finding> sure(Row row) {
        return units.of(row.over.code()).stream()
                .filter(f -> f.kind() == Finding.Kind.SALSA_RESIDUAL
                        && f.indicator().equals(residual.id())
                        && f.period().equals(ground.year())
                        && f.backing() == Backing.SUPPORTED)
                .findFirst();
    }

    /// The mean of the schools' means, from every difference of every school: what is counted over them all.
    private Figure together(List<Row> rows) {
        double mean = rows.stream().mapToDouble(r -> value(r.mean)).average().orElseThrow();
        return ground.figures()
                .computedOfAll(
                        residual,
                        ground.own().subject(),
                        ground.own().name(),
                        ground.year(),
                        "mean-of-years",
                        BigDecimal.valueOf(mean),
                        rows.stream().flatMap(r -> r.years.values().stream()).toList());
    }

    private static List<Inline> named(String key, List<Row> rows) {
        if (rows.isEmpty()) return List.of();
        if (rows.size() > Prose.MOST_NAMED)
            return Prose.sentence(key + ".many", Prose.count(rows.size(), rows.getFirst().mean));
        return Prose.joined(Prose.sentence(key), names(rows), List.of(Prose.words(".")));
    }

    private static List<Inline> names(List<Row> rows) {
        var names = new ArrayList<Inline>();
        for (var row : rows) {
            if (!names.isEmpty()) names.add(Prose.words(", "));
            names.add(Prose.words(row.mean.name() + " ("));
            names.add(Prose.value(row.mean));
            names.add(Prose.words(")"));
        }
        return names;
    }

    private static List<String> header(List<Period> periods) {
        var header = new ArrayList<String>(List.of(Prose.text("column.school")));
        periods.forEach(p -> header.add(p.toString()));
        header.add(Prose.text("expected.years.mean"));
        header.add(Prose.text("expected.years.drawn"));
        return header;
    }

    private List<List<Inline>> cells(Row row, List<Period> periods, SchoolFunnel funnel) {
        var cells = new ArrayList<List<Inline>>(List.of(List.of(Prose.words(row.mean.name()))));
        for (var period : periods) {
            var figure = row.years.get(period);
            cells.add(List.of(figure == null ? Prose.words(Prose.text("mark.none")) : Prose.cell(figure)));
        }
        cells.add(List.of(Prose.cell(row.mean)));
        cells.add(List.of(Optional.ofNullable(funnel.drawn().get(row.over.code()))
                .map(drawn -> Prose.cell(drawn(row, drawn)))
                .orElseGet(() -> Prose.words(Prose.text("mark.none")))));
        return cells;
    }

    /// The mean drawn towards all schools', the more the fewer the pupils: what the school is likely to show another
    /// year.
    private Figure drawn(Row row, Shrinkage.Shrunken drawn) {
        return ground.figures()
                .computed(
                        row.mean,
                        "drawn",
                        residual.scale(),
                        new Figure.Amount.Exact(BigDecimal.valueOf(drawn.drawn())),
                        row.years.values());
    }

    private static double value(Figure figure) {
        return figure.number().orElseThrow().doubleValue();
    }
}
