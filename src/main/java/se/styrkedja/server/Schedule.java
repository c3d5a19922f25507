package se.styrkedja.server;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteReschedule;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import se.styrkedja.access.Accounts;
import se.styrkedja.access.Tenant;
import se.styrkedja.rooms.Job;
import se.styrkedja.vocabulary.OrganiserId;

/// The jobs of the rooms by the clock (db-scheduler), each organiser's an execution of its own: one that fails is
/// logged and tried again, and delays nobody else's. When each is next due is kept in the database, so that a restart
/// forgets none and two servers do none twice.
public final class Schedule implements AutoCloseable {
    private static final String TABLE = "access.scheduled_task";
    private static final Duration RETRY = Duration.ofMinutes(5);
    private static final Duration NEW_ORGANISERS = Duration.ofMinutes(5);
    private static final Duration POLLED = Duration.ofSeconds(10);
    private static final Duration LAST_WAIT = Duration.ofSeconds(20);
    private static final int THREADS = 2;

    private final Scheduler scheduler;

    private Schedule(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /// Starts those jobs of the application that are on, for every organiser it has and will have.
    ///
    /// @param clock what time it is to the jobs
    public static Schedule start(Application application, Clock clock) {
        var tasks = application.all(Job.class).stream()
                .filter(Job::isOn)
                .map(job -> task(job, clock))
                .toList();
        var accounts = application.get(Accounts.class);
        var organisers = Tasks.recurring("organisers", FixedDelay.of(NEW_ORGANISERS))
                .execute((instance, context) ->
                        schedule(context.getSchedulerClient(), tasks, accounts.tenants(), clock));
        var scheduler = Scheduler.create(application.get(DataSource.class), List.copyOf(tasks))
                .startTasks(organisers)
                .tableName(TABLE)
                .threads(THREADS)
                .pollingInterval(POLLED)
                .shutdownMaxWait(LAST_WAIT)
                .enableImmediateExecution()
                .build();
        if (!tasks.isEmpty()) scheduler.start();
        return new Schedule(scheduler);
    }

    private static CustomTask<Void> task(Job job, Clock clock) {
        return Tasks.custom(job.name(), Void.class)
                .onFailureReschedule(FixedDelay.of(RETRY))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    job.run(new OrganiserId(UUID.fromString(instance.getId())), clock.instant());
                    return new OnCompleteReschedule<>(FixedDelay.of(job.every()));
                });
    }

    private static void schedule(
            SchedulerClient client, List<CustomTask<Void>> tasks, List<Tenant> organisers, Clock clock) {
        for (var task : tasks)
            for (var organiser : organisers)
                client.scheduleIfNotExists(task.instance(organiser.id().value().toString()), clock.instant());
    }

    /// Lets what is being done be done, and starts nothing more.
    @Override
    public void close() {
        scheduler.stop();
    }
}
