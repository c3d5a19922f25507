package se.styrkedja.access.visits;

import java.util.stream.Collectors;
import se.styrkedja.access.Membership;
import se.styrkedja.access.Node;
import se.styrkedja.access.Permit;
import se.styrkedja.access.Scope;
import se.styrkedja.access.assignees.Assignees;
import se.styrkedja.rooms.Right;
import se.styrkedja.web.Messages;
import se.styrkedja.web.Visitor;

/// Somebody who asks for a page, for the time it takes to answer: what handlers are handed.
public sealed interface CurrentUser extends Visitor permits Anonymous, SignedIn {

    /// What may be read.
    Scope scope();

    /// Whether she has the right anywhere: for what a page offers.
    boolean may(Right right);

    /// Whether she has the right at the node: for what a page offers there.
    boolean may(Right right, Node where);

    /// Whether the page of that route lets her in: for a link to a room whose rights this one does not know.
    ///
    /// @param route as the table of routes has it
    boolean opens(String route);

    /// The same, at the node.
    boolean opens(String route, Node where);

    /// Leave to do one thing at one node.
    ///
    /// Errors: [se.styrkedja.access.Denied] when she has not the right there.
    Permit permit(Right right, Node where);

    /// Among whom one is picked who is to see to something at the node: those who have the right there today.
    ///
    /// @param right to do what she is picked for
    /// Errors: [se.styrkedja.access.Denied] for one who has not signed in.
    Assignees assignees(Right right, Node where);

    /// The same among those who have the right anywhere.
    Assignees assignees(Right right);

    /// Who she is.
    ///
    /// Errors: [se.styrkedja.access.Denied] for one who has not signed in.
    Membership member();

    /// What somebody is at an organiser, such as `rektor, Lindskolan`.
    static String words(Membership who) {
        return who.holdings().stream()
                .map(held -> {
                    var role = Messages.of("access").text("role." + held.role());
                    return held.node().equals(Node.WHOLE) ? role : role + ", " + who.name(held.node());
                })
                .distinct()
                .limit(2)
                .collect(Collectors.joining(", "));
    }
}
