package se.styrkedja.oversight.yearwheel;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import se.styrkedja.access.Node;
import se.styrkedja.vocabulary.SchoolYear;

/// An event of one year.
///
/// @param design as its template stood when the wheel was made
/// @param changes of its days this year, the latest first
/// @param marks the latest of each node within reach of the reader
public record WheelEvent(
        WheelEventId id,
        SchoolYear year,
        TemplateId template,
        Design design,
        Days made,
        List<Change> changes,
        List<Mark> marks) {
    public WheelEvent {
        changes = List.copyOf(changes);
        marks = List.copyOf(marks);
    }

    /// Other days for this year, or none at all.
    public record Change(Days days, boolean calledOff, String why, String by, LocalDate on) {}

    public Days days() {
        return changes.stream().findFirst().map(Change::days).orElse(made);
    }

    public boolean isCalledOff() {
        return changes.stream().findFirst().filter(Change::calledOff).isPresent();
    }

    public Optional<Mark> mark(Node node) {
        return marks.stream().filter(mark -> mark.node().equals(node)).findFirst();
    }

    /// How it stands at one node.
    public EventState state(Node node, LocalDate today) {
        if (isCalledOff()) return EventState.CALLED_OFF;
        return mark(node)
                .map(mark -> mark.done() ? EventState.DONE : EventState.NOT_DONE)
                .orElseGet(() -> byDay(today));
    }

    /// How it stands at several nodes together: late as soon as one is, done when all have said so.
    public EventState state(Collection<Node> nodes, LocalDate today) {
        if (isCalledOff()) return EventState.CALLED_OFF;
        if (nodes.isEmpty() || nodes.stream().anyMatch(node -> mark(node).isEmpty())) return byDay(today);
        return nodes.stream().anyMatch(node -> state(node, today) == EventState.DONE)
                ? EventState.DONE
                : EventState.NOT_DONE;
    }

    private EventState byDay(LocalDate today) {
        if (days().last().isBefore(today)) return EventState.LATE;
        return days().first().isAfter(today) ? EventState.AHEAD : EventState.NOW;
    }
}
