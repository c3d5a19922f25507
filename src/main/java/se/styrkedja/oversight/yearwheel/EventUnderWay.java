package se.styrkedja.oversight.yearwheel;

import java.util.Set;
import se.styrkedja.access.Node;

/// An event whose days are near and that has not been called off.
///
/// @param days as they stand now
/// @param spoken the nodes that have said whether it is done
public record EventUnderWay(WheelEventId id, Design design, Days days, Set<Node> spoken) {
    public EventUnderWay {
        spoken = Set.copyOf(spoken);
    }
}
