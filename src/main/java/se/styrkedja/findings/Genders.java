package se.styrkedja.findings;

import java.math.BigDecimal;
import java.util.Optional;
import se.styrkedja.analysis.Gap;
import se.styrkedja.findings.groups.Figure;
import se.styrkedja.findings.groups.FigureContext;
import se.styrkedja.findings.groups.GenderPair;
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
        boolean boysWorse = isBoysWorse(own.indicator(), pair.gap());
        var worse = boysWorse ? pair.boys : pair.girls;
        var better = boysWorse ? pair.girls : pair.boys;
        return new Candidate(
                Finding.Kind.GENDER_GAP,
                own.isOwn(),
                own.period(),
                Judgement.of(own.indicator(), Value.of(worse), Value.of(better)),
                told -> own.finding(
                        worse,
                        Finding.Kind.GENDER_GAP,
                        told,
                        Optional.of(better),
                        point(
                                told,
                                boysWorse,
                                Words.lead(told, own),
                                Words.number(Value.of(worse), own.indicator()),
                                Words.number(Value.of(better), own.indicator()),
                                own.period()),
                        Words.together(meaning(told, boysWorse, pair.gap()), earlier(own)),
                        Words.reason(told, "reason.GENDER_GAP")));
    }

    /// Of an organiser in the year, where no publisher states the two: the means of the units that have both.
    static Optional<Candidate> ofMeans(FigureContext ground, Comparison comparison, Indicator indicator) {
        return GenderPair.of(ground, indicator).stream()
                .filter(pair -> pair.period().equals(ground.year()))
                .filter(pair -> pair.girls().basis() == Figure.Basis.COMPUTED)
                .findFirst()
                .flatMap(pair -> Value.of(pair.girls())
                        .flatMap(girls -> Value.of(pair.boys()).map(boys -> Judgement.of(indicator, girls, boys)))
                        .map(toBoys -> ofMeans(ground, comparison, pair, toBoys)));
    }

    /// @param toBoys the girls beside the boys
    private static Candidate ofMeans(FigureContext ground, Comparison comparison, GenderPair pair, Judgement toBoys) {
        var indicator = toBoys.indicator();
        boolean boysWorse = isBoysWorse(indicator, toBoys.difference());
        var worse = boysWorse ? pair.boys() : pair.girls();
        var better = boysWorse ? pair.girls() : pair.boys();
        return new Candidate(
                Finding.Kind.GENDER_GAP,
                false,
                pair.period(),
                boysWorse ? toBoys.turned() : toBoys,
                told -> Means.finding(
                        comparison,
                        Finding.Kind.GENDER_GAP,
                        told,
                        worse,
                        point(
                                told,
                                boysWorse,
                                ground.named(Words.lead(told), worse),
                                Means.number(worse, indicator),
                                Means.number(better, indicator),
                                worse.period()),
                        meaning(told, boysWorse, toBoys.difference()),
                        Words.reason(told, "reason.GENDER_GAP")));
    }

    /// @param gap above zero when the girls have the higher figure
    private static boolean isBoysWorse(Indicator indicator, BigDecimal gap) {
        return gap.signum() > 0 == (indicator.direction() == Indicator.Direction.HIGH_IS_GOOD);
    }

    private static String point(
            Judgement judged, boolean boysWorse, String lead, String worse, String better, Period period) {
        return Words.text(
                "point.GENDER_GAP." + (boysWorse ? "boys" : "girls") + (judged.isSupported() ? "" : ".asked"),
                lead,
                worse,
                better,
                Words.period(period));
    }

    /// The gap is told of the girls, as its interval of chance is, whoever has the worse figure.
    private static String meaning(Judgement judged, boolean boysWorse, BigDecimal gap) {
        return Words.together(
                Words.chance(boysWorse ? judged.turned() : judged, "chance.groups.", judged),
                Words.text("meaning.GENDER_GAP" + higher(gap), Words.size(gap, judged.indicator())));
    }

    private static String higher(BigDecimal gap) {
        return gap.signum() < 0 ? ".lower" : ".higher";
    }

    /// What the gap was in the first of the latest years that has one.
    private static String earlier(Series own) {
        return own.known(LONGEST).keySet().stream()
                .filter(period -> !period.equals(own.period()))
                .flatMap(period -> Pair.of(own, period).stream()
                        .map(pair -> Words.text(
                                "meaning.gap-was" + higher(pair.gap()),
                                Words.period(period),
                                Words.size(pair.gap(), own.indicator()))))
                .findFirst()
                .orElse("");
    }
}
