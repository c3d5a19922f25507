package se.styrkedja.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.styrkedja.access.AccountId;
import se.styrkedja.access.Node;
import se.styrkedja.access.Standing;
import se.styrkedja.dialogues.DialogueRight;
import se.styrkedja.goals.GoalRight;
import se.styrkedja.governance.GovernanceRight;
import se.styrkedja.reports.ReportRight;
import se.styrkedja.rooms.Right;
import se.styrkedja.rooms.Rooms;

/// What is to be done, asked of the views that the rooms below publish it in.
final class WaitStore {
    /// What is of the organiser as a whole is read by whoever has the right at any node.
    private static final Set<Right> OF_THE_WHOLE =
            Set.of(GoalRight.READ_GOALS, GovernanceRight.READ_DECISIONS, ReportRight.COMMENT_REPORT);

    private final JdbcClient sql;
    private final Rooms rooms;

    WaitStore(DataSource database, Rooms rooms) {
        this.rooms = rooms;
        sql = JdbcClient.create(database);
    }

    /// Something that is to be done by somebody.
    ///
    /// @param isAssigned whether the reader was picked to see to it
    /// @param asks the right of whoever sees to it
    /// @param hasSpoken whether the reader has had her say in it
    record Open(Wait todo, boolean isAssigned, Right asks, boolean hasSpoken) {}

    /// Where she reads it, the earliest first.
    List<Open> open(Standing who, LocalDate today) {
        var scope = who.scope();
        var places = Stream.concat(
                        Arrays.stream(scope.nodes(DialogueRight.READ_WORK))
                                .map(node -> List.of(DialogueRight.READ_WORK.name(), node)),
                        OF_THE_WHOLE.stream().filter(who::may).map(right -> List.of(right.name(), Node.WHOLE.text())))
                .toList();
        return sql.sql("""
                select w.kind, w.due, w.what, w.node, w.asks, w.address, w.version,
                       coalesce(w.assigned = :account, false) as is_assigned, :account = any(w.spoken) as has_spoken
                from (select * from dialogues.waiting
                      union all select * from plans.waiting
                      union all select * from plans.waiting_analyses
                      union all select * from goals.waiting
                      union all select * from reports.waiting
                      union all select * from governance.waiting) w
                join unnest(cast(:rights as text[]), cast(:nodes as text[])) as s (reads, node)
                  on s.reads = w.reads and s.node = w.node
                where w.until is null or w.until >= :today
                order by w.due, w.what
                """)
                .param("rights", places.stream().map(List::getFirst).toArray(String[]::new))
                .param("nodes", places.stream().map(List::getLast).toArray(String[]::new))
                .param("account", who.account().id().value())
                .param("today", today)
                .query((row, n) -> new Open(
                        new Wait(
                                row.getObject("due", LocalDate.class),
                                Wait.Kind.valueOf(row.getString("kind")),
                                row.getString("what"),
                                node(row.getString("node")),
                                row.getString("address"),
                                answer(row)),
                        row.getBoolean("is_assigned"),
                        rooms.right(row.getString("asks")),
                        row.getBoolean("has_spoken")))
                .list();
    }

    /// How much of one kind stands with somebody.
    record Assigned(Kind kind, int many) {
        enum Kind {
            ACTIVITY,
            AGREED_POINT,
            REPORT_BACK,
            AREA,
            EFFORT
        }
    }

    /// What somebody was picked for and has not done, of the organiser whose reading it is: how much, and not what.
    List<Assigned> assigned(AccountId who, LocalDate today) {
        return sql.sql("""
                select w.kind, count(*) as many
                from (select kind, assigned, until from dialogues.waiting
                      union all select kind, assigned, until from plans.waiting
                      union all select kind, assigned, until from governance.waiting
                      union all select kind, assigned, cast(null as date) from plans.assigned) w
                where w.assigned = :account and (w.until is null or w.until >= :today)
                group by w.kind
                order by w.kind
                """)
                .param("account", who.value())
                .param("today", today)
                .query((row, n) -> new Assigned(Assigned.Kind.valueOf(row.getString("kind")), row.getInt("many")))
                .list();
    }

    /// How it is answered on my page itself: the address of the thing, with what stands at the end of the page's.
    private static Wait.Answer answer(ResultSet row) throws SQLException {
        var address = row.getString("address");
        int version = row.getInt("version");
        return switch (Wait.Kind.valueOf(row.getString("kind"))) {
            case ACTIVITY -> new Wait.Answer.Activity(address.replace("#aktivitet-", "/aktiviteter/"), version);
            case AGREED_POINT -> new Wait.Answer.Point(address.replace("#punkt-", "/punkter/"), version);
            case SEND_PACKAGE,
                    HOLD_DIALOGUE,
                    SET_GOAL,
                    PLAN_ACTIVITY,
                    DECIDE_AREA,
                    FOLLOW_UP,
                    END_EFFORT,
                    ASSESS_GOALS,
                    WHEEL_EVENT,
                    HOLD_ANALYSIS,
                    SPEAK_IN_ANALYSIS,
                    COMMENT_ON_DRAFT,
                    REPORT_BACK -> new Wait.Answer.OnItsPage();
        };
    }

    private static Node node(String text) {
        return Node.parse(text).orElseThrow(() -> new IllegalStateException("no node: " + text));
    }
}
