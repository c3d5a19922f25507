package se.styrkedja.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.styrkedja.access.LastWriter;
import se.styrkedja.access.Node;
import se.styrkedja.access.Permit;
import se.styrkedja.access.assignees.Assignee;
import se.styrkedja.dialogues.Cause;
import se.styrkedja.dialogues.CauseId;
import se.styrkedja.vocabulary.SchoolYear;

/// The SQL of areas.
final class AreaStore {
    private final JdbcClient sql;

    AreaStore(DataSource database) {
        sql = JdbcClient.create(database);
    }

    /// The areas of those nodes, the latest year first.
    List<Area> areas(String[] nodes) {
        return sql.sql("""
                select a.area_id, a.node, a.school_year_start, a.lineage,
                       v.version, v.name, v.why, v.effect_short, v.effect_long, v.owner, v.owner_account, v.research,
                       v.research_source, v.higher_goal, v.written_by, v.written_on,
                       coalesce(d.made_at < v.written_at, false) as after_decision,
                       d.on_day as decided_on, d.by_whom as decided_by, d.reason as motive,
                       c.on_day as closed_on, c.by_whom as closed_by, c.outcome, c.reason,
                       array(select b.before_id from plans.area_before b where b.area_id = a.area_id) as before,
                       g.grounds,
                       array(select x.cause_id from plans.area_cause_now x where x.area_id = a.area_id) as causes,
                       array(select r.point from plans.area_result r
                             where r.area_id = a.area_id and r.version = g.grounds order by r.position) as points,
                       array(select r.meaning from plans.area_result r
                             where r.area_id = a.area_id and r.version = g.grounds order by r.position) as meanings,
                       array(select r.address from plans.area_result r
                             where r.area_id = a.area_id and r.version = g.grounds order by r.position) as addresses
                from plans.area_now a
                join plans.area_version v on v.area_id = a.area_id
                cross join lateral (
                    select max(x.version) as grounds from plans.area_grounds x where x.area_id = a.area_id) g
                left join plans.area_step d on d.area_id = a.area_id and d.step = 'DECIDED'
                left join plans.area_closing c on c.area_id = a.area_id
                where a.node = any(:nodes)
                  and not exists (
                      select from plans.area_version later
                      where later.area_id = v.area_id and later.version > v.version)
                order by a.school_year_start desc, a.node, a.made_at
                """).param("nodes", nodes).query((row, n) -> area(row)).list();
    }

    /// Every wording of an area, the first first.
    List<Area.Written> wordings(AreaId id) {
        return sql.sql("""
                select v.version, v.name, v.why, v.effect_short, v.effect_long, v.owner, v.owner_account, v.research,
                       v.research_source, v.higher_goal, v.written_by, v.written_on,
                       coalesce(d.made_at < v.written_at, false) as after_decision
                from plans.area_version v
                left join plans.area_step d on d.area_id = v.area_id and d.step = 'DECIDED'
                where v.area_id = :id
                order by v.version
                """)
                .param("id", id.value())
                .query((row, n) -> written(row))
                .list();
    }

    /// Whose area it is.
    Optional<Node> node(AreaId id) {
        return sql.sql("""
                select node
                from plans.area
                where area_id = :id
                """)
                .param("id", id.value())
                .query(String.class)
                .optional()
                .flatMap(Node::parse);
    }

    void add(AreaId id, Node node, SchoolYear year, Lineage lineage) {
        sql.sql("""
                insert into plans.area (area_id, node, school_year_start, lineage)
                values (:id, :node, :year, :lineage)
                """)
                .param("id", id.value())
                .param("node", node.text())
                .param("year", year.startYear())
                .param("lineage", lineage.name())
                .update();
    }

    void addBefore(AreaId id, AreaId before) {
        sql.sql("insert into plans.area_before (area_id, before_id) values (:id, :before)")
                .param("id", id.value())
                .param("before", before.value())
                .update();
    }

    /// Lets an area rest from now on on those causes, on what they explain, and on what it was proposed on beside.
    void restOn(AreaId id, Area.Edition edition, List<Cause> causes) {
        restOn(id, edition, causes, beside(id, causes));
    }

    /// The same of an area that is proposed, with the results beside.
    void restOn(AreaId id, Area.Edition edition, List<Cause> causes, List<Result> beside) {
        sql.sql("""
                insert into plans.area_grounds (area_id, version, written_by, written_on)
                values (:id, :version, :by, :on)
                """)
                .param("id", id.value())
                .param("version", edition.version())
                .param("by", edition.by())
                .param("on", edition.on())
                .update();
        for (var cause : causes)
            sql.sql("insert into plans.area_cause (area_id, version, cause_id) values (:id, :version, :cause)")
                    .param("id", id.value())
                    .param("version", edition.version())
                    .param("cause", cause.id().value())
                    .update();
        var explained = causes.stream().map(Result::explainedBy).toList();
        var results =
                Stream.concat(beside.stream(), explained.stream()).distinct().toList();
        for (int i = 0; i < results.size(); i++)
            addResult(id, edition.version(), i, results.get(i), explained.contains(results.get(i)));
    }

