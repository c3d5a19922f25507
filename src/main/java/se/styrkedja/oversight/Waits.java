package se.styrkedja.oversight;

import java.time.LocalDate;
import java.util.List;
import se.styrkedja.access.Membership;
import se.styrkedja.access.Node;
import se.styrkedja.rooms.Right;
import se.styrkedja.rooms.Tasks;

/// Which of what is to be done waits for one person: what she was picked for, and what is to be done at the node she
/// answers for and has the right to do. Who answers for many nodes is reminded of none of them: she has the overview.
record Waits(Membership who, LocalDate today) {
    List<Wait> among(List<WaitStore.Open> open) {
        return open.stream().filter(this::isHers).map(WaitStore.Open::todo).toList();
    }

    private boolean isHers(WaitStore.Open open) {
        var todo = open.todo();
        var audience = todo.kind().audience();
        if (audience.picked() && open.isAssigned()) return true;
        if (audience.from()
                .filter(days -> today.isBefore(todo.due().plusDays(days)))
                .isPresent()) return false;
        if (audience.leads().isPresent()
                && (open.hasSpoken() || isAllowed(audience, audience.leads().get(), todo.node()))) return false;
        return audience.anywhere() ? who.may(todo.kind().asks()) : answersFor(todo);
    }

    private boolean isAllowed(Tasks.Audience audience, Right right, Node node) {
        return audience.anywhere() ? who.may(right) : who.may(right, node);
    }

    /// Whether she answers for the node itself, not only for one above it.
    private boolean answersFor(Wait todo) {
        return who.holdings().stream().anyMatch(holding -> holding.node().equals(todo.node()))
                && who.may(todo.kind().asks(), todo.node());
    }
}
