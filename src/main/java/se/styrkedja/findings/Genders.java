package se.styrkedja.findings;

import java.math.BigDecimal;
import java.util.Optional;
import se.styrkedja.analysis.Gap;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.Stated;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Period;

/// The gap between girls and boys in the latest period, told from those who have the worse figure.
final class Genders {
    private static final int LONGEST = 5;

    private Genders() {}

    /// Both figures of one period, where both are known.
    private record Pair(Stated girls, Stated boys) {
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

        static BigDecimal value(Stated stated) {
            return stated.known().orElseThrow().value();
        }
    }

    static Optional<Finding> in(Series own) {
        if (!own.breakdown().equals(Breakdown.TOTAL)) return Optional.empty();
        return Pair.of(own, own.period())
                .filter(pair -> own.isNotable(pair.gap()))
                .map(pair -> noticed(own, pair));
    }

    private static Finding noticed(Series own, Pair pair) {
        var indicator = own.indicator();
        boolean high = indicator.direction() == Indicator.Direction.HIGH_IS_GOOD;
        boolean boysWorse = pair.gap().signum() > 0 == high;
        var worse = boysWorse ? pair.boys : pair.girls;
        var better = boysWorse ? pair.girls : pair.boys;
        var chance = Chance.ofGroups(own, worse, better);
        return own.noticed(
                worse,
                Finding.Kind.GENDER_GAP,
                chance.tone(Tone.SHORTCOMING),
                Words.text(
                        boysWorse ? "point.GENDER_GAP.boys" : "point.GENDER_GAP.girls",
                        Words.claim(!high, own),
                        Words.number(Pair.value(worse), indicator),
                        Words.number(Pair.value(better), indicator),
                        Words.period(own.period())),
                Words.together(
                        chance.sentence(),
                        Words.text("meaning.GENDER_GAP", Words.size(pair.gap(), indicator)),
                        earlier(own, pair.gap())),
                chance.sureness() == Chance.Sureness.BEYOND
                        ? Words.text("reason.GENDER_GAP.BEYOND")
                        : Words.text("reason.GENDER_GAP", Words.size(own.least(), indicator)),
                chance.weight(pair.gap(), own.least()));
    }

    /// What the gap was in the first of the latest years that has one.
    private static String earlier(Series own, BigDecimal gap) {
        return own.known(LONGEST).keySet().stream()
                .filter(period -> !period.equals(own.period()))
                .flatMap(period -> Pair.of(own, period).stream()
                        .map(pair -> Words.text(
                                pair.gap().signum() * gap.signum() < 0 ? "meaning.gap-turned" : "meaning.gap-was",
                                Words.period(period),
                                Words.size(pair.gap(), own.indicator()))))
                .findFirst()
                .orElse("");
    }
}