    private void addResult(AreaId id, int version, int position, Result result, boolean explained) {
        sql.sql("""
                insert into plans.area_result (area_id, version, position, point, meaning, address, explained)
                values (:id, :version, :position, :point, :meaning, :address, :explained)
                """)
                .param("explained", explained)
                .param("id", id.value())
                .param("version", version)
                .param("position", position)
                .param("point", result.point())
                .param("meaning", result.meaning())
                .param("address", result.address())
                .update();
    }

    /// All that an area has rested on, the first first.
    List<Area.Grounds> grounds(AreaId id) {
        return sql.sql("""
                select g.version, g.written_by, g.written_on, false as after_decision,
                       array(select c.cause_id from plans.area_cause c
                             where c.area_id = g.area_id and c.version = g.version) as causes
                from plans.area_grounds g
                where g.area_id = :id
                order by g.version
                """)
                .param("id", id.value())
                .query((row, n) -> new Area.Grounds(
                        edition(row),
                        ids(row, "causes").stream().map(CauseId::new).toList()))
                .list();
    }

    /// The results that an area rests on beside what its causes explain: those that it was proposed on for no cause, or
    /// all that it was proposed on when it has no cause and would have none else.
    private List<Result> beside(AreaId id, List<Cause> causes) {
        return sql.sql("""
                select r.point, r.meaning, r.address from plans.area_result r
                where r.area_id = :id and r.version = 1
                  and (not r.explained
                       or :bare and not exists (
                           select from plans.area_result o
                           where o.area_id = :id and o.version = 1 and not o.explained))
                order by r.position
                """)
                .param("id", id.value())
                .param("bare", causes.isEmpty())
                .query((row, n) ->
                        new Result(row.getString("point"), row.getString("meaning"), row.getString("address")))
                .list();
    }

    /// The account of whoever chose last what an area rests on.
    String restedBy(AreaId id) {
        return LastWriter.of(sql, "plans.area_grounds where area_id = ?", "version", id.value());
    }

    void write(AreaId id, Area.Written written) {
        var text = written.text();
        sql.sql("""
                insert into plans.area_version (
                    area_id, version, name, why, effect_short, effect_long, owner, owner_account, research, research_source,
                    higher_goal, written_by, written_on)
                values (:id, :version, :name, :why, :short, :long, :owner, cast(nullif(:owner_account, '') as uuid), :research,
                        :source, :goal, :by, :on)
                """)
                .param("id", id.value())
                .param("version", written.version())
                .param("name", text.name())
                .param("why", text.why())
                .param("short", text.effectShort())
                .param("long", text.effectLong())
                .params(text.owner().columns("owner"))
                .param("research", text.research())
                .param("source", text.researchSource())
                .param("goal", text.higherGoal())
                .param("by", written.by())
                .param("on", written.on())
                .update();
    }

    void step(AreaId id, String step, LocalDate on, String by, String outcome, String reason) {
        sql.sql("""
                insert into plans.area_step (area_id, step, on_day, by_whom, outcome, reason)
                values (:id, :step, :on, :by, :outcome, :reason)
                """)
                .param("id", id.value())
                .param("step", step)
                .param("on", on)
                .param("by", by)
                .param("outcome", outcome)
                .param("reason", reason)
                .update();
    }

    /// What has been taken back at a node and restored, the first first.
    List<Corrections.Withdrawal> withdrawals(Node node) {
        return sql.sql("""
                select w.area_id, a.school_year_start, w.thing_id, w.reason, w.by_whom, w.on_day, w.made_at,
                       case when w.thing_id = w.area_id then 'AREA' when g.wording is not null then 'GOAL' else 'ACTIVITY' end as kind,
                       coalesce(g.wording, c.what, v.name) as name,
                       row_number() over (partition by w.thing_id order by w.withdrawal_id) as version,
                       lead(w.withdrawal_id) over (partition by w.thing_id order by w.withdrawal_id) is null as latest,
                       exists (select from plans.area_step d
                               where d.area_id = w.area_id and d.step = 'DECIDED' and d.made_at < w.made_at) as after_decision,
                       exists (select from plans.area_step d
                               where d.area_id = w.area_id and d.step = 'DECIDED' and d.made_at < w.made_at
                                 and d.made_at > coalesce(gone.made_at, done.made_at, a.made_at)) as of_decision,
                       coalesce(gone.made_at, done.made_at, a.made_at) as since
                from plans.withdrawal w
                join plans.area a on a.area_id = w.area_id
                left join plans.goal gone on gone.goal_id = w.thing_id
                left join plans.activity done on done.activity_id = w.thing_id
                left join lateral (
                    select x.wording from plans.goal_version x
                    where x.goal_id = w.thing_id order by x.version desc limit 1) g on true
                left join lateral (
                    select x.what from plans.activity_version x
                    where x.activity_id = w.thing_id order by x.version desc limit 1) c on true
                left join lateral (
                    select x.name from plans.area_version x
                    where x.area_id = w.thing_id order by x.version desc limit 1) v on true
                where a.node = :node
                order by w.withdrawal_id
                """)
                .param("node", node.text())
                .query((row, n) -> new Corrections.Withdrawal(
                        new AreaId(row.getObject("area_id", UUID.class)),
                        new SchoolYear(row.getInt("school_year_start")),
                        row.getObject("thing_id", UUID.class),
                        Corrections.Withdrawal.Kind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getString("reason"),
                        row.getString("by_whom"),
                        row.getObject("on_day", LocalDate.class),
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        row.getInt("version"),
                        row.getBoolean("latest"),
                        row.getBoolean("after_decision"),
                        row.getBoolean("of_decision")))
                .list();
    }

