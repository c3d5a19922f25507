package se.styrkedja.server.rounds;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import se.styrkedja.access.Access;
import se.styrkedja.access.AccessRight;
import se.styrkedja.access.Accounts;
import se.styrkedja.access.Tenant;
import se.styrkedja.access.letters.Letters;
import se.styrkedja.access.letters.Post;
import se.styrkedja.oversight.reminders.Reminders;

/// Goes round with the post: writes the letters of the week, and carries what is written, for every organiser in the
/// house. A round that fails is told in the log, and the next one goes as usual.
public final class PostRounds {
    private static final LocalTime EARLIEST = LocalTime.of(7, 0);
    private static final int MINUTES = 10;
    private static final System.Logger LOG = System.getLogger(PostRounds.class.getName());

    private final Access access;
    private final Accounts accounts;
    private final Reminders reminders;
    private final Letters letters;
    private final Clock clock;

    public PostRounds(Access access, Accounts accounts, Reminders reminders, Letters letters, Clock clock) {
        this.access = access;
        this.accounts = accounts;
        this.reminders = reminders;
        this.letters = letters;
        this.clock = clock;
    }

    /// Rounds that go on until they are closed.
    public interface Going extends AutoCloseable {
        @Override
        void close();
    }

    /// Goes round every ten minutes; not at all where no post is set up.
    public Going start(Post post) {
        return switch (post) {
            case Post.Nowhere nowhere -> () -> {};
            case Post.Server server -> {
                var rounds = Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("post").daemon().factory());
                var every = rounds.scheduleWithFixedDelay(() -> dare(server), 1, MINUTES, TimeUnit.MINUTES);
                yield () -> {
                    every.cancel(false);
                    stop(rounds);
                };
            }
        };
    }

    /// Lets a letter that is being carried arrive.
    private static void stop(ScheduledExecutorService rounds) {
        rounds.shutdown();
        try {
            if (!rounds.awaitTermination(20, TimeUnit.SECONDS)) rounds.shutdownNow();
        } catch (InterruptedException hurried) {
            rounds.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void dare(Post.Server server) {
        try {
            once(server);
        } catch (RuntimeException failed) {
            LOG.log(System.Logger.Level.WARNING, "a round with the post failed", failed);
        }
    }

    /// One round; answers how many letters the mail server took.
    public int once(Post.Server server) {
        return accounts.tenants().stream()
                .mapToInt(tenant -> once(server, tenant))
                .sum();
    }

    private int once(Post.Server server, Tenant tenant) {
        var today = LocalDate.now(clock);
        var scope = access.of(tenant.id());
        var permit = access.byTheClock(AccessRight.SEND_LETTERS, tenant.id());
        if (!LocalTime.now(clock).isBefore(EARLIEST))
            reminders.write(permit, scope, server.base(), today, clock.instant());
        return letters.deliver(permit, scope, server, today, clock.instant());
    }
}
