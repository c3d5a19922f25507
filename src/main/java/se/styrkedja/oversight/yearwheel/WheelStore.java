package se.styrkedja.oversight.yearwheel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.styrkedja.access.LastWriter;
import se.styrkedja.access.Node;
import se.styrkedja.access.Scope;
import se.styrkedja.dialogues.DialogueRight;
import se.styrkedja.vocabulary.SchoolYear;

/// All SQL about wheels and what is done of them.
final class WheelStore {
    private final JdbcClient sql;

    WheelStore(DataSource database) {
        sql = JdbcClient.create(database);
    }

    private record Of<T>(UUID event, T what) {}

    /// A wheel without its events, the latest first.
    List<YearWheel> wheels() {
        return sql.sql("""
                select school_year_start, made_by, made_on
                from oversight.year_wheel
                order by school_year_start desc
                """)
                .query((row, n) -> new YearWheel(
                        new SchoolYear(row.getInt("school_year_start")),
                        row.getString("made_by"),
                        row.getObject("made_on", LocalDate.class),
                        List.of()))
                .list();
    }

    List<WheelEvent> events(Scope scope, SchoolYear year) {
        var changes = changes(year);
        var marks = marks(scope, year);
        var achieved = achieved(scope, year);
        return sql.sql("""
                select e.event_id, e.template_id, e.first_day, e.last_day,
                       r.within, r.what, r.how, r.rule, r.by_role, r.with_roles, r.reach, r.forms,
                       r.input, r.input_address, r.output, r.output_address, r.output_register, r.theme
                from oversight.wheel_event e
                join oversight.event_revision r using (template_id, revision)
                where e.school_year_start = :year
                """)
                .param("year", year.startYear())
                .query((row, n) -> {
                    var id = row.getObject("event_id", UUID.class);
                    return new WheelEvent(
                            new WheelEventId(id),
                            year,
                            new TemplateId(row.getObject("template_id", UUID.class)),
                            TemplateStore.design(row),
                            days(row),
                            changes.getOrDefault(id, List.of()),
                            marks.getOrDefault(id, List.of()),
                            achieved.getOrDefault(id, Map.of()));
                })
                .list();
    }

    List<EventUnderWay> under(LocalDate over, LocalDate begun) {
        return sql.sql("""
                with achieved as materialized (select x.event_id, x.node from oversight.event_achieved x)
                select e.event_id, coalesce(c.first_day, e.first_day) as first_day, coalesce(c.last_day, e.last_day) as last_day,
                       array(select x.node from achieved x where x.event_id = e.event_id) as achieved,
                       array(select count(*) || ' ' || (array_agg(m.said order by m.mark_id desc))[1] || ' ' || m.node
                             from oversight.event_mark m
                             where m.event_id = e.event_id group by m.node) as marks,
                       r.within, r.what, r.how, r.rule, r.by_role, r.with_roles, r.reach, r.forms,
                       r.input, r.input_address, r.output, r.output_address, r.output_register, r.theme
                from oversight.wheel_event e
                join oversight.event_revision r using (template_id, revision)
                left join lateral (
                    select l.first_day, l.last_day, l.called_off
                    from oversight.event_change l
                    where l.event_id = e.event_id
                    order by l.change_id desc
                    limit 1) c on true
                where not coalesce(c.called_off, false)
                  and coalesce(c.first_day, e.first_day) <= :begun
                  and coalesce(c.last_day, e.last_day) > :over
                """)
                .param("begun", begun)
                .param("over", over)
                .query((row, n) -> new EventUnderWay(
                        new WheelEventId(row.getObject("event_id", UUID.class)),
                        TemplateStore.design(row),
                        days(row),
                        texts(row, "achieved").map(WheelStore::node).collect(Collectors.toSet()),
                        texts(row, "marks")
                                .map(text -> text.split(" ", 3))
                                .collect(Collectors.toMap(
                                        mark -> node(mark[2]),
                                        mark -> new EventUnderWay.Word(
                                                Integer.parseInt(mark[0]), Mark.Said.valueOf(mark[1]))))))
                .list();
    }

