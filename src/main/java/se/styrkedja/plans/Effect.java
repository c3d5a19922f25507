package se.styrkedja.plans;

import java.math.BigDecimal;
import se.styrkedja.analysis.Difference;
import se.styrkedja.analysis.Verdict;
import se.styrkedja.indicators.chance.Variation;
import se.styrkedja.vocabulary.Period;

/// What the figures say of what people say came of a goal.
public final class Effect {
    private Effect() {}

    /// Whether a claim is supported or contradicted, or why it cannot be tested.
    ///
    /// Whether the value has come to the target is a matter of the figure alone: a claim that it has is
    /// contradicted by one that has not, and the other way round. That it *moved* is more: *reached* and *partly*
    /// are supported only when chance does not explain the difference from the baseline. Hidden figures, a figure
    /// of the same period as the baseline or an earlier one, shares of an unknown number of persons, and figures
    /// whose spread is not known, test nothing.
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
        boolean onTheWay = now.value()
                        .subtract(then.value())
                        .multiply(BigDecimal.valueOf(wanted))
                        .signum()
                > 0;
        var direction = Verdict.Direction.of(wanted);
        return switch (outcome) {
            case REACHED -> there ? moved(direction, then, now, variation) : FollowUp.Support.CONTRADICTED;
            case PARTLY -> onTheWay && !there ? moved(direction, then, now, variation) : FollowUp.Support.CONTRADICTED;
            case NOT -> there ? FollowUp.Support.CONTRADICTED : FollowUp.Support.SUPPORTED;
            case NOT_YET_MEASURABLE -> FollowUp.Support.IN_WORDS;
        };
    }

    private static boolean isLater(Reading.Known now, Reading.Known then) {
        var before = Period.parse(then.period());
        return Period.parse(now.period())
                .filter(after -> before.isPresent()
                        && after.lastDay().isAfter(before.get().lastDay()))
                .isPresent();
    }

    private static FollowUp.Support moved(
            Verdict.Direction wanted, Reading.Known then, Reading.Known now, Variation variation) {
        return switch (Verdict.of(wanted, change(then, now, variation))) {
            case Verdict.Supported yes -> FollowUp.Support.SUPPORTED;
            case Verdict.Contradicted no -> FollowUp.Support.CONTRADICTED;
            case Verdict.NotTestable(var reason) ->
                switch (reason) {
                    case CHANCE, ROUNDED -> FollowUp.Support.CHANCE;
                    case NO_N, NOT_COVERED -> FollowUp.Support.NO_N;
                    case TOO_FEW -> FollowUp.Support.NO_FIGURE;
                    case TOO_EARLY -> FollowUp.Support.NOT_NEWER;
                };
        };
    }

    /// The later figure minus the earlier, with what chance can make of it.
    public static Difference change(Reading.Known then, Reading.Known now, Variation variation) {
        return variation.between(
                variation.sample(now.value(), now.persons(), true),
                variation.sample(then.value(), then.persons(), true));
    }
}
