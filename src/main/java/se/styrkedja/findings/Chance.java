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
/// @param p how often chance alone makes at least so much, among all that were looked at; empty where nothing can be
/// tested
/// @param alone the same of this difference by itself, as its interval shows; for the order only
/// @param againstRest whether a part is tested against all others of its whole, and the interval so is of another
/// difference than the one between the two figures
/// @param lack why nothing can be tested; empty where it is tested, and where nothing is lacking but a test
/// @param remains what is left of the difference when what chance gives is taken off, from 0 to 1: the fewer the
/// persons and the more that were looked at, the less
public record Chance(
        Sureness sureness,
        Optional<Difference.Tested> tested,
        boolean againstRest,
        Optional<Double> p,
        Optional<Double> alone,
        Optional<Difference.Lack> lack,
        double remains) {
    /// What is left of a difference that cannot be tested, however many persons stand behind it: half.
    private static final double UNTESTED = 0.5;

    private static final double AFTER_ALL = 2;
    private static final double LAST = 3;

    /// A group of so many persons gets half of that: a class. Fewer tell next to nothing untested, and come last.
    public static final int CLASS = 30;
    private static final double FEW = 0.02;

    public enum Sureness {
        BEYOND,
        COULD_BE,
        UNTESTED
    }

    /// Of a test that gives how often chance alone makes at least so much.
    public static Chance of(double p) {
        return of(Optional.empty(), false, p, p);
    }

    private static Chance of(Optional<Difference.Tested> tested, boolean againstRest, double p, double alone) {
        return new Chance(
                Difference.isBeyondChance(p) ? Sureness.BEYOND : Sureness.COULD_BE,
                tested,
                againstRest,
                Optional.of(p),
                Optional.of(alone),
                Optional.empty(),
                ManyTests.remains(p));
    }

    /// The same test among many.
    ///
    /// @param p corrected for that many were looked at
    Chance corrected(double p) {
        return of(tested, againstRest, p, alone.orElse(p));
    }

    /// As sure as another, with its own interval: the other may be told from the other side.
    Chance as(Chance found) {
        return new Chance(found.sureness, tested, againstRest, found.p, found.alone, found.lack, found.remains);
    }

    /// The same told from the other of the two.
    Chance turned() {
        return new Chance(sureness, tested.map(Difference.Tested::turned), againstRest, p, alone, lack, remains);
    }

    /// The same where something else than the test speaks against that it may be told as sure.
    Chance unsure() {
        return new Chance(Sureness.COULD_BE, tested, againstRest, p, alone, lack, remains);
    }

    /// Whether it would be more than chance alone, and is not among all that were looked at.
    public boolean isOneOfMany() {
        return sureness == Sureness.COULD_BE
                && tested.filter(t -> t.reading() == Difference.Reading.BEYOND_CHANCE)
                        .isPresent();
    }

    /// Of two groups without common members: two years, girls and boys.
    static Chance of(Indicator indicator, Value.Ends first, Value.Ends second) {
        var variation = Variation.of(indicator);
        var difference = Difference.ofEnds(
                variation.between(first.low().sample(variation), second.high().sample(variation)),
                variation.between(first.high().sample(variation), second.low().sample(variation)));
        return of(difference, false, first, second);
    }

    /// Of a figure and that of a whole it is part of: it is tested against the rest of the whole, since nobody may
    /// stand on both sides.
    static Chance within(Indicator indicator, Value.Ends part, Value.Ends whole) {
        var variation = Variation.of(indicator);
        var rest = whole.rest(part, variation);
        var difference = Difference.ofEnds(
                variation.between(part.low().sample(variation), rest.high()),
                variation.between(part.high().sample(variation), rest.low()));
        return of(difference, true, part, whole);
    }

    private static Chance of(Difference difference, boolean againstRest, Value.Ends first, Value.Ends second) {
        return switch (difference) {
            case Difference.Counted counted -> untested(0);
            case Difference.NotTestable no ->
                untested(Math.min(first.low().persons(), second.low().persons()), Optional.of(no.lack()));
            case Difference.Tested tested -> of(Optional.of(tested), againstRest, tested.p(), tested.p());
        };
    }

    /// Its place by how sure it is, the lowest first: how often chance alone makes at least so much of
    /// it by itself, since what is tested among many often comes out alike; after all that can be
    /// tested what cannot, and last what fewer than a class stand behind.
    public double rank() {
        return alone.orElse(isOfFew() ? LAST : AFTER_ALL);
    }

    /// Whether it cannot be tested, and fewer than a class stand behind it.
    public boolean isOfFew() {
        return sureness == Sureness.UNTESTED && remains == UNTESTED * FEW;
    }

    /// Where nothing can be tested.
    ///
    /// @param persons behind the smaller of the two figures; 0 where that is not known
    public static Chance untested(int persons) {
        return untested(persons, Optional.empty());
    }

    private static Chance untested(int persons, Optional<Difference.Lack> lack) {
        double known = persons == 0 ? UNTESTED : persons < CLASS ? FEW : (double) persons / (persons + CLASS);
        return new Chance(
                Sureness.UNTESTED, Optional.empty(), false, Optional.empty(), Optional.empty(), lack, UNTESTED * known);
    }
}
