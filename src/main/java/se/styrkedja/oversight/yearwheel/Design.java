package se.styrkedja.oversight.yearwheel;

import java.util.EnumSet;
import java.util.Set;
import se.styrkedja.access.Node;
import se.styrkedja.access.roles.Role;

/// What an event is: what, how, when and by whom.
///
/// @param how in words; may be empty
/// @param by the role that sees to it
/// @param with the roles that take part
/// @param within whose event it is: the whole organiser's, or one area's
/// @param theme what it is about this time; empty when it has none
public record Design(
        String what,
        String how,
        When when,
        Role by,
        Set<Role> with,
        Node within,
        Reach reach,
        Paper input,
        Paper output,
        String theme) {
    public Design {
        with = Set.copyOf(with);
        if (within instanceof Node.Unit) throw new IllegalArgumentException("a unit has no wheel of its own");
    }

    /// Who does it or takes part.
    public Set<Role> involved() {
        var all = EnumSet.of(by);
        all.addAll(with);
        return all;
    }
}
