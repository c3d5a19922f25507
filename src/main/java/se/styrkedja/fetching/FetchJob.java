package se.styrkedja.fetching;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import se.styrkedja.access.Access;
import se.styrkedja.organisation.OrganisationRight;
import se.styrkedja.rooms.Job;
import se.styrkedja.vocabulary.OrganiserId;
import se.styrkedja.vocabulary.Swedish;

/// Asks the sources in the small hours, for those organisers that have said so.
public final class FetchJob implements Job {
    private static final LocalTime EARLIEST = LocalTime.of(2, 0);
    private static final LocalTime LATEST = LocalTime.of(5, 0);

    private final Access access;
    private final Fetches fetches;

    public FetchJob(Access access, Fetches fetches) {
        this.access = access;
        this.fetches = fetches;
    }

    @Override
    public String name() {
        return "fetching";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(20);
    }

    @Override
    public boolean isOn() {
        return fetches.isOpen();
    }

    @Override
    public void run(OrganiserId organiser, Instant now) {
        var here = now.atZone(Swedish.ZONE);
        if (here.toLocalTime().isBefore(EARLIEST) || !here.toLocalTime().isBefore(LATEST)) return;
        try {
            fetches.atNight(
                    access.byTheClock(OrganisationRight.TAKE_IN, organiser),
                    access.of(organiser),
                    here.toLocalDate().atStartOfDay(Swedish.ZONE).toInstant());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
