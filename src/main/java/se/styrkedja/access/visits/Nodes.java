package se.styrkedja.access.visits;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.styrkedja.access.Denied;
import se.styrkedja.access.Node;
import se.styrkedja.rooms.Right;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Messages;

/// The nodes at which a member has a right, and the one that an address asks for.
///
/// @param all by name: the organiser itself first, then areas, then units
public record Nodes(Right right, List<Named> all) {
    private static final Messages WORDS = Messages.of("access");

    public Nodes {
        all = List.copyOf(all);
    }

    /// A node with its name.
    public record Named(Node node, String name) {
        /// The name with the word before it that says where something is: on a unit, in an organiser or an area.
        public String placed() {
            return WORDS.text(node instanceof Node.Unit ? "place.unit" : "place.wider", name);
        }
    }

    public static Nodes of(CurrentUser user, Right right) {
        var member = user.member();
        return new Nodes(
                right,
                user.scope().where(right).stream()
                        .map(node -> new Named(node, member.name(node)))
                        .sorted(Comparator.comparingInt((Named named) -> kind(named.node()))
                                .thenComparing(Named::name, Swedish.order()))
                        .toList());
    }

    private static int kind(Node node) {
        return switch (node) {
            case Node.Whole w -> 0;
            case Node.Area a -> 1;
            case Node.Unit u -> 2;
        };
    }

    /// The node that the address names; the first of all when it names none.
    ///
    /// @param unit the code of a unit; empty for none
    /// @param area the name of an area; empty for none
    /// Errors: [Denied] for a node outside, whether it exists or not.
    public Named asked(String unit, String area) {
        return all.stream()
                .filter(named -> switch (named.node()) {
                    case Node.Whole w -> unit.isEmpty() && area.isEmpty();
                    case Node.Area(var name) -> unit.isEmpty() && name.equals(area);
                    case Node.Unit(var code) -> code.equals(unit);
                })
                .findFirst()
                .or(() -> unit.isEmpty() && area.isEmpty() ? all.stream().findFirst() : Optional.empty())
                .orElseThrow(() -> new Denied("a member", right, unit + area));
    }
}
