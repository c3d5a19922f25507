package se.styrkedja.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.styrkedja.access.Node;
import se.styrkedja.vocabulary.Deadline;
import se.styrkedja.vocabulary.SchoolYear;

/// The SQL that counts areas and what hangs on them.
final class TallyStore {
    private final JdbcClient sql;

    TallyStore(DataSource database) {
        sql = JdbcClient.create(database);
    }

    List<Tally> at(String[] nodes, LocalDate today) {
        return sql.sql("""
                select a.node, a.school_year_start,
                       count(*) filter (where d.area_id is null and c.area_id is null) as proposed,
                       count(*) filter (where d.area_id is null and c.area_id is not null) as dropped,
                       count(d.area_id) as decided,
                       count(d.area_id) filter (where k.caused) as caused,
                       coalesce(bool_or(d.reason <> ''), false) as over,
                       coalesce(sum(g.goals), 0) as goals,
                       coalesce(sum(g.measurable), 0) as measurable,
                       coalesce(sum(g.due), 0) as due,
                       coalesce(sum(g.followed_up), 0) as followed_up,
                       coalesce(sum(g.due - g.followed_up) filter (where c.area_id is null), 0) as late_goals,
                       coalesce(sum(g.reached), 0) as reached,
                       coalesce(sum(g.partly), 0) as partly,
                       coalesce(sum(g.not_reached), 0) as not_reached,
                       coalesce(sum(g.not_yet), 0) as not_yet,
                       coalesce(sum(g.shown), 0) as shown,
                       coalesce(sum(g.contradicted), 0) as contradicted,
                       coalesce(sum(x.activities), 0) as activities,
                       coalesce(sum(x.done), 0) as done,
                       coalesce(sum(x.late) filter (where c.area_id is null), 0) as late,
                       coalesce(array_agg(v.name order by a.made_at) filter (where d.area_id is not null), '{}') as names,
                       coalesce(array_agg(coalesce(c.outcome, '') order by a.made_at)
                           filter (where d.area_id is not null), '{}') as outcomes,
                       coalesce(array_agg(g.goals > 0 order by a.made_at)
                           filter (where d.area_id is not null), '{}') as measured
                from plans.area_now a
                join lateral (
                    select w.name from plans.area_version w
                    where w.area_id = a.area_id order by w.version desc limit 1) v on true
                left join plans.area_step d on d.area_id = a.area_id and d.step = 'DECIDED'
                left join plans.area_closing c on c.area_id = a.area_id
                left join lateral (
                    select exists (select from plans.area_cause_now w where w.area_id = a.area_id) as caused) k on true
                left join lateral (
                    select count(*) as goals,
                           count(*) filter (where y.indicator <> '' and y.baseline is not null) as measurable,
                           count(*) filter (where f.outcome = 'REACHED') as reached,
                           count(*) filter (where f.outcome = 'PARTLY') as partly,
                           count(*) filter (where f.outcome = 'NOT') as not_reached,
                           count(*) filter (where f.outcome = 'NOT_YET_MEASURABLE') as not_yet,
                           count(*) filter (where y.due <= :passed or f.outcome is not null) as due,
                           count(f.outcome) as followed_up,
                           count(*) filter (where f.outcome in ('REACHED', 'PARTLY') and f.support = 'SUPPORTED') as shown,
                           count(*) filter (where f.support = 'CONTRADICTED') as contradicted
                    from plans.goal_now y
                    left join lateral (
                        select z.outcome, z.support from plans.follow_up z
                        where z.goal_id = y.goal_id order by z.version desc limit 1) f on true
                    where y.area_id = a.area_id) g on true
                left join lateral (
                    select count(*) filter (where r.state <> 'CANCELLED') as activities,
                           count(*) filter (where r.state = 'DONE') as done,
                           count(*) filter (where r.state in ('NOT_BEGUN', 'ONGOING') and y.due <= :passed) as late
                    from plans.activity_now y
                    join lateral (
                        select z.state from plans.activity_report z
                        where z.activity_id = y.activity_id order by z.version desc limit 1) r on true
                    where y.area_id = a.area_id) x on true
                where a.node = any(:nodes)
                group by a.node, a.school_year_start
                """)
                .param("nodes", nodes)
                .param("passed", Deadline.lastPassed(today))
                .query((row, n) -> tally(row))
                .list();
    }

    /// What the areas of a year aim at, those that are decided.
    List<Tally.Aim> aims(String[] nodes, SchoolYear year) {
        return sql.sql("""
                select a.node, a.area_id, v.name, v.higher_goal, coalesce(c.outcome, '') as outcome,
                       exists (select from plans.goal_now g where g.area_id = a.area_id) as measured
                from plans.area_now a
                join lateral (
                    select w.name, w.higher_goal from plans.area_version w
                    where w.area_id = a.area_id order by w.version desc limit 1) v on true
                left join plans.area_closing c on c.area_id = a.area_id
                where a.node = any(:nodes)
                  and a.school_year_start = :year
                  and exists (select from plans.area_step d where d.area_id = a.area_id and d.step = 'DECIDED')
                order by v.name, a.made_at
                """)
                .param("nodes", nodes)
                .param("year", year.startYear())
                .query((row, n) -> new Tally.Aim(
                        Node.parse(row.getString("node"))
                                .orElseThrow(() -> new IllegalStateException("no node of an area")),
                        new AreaId(row.getObject("area_id", UUID.class)),
                        named(row.getString("name"), row.getString("outcome"), row.getBoolean("measured")),
                        row.getString("higher_goal")))
                .list();
    }

    private static Tally tally(ResultSet row) throws SQLException {
        return new Tally(
                Node.parse(row.getString("node")).orElseThrow(() -> new IllegalStateException("no node of an area")),
                new SchoolYear(row.getInt("school_year_start")),
                row.getInt("proposed"),
                row.getInt("dropped"),
                row.getInt("decided"),
                row.getInt("caused"),
                row.getBoolean("over"),
                goals(row),
                row.getInt("activities"),
                row.getInt("done"),
                row.getInt("late"),
                names(row));
    }

    private static List<String> names(ResultSet row) throws SQLException {
        var names = (String[]) row.getArray("names").getArray();
        var outcomes = (String[]) row.getArray("outcomes").getArray();
        var measured = (Boolean[]) row.getArray("measured").getArray();
        return IntStream.range(0, names.length)
                .mapToObj(i -> named(names[i], outcomes[i], measured[i]))
                .toList();
    }

    /// @param outcome of a closed area; empty of any other
    private static String named(String area, String outcome, boolean hasGoal) {
        return outcome.isEmpty() ? area : Outcome.valueOf(outcome).named(area, hasGoal);
    }

    private static Tally.Goals goals(ResultSet row) throws SQLException {
        return new Tally.Goals(
                row.getInt("goals"),
                row.getInt("measurable"),
                row.getInt("due"),
                row.getInt("followed_up"),
                row.getInt("late_goals"),
                Map.of(
                        Outcome.REACHED, row.getInt("reached"),
                        Outcome.PARTLY, row.getInt("partly"),
                        Outcome.NOT, row.getInt("not_reached"),
                        Outcome.NOT_YET_MEASURABLE, row.getInt("not_yet")),
                row.getInt("shown"),
                row.getInt("contradicted"));
    }
}
