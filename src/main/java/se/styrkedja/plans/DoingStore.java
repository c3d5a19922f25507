package se.styrkedja.plans;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.styrkedja.access.LastWriter;
import se.styrkedja.access.assignees.Assignee;

/// The SQL of what hangs on areas: goals, activities and follow-ups, and what came of it when one was closed.
final class DoingStore {
    private final JdbcClient sql;

    DoingStore(DataSource database) {
        sql = JdbcClient.create(database);
    }

    /// The goals with how they were followed up, the latest first.
    Map<Goal, List<FollowUp>> goals(String[] nodes) {
        var goals = new LinkedHashMap<Goal, List<FollowUp>>();
        sql.sql("""
                select g.goal_id, g.area_id, g.version as edition, g.wording, g.due, g.indicator, g.title, g.in_words, g.target,
                       g.shown_target, g.baseline, g.shown_baseline, g.baseline_period, g.baseline_n, g.baseline_at,
                       g.written_by, g.written_on, g.after_decision,
                       f.outcome, f.support, f.after, f.shown_after, f.after_period, f.after_n, f.after_at,
                       f.version, f.comment, f.lesson, f.plan, f.by_whom, f.on_day
                from plans.goal_now g
                join plans.area_now a on a.area_id = g.area_id
                left join plans.follow_up f on f.goal_id = g.goal_id
                where a.node = any(:nodes)
                order by g.made_at, g.goal_id, f.version desc
                """).param("nodes", nodes).query(row -> {
            var followUps = goals.computeIfAbsent(goal(row), g -> new ArrayList<>());
            if (row.getString("outcome") != null) followUps.add(followUp(row));
        });
        return goals;
    }

    /// How an area has been closed and opened again, the first first. Of one that had no goal then nothing was
    /// measured.
    List<AreaState.Turn> turns(AreaId id) {
        return sql.sql("""
                select s.step, s.on_day, s.by_whom, s.outcome, s.reason,
                       exists (
                           select from plans.goal g
                           where g.area_id = s.area_id and g.made_at <= s.made_at
                             and coalesce((
                                 select w.step from plans.withdrawal w
                                 where w.thing_id = g.goal_id and w.made_at <= s.made_at
                                 order by w.withdrawal_id desc limit 1), 'RESTORED') = 'RESTORED') as measured
                from plans.area_step s
                where s.area_id = :id and s.step in ('CLOSED', 'REOPENED')
                order by s.step_id
                """)
                .param("id", id.value())
                .query((row, n) -> new AreaState.Turn(
                        row.getObject("on_day", LocalDate.class),
                        row.getString("by_whom"),
                        row.getString("step").equals("CLOSED")
                                ? Outcome.valueOf(row.getString("outcome")).told(row.getBoolean("measured"))
                                : "",
                        row.getString("reason")))
                .list();
    }

    /// With what has been said of each, the latest last.
    List<Activity> activities(String[] nodes) {
        return sql.sql("""
                select c.activity_id, c.area_id, c.what, c.level, c.owner, c.owner_account, c.starts, c.due, c.agreement,
                       c.version as edition, c.written_by, c.written_on, c.after_decision, s.*
                from plans.activity_now c
                join plans.area_now a on a.area_id = c.area_id
                cross join lateral (
                    select array_agg(r.version order by r.version) as versions, array_agg(r.state order by r.version) as states,
                           array_agg(r.note order by r.version) as notes, array_agg(r.by_whom order by r.version) as whose,
                           array_agg(r.on_day order by r.version) as days
                    from plans.activity_report r
                    where r.activity_id = c.activity_id) s
                where a.node = any(:nodes)
                order by c.due, c.made_at
                """)
                .param("nodes", nodes)
                .query((row, n) -> activity(row, reports(row)))
                .list();
    }

    private static List<Activity.Report> reports(ResultSet row) throws SQLException {
        var versions = (Integer[]) row.getArray("versions").getArray();
        var states = (String[]) row.getArray("states").getArray();
        var notes = (String[]) row.getArray("notes").getArray();
        var whose = (String[]) row.getArray("whose").getArray();
        var days = (Date[]) row.getArray("days").getArray();
        return IntStream.range(0, versions.length)
                .mapToObj(i -> new Activity.Report(
                        versions[i], Activity.State.valueOf(states[i]), notes[i], whose[i], days[i].toLocalDate()))
                .toList();
    }

