package se.styrkedja.oversight.yearwheel;

import java.util.Map;
import java.util.Set;
import se.styrkedja.access.Node;

/// An event whose days are near and that has not been called off.
///
/// @param days as they stand now
/// @param settled the nodes where it is done, or that have said why not
/// @param versions how many times each node has said something of it; none where it has not
public record EventUnderWay(WheelEventId id, Design design, Days days, Set<Node> settled, Map<Node, Integer> versions) {
    public EventUnderWay {
        settled = Set.copyOf(settled);
        versions = Map.copyOf(versions);
    }
}
