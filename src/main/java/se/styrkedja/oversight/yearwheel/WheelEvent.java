package se.styrkedja.oversight.yearwheel;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.styrkedja.access.Node;
import se.styrkedja.vocabulary.Deadline;
import se.styrkedja.vocabulary.SchoolYear;

/// An event of one year.
///
/// @param design as its template stood when the wheel was made
/// @param changes of its days this year, the latest first
/// @param marks the latest of each node within reach of the reader
/// @param achieved since when its register shows that it is done, by node within reach of the reader
public record WheelEvent(
        WheelEventId id,
        SchoolYear year,
        TemplateId template,
        Design design,
        Days made,
        List<Change> changes,
        List<Mark> marks,
        Map<Node, LocalDate> achieved) {
    public WheelEvent {
        changes = List.copyOf(changes);
        marks = List.copyOf(marks);
        achieved = Map.copyOf(achieved);
    }

    /// Other days for this year, or none at all.
    public record Change(Days days, boolean calledOff, String why, String by, LocalDate on) {}

    public Days days() {
        return changes.stream().findFirst().map(Change::days).orElse(made);
    }

    /// The days it had when they had been changed so many times.
    public Days days(int times) {
        return changes.stream()
                .skip(Math.max(0, changes.size() - (long) times))
                .findFirst()
                .map(Change::days)
                .orElse(made);
    }

    public boolean isCalledOff() {
        return changes.stream().findFirst().filter(Change::calledOff).isPresent();
    }

    public Optional<Mark> mark(Node node) {
        return marks.stream().filter(mark -> mark.node().equals(node)).findFirst();
    }

    /// Whether nothing but a register shows what comes of it.
    public boolean isFollowed() {
        return design.output().register().isProof();
    }

    /// How it stands at one node: as the register shows where there is one, else as people say. What is said to be done
    /// and is not shown is late when its last day is over, as if nobody had said so.
    public EventState state(Node node, LocalDate today) {
        if (isCalledOff()) return EventState.CALLED_OFF;
        return design.output()
                .register()
                .settles(achieved.containsKey(node), mark(node).map(Mark::said))
                .orElseGet(() -> unsettled(node, today));
    }

    private EventState unsettled(Node node, LocalDate today) {
        var state = byDay(today);
        return isClaimed(node) && state != EventState.LATE ? EventState.UNSHOWN : state;
    }

    /// Whether its last day is over at a node where it is not settled: what then waits for whoever sees to it.
    public boolean isLate(Node node, LocalDate today) {
        return state(node, today) == EventState.LATE;
    }

    /// Whether somebody says that it is done at a node where its register does not show it.
    public boolean isClaimed(Node node) {
        return isFollowed()
                && !achieved.containsKey(node)
                && mark(node).filter(mark -> mark.said() == Mark.Said.DONE).isPresent();
    }

    /// Whether somebody said that it was not done at a node where its register has shown it since.
    public boolean isDenied(Node node) {
        return !isCalledOff()
                && achieved.containsKey(node)
                && mark(node).filter(mark -> mark.said() == Mark.Said.NOT_DONE).isPresent();
    }

    /// How it stands at several nodes together: late as soon as one is, done only when it is done everywhere.
    public EventState state(Collection<Node> nodes, LocalDate today) {
        if (isCalledOff()) return EventState.CALLED_OFF;
        var states = nodes.stream().map(node -> state(node, today)).collect(Collectors.toSet());
        if (states.isEmpty() || states.contains(byDay(today))) return byDay(today);
        if (states.contains(EventState.UNSHOWN)) return EventState.UNSHOWN;
        return states.contains(EventState.NOT_DONE) ? EventState.NOT_DONE : EventState.DONE;
    }

    private EventState byDay(LocalDate today) {
        if (new Deadline(days().last()).hasPassed(today)) return EventState.LATE;
        return days().first().isAfter(today) ? EventState.AHEAD : EventState.NOW;
    }
}
