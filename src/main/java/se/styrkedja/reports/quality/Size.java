package se.styrkedja.reports.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.styrkedja.analysis.relation.Correlation;
import se.styrkedja.analysis.relation.Influence;
import se.styrkedja.figures.Caption;
import se.styrkedja.figures.Extent;
import se.styrkedja.figures.Picture;
import se.styrkedja.figures.Reading;
import se.styrkedja.figures.Role;
import se.styrkedja.figures.ScatterChart;
import se.styrkedja.findings.groups.Figure;
import se.styrkedja.findings.groups.FigureContext;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.ResolvedFigure;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.quality.ground.DocumentBuilder;
import se.styrkedja.reports.quality.ground.Prose;
import se.styrkedja.reports.quality.ground.Weighed;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Scale;

/// Whether results go together with how large a school is, and which single school carries it. What the pupils'
/// backgrounds explain is no news of the size, so where SALSA tells what to expect it is how the schools lie to that.
final class Size {
    private static final int LEAST = 5;
    private static final String RESULT = "all-subjects-y9";

    private final FigureContext ground;
    private final DocumentBuilder document;

    Size(FigureContext ground, DocumentBuilder document) {
        this.ground = ground;
        this.document = document;
    }

    /// @param result the published result, or its difference from the expected
    private record School(Figure result, int pupils) {
        double value() {
            return result.number().orElseThrow().doubleValue();
        }

        boolean isExpected() {
            return !result.indicator().equals(RESULT);
        }
    }

    void write() {
        document.heading(2, "size");
        var schools = schools();
        if (schools.size() < LEAST) {
            document.nothing("nothing.too-few-schools", "nothing.size", Integer.toString(schools.size()));
            return;
        }
        var pairs = schools.stream()
                .map(s -> new Correlation.Pair(s.result.subject().code(), s.pupils, s.value()))
                .toList();
        switch (Correlation.of(Correlation.Method.PEARSON, pairs)) {
            case Correlation.Known known -> found(schools, pairs, known);
            case Correlation.NotEnough n ->
                document.nothing("nothing.too-few-schools", "nothing.size", Integer.toString(n.n()));
            case Correlation.Constant c -> document.nothing("nothing.too-few-schools", "nothing.same-size");
        }
    }

    private List<School> schools() {
        var indicator = ground.indicator(RESULT);
        var schools = new ArrayList<School>();
        for (ResolvedFigure stated : ground.averages().units(indicator, ground.own(), ground.year(), Breakdown.TOTAL))
            if (stated.known().isPresent() && stated.persons().isPresent())
                schools.add(new School(
                        ground.figures()
                                .published(
                                        stated,
                                        indicator.scale(),
                                        ground.nameOf(
                                                stated.observed().subject().code())),
                        stated.persons().orElseThrow()));
        var expected = schools.stream().flatMap(s -> expected(indicator, s)).toList();
        return expected.size() < LEAST ? schools : expected;
    }

    private Stream<School> expected(Indicator indicator, School school) {
        return Beside.of(ground, indicator, school.result).map(r -> new School(r, school.pupils)).stream();
    }

    private void found(List<School> schools, List<Correlation.Pair> pairs, Correlation.Known known) {
        boolean expected = schools.stream().allMatch(School::isExpected);
        var form = expected ? ".expected" : "";
        var mean = ground.mean(
                        ground.indicator(schools.getFirst().result.indicator()),
                        ground.own(),
                        ground.year(),
                        Breakdown.TOTAL,
                        Figure.Weighting.UNITS)
                .orElseThrow();
        var r = ground.figures().computed(mean, "size-r", Scale.CORRELATION, BigDecimal.valueOf(known.r()), mean);
        var reach = ground.figures()
                .computed(
                        mean,
                        "size-interval",
                        Scale.CORRELATION,
                        new Figure.Amount.Interval(BigDecimal.valueOf(known.low()), BigDecimal.valueOf(known.high())),
                        List.of(mean));
        document.found(
                "correlation-size",
                Prose.sentence(
                        known.isBeyondChance() ? "size.point." + direction(known) + form : "size.point.none" + form),
                Prose.together(
                        known.isBeyondChance()
                                ? Prose.sentence(
                                        "size.meaning",
                                        Prose.words(Prose.text("strength." + known.strength())),
                                        Prose.value(r),
                                        Prose.value(reach),
                                        Prose.schools(known.n(), mean))
                                : Prose.sentence(
                                        "size.nothing",
                                        Prose.schools(known.n(), mean),
                                        Prose.value(r),
                                        Prose.value(reach)),
                        known.isBeyondChance() ? carried(pairs) : List.of(),
                        Prose.sentence(expected ? "size.expected" : "size.raw"),
                        Prose.sentence("size.care")),
                List.of(mean, r, reach),
                known.isBeyondChance() ? Weighed.amongUnits(known.p()) : Weighed.notFoundAmongUnits(known.p()),
                (title, width) -> chart(title, width, schools, form),
                Prose.sentence("size.note"));
    }

    private static String direction(Correlation.Known known) {
        return known.r() > 0 ? "up" : "down";
    }

    private List<Inline> carried(List<Correlation.Pair> pairs) {
        return Influence.of(Correlation.Method.PEARSON, pairs, Influence.NOTABLE) instanceof Influence.Carried carried
                ? Prose.sentence("size.carried", Prose.words(ground.nameOf(carried.code())))
                : List.of();
    }

    private static Picture chart(String point, int width, List<School> schools, String form) {
        return new ScatterChart(
                        new Caption(point, Prose.text("size.subtitle" + form), ""),
                        Prose.text("column.school"),
                        new ScatterChart.Measure(Prose.text("size.across"), new Extent(0, Double.MAX_VALUE, 20)),
                        new ScatterChart.Measure(
                                Prose.text("size.up" + form), form.isEmpty() ? Extent.PERCENT : Extent.OPEN),
                        schools.stream()
                                .map(s -> new ScatterChart.Unit(
                                        s.result.name(),
                                        new Reading.Known(s.pupils, Integer.toString(s.pupils)),
                                        new Reading.Known(s.value(), Prose.bare(s.result)),
                                        1,
                                        Role.OWN))
                                .toList(),
                        new ScatterChart.Trend.None())
                .picture(width);
    }
}
