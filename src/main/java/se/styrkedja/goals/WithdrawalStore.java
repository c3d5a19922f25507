package se.styrkedja.goals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

    /// The steps taken with each goal, the first first; no goal that was never taken back.
    Map<GoalId, List<Withdrawals.Step>> all() {
        var all = new HashMap<GoalId, List<Withdrawals.Step>>();
        sql.sql("""
                select w.goal_id, w.reason, w.by_whom, w.on_day
                from goals.withdrawal w
                order by w.withdrawal_id
                """)
                .query((row, n) -> all.computeIfAbsent(
                                new GoalId(row.getObject("goal_id", UUID.class)), goal -> new ArrayList<>())
                        .add(new Withdrawals.Step(
                                row.getString("reason"),
                                row.getString("by_whom"),
                                row.getObject("on_day", LocalDate.class))))
                .list();
        return all;
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
