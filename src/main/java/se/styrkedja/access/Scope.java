package se.styrkedja.access;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.styrkedja.rooms.Right;
import se.styrkedja.vocabulary.OrganiserId;

/// What an actor may read: everything published, and at most one organiser's own data, of which the work is read at
/// certain nodes only. Every reading takes one; the filter is in the database. Only [Access] makes them.
public final class Scope {
    private final Set<OrganiserId> own;
    private final Map<Right, Set<Node>> nodes;

    Scope(Set<OrganiserId> own, Map<Right, Set<Node>> nodes) {
        this.own = Set.copyOf(own);
        this.nodes = Map.copyOf(nodes);
    }

    /// Whose own data it reaches; empty when only what is published.
    public Optional<OrganiserId> organiser() {
        return own.stream().findFirst();
    }

    /// Where one may read with that right, as [Node#text] writes it: for `node = any(:nodes)`.
    public String[] nodes(Right right) {
        return nodes.getOrDefault(right, Set.of()).stream()
                .map(Node::text)
                .sorted()
                .toArray(String[]::new);
    }

    /// Where one may read with that right.
    public Set<Node> where(Right right) {
        return nodes.getOrDefault(right, Set.of());
    }

    /// The setting `app.organiser` of a transaction; empty for none.
    public String setting() {
        return own.stream().map(o -> o.value().toString()).collect(Collectors.joining());
    }
}
