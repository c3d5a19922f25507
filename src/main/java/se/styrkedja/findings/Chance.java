package se.styrkedja.findings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import se.styrkedja.analysis.Difference;
import se.styrkedja.analysis.Share;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.Stated;
import se.styrkedja.vocabulary.Swedish;

/// What chance alone could have made of a difference, and how that is said.
///
/// @param sentence says it
record Chance(Sureness sureness, String sentence) {

    /// Each with what the weight of a finding is multiplied by: one that may be chance stands after the others, and
    /// one that nobody can test between them.
    enum Sureness {
        BEYOND(1),
        COULD_BE(0.4),
        UNTESTED(0.5);

        private final double factor;

        Sureness(double factor) {
            this.factor = factor;
        }
    }

    /// Of two years of the subject.
    static Chance ofYears(Series own, Stated later, Stated earlier) {
        return between(own, later, earlier, "chance.");
    }

    /// Of two groups of one year, whose sizes are both told.
    static Chance ofGroups(Series own, Stated first, Stated second) {
        return between(own, first, second, "chance.groups.");
    }

    private static Chance between(Series own, Stated first, Stated second, String key) {
        return own.share(first)
                .flatMap(a -> own.share(second).map(b -> Difference.ofShares(a, b)))
                .map(difference -> of(difference, own.indicator(), key))
                .orElseGet(() -> untested(own.indicator()));
    }

    /// Of a figure and that of a whole it is part of: it is tested against the rest of the whole, since nobody may
    /// stand on both sides.
    static Chance within(Series own, Stated part, Stated whole) {
        return own.share(part)
                .flatMap(a -> own.share(whole)
                        .filter(w -> isPart(a, w))
                        .map(w -> Share.of(w.reached() - a.reached(), w.of() - a.of()))
                        .map(rest -> Difference.ofShares(a, rest)))
                .map(difference -> of(difference, own.indicator(), "chance.within."))
                .orElseGet(() -> untested(own.indicator()));
    }

    private static boolean isPart(Share part, Share whole) {
        int persons = whole.of() - part.of();
        int reached = whole.reached() - part.reached();
        return persons > 0 && reached >= 0 && reached <= persons;
    }

    private static Chance of(Difference difference, Indicator indicator, String key) {
        return switch (difference) {
            case Difference.NotTestable no -> untested(indicator);
            case Difference.Tested tested -> {
                var sureness =
                        tested.reading() == Difference.Reading.BEYOND_CHANCE ? Sureness.BEYOND : Sureness.COULD_BE;
                yield new Chance(
                        sureness,
                        Words.text(
                                key + sureness,
                                Words.interval(tested.low(), tested.high(), 0),
                                Swedish.whole(tested.first().of()),
                                Swedish.whole(tested.second().of())));
            }
        };
    }

    private static Chance untested(Indicator indicator) {
        var why = indicator.isShareOfPersons()
                ? "persons"
                : switch (indicator.scale()) {
                    case MERIT_POINTS, GRADE_POINTS -> "pupils";
                    case SURVEY_INDEX -> "answers";
                    case PERCENT,
                            PERCENTAGE_POINTS,
                            MERIT_DIFFERENCE,
                            HEADCOUNT,
                            RATIO,
                            EDUCATION_LEVEL,
                            KRONOR,
                            CORRELATION -> "other";
                };
        return new Chance(Sureness.UNTESTED, Words.text("chance.UNTESTED." + why));
    }

    Tone tone(Tone otherwise) {
        return sureness == Sureness.COULD_BE ? Tone.UNCERTAIN : otherwise;
    }

    /// Multiples of what is notable, and less for what is less sure.
    double weight(BigDecimal difference, BigDecimal least) {
        return sureness.factor
                * difference.abs().divide(least, 4, RoundingMode.HALF_UP).doubleValue();
    }
}
