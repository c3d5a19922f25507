package se.styrkedja.reports.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.styrkedja.analysis.Percentiles;
import se.styrkedja.analysis.Score;
import se.styrkedja.analysis.salsa.Quadrant;
import se.styrkedja.figures.Caption;
import se.styrkedja.figures.Extent;
import se.styrkedja.figures.Picture;
import se.styrkedja.figures.Reading;
import se.styrkedja.figures.Role;
import se.styrkedja.figures.ScatterChart;
import se.styrkedja.findings.Finding;
import se.styrkedja.findings.groups.Figure;
import se.styrkedja.findings.groups.FigureContext;
import se.styrkedja.findings.groups.Figures;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.ResolvedFigure;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.quality.ground.DocumentBuilder;
import se.styrkedja.reports.quality.ground.Lacking;
import se.styrkedja.reports.quality.ground.Prose;
import se.styrkedja.reports.quality.ground.UnitFindings;
import se.styrkedja.reports.quality.ground.Weighed;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Scale;
import se.styrkedja.vocabulary.Subject;

/// Certified teachers: over time, how the own schools lie among all, and beside results against the expected. Where
/// the certified teachers are is for the organiser to decide, so it belongs in a report on equity.
final class Teachers {
    static final List<String> INDICATORS = List.of("certified-teachers", "pupils-per-teacher");
    private static final int LEAST_OWN = 3;

    private final FigureContext ground;
    private final DocumentBuilder document;
    private final UnitFindings units;
    private final Indicator certified;
    private final Indicator residual;

    Teachers(FigureContext ground, DocumentBuilder document, UnitFindings units) {
        this.ground = ground;
        this.document = document;
        this.units = units;
        certified = ground.indicator("certified-teachers");
        residual = ground.indicator("salsa-all-subjects-residual");
    }

    /// A school with both deviations: of teachers from the median, of results from the expected.
    private record School(Figure share, Figure teachers, Figure results) {
        Quadrant quadrant() {
            return Quadrant.of(value(teachers), value(results));
        }
    }

    void write() {
        document.heading(2, "teachers");
        int before = document.blocks().size();
        var overTime = new OverTime(ground, document);
        INDICATORS.forEach(overTime::section);
        among();
        if (document.blocks().size() == before) new Lacking(ground, document).tell(certified);
    }

    private void among() {
        var own = ground.ownNumbers(certified, ground.year());
        var all = everybody();
        if (own.size() < LEAST_OWN || !(Percentiles.of(scores(all)) instanceof Percentiles.Known known)) return;
        var spread = new Spread(all, known);
        document.heading(3, "teachers.among");
        document.paragraph(spread.sentence(own));
        table(own);
        quadrants(own, spread.median);
    }

    /// The schools of the whole register: the municipal ones alone where they cover the country.
    private List<Figure> everybody() {
        return ground.ledger().everybody(certified.id(), Level.UNIT, ground.year(), Breakdown.TOTAL).stream()
                .filter(s -> s.known().isPresent())
                .filter(this::compulsory)
                .map(s -> Figures.ofPublished(
                        s,
                        certified.scale(),
                        ground.nameOf(s.observed().subject().code())))
                .toList();
    }

    private boolean compulsory(ResolvedFigure stated) {
        return ground.country().has(stated.observed().subject().code(), ground.year());
    }

    /// The percentiles as figures of the report.
    private final class Spread {
        private final Figure median;
        private final Figure low;
        private final Figure high;
        private final Figure highest;
        private final double middle;

        Spread(List<Figure> all, Percentiles.Known known) {
            middle = known.median();
            median = figure(all, "median", known.median());
            low = figure(all, "p25", known.p25());
            high = figure(all, "p75", known.p75());
            highest = figure(all, "p90", known.p90());
        }

        private Figure figure(List<Figure> all, String what, double value) {
            return ground.figures()
                    .computedOfAll(
                            certified,
                            Subject.COUNTRY,
                            Prose.text("whole.files"),
                            ground.year(),
                            what,
                            BigDecimal.valueOf(value),
                            all);
        }

        /// Half of them then lie above the median whatever the values are.
        private boolean isOwnOnly(List<Figure> own) {
            return median.shown() == own.size();
        }

        List<Inline> sentence(List<Figure> own) {
            var above = own.stream().filter(f -> value(f) > middle).count();
            var among = Prose.sentence(
                    isOwnOnly(own) ? "teachers.spread.own" : "teachers.spread",
                    Prose.schools(median.shown(), median),
                    Prose.value(median),
                    Prose.value(low),
                    Prose.value(high),
                    Prose.value(highest));
            if (isOwnOnly(own)) return among;
            int of = ground.ownThatCouldHave(certified).orElse(own.size());
            return Prose.together(
                    among,
                    Prose.sentence(
                            of > own.size() ? "teachers.above.some" : "teachers.above",
                            Prose.count((int) above, median),
                            Prose.schools(own.size(), median),
                            Prose.words(of)));
        }
    }

    private void table(List<Figure> own) {
        var ratio = ground.indicator("pupils-per-teacher");
        document.table(
                Prose.text("teachers.table", ground.year().toString()),
                List.of(
                        Prose.text("column.school"),
                        Prose.text("teachers.column.certified"),
                        Prose.text("teachers.column.ratio")),
                own.stream()
                        .map(f -> List.of(
                                List.<Inline>of(Prose.words(f.name())),
                                List.of(Prose.cell(ground.figures().add(f))),
                                ground.stated(ratio, f.subject(), ground.year(), Breakdown.TOTAL)
                                        .map(r -> List.of(Prose.cell(r)))
                                        .orElseGet(() -> List.of(Prose.words(Prose.text("mark.none"))))))
                        .toList(),
                Prose.sentence("teachers.note", Prose.words(certified.pitfalls())));
    }

