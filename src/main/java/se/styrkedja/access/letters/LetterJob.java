package se.styrkedja.access.letters;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import se.styrkedja.access.Access;
import se.styrkedja.access.AccessRight;
import se.styrkedja.rooms.Job;
import se.styrkedja.vocabulary.OrganiserId;
import se.styrkedja.vocabulary.Swedish;

/// Carries the letters of an organiser whose time has come to the mail server.
public final class LetterJob implements Job {
    private final Access access;
    private final Letters letters;
    private final MailServer post;

    public LetterJob(Access access, Letters letters, MailServer post) {
        this.access = access;
        this.letters = letters;
        this.post = post;
    }

    @Override
    public String name() {
        return "letters";
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
        if (post instanceof MailServer.Server server)
            letters.deliver(
                    access.byTheClock(AccessRight.SEND_LETTERS, organiser),
                    access.of(organiser),
                    server,
                    LocalDate.ofInstant(now, Swedish.ZONE),
                    now);
    }
}
