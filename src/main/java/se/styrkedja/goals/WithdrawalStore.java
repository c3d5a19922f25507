package se.styrkedja.goals;

import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.styrkedja.access.LastWriter;
import se.styrkedja.access.Permit;

/// The SQL of what was taken back and restored of decided goals.
final class WithdrawalStore {
    private final JdbcClient sql;

    WithdrawalStore(DataSource database) {
        sql = JdbcClient.create(database);
    }

    /// The steps taken with a goal, the first first; none when it was never taken back.
    List<Withdrawals.Step> of(GoalId goal) {
        return sql.sql("""
                select w.reason, w.by_whom, w.on_day
                from goals.withdrawal w
                where w.goal_id = :goal
                order by w.withdrawal_id
                """)
                .param("goal", goal.value())
                .query((row, n) -> new Withdrawals.Step(
                        row.getString("reason"), row.getString("by_whom"), row.getObject("on_day", LocalDate.class)))
                .list();
    }

    /// The account of whoever took the latest step; empty when there is none.
    String writtenBy(GoalId goal) {
        return LastWriter.of(sql, "goals.withdrawal where goal_id = ?", "withdrawal_id", goal.value());
    }

    /// @param reason empty when it is restored
    void add(GoalId goal, String step, String reason, Permit permit, LocalDate on) {
        sql.sql("""
                insert into goals.withdrawal (goal_id, step, reason, by_whom, on_day)
                values (:goal, :step, :reason, :by, :on)
                """)
                .param("goal", goal.value())
                .param("step", step)
                .param("reason", reason)
                .param("by", permit.actor().name())
                .param("on", on)
                .update();
    }
}
