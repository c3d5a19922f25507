package se.styrkedja.oversight.yearwheel;

import java.util.Set;
import se.styrkedja.access.Node;

/// An event whose days are near and that has not been called off.
///
/// @param days as they stand now
/// @param settled the nodes where it is done, or that have said why not
public record EventUnderWay(WheelEventId id, Design design, Days days, Set<Node> settled) {
    public EventUnderWay {
        settled = Set.copyOf(settled);
    }
}