    /// Every wording of the goals of an area, by goal and the first first.
    List<Goal> goalWordings(AreaId area) {
        return sql.sql("""
                select g.goal_id, g.area_id, v.version as edition, v.wording, v.due, v.indicator, v.title, v.in_words, v.target,
                       v.shown_target, v.baseline, v.shown_baseline, v.baseline_period, v.baseline_n, v.baseline_at,
                       v.written_by, v.written_on, coalesce(d.made_at < v.written_at, false) as after_decision
                from plans.goal g
                join plans.goal_version v on v.goal_id = g.goal_id
                left join plans.area_step d on d.area_id = g.area_id and d.step = 'DECIDED'
                where g.area_id = :area
                order by g.made_at, g.goal_id, v.version
                """)
                .param("area", area.value())
                .query((row, n) -> goal(row))
                .list();
    }

    /// Every wording of the activities of an area, by activity and the first first.
    List<Activity> activityWordings(AreaId area) {
        return sql.sql("""
                select c.activity_id, c.area_id, v.what, v.level, v.owner, v.owner_account, v.starts, v.due, v.agreement,
                       v.version as edition, v.written_by, v.written_on,
                       coalesce(d.made_at < v.written_at, false) as after_decision
                from plans.activity c
                join plans.activity_version v on v.activity_id = c.activity_id
                left join plans.area_step d on d.area_id = c.area_id and d.step = 'DECIDED'
                where c.area_id = :area
                order by c.made_at, c.activity_id, v.version
                """)
                .param("area", area.value())
                .query((row, n) -> activity(row, List.of()))
                .list();
    }

    void add(Goal goal) {
        sql.sql("insert into plans.goal (goal_id, area_id) values (:id, :area)")
                .param("id", goal.id().value())
                .param("area", goal.area().value())
                .update();
        write(goal);
    }

    /// Writes a goal as one more version.
    void write(Goal goal) {
        var insert = sql.sql("""
                insert into plans.goal_version (
                    goal_id, version, wording, due, indicator, title, in_words, target, shown_target,
                    baseline, shown_baseline, baseline_period, baseline_n, baseline_at, written_by, written_on)
                values (:id, :version, :wording, :due, :indicator, :title, :words, :target, :shownTarget,
                        :baseline, :shownBaseline, :period, :n, :at, :by, :on)
                """)
                .param("id", goal.id().value())
                .param("version", goal.edition().version())
                .param("by", goal.edition().by())
                .param("on", goal.edition().on())
                .param("wording", goal.wording())
                .param("due", goal.due());
        switch (goal.measure()) {
            case Goal.Measure.InWords(var how) ->
                reading(
                                insert.param("indicator", "")
                                        .param("title", "")
                                        .param("words", how)
                                        .param("target", null)
                                        .param("shownTarget", ""),
                                "baseline",
                                "shownBaseline",
                                new Reading.None(""))
                        .update();
            case Goal.Measure.ByIndicator(var indicator, var title, var baseline, var target, var shown) ->
                reading(
                                insert.param("indicator", indicator)
                                        .param("title", title)
                                        .param("words", "")
                                        .param("target", target)
                                        .param("shownTarget", shown),
                                "baseline",
                                "shownBaseline",
                                baseline)
                        .update();
        }
    }

    private static JdbcClient.StatementSpec reading(
            JdbcClient.StatementSpec statement, String value, String shown, Reading reading) {
        return switch (reading) {
            case Reading.None(var text) ->
                statement
                        .param(value, null)
                        .param(shown, text)
                        .param("period", "")
                        .param("n", 0)
                        .param("at", "");
            case Reading.Known(var number, var text, var period, int persons, var address) ->
                statement
                        .param(value, number)
                        .param(shown, text)
                        .param("period", period)
                        .param("n", persons)
                        .param("at", address);
        };
    }

    void add(Activity activity) {
        sql.sql("insert into plans.activity (activity_id, area_id) values (:id, :area)")
                .param("id", activity.id().value())
                .param("area", activity.area().value())
                .update();
        write(activity);
        report(activity.id(), activity.latest());
    }

    /// Writes an activity as one more version.
    void write(Activity activity) {
        sql.sql("""
                insert into plans.activity_version (
                    activity_id, version, what, level, owner, owner_account, starts, due, agreement, written_by, written_on)
                values (:id, :version, :what, :level, :owner, cast(nullif(:owner_account, '') as uuid), :starts, :due,
                        :agreement, :by, :on)
                """)
                .param("id", activity.id().value())
                .param("version", activity.edition().version())
                .param("by", activity.edition().by())
                .param("on", activity.edition().on())
                .param("what", activity.what())
                .param("level", activity.level().name())
                .params(activity.owner().columns("owner"))
                .param("starts", activity.starts())
                .param("due", activity.due())
                .param("agreement", activity.agreement())
                .update();
    }

