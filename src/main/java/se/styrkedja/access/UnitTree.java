package se.styrkedja.access;

import java.util.Map;

/// What lies below a node of an organiser's tree: asked by rights, answered by the room that knows the organisation.
public interface UnitTree {

    /// The node itself and all below it with their names, those that have closed too.
    ///
    /// @param scope of the organiser whose tree it is
    /// @param tenant the organiser
    Map<Node, String> below(Scope scope, Tenant tenant, Node node);
}
