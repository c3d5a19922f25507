package se.styrkedja.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SortedMap;
import se.styrkedja.vocabulary.Period;

/// How a figure moved from one period to another.
public sealed interface Change {

    /// Later minus earlier, unrounded, with its arrow. Unit: percentage points or points.
    record Moved(Period from, Period to, BigDecimal difference, Arrow arrow) implements Change {}

    /// Fewer than two periods are known.
    record NotEnough(int known) implements Change {}

    /// The change between the two latest known periods.
    ///
    /// Shape: the known values of one series; a hidden or missing value is not in it, and a year without a value is
    /// a gap, not a zero. Unit: that of the values, percentage points for shares. Errors: none.
    static Change latest(SortedMap<Period, BigDecimal> known, Steps steps) {
        if (known.size() < 2) return new NotEnough(known.size());
        var to = known.lastKey();
        return between(known, known.headMap(to).lastKey(), to, steps);
    }

    /// The change between two named periods.
    ///
    /// Shape, unit and errors as [#latest]; how many of the two were known stands in the answer when not both are.
    static Change between(SortedMap<Period, BigDecimal> known, Period from, Period to, Steps steps) {
        var earlier = known.get(from);
        var later = known.get(to);
        if (earlier == null || later == null) return new NotEnough((earlier == null ? 0 : 1) + (later == null ? 0 : 1));
        var difference = later.subtract(earlier);
        return new Moved(from, to, difference, arrow(difference, steps));
    }

    /// The arrow of a difference.
    ///
    /// Decided on the difference as it is shown, with one decimal, half up: a reader never sees +3.0 with a flat
    /// arrow. Exactly 10.0 percentage points or 20.0 points is left undefined by the legend; here it is an ordinary
    /// arrow, since the strong one says "more than".
    /// Source: Öppna jämförelser grundskola: 2.9 is flat, 3.0 up, 10.1 strongly up.
    static Arrow arrow(BigDecimal difference, Steps steps) {
        var shown = difference.setScale(1, RoundingMode.HALF_UP);
        var size = shown.abs();
        boolean up = shown.signum() > 0;
        if (size.compareTo(steps.notable()) < 0) return Arrow.FLAT;
        if (size.compareTo(steps.strong()) > 0) return up ? Arrow.STRONG_UP : Arrow.STRONG_DOWN;
        return up ? Arrow.UP : Arrow.DOWN;
    }
}