    void report(ActivityId activity, Activity.Report report) {
        sql.sql("""
                insert into plans.activity_report (activity_id, version, state, note, by_whom, on_day)
                values (:activity, :version, :state, :note, :by, :on)
                """)
                .param("activity", activity.value())
                .param("version", report.version())
                .param("state", report.state().name())
                .param("note", report.note())
                .param("by", report.by())
                .param("on", report.on())
                .update();
    }

    void add(FollowUp followUp) {
        reading(
                        sql.sql("""
                insert into plans.follow_up (
                    goal_id, version, outcome, support, after, shown_after, after_period, after_n, after_at,
                    comment, lesson, plan, by_whom, on_day)
                values (:goal, :version, :outcome, :support, :after, :shownAfter, :period, :n, :at,
                        :comment, :lesson, :plan, :by, :on)
                """)
                                .param("goal", followUp.goal().value())
                                .param("version", followUp.version())
                                .param("outcome", followUp.outcome().name())
                                .param("support", followUp.support().name())
                                .param("comment", followUp.comment())
                                .param("lesson", followUp.lesson())
                                .param("plan", followUp.plan())
                                .param("by", followUp.by())
                                .param("on", followUp.on()),
                        "after",
                        "shownAfter",
                        followUp.after())
                .update();
    }

    private static Goal goal(ResultSet row) throws SQLException {
        var indicator = row.getString("indicator");
        var measure = indicator.isEmpty()
                ? new Goal.Measure.InWords(row.getString("in_words"))
                : new Goal.Measure.ByIndicator(
                        indicator,
                        row.getString("title"),
                        reading(row, "baseline", "shown_baseline"),
                        row.getBigDecimal("target"),
                        row.getString("shown_target"));
        return new Goal(
                new GoalId(row.getObject("goal_id", UUID.class)),
                new AreaId(row.getObject("area_id", UUID.class)),
                row.getString("wording"),
                measure,
                row.getObject("due", LocalDate.class),
                edition(row));
    }

    private static Reading reading(ResultSet row, String value, String shown) throws SQLException {
        @Nullable BigDecimal number = row.getBigDecimal(value);
        return number == null
                ? new Reading.None(row.getString(shown))
                : new Reading.Known(
                        number,
                        row.getString(shown),
                        row.getString(value + "_period"),
                        row.getInt(value + "_n"),
                        row.getString(value + "_at"));
    }

    private static Activity activity(ResultSet row, List<Activity.Report> reports) throws SQLException {
        var id = row.getObject("activity_id", UUID.class);
        return new Activity(
                new ActivityId(id),
                new AreaId(row.getObject("area_id", UUID.class)),
                new Activity.Text(
                        row.getString("what"),
                        Activity.Level.valueOf(row.getString("level")),
                        Assignee.read(row, "owner"),
                        row.getObject("starts", LocalDate.class),
                        row.getObject("due", LocalDate.class),
                        row.getString("agreement")),
                edition(row),
                reports);
    }

    /// The account of whoever wrote a goal last; empty when it was nobody with an account.
    String writtenBy(GoalId id) {
        return LastWriter.of(sql, "plans.goal_version where goal_id = ?", "version", id.value());
    }

    /// The same of an activity.
    String writtenBy(ActivityId id) {
        return LastWriter.of(sql, "plans.activity_version where activity_id = ?", "version", id.value());
    }

    /// The account of whoever said last what came of a goal.
    String saidBy(GoalId id) {
        return LastWriter.of(sql, "plans.follow_up where goal_id = ?", "version", id.value());
    }

    /// The account of whoever said last how far an activity has come.
    String saidBy(ActivityId id) {
        return LastWriter.of(sql, "plans.activity_report where activity_id = ?", "version", id.value());
    }

    private static Area.Edition edition(ResultSet row) throws SQLException {
        return new Area.Edition(
                row.getInt("edition"),
                row.getString("written_by"),
                row.getObject("written_on", LocalDate.class),
                row.getBoolean("after_decision"));
    }

    private static FollowUp followUp(ResultSet row) throws SQLException {
        return new FollowUp(
                new GoalId(row.getObject("goal_id", UUID.class)),
                row.getInt("version"),
                Outcome.valueOf(row.getString("outcome")),
                reading(row, "after", "shown_after"),
                FollowUp.Support.valueOf(row.getString("support")),
                row.getString("comment"),
                row.getString("lesson"),
                row.getString("plan"),
                row.getString("by_whom"),
                row.getObject("on_day", LocalDate.class));
    }
}
