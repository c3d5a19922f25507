package se.styrkedja.goals;

import java.math.BigDecimal;
import se.styrkedja.analysis.Verdict;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.indicators.chance.Variation;
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

    /// Whether a figure has reached the target: another year as good could have given another figure, so one that is
    /// near is neither on the one side nor on the other.
    ///
    /// @param persons how many stand behind it; 0 when no source says
    Verdict verdict(BigDecimal value, int persons) {
        var wanted = switch (bound) {
            case AT_LEAST -> Verdict.Direction.MORE;
            case AT_MOST -> Verdict.Direction.LESS;
        };
        return Indicators.builtIn()
                .find(indicator)
                .map(Variation::of)
                .map(chance -> Verdict.of(
                        wanted, chance.alone(value, persons, true), target.doubleValue(), chance.overdispersion()))
                .orElseGet(() -> new Verdict.NotTestable(Verdict.Reason.NO_SPREAD));
    }
}
