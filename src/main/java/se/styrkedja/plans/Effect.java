package se.styrkedja.plans;

import java.math.BigDecimal;
import java.util.Optional;
import se.styrkedja.analysis.Difference;
import se.styrkedja.analysis.Sample;
import se.styrkedja.analysis.Verdict;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.indicators.chance.Variation;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.Scale;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Messages;

/// What the figures say of what people say came of a goal.
public final class Effect {
    private static final Messages MESSAGES = Messages.of("plans");

    private Effect() {}

    /// Whether a claim is supported or contradicted, or why it cannot be tested.
    ///
    /// Nothing is supported or contradicted but by a test: *reached* when the figure is at the target and has moved
    /// there by more than chance, and contradicted when it is short of the target, or has gone the other way, by
    /// more than chance; *not reached* the other way round; *partly* when it is on the way by more than chance, and
    /// contradicted when it is past the target, or has gone the other way, by more than chance. Hidden figures, a
    /// figure of the same period as the baseline or an earlier one, shares of an unknown number of persons,
    /// and figures whose spread is not known, test nothing; no movement of a figure that adds up programmes does.
    ///
    /// @param after the figure of the goal's indicator when it was followed up
    /// @param variation of the goal's indicator
    public static FollowUp.Support of(Goal goal, Outcome outcome, Reading after, Variation variation) {
        if (!(goal.measure() instanceof Goal.Measure.ByIndicator by)) return FollowUp.Support.IN_WORDS;
        if (!(after instanceof Reading.Known now) || !(by.baseline() instanceof Reading.Known then))
            return FollowUp.Support.NO_FIGURE;
        if (!isLater(now, then)) return FollowUp.Support.NOT_NEWER;
        int wanted = by.target().compareTo(then.value());
        if (wanted == 0) return FollowUp.Support.NO_CHANGE;
        boolean there = now.value().compareTo(by.target()) * wanted >= 0;
        var direction = Verdict.Direction.of(wanted);
        var moved = moved(direction, then, now, variation);
        var past = past(direction, by.target(), now, variation);
        return switch (outcome) {
            case REACHED -> there ? moved : isOnTheOtherSide(moved, past) ? FollowUp.Support.CONTRADICTED : past;
            case PARTLY -> there ? opposite(past) : moved;
            case NOT -> there ? opposite(moved) : isOnTheOtherSide(moved, past) ? FollowUp.Support.SUPPORTED : past;
            case NOT_YET_MEASURABLE -> FollowUp.Support.IN_WORDS;
        };
    }

    /// Whether the figure has gone away from the target, or is short of it, by more than chance.
    private static boolean isOnTheOtherSide(FollowUp.Support moved, FollowUp.Support past) {
        return moved == FollowUp.Support.CONTRADICTED || past == FollowUp.Support.CONTRADICTED;
    }

    /// What speaks for the one speaks against the other.
    private static FollowUp.Support opposite(FollowUp.Support support) {
        return support == FollowUp.Support.SUPPORTED ? FollowUp.Support.CONTRADICTED : support;
    }

    /// Whether a figure is of a later period than the one that there was, if there was any.
    public static boolean isLater(Reading.Known now, Reading then) {
        return switch (then) {
            case Reading.None none -> true;
            case Reading.Known known -> isLater(now, known);
        };
    }

    /// The figure that has come since somebody said what came of a goal: later than the one it was said by, and than
    /// the one that the goal began from.
    ///
    /// @param now the figure that the goal is held against today
    static Optional<Reading.Known> since(Goal goal, FollowUp said, Reading now) {
        return goal.measure() instanceof Goal.Measure.ByIndicator by
                        && now instanceof Reading.Known known
                        && isLater(known, said.after())
                        && isLater(known, by.baseline())
                ? Optional.of(known)
                : Optional.empty();
    }

    private static boolean isLater(Reading.Known now, Reading.Known then) {
        var before = Period.parse(then.period());
        return Period.parse(now.period())
                .filter(after -> before.isPresent()
                        && after.lastDay().isAfter(before.get().lastDay()))
                .isPresent();
    }

    /// Whether it has moved as wanted.
    private static FollowUp.Support moved(
            Verdict.Direction wanted, Reading.Known then, Reading.Known now, Variation variation) {
        return support(Verdict.of(wanted, change(then, now, variation)), FollowUp.Support.CHANCE);
    }

