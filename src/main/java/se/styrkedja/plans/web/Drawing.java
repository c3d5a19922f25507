package se.styrkedja.plans.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.dialogues.Cause;
import se.styrkedja.plans.Activity;
import se.styrkedja.plans.AreaState;
import se.styrkedja.plans.Chain;
import se.styrkedja.plans.FollowUp;
import se.styrkedja.plans.Goal;
import se.styrkedja.plans.LooseEnd;
import se.styrkedja.plans.Outcome;
import se.styrkedja.plans.PlanRight;
import se.styrkedja.plans.Reading;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Messages;

/// Draws the chain of an area: what hangs on what, and what is missing where it is missing.
final class Drawing {
    private static final Messages MESSAGES = Messages.of("plans");

    private final Chain chain;
    private final Set<LooseEnd> looseEnds;
    private final LocalDate today;
    private final boolean may;

    /// @param chain with the figures that have come since its goals were followed up
    Drawing(Chain chain, CurrentUser user, LocalDate today) {
        this.chain = chain;
        this.today = today;
        looseEnds = chain.looseEnds(today);
        may = !chain.area().isClosed()
                && user.may(PlanRight.PROPOSE_AREA, chain.area().node());
    }

    ChainPicture picture() {
        return new ChainPicture(
                chain.area().text().name(),
                address(chain),
                marks(chain),
                List.of(results(), causes(), area(), goals(), activities(), effects()));
    }

    static String address(Chain chain) {
        return "/utvecklingsomraden/" + chain.area().id().value();
    }

    static List<ChainPicture.Tag> marks(Chain chain) {
        var lineage =
                new ChainPicture.Tag(MESSAGES.text("lineage." + chain.area().lineage()), "neutral");
        var state = switch (chain.area().state()) {
            case AreaState.Proposed p -> new ChainPicture.Tag(MESSAGES.text("state.proposed"), "warning");
            case AreaState.Decided d -> new ChainPicture.Tag(MESSAGES.text("state.decided"), "success");
            case AreaState.Closed c -> new ChainPicture.Tag(MESSAGES.text("state.closed", chain.outcome()), "neutral");
        };
        return chain.area().before().isEmpty() ? List.of(state) : List.of(state, lineage);
    }

    private ChainPicture.Link results() {
        return link(
                "result",
                chain.area().results().stream()
                        .map(r -> new ChainPicture.Item(r.point(), r.meaning(), r.address(), List.of()))
                        .toList(),
                false,
                "");
    }

    private ChainPicture.Link causes() {
        return link(
                "cause", chain.causes().stream().map(Drawing::item).toList(), looseEnds.contains(LooseEnd.CAUSE), "");
    }

    private static ChainPicture.Item item(Cause cause) {
        return new ChainPicture.Item(
                cause.text(),
                MESSAGES.text("chain.cause.when", Swedish.date(cause.talkedOn())),
                "/dialoger/" + cause.dialogue().value(),
                List.of());
    }

    private ChainPicture.Link area() {
        var text = chain.area().text();
        return link(
                "area",
                List.of(new ChainPicture.Item(text.name(), text.higherGoal(), address(chain), List.of())),
                false,
                "");
    }

    private ChainPicture.Link goals() {
        return link(
                "goal",
                chain.goals().stream().map(Drawing::item).toList(),
                looseEnds.contains(LooseEnd.GOAL),
                "#nytt-mal");
    }

    private static ChainPicture.Item item(Goal goal) {
        var due = MESSAGES.text("chain.until", Swedish.date(goal.due()));
        var quiet = switch (goal.measure()) {
            case Goal.Measure.InWords w -> due;
            case Goal.Measure.ByIndicator(var i, var title, var baseline, var target, var shown) ->
                baseline instanceof Reading.Known known
                        ? MESSAGES.text("chain.baseline", known.shown(), known.period()) + " \u00b7 " + due
                        : due;
        };
        return new ChainPicture.Item(goal.wording(), quiet, "", List.of());
    }

    private ChainPicture.Link activities() {
        return link(
                "activity",
                chain.activities().stream().map(this::item).toList(),
                looseEnds.contains(LooseEnd.ACTIVITY),
                "#ny-aktivitet");
    }

    private ChainPicture.Item item(Activity activity) {
        var tags = new ArrayList<ChainPicture.Tag>();
        tags.add(tag(activity));
        if (activity.isLate(today)) tags.add(new ChainPicture.Tag(MESSAGES.text("late"), "danger"));
        return new ChainPicture.Item(
                activity.what(),
                activity.owner().name() + " \u00b7 " + MESSAGES.text("chain.until", Swedish.date(activity.due())),
                "",
                tags);
    }

