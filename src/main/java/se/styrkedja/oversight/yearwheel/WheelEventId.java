package se.styrkedja.oversight.yearwheel;

import java.util.UUID;

/// Names one event of one year.
public record WheelEventId(UUID value) {
    static WheelEventId next() {
        return new WheelEventId(UUID.randomUUID());
    }
}
