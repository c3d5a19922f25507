package se.styrkedja.reports.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import se.styrkedja.analysis.Cohorts;
import se.styrkedja.figures.Caption;
import se.styrkedja.figures.LineChart;
import se.styrkedja.figures.LineSeries;
import se.styrkedja.figures.Reading;
import se.styrkedja.figures.Role;
import se.styrkedja.findings.groups.ComparisonGroup;
import se.styrkedja.findings.groups.Figure;
import se.styrkedja.findings.groups.FigureContext;
import se.styrkedja.findings.groups.GroupNames;
import se.styrkedja.findings.groups.LikeForLike;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.quality.ground.DocumentBuilder;
import se.styrkedja.reports.quality.ground.Lacking;
import se.styrkedja.reports.quality.ground.Prose;
import se.styrkedja.reports.quality.ground.Weighed;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Scale;
import se.styrkedja.vocabulary.SchoolYear;

/// Upper-secondary diplomas within three, four and five years, by the year in which the pupils began: only pupils who
/// began together are compared.
final class Throughput {
    private static final List<Integer> HORIZONS = List.of(3, 4, 5);
    private static final int LONGEST = 5;

    private final FigureContext ground;
    private final DocumentBuilder document;

    Throughput(FigureContext ground, DocumentBuilder document) {
        this.ground = ground;
        this.document = document;
    }

    void write() {
        document.heading(2, "throughput");
        var own = cells(ground.own());
        if (own.isEmpty()) {
            nothing();
            return;
        }
        var country = cells(ground.nation());
        found(own, country);
        var cohorts = Cohorts.of(numbers(own), numbers(country));
        table(own, country, cohorts);
        changes(own, country);
    }

    /// What is known of a whole, by cohort and horizon.
    private SortedMap<Cohorts.Cell, Figure> cells(ComparisonGroup whole) {
        var cells = new TreeMap<Cohorts.Cell, Figure>();
        for (int years : HORIZONS) {
            var indicator = indicator(years);
            for (int back = 0; back < LONGEST; back++) {
                var year = new SchoolYear(ground.year().startYear() - back);
                ground.meanOf(indicator, whole, year)
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

    private void nothing() {
        var diplomas =
                HORIZONS.stream().map(years -> new Lacking.Measure(indicator(years), ground.year(), Breakdown.TOTAL));
        if (!new Lacking(ground, document).tellOf(diplomas))
            document.nothing(
                    "nothing.no-data", "nothing.throughput", ground.own().name());
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
        var point = against.map(c -> point(figure, c, cell))
                .orElseGet(() -> Prose.sentence(
                        "throughput.point",
                        Prose.value(figure),
                        Prose.words(autumn(cell)),
                        Prose.words(years(cell.years()))));
        var figures = new ArrayList<Figure>(List.of(figure));
        against.ifPresent(figures::add);
        gap.ifPresent(figures::add);
        var meaning = Prose.together(Precision.of(ground, figure), Prose.sentence("throughput.meaning"));
        var cohorts = own.keySet().stream()
                .map(Cohorts.Cell::cohort)
                .distinct()
                .sorted()
                .toList();
        if (cohorts.size() < 2) document.found("throughput", point, meaning, figures, Weighed.DESCRIBED);
        else
            document.found(
                    "throughput",
                    point,
                    meaning,
                    figures,
                    Weighed.DESCRIBED,
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

    /// Beside each other without a word of which is the better: programmes are not in the same parts in the two.
    private List<Inline> point(Figure own, Figure country, Cohorts.Cell cell) {
        return Prose.sentence(
                "throughput.point.beside",
                Prose.value(own),
                Prose.words(autumn(cell)),
                Prose.words(years(cell.years())),
                Prose.value(country),
                Prose.words(GroupNames.inside(ground.nation(), country)));
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
        document.table(
                Prose.text("throughput.table"),
                List.of(
                        Prose.text("throughput.column.began"),
                        Prose.text("throughput.column.years"),
                        ground.own().name(),
                        GroupNames.ofColumn(country.values()),
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
                        "gap-" + GroupNames.key(ground.nation(), other),
                        Scale.PERCENTAGE_POINTS,
                        own.number().orElseThrow().subtract(other.number().orElseThrow()),
                        own,
                        other);
    }

    private static Figure at(Map<Cohorts.Cell, Figure> cells, Cohorts.Cell cell) {
        return Objects.requireNonNull(cells.get(cell));
    }

    /// How the share of each horizon has moved from one cohort to the next, the country's beside, and whether
    /// chance may have made it. That it rose more than the country's is not said: two changes of one cohort each
    /// seldom carry it.
    private void changes(SortedMap<Cohorts.Cell, Figure> own, SortedMap<Cohorts.Cell, Figure> country) {
        var told = HORIZONS.stream()
                .flatMap(h -> changed(own, country, h).stream())
                .toList();
        if (told.isEmpty()) return;
        document.heading(3, "throughput.changes");
        document.bullets(told);
    }

    private Optional<List<Inline>> changed(
            SortedMap<Cohorts.Cell, Figure> own, SortedMap<Cohorts.Cell, Figure> country, int years) {
        var to = new Cohorts.Cell(began(ground.year(), years), years);
        var from = new Cohorts.Cell(to.cohort().previous(), years);
        return known(ground.own(), own, from, to)
                .flatMap(known -> change(known)
                        .map(here -> Prose.together(
                                Prose.sentence(
                                        known.all() ? "throughput.change" : "throughput.change.same",
                                        Prose.words(years(years)),
                                        Prose.words(autumn(from)),
                                        Prose.words(autumn(to)),
                                        Prose.value(here),
                                        Prose.sameSchools(known.units(), here)),
                                known(ground.nation(), country, from, to)
                                        .flatMap(this::change)
                                        .map(there -> Prose.sentence(
                                                "throughput.change.country",
                                                Prose.words(GroupNames.inside(ground.nation(), at(country, to))),
                                                Prose.value(there)))
                                        .orElse(List.of()),
                                Precision.ofChange(ground, known.latest(), known.earlier()))));
    }

    /// Both cohorts over the schools that have a value of each.
    private Optional<LikeForLike.Known> known(
            ComparisonGroup group, Map<Cohorts.Cell, Figure> side, Cohorts.Cell from, Cohorts.Cell to) {
        var later = side.get(to);
        var earlier = side.get(from);
        return later != null
                        && earlier != null
                        && LikeForLike.of(ground, group, indicator(to.years()), later, earlier, Breakdown.TOTAL)
                                instanceof LikeForLike.Known known
                ? Optional.of(known)
                : Optional.empty();
    }

    private Optional<Figure> change(LikeForLike.Known known) {
        return LikeForLike.difference(known)
                .map(moved -> ground.figures()
                        .computed(
                                known.latest(),
                                "change",
                                Scale.PERCENTAGE_POINTS,
                                moved,
                                known.latest(),
                                known.earlier()));
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
