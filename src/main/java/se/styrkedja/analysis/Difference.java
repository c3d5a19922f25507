package se.styrkedja.analysis;

/// A difference between two groups of pupils, and whether chance alone could have made it: "trend or chance?"
public sealed interface Difference {

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
        /// How much pupils differ from each other is not known, and no formula invents it.
        SPREAD_UNKNOWN
    }

    /// First minus second with its 95 per cent interval. Unit: percentage points.
    ///
    /// @param pupils the difference as a number of pupils in the first group
    record Tested(Share first, Share second, double points, double low, double high, double pupils, Reading reading)
            implements Difference {}

    /// The difference stands, and nothing can be said of chance. Unit: that of the figures.
    record NotTestable(double points, Lack lack) implements Difference {}

    /// The difference of two shares of different pupils, such as two years or two schools.
    ///
    /// Shape: two groups without common pupils; girls and boys are such groups too. Errors: none.
    /// Formula: d − √((p₁−l₁)² + (u₂−p₂)²) to d + √((u₁−p₁)² + (p₂−l₂)²), l and u the ends of the Wilson intervals.
    /// Source: Newcombe (1998), Statistics in Medicine 17, method 10.
    static Difference ofShares(Share first, Share second) {
        double points = first.percent() - second.percent();
        double low = points - Math.hypot(first.percent() - first.low(), second.high() - second.percent());
        double high = points + Math.hypot(first.high() - first.percent(), second.percent() - second.low());
        var reading = low > 0 || high < 0 ? Reading.BEYOND_CHANCE : Reading.COULD_BE_CHANCE;
        return new Tested(first, second, points, low, high, points / first.onePupil(), reading);
    }

    /// The difference of two shares whose numbers of persons are not known: not testable.
    static Difference ofShares(double first, double second) {
        return new NotTestable(first - second, Lack.PERSONS_UNKNOWN);
    }

    /// The difference of two means, such as merit values, of which only the numbers of pupils are known: not
    /// testable, since that takes the spread between pupils, which is not published.
    static Difference ofMeans(double first, double second) {
        return new NotTestable(first - second, Lack.SPREAD_UNKNOWN);
    }
}