    static ChainPicture.Tag tag(Activity activity) {
        var colour = switch (activity.standing()) {
            case NOT_BEGUN, CANCELLED, NEVER_BEGUN, NEVER_DONE -> "neutral";
            case ONGOING -> "info";
            case DONE -> "success";
        };
        return new ChainPicture.Tag(activity.told(), colour);
    }

    private ChainPicture.Link effects() {
        var followed = chain.goals().stream()
                .flatMap(goal -> chain.followUp(goal.id()).stream())
                .map(this::item);
        var rest = chain.area().state() instanceof AreaState.Closed closed ? Stream.of(end(closed)) : waiting();
        return link("effect", Stream.concat(followed, rest).toList(), looseEnds.contains(LooseEnd.FOLLOW_UP), "#mal");
    }

    /// What came of the area, and why it was closed: nothing is waited for any more.
    private ChainPicture.Item end(AreaState.Closed closed) {
        return new ChainPicture.Item(
                closed.reason(),
                MESSAGES.text("chain.closed", Swedish.date(closed.on()), closed.by()),
                "",
                List.of(new ChainPicture.Tag(chain.outcome(), "neutral")));
    }

    private Stream<ChainPicture.Item> waiting() {
        return chain.goals().stream()
                .filter(goal -> chain.followUp(goal.id()).isEmpty() && !chain.isLate(goal, today))
                .map(goal -> new ChainPicture.Item(
                        MESSAGES.text("chain.measured-after", Swedish.date(goal.due())),
                        "",
                        "",
                        List.of(new ChainPicture.Tag(Outcome.NOT_YET_MEASURABLE.told(), "neutral"))));
    }

    private ChainPicture.Item item(FollowUp followUp) {
        var tags = Stream.of(outcome(followUp), support(followUp), since(chain, followUp))
                .flatMap(List::stream)
                .collect(Collectors.toList());
        return new ChainPicture.Item(followUp.comment(), after(followUp.after()), "", tags);
    }

    /// A figure is of a time.
    private static String after(Reading after) {
        return after instanceof Reading.Known known
                ? MESSAGES.text("chain.after", known.shown(), known.period())
                : after.shown();
    }

    /// What people judge; in a colour only where the figures support it.
    static List<ChainPicture.Tag> outcome(FollowUp followUp) {
        boolean supported = followUp.support() == FollowUp.Support.SUPPORTED;
        return List.of(
                new ChainPicture.Tag(followUp.outcome().told(), supported ? colour(followUp.outcome()) : "neutral"));
    }

    private static String colour(Outcome outcome) {
        return switch (outcome) {
            case REACHED -> "success";
            case PARTLY -> "warning";
            case NOT -> "danger";
            case NOT_YET_MEASURABLE -> "neutral";
        };
    }

    /// That the figures agreed needs no mark; that they contradicted, or why they could not be asked, is said with its
    /// day.
    static List<ChainPicture.Tag> support(FollowUp followUp) {
        var colour = followUp.support() == FollowUp.Support.CONTRADICTED ? "danger" : "neutral";
        return followUp.isUnsupported()
                ? List.of(new ChainPicture.Tag(
                        MESSAGES.text("followed." + followUp.support(), Swedish.date(followUp.on())), colour))
                : List.of();
    }

    /// That a figure has come which nobody has followed the goal up by.
    static List<ChainPicture.Tag> since(Chain chain, FollowUp followUp) {
        return chain.sinceTold(followUp.goal()).stream()
                .map(told -> new ChainPicture.Tag(told, "neutral"))
                .toList();
    }

    private ChainPicture.Link link(String kind, List<ChainPicture.Item> items, boolean missing, String mends) {
        boolean mendable = missing && may && !mends.isEmpty();
        boolean never = chain.area().isClosed() && items.isEmpty();
        return new ChainPicture.Link(
                MESSAGES.text("chain." + kind),
                never
                        ? List.of(new ChainPicture.Item(MESSAGES.text("chain." + kind + ".never"), "", "", List.of()))
                        : items,
                missing ? MESSAGES.text("chain." + kind + ".missing") : "",
                mendable ? MESSAGES.text("chain." + kind + ".action") : "",
                mendable ? address(chain) + mends : "");
    }
}
