package se.styrkedja.reports.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.styrkedja.analysis.Percentiles;
import se.styrkedja.analysis.Score;
import se.styrkedja.analysis.Spread;
import se.styrkedja.analysis.comparison.Homogeneity;
import se.styrkedja.analysis.comparison.RangeByChance;
import se.styrkedja.figures.Caption;
import se.styrkedja.figures.Picture;
import se.styrkedja.figures.Reading;
import se.styrkedja.figures.Role;
import se.styrkedja.figures.SpreadChart;
import se.styrkedja.findings.Chance;
import se.styrkedja.findings.Judgement;
import se.styrkedja.findings.groups.ComparisonGroup;
import se.styrkedja.findings.groups.Figure;
import se.styrkedja.findings.groups.FigureContext;
import se.styrkedja.findings.groups.GroupNames;
import se.styrkedja.findings.groups.LikeForLike;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.ResolvedFigure;
import se.styrkedja.indicators.chance.Variation;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.quality.ground.DocumentBuilder;
import se.styrkedja.reports.quality.ground.Prose;
import se.styrkedja.reports.quality.ground.Weighed;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Measurement;
import se.styrkedja.vocabulary.Swedish;

/// How far apart the schools lie: a question of equity, told with the country's schools beside.
final class Distances {
    private final FigureContext ground;
    private final DocumentBuilder document;

    Distances(FigureContext ground, DocumentBuilder document) {
        this.ground = ground;
        this.document = document;
    }

    void write() {
        document.heading(2, "spread");
        int before = document.blocks().size();
        for (var id : List.of("all-subjects-y9", "merit-average-y9")) section(ground.indicator(id));
        if (document.blocks().size() == before) document.nothing("nothing.too-few-schools", "nothing.spread");
    }

    private void section(Indicator indicator) {
        var all = known(indicator, ground.own());
        var own = compared(indicator, all);
        if (!(Spread.of(scores(own)) instanceof Spread.Known spread)) return;
        var mean = ground.mean(indicator, ground.own(), ground.year(), Breakdown.TOTAL, Figure.Weighting.UNITS)
                .orElseThrow();
        var least = published(indicator, own, spread.least());
        var greatest = published(indicator, own, spread.greatest());
        var range = ground.figures()
                .computed(
                        mean.over(own.size()),
                        "range",
                        indicator.scale().ofDifferences(),
                        BigDecimal.valueOf(spread.range()),
                        greatest,
                        least);
        var chance = byChance(indicator, own, mean);
        var alike = alike(indicator, own);
        var apart = new Judgement(indicator, BigDecimal.valueOf(spread.range()), Chance.untested(0));
        document.found(
                "spread",
                point(
                        indicator,
                        own,
                        range,
                        new Ends(least, greatest),
                        alike.filter(a -> !a.isBeyondChance()).isPresent()),
                Prose.together(
                        tested(indicator, own, range, mean, chance, alike),
                        Prose.sentence("spread.care"),
                        without(own, all),
                        nearly(indicator)),
                List.of(range),
                alike.map(a -> Weighed.spread(apart, a)).orElseGet(() -> Weighed.spread(apart)),
                (title, width) -> chart(indicator, own, title, width),
                known(indicator, ground.nation()).isEmpty()
                        ? List.of()
                        : Prose.sentence("spread.note", Prose.words(GroupNames.units(ground.nation()))));
    }

    /// The schools whose results and whose differences from the expected both are known, so that the two distances are
    /// between the same schools; all with a result where too few of them have an expected one.
    private List<ResolvedFigure> compared(Indicator indicator, List<ResolvedFigure> own) {
        var both = own.stream().filter(s -> residual(indicator, s).isPresent()).toList();
        return (both.size() < LikeForLike.LEAST * own.size() ? own : both)
                .stream().sorted(Comparator.comparing(this::name)).toList();
    }

    private Optional<Figure> residual(Indicator indicator, ResolvedFigure stated) {
        return Beside.all(ground, indicator).stream()
                .filter(f -> f.subject().equals(stated.observed().subject()))
                .findFirst();
    }

    /// The two that lie furthest apart, of which the text tells the distance and not the names.
    private record Ends(Figure least, Figure greatest) {}

