package se.styrkedja.oversight.yearwheel;

import java.time.LocalDate;
import se.styrkedja.access.Node;

/// What a node has said of an event: that it is done, that it was not done and why, or that what it
/// said before is taken back. What was said before is kept.
///
/// @param version the number of times the node has said something of it
/// @param note empty where the reader may not read the work of the node
public record Mark(Node node, int version, Said said, String note, String by, LocalDate on) {

    public enum Said {
        DONE,
        NOT_DONE,
        TAKEN_BACK
    }

    /// Whether it stands: there is something to take back.
    public boolean isStanding() {
        return said != Said.TAKEN_BACK;
    }
}