    private static Stream<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray());
    }

    /// What has been changed of an event, the latest first.
    List<WheelEvent.Change> changes(WheelEventId event) {
        return sql.sql("""
                select c.event_id, c.first_day, c.last_day, c.called_off, c.why, c.written_by, c.written_on
                from oversight.event_change c
                where c.event_id = :event
                order by c.change_id desc
                """)
                .param("event", event.value())
                .query((row, n) -> change(row))
                .list();
    }

    private static WheelEvent.Change change(ResultSet row) throws SQLException {
        return new WheelEvent.Change(
                days(row),
                row.getBoolean("called_off"),
                row.getString("why"),
                row.getString("written_by"),
                row.getObject("written_on", LocalDate.class));
    }

    /// What was last said of an event at a node.
    Optional<Mark> mark(WheelEventId event, Node node) {
        return sql.sql("""
                select m.node, m.said, m.note, m.written_by, m.written_on, count(*) over () as version
                from oversight.event_mark m
                where m.event_id = :event and m.node = :node
                order by m.mark_id desc
                limit 1
                """)
                .param("event", event.value())
                .param("node", node.text())
                .query((row, n) -> mark(row))
                .optional();
    }

    private static Mark mark(ResultSet row) throws SQLException {
        return new Mark(
                node(row),
                row.getInt("version"),
                Mark.Said.valueOf(row.getString("said")),
                row.getString("note"),
                row.getString("written_by"),
                row.getObject("written_on", LocalDate.class));
    }

    private Map<UUID, List<WheelEvent.Change>> changes(SchoolYear year) {
        return grouped(sql.sql("""
                select c.event_id, c.first_day, c.last_day, c.called_off, c.why, c.written_by, c.written_on
                from oversight.event_change c
                join oversight.wheel_event e using (event_id)
                where e.school_year_start = :year
                order by c.change_id desc
                """)
                .param("year", year.startYear())
                .query((row, n) -> new Of<>(row.getObject("event_id", UUID.class), change(row)))
                .list());
    }

    /// The latest mark of each node and of the organiser itself; what was written with it only where the reader may
    /// read the work.
    private Map<UUID, List<Mark>> marks(Scope scope, SchoolYear year) {
        return grouped(sql.sql("""
                select distinct on (m.event_id, m.node) m.event_id, m.node, m.said, m.written_by, m.written_on,
                       count(*) over (partition by m.event_id, m.node) as version,
                       case when m.node = any(:readable) then m.note else '' end as note
                from oversight.event_mark m
                join oversight.wheel_event e using (event_id)
                where e.school_year_start = :year
                  and (m.node = any(:nodes) or m.node = :organiser)
                order by m.event_id, m.node, m.mark_id desc
                """)
                .param("year", year.startYear())
                .param("nodes", scope.nodes(WheelRight.READ_WHEEL))
                .param("organiser", Node.WHOLE.text())
                .param("readable", scope.nodes(DialogueRight.READ_WORK))
                .query((row, n) -> new Of<>(row.getObject("event_id", UUID.class), mark(row)))
                .list());
    }

    /// Whether a register shows that the event is done at the node.
    boolean isAchieved(WheelEventId event, Node node) {
        return sql.sql("select exists (select from oversight.event_achieved where event_id = :event and node = :node)")
                .param("event", event.value())
                .param("node", node.text())
                .query(Boolean.class)
                .single();
    }

    /// Since when a register shows that each event is done, by node: those of the marks.
    private Map<UUID, Map<Node, LocalDate>> achieved(Scope scope, SchoolYear year) {
        var achieved = new HashMap<UUID, Map<Node, LocalDate>>();
        sql.sql("""
                select x.event_id, x.node, x.on_day
                from oversight.event_achieved x
                where x.school_year_start = :year
                  and (x.node = any(:nodes) or x.node = :organiser)
                """)
                .param("year", year.startYear())
                .param("nodes", scope.nodes(WheelRight.READ_WHEEL))
                .param("organiser", Node.WHOLE.text())
                .query(row -> {
                    achieved.computeIfAbsent(row.getObject("event_id", UUID.class), id -> new HashMap<>())
                            .put(node(row), row.getObject("on_day", LocalDate.class));
                });
        return achieved;
    }

    void add(SchoolYear year, String by, LocalDate on) {
        sql.sql("""
                insert into oversight.year_wheel (school_year_start, made_by, made_on) values (:year, :by, :on)
                """)
                .param("year", year.startYear())
                .param("by", by)
                .param("on", on)
                .update();
    }

    void add(SchoolYear year, Template template) {
        var days = template.design().when().in(year);
        sql.sql("""
                insert into oversight.wheel_event (
                    event_id, school_year_start, template_id, revision, first_day, last_day)
                values (:id, :year, :template, :revision, :first, :last)
                """)
                .param("id", WheelEventId.next().value())
                .param("year", year.startYear())
                .param("template", template.id().value())
                .param("revision", template.revision())
                .param("first", days.first())
                .param("last", days.last())
                .update();
    }

    void change(WheelEventId event, WheelEvent.Change change) {
        sql.sql("""
                insert into oversight.event_change (
                    event_id, first_day, last_day, called_off, why, written_by, written_on)
                values (:event, :first, :last, :off, :why, :by, :on)
                """)
                .param("event", event.value())
                .param("first", change.days().first())
                .param("last", change.days().last())
                .param("off", change.calledOff())
                .param("why", change.why())
                .param("by", change.by())
                .param("on", change.on())
                .update();
    }

    void add(WheelEventId event, Mark mark) {
        sql.sql("""
                insert into oversight.event_mark (event_id, node, said, note, written_by, written_on)
                values (:event, :node, :said, :note, :by, :on)
                """)
                .param("event", event.value())
                .param("node", mark.node().text())
                .param("said", mark.said().name())
                .param("note", mark.note())
                .param("by", mark.by())
                .param("on", mark.on())
                .update();
    }

    private static Days days(ResultSet row) throws SQLException {
        return new Days(row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class));
    }

    private static Node node(ResultSet row) throws SQLException {
        return node(row.getString("node"));
    }

    private static Node node(String node) {
        return Node.parse(node).orElseThrow(() -> new IllegalStateException("no node: " + node));
    }

    private static <T> Map<UUID, List<T>> grouped(List<Of<T>> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(Of::event, Collectors.mapping(Of::what, Collectors.toList())));
    }

    /// The account of whoever changed an event of a year last.
    String changedBy(UUID event) {
        return LastWriter.of(sql, "oversight.event_change where event_id = ?", "change_id", event);
    }

    /// The account of whoever said last how it went at a node.
    String markedBy(UUID event, Node node) {
        return LastWriter.of(
                sql, "oversight.event_mark where event_id = ? and node = ?", "mark_id", event, node.text());
    }
}