    /// @param reason empty when it is restored
    void withdraw(AreaId id, UUID thing, String step, String reason, Permit permit, LocalDate on) {
        sql.sql("""
                insert into plans.withdrawal (area_id, thing_id, step, reason, by_whom, on_day)
                values (:id, :thing, :step, :reason, :by, :on)
                """)
                .param("id", id.value())
                .param("thing", thing)
                .param("step", step)
                .param("reason", reason)
                .param("by", permit.actor().name())
                .param("on", on)
                .update();
    }

    /// Whether it has been decided, closed afterwards or not.
    boolean isDecided(AreaId id) {
        return sql.sql("select exists (select from plans.area_step where area_id = :id and step = 'DECIDED')")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    Optional<AreaLimit> limit(LocalDate today) {
        return sql.sql("""
                select valid_from, most, hard from plans.area_limit
                where valid_from <= :today and (valid_to is null or valid_to >= :today)
                order by valid_from desc, limit_id desc limit 1
                """)
                .param("today", today)
                .query((row, n) -> new AreaLimit(
                        row.getObject("valid_from", LocalDate.class), row.getInt("most"), row.getBoolean("hard")))
                .optional();
    }

    private static Area area(ResultSet row) throws SQLException {
        var points = texts(row, "points");
        var meanings = texts(row, "meanings");
        var addresses = texts(row, "addresses");
        return new Area(
                new AreaId(row.getObject("area_id", UUID.class)),
                Node.parse(row.getString("node")).orElseThrow(() -> new IllegalStateException("no node of an area")),
                new SchoolYear(row.getInt("school_year_start")),
                Lineage.valueOf(row.getString("lineage")),
                ids(row, "before").stream().map(AreaId::new).toList(),
                ids(row, "causes").stream().map(CauseId::new).toList(),
                IntStream.range(0, points.size())
                        .mapToObj(i -> new Result(points.get(i), meanings.get(i), addresses.get(i)))
                        .toList(),
                row.getInt("grounds"),
                written(row),
                state(row));
    }

    private static Area.Written written(ResultSet row) throws SQLException {
        return new Area.Written(
                edition(row),
                new AreaText(
                        row.getString("name"),
                        row.getString("why"),
                        row.getString("effect_short"),
                        row.getString("effect_long"),
                        Assignee.read(row, "owner"),
                        row.getString("research"),
                        row.getString("research_source"),
                        row.getString("higher_goal")));
    }

    /// The account of whoever wrote an area last; empty when it was nobody with an account.
    String writtenBy(AreaId id) {
        return LastWriter.of(sql, "plans.area_version where area_id = ?", "version", id.value());
    }

    /// The account of whoever took something back last.
    String withdrawnBy(UUID thing) {
        return LastWriter.of(sql, "plans.withdrawal where thing_id = ?", "withdrawal_id", thing);
    }

    static Area.Edition edition(ResultSet row) throws SQLException {
        return new Area.Edition(
                row.getInt("version"),
                row.getString("written_by"),
                row.getObject("written_on", LocalDate.class),
                row.getBoolean("after_decision"));
    }

    private static AreaState state(ResultSet row) throws SQLException {
        var decided = row.getString("decided_by") == null
                ? Optional.<AreaState.Decided>empty()
                : Optional.of(new AreaState.Decided(
                        row.getObject("decided_on", LocalDate.class),
                        row.getString("decided_by"),
                        row.getString("motive")));
        if (row.getString("closed_by") != null)
            return new AreaState.Closed(
                    row.getObject("closed_on", LocalDate.class),
                    row.getString("closed_by"),
                    Outcome.valueOf(row.getString("outcome")),
                    row.getString("reason"),
                    decided);
        return decided.<AreaState>map(it -> it).orElseGet(AreaState.Proposed::new);
    }

    private static List<UUID> ids(ResultSet row, String column) throws SQLException {
        return Arrays.asList((UUID[]) row.getArray(column).getArray());
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
