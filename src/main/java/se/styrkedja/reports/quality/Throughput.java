package se.styrkedja.reports.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.styrkedja.analysis.Claim;
import se.styrkedja.analysis.Cohorts;
import se.styrkedja.figures.Caption;
import se.styrkedja.figures.LineChart;
import se.styrkedja.figures.LineSeries;
import se.styrkedja.figures.Reading;
import se.styrkedja.figures.Role;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.reports.Figure;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.quality.ground.Axes;
import se.styrkedja.reports.quality.ground.Ground;
import se.styrkedja.reports.quality.ground.Notable;
import se.styrkedja.reports.quality.ground.Pages;
import se.styrkedja.reports.quality.ground.Precision;
import se.styrkedja.reports.quality.ground.Prose;
import se.styrkedja.reports.quality.ground.Tone;
import se.styrkedja.reports.quality.ground.Whole;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.Scale;
import se.styrkedja.vocabulary.SchoolYear;

/// Upper-secondary diplomas within three, four and five years, by the year in which the pupils began: only pupils who
/// began together are compared.
final class Throughput {
    private static final List<Integer> HORIZONS = List.of(3, 4, 5);
    private static final int LONGEST = 5;

    private final Ground ground;
    private final Pages pages;

    Throughput(Ground ground, Pages pages) {
        this.ground = ground;
        this.pages = pages;
    }

    void write() {
        pages.heading(2, "throughput");
        var own = cells(ground.own());
        if (own.isEmpty()) {
            pages.nothing("nothing.no-data", "nothing.throughput", ground.own().name());
            return;
        }
        var country = cells(ground.municipal());
        found(own, country);
        var cohorts = Cohorts.of(numbers(own), numbers(country));
        table(own, country, cohorts);
        claims(own, country);
    }

    /// What is known of a whole, by cohort and horizon.
    private SortedMap<Cohorts.Cell, Figure> cells(Whole whole) {
        var cells = new TreeMap<Cohorts.Cell, Figure>();
        for (int years : HORIZONS) {
            var indicator = indicator(years);
            for (int back = 0; back < LONGEST; back++) {
                var year = new SchoolYear(ground.year().startYear() - back);
                mean(indicator, whole, year)
                        .filter(f -> f.number().isPresent())
                        .ifPresent(f -> cells.put(new Cohorts.Cell(began(year, years), years), f));
            }
        }
        return cells;
    }

    /// Pupils with a diploma within so many years at the end of the year began in this one.
    private static SchoolYear began(SchoolYear year, int years) {
        return new SchoolYear(year.startYear() + 1 - years);
    }

    private Indicator indicator(int years) {
        return ground.indicator("diploma-within-" + years + "-years");
    }

    private Optional<Figure> mean(Indicator indicator, Whole whole, Period period) {
        boolean own = whole.equals(ground.own());
        if (!own && !ground.covers(indicator, whole, period, Breakdown.TOTAL)) return Optional.empty();
        return ground.mean(indicator, whole, period, Breakdown.TOTAL, Figure.Weighting.PUPILS)
                .or(() -> ground.mean(indicator, whole, period, Breakdown.TOTAL, Figure.Weighting.UNITS));
    }

    private static Map<Cohorts.Cell, BigDecimal> numbers(Map<Cohorts.Cell, Figure> cells) {
        var numbers = new TreeMap<Cohorts.Cell, BigDecimal>();
        cells.forEach((cell, figure) -> numbers.put(cell, figure.number().orElseThrow()));
        return numbers;
    }

    private void found(SortedMap<Cohorts.Cell, Figure> own, SortedMap<Cohorts.Cell, Figure> country) {
        var cell = own.keySet().stream()
                .filter(c -> c.years() == 3)
                .reduce((a, b) -> b)
                .orElse(own.lastKey());
        var figure = at(own, cell);
        var against = Optional.ofNullable(country.get(cell));
        var gap = against.map(c -> gap(figure, c));
        var point = gap.map(g -> Prose.sentence(
                        "throughput.point." + (g.number().orElseThrow().signum() < 0 ? "below" : "above"),
                        Prose.value(figure),
                        Prose.words(autumn(cell)),
                        Prose.words(years(cell.years())),
                        Prose.size(g)))
                .orElseGet(() -> Prose.sentence(
                        "throughput.point",
                        Prose.value(figure),
                        Prose.words(autumn(cell)),
                        Prose.words(years(cell.years()))));
        var figures = new ArrayList<Figure>(List.of(figure));
        against.ifPresent(figures::add);
        gap.ifPresent(figures::add);
        double weight = gap.flatMap(Figure::number)
                .map(g -> Notable.multiples(g, Scale.PERCENT))
                .orElse(0.0);
        var tone = gap.flatMap(Figure::number)
                .map(g -> Tone.of(g.signum(), Indicator.Direction.HIGH_IS_GOOD))
                .orElse(Tone.NEUTRAL);
        var meaning = Prose.together(Precision.of(ground, figure), Prose.sentence("throughput.meaning"));
        var cohorts = own.keySet().stream()
                .map(Cohorts.Cell::cohort)
                .distinct()
                .sorted()
                .toList();
        if (cohorts.size() < 2) pages.found("throughput", point, meaning, figures, weight, tone);
        else
            pages.found(
                    "throughput",
                    point,
                    meaning,
                    figures,
                    weight,
                    tone,
                    (title, width) -> new LineChart(
                                    new Caption(title, Prose.text("throughput.subtitle"), ""),
                                    Prose.text("throughput.column.began"),
                                    cohorts.stream().map(Throughput::autumn).toList(),
                                    HORIZONS.stream()
                                            .flatMap(h -> line(own, cohorts, h).stream())
                                            .toList(),
                                    Axes.of(Scale.PERCENT),
                                    false)
                            .picture(width),
                    Prose.sentence("throughput.chart.note"));
    }

