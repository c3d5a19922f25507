package se.styrkedja.findings;

import java.util.Optional;
import se.styrkedja.analysis.Difference;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.chance.Variation;

/// What chance alone could have made of a difference.
///
/// @param tested the difference with its interval; empty where nothing can be tested
public record Chance(Sureness sureness, Optional<Difference.Tested> tested) {

    /// Each with what the weight of a finding is multiplied by: one that may be chance stands after the others, and
    /// one that nobody can test between them.
    public enum Sureness {
        BEYOND(1),
        COULD_BE(0.4),
        UNTESTED(0.5);

        private final double factor;

        Sureness(double factor) {
            this.factor = factor;
        }

        double factor() {
            return factor;
        }
    }

    /// How often chance alone makes at least so much; empty where nothing can be tested.
    Optional<Double> p() {
        return tested.map(Difference.Tested::p);
    }

    /// The same test among many.
    ///
    /// @param p corrected for that many were looked at
    Chance corrected(double p) {
        return new Chance(p <= 1 - Difference.LEVEL ? Sureness.BEYOND : Sureness.COULD_BE, tested);
    }

    /// Whether it would be more than chance alone, and is not among all that were looked at.
    public boolean isOneOfMany() {
        return sureness == Sureness.COULD_BE
                && tested.filter(t -> t.reading() == Difference.Reading.BEYOND_CHANCE)
                        .isPresent();
    }

    /// Of two groups without common members: two years, girls and boys.
    static Chance of(Indicator indicator, Value first, Value second) {
        var variation = Variation.of(indicator);
        return of(variation.between(first.sample(variation), second.sample(variation)));
    }

    /// Of a figure and that of a whole it is part of: it is tested against the rest of the whole, since nobody may
    /// stand on both sides.
    static Chance within(Indicator indicator, Value part, Value whole) {
        var variation = Variation.of(indicator);
        return of(variation.within(part.sample(variation), whole.sample(variation)));
    }

    private static Chance of(Difference difference) {
        return switch (difference) {
            case Difference.NotTestable no -> untested();
            case Difference.Tested tested ->
                new Chance(
                        tested.reading() == Difference.Reading.BEYOND_CHANCE ? Sureness.BEYOND : Sureness.COULD_BE,
                        Optional.of(tested));
        };
    }

    /// Where nothing can be tested.
    public static Chance untested() {
        return new Chance(Sureness.UNTESTED, Optional.empty());
    }
}
