package se.styrkedja.findings;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import se.styrkedja.analysis.relation.Trend;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.LikeWithLike;
import se.styrkedja.indicators.ResolvedFigure;
import se.styrkedja.indicators.chance.Variation;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.Swedish;

/// The way the latest years go, where it is more than chance and has come to something. Nothing is told where it is not
/// known what chance gives each year. A missing year keeps its width.
final class Trends {
    /// As many years as the quality report shows: what was before is another school's pupils and teachers.
    private static final int LONGEST = 5;

    private Trends() {}

    /// The national tests differ in difficulty from year to year, and what adds up programmes moves when their parts
    /// do, so over them no way is told.
    static Optional<Candidate> in(Series own) {
        if (Importance.area(own.indicator().id()) == Importance.Area.TESTS
                || LikeWithLike.addsProgrammes(own.indicator(), own.breakdown())) return Optional.empty();
        var known = new TreeMap<Period, Double>();
        own.known(LONGEST).forEach((period, value) -> known.put(period, value.doubleValue()));
        return switch (Trend.of(known, errors(own, known))) {
            case Trend.NotEnough few -> Optional.empty();
            case Trend.NotTestable no -> Optional.empty();
            case Trend.Known trend -> candidate(own, trend);
        };
    }

    /// What chance gives each year's value, where it is known how many stand behind it.
    private static Map<Period, Double> errors(Series own, SortedMap<Period, Double> known) {
        var variation = Variation.of(own.indicator());
        var errors = new HashMap<Period, Double>();
        known.forEach((period, value) -> Optional.ofNullable(own.byPeriod().get(period))
                .flatMap(ResolvedFigure::persons)
                .ifPresent(persons ->
                        variation.standardError(value, persons).ifPresent(error -> errors.put(period, error))));
        return errors;
    }

    /// The line and the two ends must say the same.
    private static Optional<Candidate> candidate(Series own, Trend.Known trend) {
        var first = own.figure(own.comparison().subject(), trend.from(), own.breakdown())
                .orElseThrow();
        var along = BigDecimal.valueOf(trend.perYear()
                * ChronoUnit.MONTHS.between(trend.from().firstDay(), trend.to().firstDay())
                / 12.0);
        return own.number().subtract(value(first)).signum() == along.signum()
                ? Optional.of(new Candidate(
                        Finding.Kind.TREND,
                        own.isOwn(),
                        own.period(),
                        new Judgement(own.indicator(), along, Chance.of(trend.p())),
                        judged -> finding(own, trend, first, judged)))
                : Optional.empty();
    }

    private static Finding finding(Series own, Trend.Known trend, ResolvedFigure first, Judgement judged) {
        return own.finding(
                Finding.Kind.TREND,
                judged,
                Optional.of(first),
                Words.text(
                        "point.TREND",
                        Words.claim(judged.difference().signum() > 0, own),
                        Words.period(trend.from()),
                        Words.number(Value.of(first), own.indicator()),
                        Words.number(Value.of(own.latest()), own.indicator()),
                        Words.period(trend.to())),
                meaning(own.indicator(), trend),
                Words.text("reason.TREND", Swedish.whole(trend.years())));
    }

    private static BigDecimal value(ResolvedFigure stated) {
        return stated.known().orElseThrow().value();
    }

    static String meaning(Indicator indicator, Trend.Known trend) {
        int decimals = indicator.scale().decimals();
        return Words.text(
                "meaning.TREND",
                Words.unit(Swedish.signed(BigDecimal.valueOf(trend.perYear()), decimals), indicator),
                Words.interval(trend.low(), trend.high(), decimals),
                Swedish.whole(trend.years()));
    }
}
