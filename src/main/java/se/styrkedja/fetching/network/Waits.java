package se.styrkedja.fetching.network;

import java.time.Duration;
import java.time.Instant;

/// What time it is to one who asks others, and how he waits.
public interface Waits {

    Instant now();

    void pause(Duration time) throws InterruptedException;
}
