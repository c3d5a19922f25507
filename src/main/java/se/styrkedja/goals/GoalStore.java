package se.styrkedja.goals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.styrkedja.access.LastWriter;
import se.styrkedja.vocabulary.Period;

/// The SQL of decided goals and what was judged of them.
final class GoalStore {
    private final JdbcClient sql;
    private final TextStore texts;

    GoalStore(DataSource database, TextStore texts) {
        sql = JdbcClient.create(database);
        this.texts = texts;
    }

    /// All goals, the latest period first, by number.
    List<BoardGoal> all() {
        return goals("true", Map.of());
    }

    /// Those that have been taken back, also what was restored, the latest period first.
    List<BoardGoal> everTakenBack() {
        return goals("goals.goal", "exists (select from goals.withdrawal w where w.goal_id = g.goal_id)", Map.of());
    }

    /// Those of one period.
    List<BoardGoal> of(Period period) {
        return goals("g.period = :period", Map.of("period", period.toString()));
    }

    /// Those of the latest period that ends within another.
    List<BoardGoal> endingIn(Period period) {
        return goals("""
                g.period = (
                    select l.period
                    from goals.goal_now l
                    where l.last_day between :first and :last
                    order by l.last_day desc, l.first_day desc
                    limit 1)
                """, Map.of("first", period.firstDay(), "last", period.lastDay()));
    }

    private List<BoardGoal> goals(String which, Map<String, Object> values) {
        return goals("goals.goal_now", which, values);
    }

    private List<BoardGoal> goals(String from, String which, Map<String, Object> values) {
        var written = texts.all();
        var assessments = assessments(written);
        return sql.sql("""
                select
                    g.goal_id, g.period, g.number, g.text_id, g.board, g.case_number, g.paragraph, g.decided_on,
                    g.before_id, b.text_id = g.text_id as unchanged
                from %s g
                left join goals.goal b on b.goal_id = g.before_id
                where %s
                order by g.last_day desc, g.first_day desc, g.number
                """.formatted(from, which))
                .params(values)
                .query((row, n) -> goal(row, written, assessments))
                .list();
    }

    private static BoardGoal goal(ResultSet row, Map<UUID, GoalText> written, Map<GoalId, List<Assessment>> assessments)
            throws SQLException {
        var id = id(row, "goal_id");
        return new BoardGoal(
                id,
                Period.parse(row.getString("period")).orElseThrow(),
                row.getInt("number"),
                the(written, row),
                new Reference(
                        row.getString("board"),
                        row.getString("case_number"),
                        row.getString("paragraph"),
                        row.getObject("decided_on", LocalDate.class)),
                row.getObject("before_id") == null
                        ? new Lineage.New()
                        : row.getBoolean("unchanged")
                                ? new Lineage.Unchanged(id(row, "before_id"))
                                : new Lineage.Reworded(id(row, "before_id")),
                assessments.getOrDefault(id, List.of()));
    }

    private static GoalText the(Map<UUID, GoalText> written, ResultSet row) throws SQLException {
        var id = row.getObject("text_id", UUID.class);
        var text = written.get(id);
        if (text == null) throw new IllegalStateException("a goal without a text: " + id);
        return text;
    }

    private static GoalId id(ResultSet row, String column) throws SQLException {
        return new GoalId(row.getObject(column, UUID.class));
    }

    /// What was judged of each goal, the latest first.
    private Map<GoalId, List<Assessment>> assessments(Map<UUID, GoalText> written) {
        var readings = readings();
        var all = new HashMap<GoalId, List<Assessment>>();
        sql.sql("""
                select a.goal_id, a.version, g.text_id, a.outcome, a.motive, a.by_whom, a.on_day
                from goals.assessment a
                join goals.goal g on g.goal_id = a.goal_id
                order by a.goal_id, a.version desc
                """)
                .query((row, n) -> all.computeIfAbsent(id(row, "goal_id"), g -> new ArrayList<>())
                        .add(assessment(row, the(written, row).gauges(), readings)))
                .list();
        return all;
    }

