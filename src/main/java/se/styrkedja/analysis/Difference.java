package se.styrkedja.analysis;

import org.apache.commons.statistics.distribution.NormalDistribution;

/// A difference between two groups of pupils, and whether chance alone could have made it: "trend or chance?"
public sealed interface Difference {

    /// From which p, corrected for that many were looked at, something is more than chance; and so the share of what
    /// is told that may be nothing.
    double CHANCE = 0.05;

    /// The share of intervals that hold the truth in the long run: the one level of all tests and intervals.
    double LEVEL = 1 - CHANCE;

    /// What is left out at each end of an interval.
    double TAIL = CHANCE / 2;

    /// Whether chance alone would seldom make so much.
    ///
    /// @param p two-sided, 0–1
    static boolean isBeyondChance(double p) {
        return p <= CHANCE;
    }

    /// What the interval allows one to say.
    enum Reading {
        /// The interval lies on one side of zero.
        BEYOND_CHANCE,
        /// The interval holds zero: nothing can be said of direction.
        COULD_BE_CHANCE
    }

    /// Why nothing can be tested.
    enum Lack {
        /// How many stand behind is not known.
        PERSONS_UNKNOWN,
        /// The share is none that so many give: how many stand behind it is said of another group.
        PERSONS_OF_OTHERS,
        /// How much pupils differ from each other is not known, and no formula invents it.
        SPREAD_UNKNOWN,
        /// It adds up groups whose values differ, and in which parts they stand in the two figures is not known.
        MIX_UNKNOWN
    }

    /// First minus second.
    double points();

    /// First minus second with its 95 per cent interval. Unit: percentage points for shares, else that of the
    /// means.
    ///
    /// @param p the level at which the interval would just reach zero, so that p ≤ 0.05 and an interval on one
    ///     side of zero say the same
    record Tested(
            Sample.Counted first,
            Sample.Counted second,
            double points,
            double low,
            double high,
            Reading reading,
            double p)
            implements Difference {

        /// The same told from the other: second minus first.
        public Tested turned() {
            return new Tested(/* first= */ second, /* second= */ first, -points, -high, -low, reading, p);
        }

        /// The difference as a number of pupils in the first group. Errors: `IllegalStateException` for means.
        public double pupils() {
            return switch (first) {
                case Share share -> points / share.onePupil();
                case Sample.Average mean ->
                    throw new IllegalStateException("a difference of means is no number of pupils");
            };
        }
    }

    /// The difference of two counts, which chance has no part in. Unit: that of the figures.
    ///
    /// @param rounding how far the rounding of the two together may have moved it; 0 where neither is rounded
    record Counted(double points, double rounding) implements Difference {}

    /// The difference stands, and nothing can be said of chance. Unit: that of the figures.
    record NotTestable(double points, Lack lack) implements Difference {}

    /// The difference of two figures of different persons, tested as far as is known of both.
    ///
    /// Shape: both of one kind. Errors: `IllegalArgumentException` for a share and a mean.
    static Difference between(Sample first, Sample second, Overdispersion overdispersion) {
        if (first instanceof Sample.Bare bare) return new NotTestable(first.number() - second.number(), bare.lack());
        if (second instanceof Sample.Bare bare) return new NotTestable(first.number() - second.number(), bare.lack());
        if (first instanceof Share one && second instanceof Share other) return ofShares(one, other, overdispersion);
        if (first instanceof Sample.Count one && second instanceof Sample.Count other)
            return new Counted(one.number() - other.number(), one.rounding() + other.rounding());
        if (first instanceof Sample.Average one && second instanceof Sample.Average other) return ofMeans(one, other);
        throw new IllegalArgumentException("%s against %s".formatted(first, second));
    }

    /// The difference of a figure and that of a whole it is part of. It is tested against the rest of the
    /// whole, since nobody may stand on both sides; a part that is no part, or all of it, is not testable.
    ///
    /// Unit: part minus rest. Errors: as [#between].
    static Difference within(Sample part, Sample whole, Overdispersion overdispersion) {
        return between(part, Sample.rest(whole, part), overdispersion);
    }

    /// The difference where one of the figures, or both, is known only as an interval, from the tests of the two
    /// ends: the least that the difference can be and the most.
    ///
    /// Shape: both of the same two groups. Unit: that of the differences. Errors: none; when one of them is not
    /// testable, neither is this.
    /// Formula: what is decided, and p, is that of the end nearest zero, so that it holds whatever the true values
    /// are, and p = 1 where the true difference may be none; the interval goes from the lower end of the least to
    /// the upper end of the most, so that it holds what chance may have made of each.
    static Difference ofEnds(Difference least, Difference most) {
        double points = least.points() > 0 ? least.points() : Math.min(0, most.points());
        if (least instanceof NotTestable no) return new NotTestable(points, no.lack());
        if (most instanceof NotTestable no) return new NotTestable(points, no.lack());
        if (least instanceof Counted one && most instanceof Counted other)
            return new Counted(points, Math.max(one.rounding(), other.rounding()));
        var one = (Tested) least;
        var other = (Tested) most;
        var nearest = points < 0 ? other : one;
        double p = points == 0 ? 1 : nearest.p();
        var reading = reading(one.low(), other.high());
        return new Tested(nearest.first(), nearest.second(), points, one.low(), other.high(), reading, p);
    }