    /// What chance alone sets so many schools of such a size apart, at both ends of a mean that is only known as an
    /// interval; empty where the number of pupils of one of them is not known.
    private static Optional<RangeByChance> byChance(Indicator indicator, List<ResolvedFigure> own, Figure mean) {
        return switch (mean.amount()) {
            case Figure.Amount.Exact(BigDecimal value) -> byChance(indicator, own, value);
            case Figure.Amount.Interval(BigDecimal low, BigDecimal high) ->
                byChance(indicator, own, low)
                        .flatMap(least -> byChance(indicator, own, high).map(least::or));
            case Figure.Amount.Mark m -> Optional.empty();
        };
    }

    /// Whether the schools differ by more than chance, all of them together; empty where the number of pupils of one of
    /// them is not known.
    private static Optional<Homogeneity> alike(Indicator indicator, List<ResolvedFigure> own) {
        var variation = Variation.of(indicator);
        int pupils = own.stream().mapToInt(s -> s.persons().orElse(0)).sum();
        double sum = own.stream()
                .mapToDouble(s ->
                        s.persons().orElse(0) * s.known().orElseThrow().value().doubleValue())
                .sum();
        var units = new ArrayList<Homogeneity.Unit>();
        for (var school : own)
            variation
                    .standardError(sum / pupils, school.persons().orElse(0))
                    .ifPresent(error -> units.add(new Homogeneity.Unit(
                            school.known().orElseThrow().value().doubleValue(), error)));
        return units.size() < own.size() ? Optional.empty() : Optional.of(Homogeneity.of(units));
    }

    private static Optional<RangeByChance> byChance(Indicator indicator, List<ResolvedFigure> own, BigDecimal middle) {
        var variation = Variation.of(indicator);
        var errors = new ArrayList<Double>();
        for (var school : own)
            variation
                    .standardError(middle.doubleValue(), school.persons().orElse(0))
                    .ifPresent(errors::add);
        return errors.size() < own.size() ? Optional.empty() : Optional.of(RangeByChance.of(errors));
    }

    /// Whether the schools differ by more than chance: all of them together decide it, and where the distance between
    /// the
    /// two furthest apart says another thing, that is said.
    private List<Inline> tested(
            Indicator indicator,
            List<ResolvedFigure> own,
            Figure range,
            Figure mean,
            Optional<RangeByChance> chance,
            Optional<Homogeneity> alike) {
        if (chance.isEmpty() || alike.isEmpty()) return Prose.sentence("spread.chance.unknown");
        var interval = ground.figures()
                .computed(
                        mean.over(own.size()),
                        "range-by-chance",
                        indicator.scale().ofDifferences(),
                        new Figure.Amount.Interval(
                                BigDecimal.valueOf(chance.get().low()),
                                BigDecimal.valueOf(chance.get().high())),
                        List.of(mean));
        boolean wide = range.number().orElseThrow().doubleValue() > chance.get().high();
        return Prose.sentence(
                "spread.test." + (alike.get().isBeyondChance() ? "BEYOND" : "COULD_BE") + (wide ? ".wide" : ".within"),
                Prose.size(interval),
                Prose.schools(own.size(), interval));
    }

    /// The schools that are only known as an interval have no place among those that are compared.
    private List<Inline> nearly(Indicator indicator) {
        var names = ground.averages().units(indicator, ground.own(), ground.year(), Breakdown.TOTAL).stream()
                .filter(s -> isAtAnEnd(s.observed().measurement()))
                .map(this::name)
                .sorted(Swedish.order())
                .toList();
        return names.isEmpty() ? List.of() : Prose.sentence("spread.nearly", Prose.words(Prose.listed(names)));
    }

    private static boolean isAtAnEnd(Measurement measurement) {
        return measurement instanceof Measurement.NearlyAll || measurement instanceof Measurement.NearlyNone;
    }

    /// The schools that have a result and are not compared.
    private List<Inline> without(List<ResolvedFigure> own, List<ResolvedFigure> all) {
        var names = all.stream()
                .filter(s -> !own.contains(s))
                .map(this::name)
                .sorted(Swedish.order())
                .toList();
        return names.isEmpty() ? List.of() : Prose.sentence("spread.without", Prose.words(Prose.listed(names)));
    }

