package se.styrkedja.findings;

import java.math.BigDecimal;
import java.util.Optional;
import se.styrkedja.analysis.Gap;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.LikeWithLike;
import se.styrkedja.indicators.ResolvedFigure;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Period;

/// The gap between girls and boys in the latest period, told from those who have the worse figure. Girls and boys are
/// not on the same programmes, so a result that adds them up has none.
final class Genders {
    private static final int LONGEST = 5;

    private Genders() {}

    /// Both figures of one period, where both are known.
    private record Pair(ResolvedFigure girls, ResolvedFigure boys) {
        static Optional<Pair> of(Series own, Period period) {
            var subject = own.comparison().subject();
            return own.figure(subject, period, Breakdown.GIRLS)
                    .flatMap(
                            girls -> own.figure(subject, period, Breakdown.BOYS).map(boys -> new Pair(girls, boys)));
        }

        /// Above zero when the girls have the higher figure.
        BigDecimal gap() {
            return Gap.ofGirlsToBoys(value(girls), value(boys)).low();
        }

        static BigDecimal value(ResolvedFigure stated) {
            return stated.known().orElseThrow().value();
        }
    }

    static Optional<Candidate> in(Series own) {
        if (!own.breakdown().equals(Breakdown.TOTAL)) return Optional.empty();
        if (LikeWithLike.addsProgrammes(own.indicator(), own.breakdown())) return Optional.empty();
        return Pair.of(own, own.period()).map(pair -> candidate(own, pair));
    }

    private static Candidate candidate(Series own, Pair pair) {
        boolean high = own.indicator().direction() == Indicator.Direction.HIGH_IS_GOOD;
        boolean boysWorse = pair.gap().signum() > 0 == high;
        var worse = boysWorse ? pair.boys : pair.girls;
        var better = boysWorse ? pair.girls : pair.boys;
        return new Candidate(
                Finding.Kind.GENDER_GAP,
                own.isOwn(),
                own.period(),
                Judgement.of(own.indicator(), Value.of(worse), Value.of(better)),
                told -> finding(own, pair, worse, better, told));
    }

    private static Finding finding(
            Series own, Pair pair, ResolvedFigure worse, ResolvedFigure better, Judgement judged) {
        var indicator = own.indicator();
        boolean high = indicator.direction() == Indicator.Direction.HIGH_IS_GOOD;
        boolean boysWorse = worse.equals(pair.boys);
        return own.finding(
                worse,
                Finding.Kind.GENDER_GAP,
                judged,
                Optional.of(better),
                Words.text(
                        "point.GENDER_GAP." + (boysWorse ? "boys" : "girls") + (judged.isSupported() ? "" : ".asked"),
                        judged.isSupported() ? Words.claim(!high, own) : Words.measure(own),
                        Words.number(Value.of(worse), indicator),
                        Words.number(Value.of(better), indicator),
                        Words.period(own.period())),
                Words.together(
                        Words.chance(boysWorse ? judged.turned() : judged, "chance.groups.", judged),
                        Words.text("meaning.GENDER_GAP" + higher(pair), Words.size(pair.gap(), indicator)),
                        earlier(own)),
                Words.reason(judged, "reason.GENDER_GAP"));
    }

    /// The gap is told of the girls, as its interval of chance is, whoever has the worse figure.
    private static String higher(Pair pair) {
        return pair.gap().signum() < 0 ? ".lower" : ".higher";
    }

    /// What the gap was in the first of the latest years that has one.
    private static String earlier(Series own) {
        return own.known(LONGEST).keySet().stream()
                .filter(period -> !period.equals(own.period()))
                .flatMap(period -> Pair.of(own, period).stream()
                        .map(pair -> Words.text(
                                "meaning.gap-was" + higher(pair),
                                Words.period(period),
                                Words.size(pair.gap(), own.indicator()))))
                .findFirst()
                .orElse("");
    }
}