    private static Optional<LineSeries> line(Map<Cohorts.Cell, Figure> own, List<SchoolYear> cohorts, int years) {
        if (own.keySet().stream().noneMatch(c -> c.years() == years)) return Optional.empty();
        var role = years == 3 ? Role.OWN : years == 4 ? Role.COMPARISON : Role.OTHER;
        return Optional.of(new LineSeries(
                Prose.text("throughput.within", years(years)),
                role,
                cohorts.stream()
                        .map(c -> Optional.ofNullable(own.get(new Cohorts.Cell(c, years)))
                                .map(OverTime::reading)
                                .orElseGet(() -> new Reading.Missing(Prose.text("mark.none"))))
                        .toList()));
    }

    private void table(SortedMap<Cohorts.Cell, Figure> own, SortedMap<Cohorts.Cell, Figure> country, Cohorts cohorts) {
        var behind = new TreeMap<Cohorts.Cell, Figure>();
        for (var compared : cohorts.compared())
            behind.put(compared.cell(), gap(at(own, compared.cell()), at(country, compared.cell())));
        pages.table(
                Prose.text("throughput.table"),
                List.of(
                        Prose.text("throughput.column.began"),
                        Prose.text("throughput.column.years"),
                        ground.own().name(),
                        Prose.text("whole.municipal"),
                        Prose.text("throughput.column.gap")),
                own.keySet().stream()
                        .map(c -> List.of(
                                List.<Inline>of(Prose.words(autumn(c))),
                                List.<Inline>of(Prose.words(years(c.years()))),
                                cell(own, c),
                                cell(country, c),
                                cell(behind, c)))
                        .toList(),
                Prose.sentence("throughput.note"));
    }

    private static List<Inline> cell(Map<Cohorts.Cell, Figure> figures, Cohorts.Cell cell) {
        return List.of(Optional.ofNullable(figures.get(cell))
                .map(Prose::cell)
                .orElseGet(() -> Prose.words(Prose.text("mark.none"))));
    }

    private Figure gap(Figure own, Figure other) {
        return ground.figures()
                .computed(
                        own,
                        "gap-municipal",
                        Scale.PERCENTAGE_POINTS,
                        own.number().orElseThrow().subtract(other.number().orElseThrow()),
                        own,
                        other);
    }

    private static Figure at(Map<Cohorts.Cell, Figure> cells, Cohorts.Cell cell) {
        return Objects.requireNonNull(cells.get(cell));
    }

    /// What is often written of these figures, tried for each horizon: that the share rose more than the country's.
    private void claims(SortedMap<Cohorts.Cell, Figure> own, SortedMap<Cohorts.Cell, Figure> country) {
        if (country.isEmpty()) return;
        var tried =
                HORIZONS.stream().flatMap(h -> claim(own, country, h).stream()).toList();
        if (tried.isEmpty()) return;
        pages.heading(3, "throughput.claims");
        pages.bullets(tried);
    }

    private Optional<List<Inline>> claim(
            SortedMap<Cohorts.Cell, Figure> own, SortedMap<Cohorts.Cell, Figure> country, int years) {
        var to = began(ground.year(), years);
        var from = to.previous();
        if (Stream.of(from, to).noneMatch(c -> own.containsKey(new Cohorts.Cell(c, years)))) return Optional.empty();
        var claim = Claim.roseMore(side("own", own, years), side("country", country, years), from, to);
        return Optional.of(Prose.together(
                Prose.sentence(
                        "throughput.claim." + claim.ruling(),
                        Prose.words(years(years)),
                        Prose.words(autumn(from)),
                        Prose.words(autumn(to))),
                evidence(own, country, years, from, to)));
    }

    private static Claim.Side side(String code, Map<Cohorts.Cell, Figure> cells, int years) {
        var known = new TreeMap<Period, BigDecimal>();
        cells.forEach((cell, figure) -> {
            if (cell.years() == years) known.put(cell.cohort(), figure.number().orElseThrow());
        });
        return new Claim.Side(code, known);
    }

    private List<Inline> evidence(
            Map<Cohorts.Cell, Figure> own,
            Map<Cohorts.Cell, Figure> country,
            int years,
            SchoolYear from,
            SchoolYear to) {
        var steps = Stream.of(own, country)
                .flatMap(side -> change(side, new Cohorts.Cell(from, years), new Cohorts.Cell(to, years)).stream())
                .toList();
        return steps.size() < 2
                ? List.of()
                : Prose.sentence("throughput.evidence", Prose.value(steps.getFirst()), Prose.value(steps.getLast()));
    }

    private Optional<Figure> change(Map<Cohorts.Cell, Figure> side, Cohorts.Cell from, Cohorts.Cell to) {
        var later = side.get(to);
        var earlier = side.get(from);
        if (later == null || earlier == null) return Optional.empty();
        return Optional.of(ground.figures()
                .computed(
                        later,
                        "change",
                        Scale.PERCENTAGE_POINTS,
                        later.number().orElseThrow().subtract(earlier.number().orElseThrow()),
                        later,
                        earlier));
    }

    private static String autumn(Cohorts.Cell cell) {
        return autumn(cell.cohort());
    }

    private static String autumn(SchoolYear cohort) {
        return Prose.text("throughput.autumn", Integer.toString(cohort.startYear()));
    }

    private static String years(int years) {
        return Prose.text("throughput.years." + years);
    }
}
