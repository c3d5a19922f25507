package se.styrkedja.lunch;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import se.styrkedja.access.AuditedTransactions;
import se.styrkedja.access.Permit;
import se.styrkedja.access.Scope;
import se.styrkedja.access.ScopedReads;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.rooms.Action;
import se.styrkedja.rooms.Job;
import se.styrkedja.rooms.Right;
import se.styrkedja.rooms.Room;
import se.styrkedja.rooms.Tasks;
import se.styrkedja.vocabulary.OrganiserId;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Form;
import se.styrkedja.web.Section;

/// Lunch: what was thought of the school lunch.
public final class LunchRoom implements Room {
    static final Section LUNCH = new Section("lunch", "LUNCH", "/lunch", 45);

    @Override
    public String name() {
        return "lunch";
    }

    @Override
    public List<? extends Right> rights() {
        return List.of(LunchRight.values());
    }

    @Override
    public List<? extends Action> actions() {
        return List.of(LunchAction.values());
    }

    @Override
    public List<Section> sections() {
        return List.of(LUNCH);
    }

    @Override
    public List<String> schemas() {
        return List.of("lunch");
    }

    @Override
    public void doors(BeanRegistry registry) {
        registry.registerBean(Lunches.class);
        registry.registerBean(Tasting.class);
        registry.registerBean(LunchTasks.class);
    }

    enum LunchRight implements Right {
        READ_LUNCH,
        JUDGE_LUNCH
    }

    enum LunchAction implements Action {
        JUDGED_LUNCH;

        @Override
        public Right opens() {
            return LunchRight.READ_LUNCH;
        }
    }

    /// The door.
    public static final class Lunches {
        private final ScopedReads reads;
        private final AuditedTransactions transactions;
        private final JdbcClient sql;

        public Lunches(DataSource database) {
            reads = new ScopedReads(database);
            transactions = new AuditedTransactions(database);
            sql = JdbcClient.create(database);
        }

        boolean say(Permit permit, String said) {
            permit.mustAllow(LunchRight.JUDGE_LUNCH);
            return transactions.run(
                    permit,
                    LunchAction.JUDGED_LUNCH.on(LUNCH.address()),
                    () -> sql.sql("insert into lunch.taste (node, said) values (:node, :said)")
                                    .param("node", permit.node().text())
                                    .param("said", said)
                                    .update()
                            == 1);
        }

        List<String> said(Scope scope) {
            return reads.run(
                    scope,
                    () -> sql.sql("select said from lunch.taste where node = any(:nodes) order by said_at")
                            .param("nodes", scope.nodes(LunchRight.READ_LUNCH))
                            .query(String.class)
                            .list());
        }
    }

    /// What was thought of the lunch waits for whoever may judge it.
    public static final class LunchTasks implements Tasks {
        @Override
        public String view() {
            return "lunch.waiting";
        }

        @Override
        public List<Kind> kinds() {
            return List.of(
                    Kind.of("lunch", "ANSWER_TASTE", LunchRight.READ_LUNCH, LunchRight.JUDGE_LUNCH, "/lunch#{1}"));
        }
    }

    @Controller
    static final class LunchRoutes {
        private final Lunches lunches;

        LunchRoutes(Lunches lunches) {
            this.lunches = lunches;
        }

        /// GET /lunch
        @GetMapping("/lunch")
        Answer page(CurrentUser user) {
            var said = String.join("\n", lunches.said(user.scope()));
            return new Answer.Download(
                    "text/plain;charset=UTF-8", "lunch.txt", out -> out.write(said.getBytes(StandardCharsets.UTF_8)));
        }

        /// POST /lunch
        @PostMapping("/lunch")
        Answer say(CurrentUser user, Form form) {
            var here = user.member().holdings().getFirst().node();
            lunches.say(user.permit(LunchRight.JUDGE_LUNCH, here), form.typed("said"));
            return new Answer.SeeOther(LUNCH.address());
        }
    }

    /// Tastes every organiser's lunch once a day; one of them cannot be eaten.
    public static final class Tasting implements Job {
        private final AtomicInteger refused = new AtomicInteger();
        private final CountDownLatch eaten = new CountDownLatch(1);

        @Override
        public String name() {
            return "tasting";
        }

        @Override
        public Duration every() {
            return Duration.ofDays(1);
        }

        @Override
        public void run(OrganiserId organiser, Instant now) {
            if (organiser.equals(RoomTest.POISONED)) {
                refused.incrementAndGet();
                throw new IllegalStateException("not to be eaten");
            }
            eaten.countDown();
        }

        boolean waitUntilEaten() throws InterruptedException {
            return eaten.await(60, TimeUnit.SECONDS);
        }

        int refused() {
            return refused.get();
        }
    }
}
