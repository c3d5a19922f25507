package se.styrkedja.analysis;

import java.math.BigDecimal;
import java.util.Optional;

/// How far one figure stands from another of the same period: own minus other. Girls minus boys is such a gap too.
///
/// Unit: percentage points or points, unrounded. Where a figure is only known as an interval, so is the gap.
///
/// @param low the gap, or the least it can be
/// @param high the gap, or the greatest it can be
public record Gap(BigDecimal low, BigDecimal high) {

    /// Which side of the other the own figure stands on.
    public enum Side {
        ABOVE,
        LEVEL,
        BELOW,
        /// The interval holds both.
        UNSETTLED
    }

    /// Own minus other. Errors: none.
    public static Gap of(BigDecimal own, BigDecimal other) {
        var gap = own.subtract(other);
        return new Gap(gap, gap);
    }

    /// Girls minus boys: above zero when the girls have the higher figure. Errors: none.
    public static Gap ofGirlsToBoys(BigDecimal girls, BigDecimal boys) {
        return of(girls, boys);
    }

    /// Own mean minus another mean; empty when one of them has nothing behind it.
    ///
    /// Formula for intervals: from own low − other high to own high − other low.
    public static Optional<Gap> of(Mean own, Mean other) {
        return ends(own).flatMap(o -> ends(other).map(c -> new Gap(o.low.subtract(c.high), o.high.subtract(c.low))));
    }

    /// Where the own figure stands.
    public Side side() {
        if (low.signum() > 0) return Side.ABOVE;
        if (high.signum() < 0) return Side.BELOW;
        return low.signum() == 0 && high.signum() == 0 ? Side.LEVEL : Side.UNSETTLED;
    }

    /// The end nearest zero, so that what is said of it holds whatever the true gap is; zero where the interval holds
    /// it.
    public BigDecimal nearest() {
        return low.signum() > 0 ? low : high.signum() < 0 ? high : BigDecimal.ZERO;
    }

    private static Optional<Gap> ends(Mean mean) {
        return switch (mean) {
            case Mean.Exact e -> Optional.of(new Gap(e.value(), e.value()));
            case Mean.Between b -> Optional.of(new Gap(b.low(), b.high()));
            case Mean.NotEnough n -> Optional.empty();
        };
    }
}
