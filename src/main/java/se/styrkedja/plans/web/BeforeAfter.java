package se.styrkedja.plans.web;

import java.math.BigDecimal;
import se.styrkedja.analysis.Difference;
import se.styrkedja.analysis.Verdict;
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

    /// On which side of the target the figure lies, and whether chance could have set it there, in a sentence; empty
    /// where there is no figure.
    static String target(Goal goal, Reading now, Measuring measuring) {
        if (!(goal.measure() instanceof Goal.Measure.ByIndicator by) || !(now instanceof Reading.Known known))
            return "";
        return measuring
                .indicator(by.indicator())
                .map(indicator -> target(by, known, indicator))
                .orElse("");
    }

    private static String target(Goal.Measure.ByIndicator by, Reading.Known now, Indicator indicator) {
        var points = now.value().subtract(by.target());
        if (points.signum() == 0) return MESSAGES.text("target.at", by.shownTarget());
        var scale = indicator.scale();
        var size = Swedish.decimal(points.abs(), scale.decimals());
        var unit = scale == Scale.PERCENT ? MESSAGES.text("change.percentage-points") : "";
        var side = Verdict.Direction.of(points.signum());
        return MESSAGES.text(points.signum() > 0 ? "target.above" : "target.below", size, unit, by.shownTarget())
                + sure(Effect.against(side, by.target(), now, Variation.of(indicator)));
    }

    private static String sure(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Supported(var basis) ->
                basis.method() == Verdict.Method.COUNTS ? "." : MESSAGES.text("target.sure");
            case Verdict.Contradicted no -> throw new IllegalStateException("a figure on the other side of itself");
            case Verdict.NotTestable(var reason) ->
                switch (reason) {
                    case CHANCE, ROUNDED -> MESSAGES.text("target.near");
                    case TOO_FEW, NO_N, NO_SPREAD, NO_MIX, TOO_EARLY, NOT_COVERED -> MESSAGES.text("target.untested");
                };
        };
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
                switch (no.lack()) {
                    case PERSONS_UNKNOWN -> MESSAGES.text("change.n-unknown");
                    case PERSONS_OF_OTHERS -> MESSAGES.text("change.n-of-others");
                    case MIX_UNKNOWN -> MESSAGES.text("change.mix-unknown");
                    case SPREAD_UNKNOWN -> "";
                };
        };
    }

    private static String signed(double points) {
        return Swedish.signed(BigDecimal.valueOf(points), 0);
    }
}
