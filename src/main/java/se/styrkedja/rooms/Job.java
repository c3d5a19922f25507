package se.styrkedja.rooms;

import java.time.Duration;
import java.time.Instant;
import se.styrkedja.vocabulary.OrganiserId;

/// What a room does by the clock, for one organiser at a time. A room registers it among its doors.
public interface Job {

    /// Its own name among all jobs.
    String name();

    /// How long after it was done it is done again.
    Duration every();

    /// Whether there is anything to do it with, such as a mail server.
    default boolean isOn() {
        return true;
    }

    /// Does it for that organiser. What it throws is logged, and it is tried again; no other organiser's waits for
    /// it.
    void run(OrganiserId organiser, Instant now);
}