    /// How far apart the results lie, and how far apart the same two schools lie once the pupils are taken into
    /// account.
    ///
    /// @param maybeChance whether the schools together differ by no more than chance gives
    private List<Inline> point(
            Indicator indicator, List<ResolvedFigure> own, Figure range, Ends ends, boolean maybeChance) {
        var what = Prose.words(Prose.text("short." + indicator.id()).toLowerCase(Swedish.LOCALE));
        var schools = Prose.schools(own.size(), range);
        boolean all = own.size() == known(indicator, ground.own()).size();
        var apart = maybeChance
                ? Prose.sentence(
                        all ? "spread.point.chance" : "spread.point.chance.some", Prose.size(range), what, schools)
                : Prose.sentence(all ? "spread.point" : "spread.point.some", Prose.size(range), what, schools);
        return Beside.of(ground, indicator, ends.least())
                .flatMap(least ->
                        Beside.of(ground, indicator, ends.greatest()).map(greatest -> beside(apart, least, greatest)))
                .orElse(apart);
    }

    /// Which way the two lie beside what is expected of them: the one with the higher result may lie lower there.
    private List<Inline> beside(List<Inline> apart, Figure least, Figure greatest) {
        var difference = greatest.number().orElseThrow().subtract(least.number().orElseThrow());
        var between =
                ground.figures().computed(greatest, "between-ends", greatest.scale(), difference, greatest, least);
        var key = switch (difference.signum()) {
            case 1 -> "spread.beside.higher";
            case -1 -> "spread.beside.lower";
            default -> "spread.beside.same";
        };
        return Prose.joined(apart, Prose.sentence(key, Prose.size(between)));
    }

    private Picture chart(Indicator indicator, List<ResolvedFigure> own, String point, int width) {
        var country = known(indicator, ground.nation());
        var named = new ArrayList<SpreadChart.Named>();
        for (var one : own) named.add(new SpreadChart.Named(name(one), reading(indicator, one), Role.OWN));
        ground.mean(indicator, ground.nation(), ground.year(), Breakdown.TOTAL, Figure.Weighting.UNITS)
                .ifPresent(m -> named.add(new SpreadChart.Named(m.name(), OverTime.reading(m), Role.COUNTRY)));
        return new SpreadChart(
                        new Caption(point, Prose.text("spread.subtitle", indicator.title(), Prose.axis(indicator)), ""),
                        new SpreadChart.Words(
                                Prose.text("column.school"),
                                Prose.text("spread.unit", GroupNames.units(ground.nation())),
                                Prose.text("spread.half", GroupNames.units(ground.nation()))),
                        List.of(new SpreadChart.Group(
                                ground.year().toString(),
                                country.stream()
                                        .filter(s -> !ground.own()
                                                .has(s.observed().subject().code(), ground.year()))
                                        .map(s ->
                                                s.known().orElseThrow().value().doubleValue())
                                        .toList(),
                                half(country),
                                named)),
                        Axes.of(indicator.scale()))
                .picture(width);
    }

    private static SpreadChart.Half half(List<ResolvedFigure> units) {
        return switch (Percentiles.of(scores(units))) {
            case Percentiles.Known k ->
                new SpreadChart.Half.Quartiles(
                        k.p25(), k.median(), k.p75(), Prose.text("interval.bare", one(k.p25()), one(k.p75())));
            case Percentiles.NotEnough n -> new SpreadChart.Half.None(Prose.text("mark.none"));
        };
    }

    private static String one(double value) {
        return Swedish.decimal(BigDecimal.valueOf(value), 1);
    }

    private Reading reading(Indicator indicator, ResolvedFigure stated) {
        return OverTime.reading(ground.figures().published(stated, indicator.scale(), name(stated)));
    }

    private List<ResolvedFigure> known(Indicator indicator, ComparisonGroup whole) {
        return ground.averages().covering(indicator, whole, ground.year(), Breakdown.TOTAL).stream()
                .filter(s -> s.known().isPresent())
                .toList();
    }

    private Figure published(Indicator indicator, List<ResolvedFigure> own, Score score) {
        return own.stream()
                .filter(s -> s.observed().subject().code().equals(score.code()))
                .findFirst()
                .map(s -> ground.figures().published(s, indicator.scale(), name(s)))
                .orElseThrow();
    }

    private static List<Score> scores(List<ResolvedFigure> units) {
        return units.stream()
                .map(s -> new Score(
                        s.observed().subject().code(),
                        s.known().orElseThrow().value().doubleValue()))
                .toList();
    }

    private String name(ResolvedFigure stated) {
        return ground.nameOf(stated.observed().subject().code());
    }
}
