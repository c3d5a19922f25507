package se.styrkedja.access;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import se.styrkedja.rooms.Right;
import se.styrkedja.vocabulary.OrganiserId;

/// Leave for one actor to do one kind of thing at one node, for one organiser or with what is published. Only this
/// room makes them.
public final class Permit {
    private final Actor actor;
    private final Right right;
    private final Node node;
    private final Set<OrganiserId> own;

    Permit(Actor actor, Right right, Node node, Set<OrganiserId> own) {
        this.actor = actor;
        this.right = right;
        this.node = node;
        this.own = Set.copyOf(own);
    }

    /// The first line of every verb that belongs to no node.
    ///
    /// Errors: `IllegalStateException` when a permit is used for another right than its own, which is a bug of
    /// ours.
    public void mustAllow(Right needed) {
        if (!right.equals(needed))
            throw new IllegalStateException("a permit for %s was used for %s".formatted(right, needed));
    }

    /// The first line of every verb that belongs to a node.
    ///
    /// Errors: `IllegalStateException` when a permit is used for another right or another node than its own.
    public void mustAllow(Right needed, Node where) {
        mustAllow(needed);
        if (!node.equals(where))
            throw new IllegalStateException("a permit at %s was used at %s".formatted(node.text(), where.text()));
    }

    public Actor actor() {
        return actor;
    }

    /// Whose data the deed writes: the organiser's, or nobody's when it is published. At most one.
    public Set<UUID> organisers() {
        return own.stream().map(OrganiserId::value).collect(Collectors.toSet());
    }

    /// Where it is for.
    public Node node() {
        return node;
    }

    Right right() {
        return right;
    }

    String setting() {
        return own.stream().map(o -> o.value().toString()).collect(Collectors.joining());
    }
}
