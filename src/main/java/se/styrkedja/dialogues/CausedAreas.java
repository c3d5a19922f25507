package se.styrkedja.dialogues;

import java.util.Map;
import java.util.UUID;
import se.styrkedja.access.Node;
import se.styrkedja.access.Scope;

/// The development areas that causes have led to: asked by the page of a dialogue, answered by the room that has the
/// areas.
public interface CausedAreas {

    /// The latest of each cause at the node that has led to one; none outside the scope.
    Map<CauseId, AreaName> at(Scope scope, Node node);

    /// @param id names it in the address of its page
    record AreaName(UUID id, String name) {}
}