    private void quadrants(List<Figure> own, Figure median) {
        var schools = own.stream().flatMap(f -> school(f, median)).toList();
        if (schools.size() < LEAST_OWN) return;
        var by = schools.stream()
                .filter(school -> sure(school).isPresent())
                .collect(Collectors.groupingBy(
                        School::quadrant, () -> new EnumMap<>(Quadrant.class), Collectors.toList()));
        var worst = by.getOrDefault(Quadrant.BOTH_BELOW, List.of());
        var surest = worst.stream().flatMap(s -> sure(s).stream()).min(Finding.byEvidence());
        var results = results(schools);
        document.found(
                "quadrant-teachers",
                Prose.sentence(
                        by.isEmpty()
                                ? "teachers.point.unsure"
                                : worst.isEmpty() ? "teachers.point.none" : "teachers.point",
                        Prose.count(worst.size(), results),
                        Prose.schools(schools.size(), results)),
                Prose.together(
                        meaning(by),
                        Prose.sentence(by.isEmpty() ? "teachers.unsure" : "teachers.unsure.others"),
                        Prose.sentence("size.care")),
                Stream.concat(worst.stream(), schools.stream().filter(s -> !worst.contains(s)))
                        .flatMap(s -> Stream.of(s.teachers, s.results))
                        .toList(),
                surest.map(found -> Weighed.ofUnits(found.chance())).orElseGet(() -> unsure(schools)),
                (title, width) -> chart(title, width, schools),
                Prose.sentence("teachers.chart.note"));
    }

    private Weighed unsure(List<School> schools) {
        return schools.stream()
                        .anyMatch(s -> units.isTestedBesideExpected(
                                residual, s.results.subject().code()))
                ? Weighed.notFoundAmongUnits(1)
                : Weighed.untestedAmongUnits();
    }

    /// One year of one school says little: a school is named only where it surely lies beside the expected, over
    /// several
    /// years and among all units.
    private Optional<Finding> sure(School school) {
        return units.sureBesideExpected(residual, school.results.subject().code());
    }

    /// The mean of the results that are compared, from both figures of each school: what is counted over them all.
    private Figure results(List<School> schools) {
        return ground.figures()
                .computedOfAll(
                        residual,
                        ground.own().subject(),
                        ground.own().name(),
                        ground.year(),
                        "mean-of-compared",
                        BigDecimal.valueOf(schools.stream()
                                .mapToDouble(s -> value(s.results))
                                .average()
                                .orElseThrow()),
                        schools.stream()
                                .flatMap(s -> Stream.of(s.share, s.results))
                                .toList());
    }

    private Stream<School> school(Figure share, Figure median) {
        return ground.unspoken(residual, share.subject(), ground.year(), Breakdown.TOTAL).stream()
                .filter(f -> f.number().isPresent())
                .map(results -> new School(
                        share,
                        ground.figures()
                                .computed(
                                        share,
                                        "from-median",
                                        Scale.PERCENTAGE_POINTS,
                                        share.number()
                                                .orElseThrow()
                                                .subtract(median.number().orElseThrow()),
                                        share,
                                        median),
                        ground.figures().add(results)));
    }

    private static List<Inline> meaning(Map<Quadrant, List<School>> by) {
        var answer = new ArrayList<Inline>();
        for (var quadrant :
                List.of(Quadrant.BOTH_BELOW, Quadrant.FIRST_ABOVE, Quadrant.SECOND_ABOVE, Quadrant.BOTH_ABOVE)) {
            var names = by.getOrDefault(quadrant, List.of()).stream()
                    .map(s -> s.share.name())
                    .toList();
            if (names.isEmpty()) continue;
            if (!answer.isEmpty()) answer.add(Prose.words(" "));
            answer.addAll(Prose.sentence("teachers." + quadrant, Prose.words(Prose.listed(names))));
        }
        return List.copyOf(answer);
    }

    private static Picture chart(String point, int width, List<School> schools) {
        return new ScatterChart(
                        new Caption(point, Prose.text("teachers.subtitle"), ""),
                        Prose.text("column.school"),
                        new ScatterChart.Measure(Prose.text("teachers.across"), Extent.OPEN),
                        new ScatterChart.Measure(Prose.text("teachers.up"), Extent.OPEN),
                        schools.stream()
                                .sorted(Comparator.comparing(s -> s.share.name()))
                                .map(s -> new ScatterChart.Unit(
                                        s.share.name(),
                                        new Reading.Known(value(s.teachers), Prose.bare(s.teachers)),
                                        new Reading.Known(value(s.results), Prose.bare(s.results)),
                                        1,
                                        Role.OWN))
                                .toList(),
                        new ScatterChart.Trend.Zeros())
                .picture(width);
    }

    private static List<Score> scores(List<Figure> figures) {
        return figures.stream()
                .map(f -> new Score(f.subject().code(), value(f)))
                .toList();
    }

    private static double value(Figure figure) {
        return figure.number().orElseThrow().doubleValue();
    }
}
