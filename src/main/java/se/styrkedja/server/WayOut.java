package se.styrkedja.server;

import java.time.Duration;
import java.time.Instant;
import se.styrkedja.fetching.network.Network;
import se.styrkedja.fetching.network.Waits;

/// The way out to those who publish figures, in the time it is where the schools are.
public final class WayOut {
    private WayOut() {}

    /// The sources themselves, and nobody else.
    public static Network open() {
        return new Network.Open(new Waits() {
            @Override
            public Instant now() {
                return Application.now();
            }

            @Override
            public void pause(Duration time) throws InterruptedException {
                Thread.sleep(time);
            }
        });
    }
}