    /// How much more one changed than another: first change minus second.
    ///
    /// Shape: two changes of different persons. Unit: that of the changes. Errors: none; when one of them is
    /// not testable, neither is this.
    /// Formula: d₁−d₂ − √((d₁−l₁)² + (u₂−d₂)²) to d₁−d₂ + √((u₁−d₁)² + (d₂−l₂)²); p from the end nearest zero.
    /// Source: Zou and Donner (2008), Statistics in Medicine 27 (MOVER).
    static Difference ofChanges(Difference first, Difference second) {
        double points = first.points() - second.points();
        if (first instanceof NotTestable no) return new NotTestable(points, no.lack());
        if (second instanceof NotTestable no) return new NotTestable(points, no.lack());
        if (first instanceof Counted one && second instanceof Counted other)
            return new Counted(points, one.rounding() + other.rounding());
        var one = (Tested) first;
        var other = (Tested) second;
        double below = Math.hypot(one.points() - one.low(), other.high() - other.points());
        double above = Math.hypot(one.high() - one.points(), other.points() - other.low());
        var normal = NormalDistribution.of(0, 1);
        double z = normal.inverseSurvivalProbability(TAIL);
        double nearest = points > 0 ? below : above;
        double p = points == 0 ? 1 : 2 * normal.survivalProbability(z * Math.abs(points) / nearest);
        double low = points - below;
        double high = points + above;
        return new Tested(one.first(), other.first(), points, low, high, reading(low, high), p);
    }

    /// The difference of two shares where each pupil counts as drawn on its own.
    static Difference ofShares(Share first, Share second) {
        return ofShares(first, second, Overdispersion.NONE);
    }

    /// The difference of two shares of different pupils, such as two years or two schools.
    ///
    /// Shape: two groups without common pupils; girls and boys are such groups too. Errors: none.
    /// Formula: d − √((p₁−l₁)² + (u₂−p₂)²) to d + √((u₁−p₁)² + (p₂−l₂)²), l and u the ends of the Wilson
    /// intervals of n/φ persons; p by finding the level at which the nearer end is zero.
    /// Source: Newcombe (1998), Statistics in Medicine 17, method 10; effective numbers as in Kish (1965) and
    /// Franco et al. (2019), Journal of Survey Statistics and Methodology 7.
    static Difference ofShares(Share first, Share second, Overdispersion overdispersion) {
        double points = first.percent() - second.percent();
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability(TAIL);
        double low = points - 100 * Newcombe.below(first, second, overdispersion, z);
        double high = points + 100 * Newcombe.below(second, first, overdispersion, z);
        return new Tested(
                first, second, points, low, high, reading(low, high), Newcombe.p(first, second, overdispersion));
    }

    /// The difference of two shares whose numbers of persons are not known: not testable.
    static Difference ofShares(double first, double second) {
        return new NotTestable(first - second, Lack.PERSONS_UNKNOWN);
    }

    /// The difference of two means of different persons, whose spread is known.
    ///
    /// Errors: none. Formula: d ± 1.96·√(s₁²/n₁ + s₂²/n₂); p from the same normal distribution, since the
    /// spread is known from far more persons than are compared. Source: any textbook; z test of two means.
    static Difference ofMeans(Sample.Average first, Sample.Average second) {
        double points = first.number() - second.number();
        double error = Math.hypot(first.error(), second.error());
        var normal = NormalDistribution.of(0, 1);
        double reach = normal.inverseSurvivalProbability(TAIL) * error;
        double p = Math.min(1, 2 * normal.survivalProbability(Math.abs(points) / error));
        return new Tested(
                first, second, points, points - reach, points + reach, reading(points - reach, points + reach), p);
    }

    /// The difference of two means, such as merit values, of which only the numbers of pupils are known: not
    /// testable, since that takes the spread between pupils, which is not published.
    static Difference ofMeans(double first, double second) {
        return new NotTestable(first - second, Lack.SPREAD_UNKNOWN);
    }

    private static Reading reading(double low, double high) {
        return low > 0 || high < 0 ? Reading.BEYOND_CHANCE : Reading.COULD_BE_CHANCE;
    }
}
