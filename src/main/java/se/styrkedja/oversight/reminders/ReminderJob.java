package se.styrkedja.oversight.reminders;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import se.styrkedja.access.Access;
import se.styrkedja.access.AccessRight;
import se.styrkedja.access.letters.MailServer;
import se.styrkedja.rooms.Job;
import se.styrkedja.vocabulary.OrganiserId;
import se.styrkedja.vocabulary.Swedish;

/// Writes the letters of the week to the people of an organiser, from seven in the morning on.
public final class ReminderJob implements Job {
    private static final LocalTime EARLIEST = LocalTime.of(7, 0);

    private final Access access;
    private final Reminders reminders;
    private final MailServer post;

    public ReminderJob(Access access, Reminders reminders, MailServer post) {
        this.access = access;
        this.reminders = reminders;
        this.post = post;
    }

    @Override
    public String name() {
        return "reminders";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public boolean isOn() {
        return post instanceof MailServer.Server;
    }

    @Override
    public void run(OrganiserId organiser, Instant now) {
        var here = now.atZone(Swedish.ZONE);
        if (post instanceof MailServer.Server server && !here.toLocalTime().isBefore(EARLIEST))
            reminders.write(
                    access.byTheClock(AccessRight.SEND_LETTERS, organiser),
                    access.of(organiser),
                    server.base(),
                    here.toLocalDate(),
                    now);
    }
}
