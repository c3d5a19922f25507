package se.styrkedja.oversight.yearwheel.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.styrkedja.access.Node;
import se.styrkedja.access.roles.Role;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.oversight.yearwheel.Design;
import se.styrkedja.oversight.yearwheel.EventState;
import se.styrkedja.oversight.yearwheel.Reach;
import se.styrkedja.oversight.yearwheel.WheelEvent;
import se.styrkedja.web.Messages;

/// Says in words what an event is and how it stands.
final class EventView {
    private final Messages messages = Messages.of("yearwheel");
    private final LocalDate today;

    EventView(LocalDate today) {
        this.today = today;
    }

    /// How it stands at the nodes one sees, together.
    ///
    /// @param seen none where one cannot know: then it is ahead, under way, or has been
    EventState state(WheelEvent event, List<Node> seen) {
        return event.state(seen, today);
    }

    /// In words: `7 av 11 klara, 2 sena`, or of one node `klar`.
    String words(WheelEvent event, List<Node> seen) {
        var state = state(event, seen);
        if (seen.isEmpty() && state == EventState.LATE) return messages.text("state.past");
        if (seen.size() == 1 && state == EventState.LATE && event.isClaimed(seen.getFirst()))
            return messages.text("state.late-claimed");
        if (seen.size() < 2 || state == EventState.CALLED_OFF || state == EventState.AHEAD)
            return messages.text("state." + state);
        var claimed = Long.toString(seen.stream().filter(event::isClaimed).count());
        return messages.text("count", count(event, seen, EventState.DONE), Integer.toString(seen.size()))
                + messages.text("count.not", count(event, seen, EventState.NOT_DONE))
                + messages.text("count.late", count(event, seen, EventState.LATE))
                + messages.text(state == EventState.LATE ? "count.late-claimed" : "count.unshown", claimed);
    }

    /// In one or two words, for a picture; nothing for what is ahead.
    String shortly(WheelEvent event, List<Node> seen) {
        var state = state(event, seen);
        if (state == EventState.AHEAD || (seen.isEmpty() && state == EventState.LATE)) return "";
        if (seen.size() < 2 && state != EventState.UNSHOWN) return messages.text("state." + state);
        return switch (state) {
            case LATE -> messages.text("count.shortly", count(event, seen, state));
            case NOT_DONE -> messages.text("count.shortly.not", count(event, seen, state));
            case UNSHOWN -> messages.text("cell." + state);
            case AHEAD, NOW, DONE, CALLED_OFF -> messages.text("state." + state);
        };
    }

    private String count(WheelEvent event, List<Node> seen, EventState state) {
        return Long.toString(
                seen.stream().filter(node -> event.state(node, today) == state).count());
    }

    /// The colour that goes with the words.
    String colour(WheelEvent event, List<Node> seen) {
        return switch (state(event, seen)) {
            case LATE -> seen.isEmpty() ? "neutral" : "danger";
            case NOW -> "info";
            case DONE -> "success";
            case NOT_DONE, UNSHOWN -> "warning";
            case AHEAD, CALLED_OFF -> "neutral";
        };
    }

    String by(Design design) {
        return messages.text("role." + design.by());
    }

    String with(Design design) {
        return joined(design.with(), Role::ordinal, role -> messages.text("role." + role));
    }

    /// Where it is done: `varje enhet med grundskola`.
    ///
    /// @param names of nodes
    String where(Design design, Function<Node, String> names) {
        var reach = switch (design.reach()) {
            case Reach.Itself i ->
                design.within().equals(Node.WHOLE) ? messages.text("reach.itself") : names.apply(design.within());
            case Reach.EachArea a -> messages.text("reach.each-area");
            case Reach.EachUnit(var forms) ->
                forms.isEmpty()
                        ? messages.text("reach.each-unit")
                        : messages.text(
                                "reach.each-unit.forms",
                                joined(forms, SchoolForm::ordinal, form -> messages.text("form." + form)));
        };
        return design.within().equals(Node.WHOLE) || design.reach() instanceof Reach.Itself
                ? reach
                : messages.text("reach.within", reach, names.apply(design.within()));
    }

    private static <T> String joined(Set<T> all, Function<T, Integer> order, Function<T, String> words) {
        return all.stream()
                .sorted((one, other) -> order.apply(one) - order.apply(other))
                .map(words)
                .collect(Collectors.joining(", "));
    }
}
