package se.styrkedja.goals;

import java.math.BigDecimal;
import se.styrkedja.vocabulary.IndicatorId;

/// How one may see in the figures whether a goal is reached.
///
/// @param title what the indicator is called, as it was when the goal was set
/// @param target in the unit of the indicator
/// @param shownTarget the target with its unit: `78 %`
public record Gauge(IndicatorId indicator, String title, Bound bound, BigDecimal target, String shownTarget) {

    /// On which side of the target the figure shall be.
    public enum Bound {
        AT_LEAST,
        AT_MOST
    }

    public boolean isReachedBy(BigDecimal value) {
        return switch (bound) {
            case AT_LEAST -> value.compareTo(target) >= 0;
            case AT_MOST -> value.compareTo(target) <= 0;
        };
    }
}
