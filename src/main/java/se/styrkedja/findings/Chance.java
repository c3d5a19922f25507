package se.styrkedja.findings;

import java.util.Optional;
import se.styrkedja.analysis.Difference;
import se.styrkedja.analysis.comparison.ManyTests;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.chance.Variation;

/// What chance alone could have made of a difference.
///
/// @param tested the difference of two figures with its interval; empty where nothing can be tested, and where the
/// test is of several years together
/// @param p how often chance alone makes at least so much; empty where nothing can be tested
/// @param remains what is left of the difference when what chance gives is taken off, from 0 to 1: the fewer the
/// persons and the more that were looked at, the less
public record Chance(Sureness sureness, Optional<Difference.Tested> tested, Optional<Double> p, double remains) {
    /// What is left of a difference that cannot be tested, however many persons stand behind it: half.
    private static final double UNTESTED = 0.5;

    /// A group of so many persons gets half of that: a class.
    private static final int CLASS = 30;

    public enum Sureness {
        BEYOND,
        COULD_BE,
        UNTESTED
    }

    /// Of a test that gives how often chance alone makes at least so much.
    static Chance of(double p) {
        return of(Optional.empty(), p);
    }

    private static Chance of(Optional<Difference.Tested> tested, double p) {
        return new Chance(
                Difference.isBeyondChance(p) ? Sureness.BEYOND : Sureness.COULD_BE,
                tested,
                Optional.of(p),
                ManyTests.remains(p));
    }

    /// The same test among many.
    ///
    /// @param p corrected for that many were looked at
    Chance corrected(double p) {
        return of(tested, p);
    }

    /// As sure as another, with its own interval: the other may be told from the other side.
    Chance as(Chance found) {
        return new Chance(found.sureness, tested, found.p, found.remains);
    }

    /// The same where something else than the test speaks against that it may be told as sure.
    Chance unsure() {
        return new Chance(Sureness.COULD_BE, tested, p, remains);
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
        return of(variation.between(first.sample(variation), second.sample(variation)), first, second);
    }

    /// Of a figure and that of a whole it is part of: it is tested against the rest of the whole, since nobody may
    /// stand on both sides.
    static Chance within(Indicator indicator, Value part, Value whole) {
        var variation = Variation.of(indicator);
        return of(variation.within(part.sample(variation), whole.sample(variation)), part, whole);
    }

    private static Chance of(Difference difference, Value first, Value second) {
        return switch (difference) {
            case Difference.NotTestable no -> untested(Math.min(first.persons(), second.persons()));
            case Difference.Tested tested -> of(Optional.of(tested), tested.p());
        };
    }

    /// Where nothing can be tested.
    ///
    /// @param persons behind the smaller of the two figures; 0 where that is not known
    public static Chance untested(int persons) {
        double known = persons == 0 ? UNTESTED : (double) persons / (persons + CLASS);
        return new Chance(Sureness.UNTESTED, Optional.empty(), Optional.empty(), UNTESTED * known);
    }
}