    private static Assessment assessment(ResultSet row, List<Gauge> gauges, Map<Place, Reading> readings)
            throws SQLException {
        var goal = row.getObject("goal_id", UUID.class);
        int version = row.getInt("version");
        var measured = new ArrayList<Assessment.Measured>();
        for (var gauge : gauges) {
            var place = new Place(goal, version, measured.size() + 1);
            measured.add(new Assessment.Measured(gauge, readings.getOrDefault(place, new Reading.None())));
        }
        return new Assessment(
                Assessment.Outcome.valueOf(row.getString("outcome")),
                row.getString("motive"),
                measured,
                row.getString("by_whom"),
                row.getObject("on_day", LocalDate.class));
    }

    private record Place(UUID goal, int version, int position) {}

    /// Where a gauge had no figure there is none.
    private Map<Place, Reading> readings() {
        var all = new HashMap<Place, Reading>();
        sql.sql("""
                select
                    r.goal_id, r.version, r.position, r.value, r.shown_value, r.period, r.persons, r.whom, r.address,
                    r.timely
                from goals.reading r
                """)
                .query((row, n) -> all.put(
                        new Place(row.getObject("goal_id", UUID.class), row.getInt("version"), row.getInt("position")),
                        new Reading.Known(
                                row.getBigDecimal("value"),
                                row.getString("shown_value"),
                                row.getString("period"),
                                row.getInt("persons"),
                                row.getString("whom"),
                                row.getString("address"),
                                row.getBoolean("timely"))))
                .list();
        return all;
    }

    /// Adds a goal that was not there in the period before, after those the period has had.
    void add(GoalId id, Period period, GoalText text, Reference decided, String by) {
        sql.sql("""
                insert into goals.goal (
                    goal_id, period, first_day, last_day, number, text_id, board, case_number, paragraph, decided_on,
                    recorded_by)
                values (
                    :id, :period, :first, :last,
                    coalesce((select max(t.number) from goals.goal t where t.period = :period), 0) + 1,
                    :text, :board, :case, :paragraph, :on, :by)
                """)
                .param("id", id.value())
                .param("period", period.toString())
                .param("first", period.firstDay())
                .param("last", period.lastDay())
                .param("text", texts.write(text, by))
                .param("board", decided.board())
                .param("case", decided.caseNumber())
                .param("paragraph", decided.paragraph())
                .param("on", decided.decidedOn())
                .param("by", by)
                .update();
    }

    /// Adds what was judged of a goal.
    ///
    /// @param version its number among those of the goal
    void add(GoalId goal, int version, Assessment assessment) {
        sql.sql("""
                insert into goals.assessment (goal_id, version, outcome, motive, by_whom, on_day)
                values (:goal, :version, :outcome, :motive, :by, :on)
                """)
                .param("goal", goal.value())
                .param("version", version)
                .param("outcome", assessment.outcome().name())
                .param("motive", assessment.motive())
                .param("by", assessment.by())
                .param("on", assessment.on())
                .update();
        int position = 0;
        for (var measured : assessment.measured()) {
            position++;
            if (measured.reading() instanceof Reading.Known known) add(goal, version, position, known);
        }
    }

    private void add(GoalId goal, int version, int position, Reading.Known known) {
        sql.sql("""
                insert into goals.reading (
                    goal_id, version, position, value, shown_value, period, persons, whom, address, timely)
                values (:goal, :version, :position, :value, :shown, :period, :persons, :whom, :address, :timely)
                """)
                .param("goal", goal.value())
                .param("version", version)
                .param("position", position)
                .param("value", known.value())
                .param("shown", known.shown())
                .param("period", known.period())
                .param("persons", known.persons())
                .param("whom", known.whom())
                .param("address", known.address())
                .param("timely", known.timely())
                .update();
    }

    /// The account of whoever judged a goal last; empty when nobody has.
    String judgedBy(GoalId id) {
        return LastWriter.of(sql, "goals.assessment where goal_id = ?", "version", id.value());
    }
}