    /// Whether it lies beyond the target.
    private static FollowUp.Support past(
            Verdict.Direction wanted, BigDecimal target, Reading.Known now, Variation variation) {
        return support(against(wanted, target, now, variation), FollowUp.Support.NEAR_TARGET);
    }

    /// Whether a figure lies on that side of a target by more than chance.
    public static Verdict against(Verdict.Direction side, BigDecimal target, Reading.Known now, Variation variation) {
        return Verdict.of(
                side,
                variation.alone(now.value(), now.persons(), true),
                target.doubleValue(),
                variation.overdispersion());
    }

    /// @param chance what is said where chance could have made the difference
    private static FollowUp.Support support(Verdict verdict, FollowUp.Support chance) {
        return switch (verdict) {
            case Verdict.Supported yes -> FollowUp.Support.SUPPORTED;
            case Verdict.Contradicted no -> FollowUp.Support.CONTRADICTED;
            case Verdict.NotTestable(var reason) ->
                switch (reason) {
                    case CHANCE, ROUNDED -> chance;
                    case NO_N, NOT_COVERED -> FollowUp.Support.NO_N;
                    case NO_SPREAD -> FollowUp.Support.NO_SPREAD;
                    case NO_MIX -> FollowUp.Support.NO_MIX;
                    case TOO_FEW -> FollowUp.Support.NO_FIGURE;
                    case TOO_EARLY -> FollowUp.Support.NOT_NEWER;
                };
        };
    }

    /// The later figure minus the earlier, with what chance can make of it.
    public static Difference change(Reading.Known then, Reading.Known now, Variation variation) {
        return variation.between(sample(now, variation), sample(then, variation));
    }

    private static Sample sample(Reading.Known reading, Variation variation) {
        return variation.sample(reading.value(), reading.persons(), true, Breakdown.TOTAL);
    }

    /// What has happened between the figure a goal began from and a later one, and what chance can have made of it, in
    /// sentences: no change is told without. Empty when there is nothing to compare.
    public static String told(Goal goal, Reading after) {
        if (!(goal.measure() instanceof Goal.Measure.ByIndicator by)
                || !(by.baseline() instanceof Reading.Known then)
                || !(after instanceof Reading.Known now)) return "";
        var indicator = indicator(by);
        if (indicator.isEmpty()) return "";
        if (then.period().equals(now.period())) return MESSAGES.text("change.none", now.period());
        var scale = indicator.get().scale();
        var difference = Swedish.signed(now.value().subtract(then.value()), scale.decimals());
        var unit = scale == Scale.PERCENT ? MESSAGES.text("change.percentage-points") : "";
        return MESSAGES.text("change", difference, unit) + chance(indicator.get(), then, now);
    }

    private static Optional<Indicator> indicator(Goal.Measure.ByIndicator by) {
        return IndicatorId.isId(by.indicator())
                ? Indicators.builtIn().find(new IndicatorId(by.indicator()))
                : Optional.empty();
    }

    /// On which side of the target the figure lies, and whether chance could have set it there, in a sentence; empty
    /// where there is no figure.
    public static String target(Goal goal, Reading now) {
        if (!(goal.measure() instanceof Goal.Measure.ByIndicator by) || !(now instanceof Reading.Known known))
            return "";
        return indicator(by).map(indicator -> target(by, known, indicator)).orElse("");
    }

    private static String target(Goal.Measure.ByIndicator by, Reading.Known now, Indicator indicator) {
        var points = now.value().subtract(by.target());
        if (points.signum() == 0) return MESSAGES.text("target.at", by.shownTarget());
        var scale = indicator.scale();
        var size = Swedish.decimal(points.abs(), scale.decimals());
        var unit = scale == Scale.PERCENT ? MESSAGES.text("change.percentage-points") : "";
        var side = Verdict.Direction.of(points.signum());
        return MESSAGES.text(points.signum() > 0 ? "target.above" : "target.below", size, unit, by.shownTarget())
                + sure(against(side, by.target(), now, Variation.of(indicator)));
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
        return switch (change(then, now, Variation.of(indicator))) {
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
