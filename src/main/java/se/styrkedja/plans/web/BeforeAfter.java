package se.styrkedja.plans.web;

import java.math.BigDecimal;
import se.styrkedja.analysis.Difference;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.chance.Variation;
import se.styrkedja.plans.Effect;
import se.styrkedja.plans.Goal;
import se.styrkedja.plans.Measuring;
import se.styrkedja.plans.Reading;
import se.styrkedja.vocabulary.Scale;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Messages;

/// What has happened between the figure a goal began from and the figure now, and how sure one can be.
final class BeforeAfter {
    private static final Messages MESSAGES = Messages.of("plans");

    private BeforeAfter() {}

    /// A sentence; empty when there is nothing to compare.
    static String said(Goal goal, Reading before, Reading after, Measuring measuring) {
        if (!(goal.measure() instanceof Goal.Measure.ByIndicator by)
                || !(before instanceof Reading.Known then)
                || !(after instanceof Reading.Known now)) return "";
        var indicator = measuring.indicator(by.indicator());
        if (indicator.isEmpty()) return "";
        if (then.period().equals(now.period())) return MESSAGES.text("change.none", now.period());
        var scale = indicator.get().scale();
        var difference = Swedish.signed(now.value().subtract(then.value()), scale.decimals());
        var unit = scale == Scale.PERCENT ? MESSAGES.text("change.percentage-points") : "";
        return MESSAGES.text("change", difference, unit) + chance(indicator.get(), then, now);
    }

    private static String chance(Indicator indicator, Reading.Known then, Reading.Known now) {
        return switch (Effect.change(then, now, Variation.of(indicator))) {
            case Difference.Tested tested ->
                MESSAGES.text(
                        "change." + tested.reading(),
                        signed(tested.low()),
                        signed(tested.high()),
                        indicator.counted().words(now.persons()));
            case Difference.Counted counted -> "";
            case Difference.NotTestable no ->
                no.lack() == Difference.Lack.PERSONS_UNKNOWN ? MESSAGES.text("change.n-unknown") : "";
        };
    }

    private static String signed(double points) {
        return Swedish.signed(BigDecimal.valueOf(points), 0);
    }
}
