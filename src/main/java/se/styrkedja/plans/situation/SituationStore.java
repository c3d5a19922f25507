package se.styrkedja.plans.situation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
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
import se.styrkedja.access.Permit;
import se.styrkedja.access.Scope;
import se.styrkedja.dialogues.DialogueRight;
import se.styrkedja.dialogues.Participation;
import se.styrkedja.plans.PlanRight;
import se.styrkedja.vocabulary.SchoolYear;

/// The SQL of situation analyses, their states, who took part, and what is said of last year's statements.
final class SituationStore {
    private static final String EVERY_ONE = "true";

    private final JdbcClient sql;
    private final StatementStore statements;

    SituationStore(DataSource database, StatementStore statements) {
        sql = JdbcClient.create(database);
        this.statements = statements;
    }

    private record Row(
            UUID id,
            Node node,
            SchoolYear year,
            LocalDate day,
            int votesEach,
            LocalDate on,
            LocalDate closed,
            String by) {}

    /// Those that the scope may read: the closed ones where it reads analyses, the open ones where it reads the work.
    List<Situation> all(Scope scope) {
        return read(scope, EVERY_ONE, Map.of());
    }

    List<Situation> one(Scope scope, SituationId id) {
        return read(scope, "s.situation_id = :id", Map.of("id", id.value()));
    }

    List<Situation> at(Scope scope, Node node, SchoolYear year) {
        return read(
                scope,
                "s.node = :node and s.school_year_start = :year",
                Map.of("node", node.text(), "year", year.startYear()));
    }

    /// The analysis of that node as it is now, as long as it is open.
    Optional<Situation.Open> open(Node node, SituationId id) {
        return read("s.situation_id = :id and s.node = :node", Map.of("id", id.value(), "node", node.text())).stream()
                .flatMap(now -> now instanceof Situation.Open open ? Stream.of(open) : Stream.empty())
                .findFirst();
    }

    private List<Situation> read(Scope scope, String which, Map<String, Object> values) {
        var all = new HashMap<>(values);
        all.put("work", scope.nodes(DialogueRight.READ_WORK));
        all.put("closed", scope.nodes(PlanRight.READ_ANALYSES));
        return read("(s.node = any(:work) or c.situation_id is not null and s.node = any(:closed)) and " + which, all);
    }

    private List<Situation> read(String which, Map<String, Object> values) {
        var rows = sql.sql("""
                select s.situation_id, s.node, s.school_year_start, s.day, s.votes_each,
                       c.held_on, c.closed_on, c.closed_by
                from plans.situation s
                left join plans.situation_closing c on c.situation_id = s.situation_id
                where %s
                order by s.school_year_start desc, s.node
                """.formatted(which))
                .params(values)
                .query((row, n) -> row(row))
                .list();
        var ids = rows.stream().map(Row::id).toArray(UUID[]::new);
        var said = statements.of(ids);
        var gone = gone(ids);
        var participations = participations(ids);
        var voters = voters(ids);
        return rows.stream()
                .map(row -> situation(
                        row,
                        new Content(
                                said.getOrDefault(row.id, List.of()),
                                gone.getOrDefault(row.id, List.of()),
                                participations.getOrDefault(row.id, List.of()),
                                voters.getOrDefault(row.id, 0))))
                .toList();
    }

    /// Those of one node without what is said in them, the latest year first.
    List<Brief> briefs(Scope scope, Node node) {
        return sql.sql("""
                select s.situation_id, s.school_year_start, coalesce(c.held_on, s.day) as day,
                       c.situation_id is not null as closed
                from plans.situation s
                left join plans.situation_closing c on c.situation_id = s.situation_id
                where s.node = :node
                  and (s.node = any(:work) or c.situation_id is not null and s.node = any(:closed))
                order by s.school_year_start desc
                """)
                .param("node", node.text())
                .param("work", scope.nodes(DialogueRight.READ_WORK))
                .param("closed", scope.nodes(PlanRight.READ_ANALYSES))
                .query((row, n) -> new Brief(
                        new SituationId(row.getObject("situation_id", UUID.class)),
                        new SchoolYear(row.getInt("school_year_start")),
                        row.getObject("day", LocalDate.class),
                        row.getBoolean("closed")))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        var text = row.getString("node");
        var day = row.getObject("day", LocalDate.class);
        boolean open = row.getString("closed_by") == null;
        return new Row(
                row.getObject("situation_id", UUID.class),
                Node.parse(text).orElseThrow(() -> new IllegalStateException("no node: " + text)),
                new SchoolYear(row.getInt("school_year_start")),
                day,
                row.getInt("votes_each"),
                open ? day : row.getObject("held_on", LocalDate.class),
                open ? day : row.getObject("closed_on", LocalDate.class),
                open ? "" : row.getString("closed_by"));
    }

    private static Situation situation(Row row, Content content) {
        var id = new SituationId(row.id);
        return row.by.isEmpty()
                ? new Situation.Open(id, row.node, row.year, row.day, row.votesEach, content)
                : new Situation.Closed(id, row.node, row.year, row.on, row.closed, row.by, content);
    }

    private Map<UUID, List<Content.NoLongerSo>> gone(UUID[] situations) {
        record Gone(UUID in, Content.NoLongerSo what) {}
        return sql
                .sql("""
                select o.situation_id, v.kind, v.wording, o.because
                from plans.statement_carry_over o
                join plans.statement t on t.statement_id = o.before_id
                join plans.statement_version v on v.statement_id = t.statement_id
                where o.situation_id = any(:situations)
                  and o.answer = 'GONE'
                  and v.version = (select max(version) from plans.statement_version where statement_id = t.statement_id)
                order by t.sequence
                """)
                .param("situations", situations)
                .query((row, n) -> new Gone(
                        row.getObject("situation_id", UUID.class),
                        new Content.NoLongerSo(
                                Statement.Kind.valueOf(row.getString("kind")),
                                row.getString("wording"),
                                row.getString("because"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Gone::in, Collectors.mapping(Gone::what, Collectors.toList())));
    }

    private Map<UUID, List<Participation>> participations(UUID[] situations) {
        record Part(UUID in, Participation what) {}
        return sql
                .sql("""
                select distinct on (situation_id, took_part) situation_id, took_part, persons, manner
                from plans.situation_participation
                where situation_id = any(:situations)
                order by situation_id, took_part, participation_id desc
                """)
                .param("situations", situations)
                .query((row, n) -> new Part(
                        row.getObject("situation_id", UUID.class),
                        new Participation(
                                Participation.Group.valueOf(row.getString("took_part")),
                                row.getInt("persons"),
                                Participation.Manner.valueOf(row.getString("manner")))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Part::in, Collectors.mapping(Part::what, Collectors.toList())));
    }

    private Map<UUID, Integer> voters(UUID[] situations) {
        var voters = new HashMap<UUID, Integer>();
        sql.sql("""
                select situation_id, count(distinct voter) as voters
                from (select distinct on (b.voter, b.statement_id) t.situation_id, b.voter, b.given
                      from plans.statement_vote b
                      join plans.statement t on t.statement_id = b.statement_id
                      where t.situation_id = any(:situations)
                        and not exists (select from plans.statement_struck s where s.statement_id = t.statement_id)
                      order by b.voter, b.statement_id, b.vote_id desc) latest
                where given
                group by situation_id
                """).param("situations", situations).query(row -> {
            voters.put(row.getObject("situation_id", UUID.class), row.getInt("voters"));
        });
        return voters;
    }

    boolean isThere(Node node, SchoolYear year) {
        return sql.sql("""
                select exists (select from plans.situation where node = :node and school_year_start = :year)
                """)
                .param("node", node.text())
                .param("year", year.startYear())
                .query(Boolean.class)
                .single();
    }

    void begin(SituationId id, Node node, SchoolYear year, LocalDate day, int votesEach, Permit permit) {
        sql.sql("""
                insert into plans.situation (situation_id, node, school_year_start, day, votes_each, begun_by)
                values (:id, :node, :year, :day, :votes, :by)
                """)
                .param("id", id.value())
                .param("node", node.text())
                .param("year", year.startYear())
                .param("day", day)
                .param("votes", votesEach)
                .param("by", permit.actor().name())
                .update();
    }

    void close(SituationId id, LocalDate heldOn, LocalDate on, Permit permit) {
        sql.sql("""
                insert into plans.situation_closing (situation_id, held_on, closed_on, closed_by)
                values (:id, :held, :on, :by)
                """)
                .param("id", id.value())
                .param("held", heldOn)
                .param("on", on)
                .param("by", permit.actor().name())
                .update();
    }

    void add(SituationId id, Participation participation, Permit permit) {
        sql.sql("""
                insert into plans.situation_participation (situation_id, took_part, persons, manner, written_by)
                values (:id, :group, :persons, :manner, :by)
                """)
                .param("id", id.value())
                .param("group", participation.group().name())
                .param("persons", participation.persons())
                .param("manner", participation.manner().name())
                .param("by", permit.actor().name())
                .update();
    }

    void carriedOver(SituationId to, StatementId before, String answer, StatementId now, Permit permit, LocalDate on) {
        answer(to, before, answer, permit, on)
                .param("statement", now.value())
                .param("because", "")
                .update();
    }

    void gone(SituationId to, StatementId before, String because, Permit permit, LocalDate on) {
        answer(to, before, "GONE", permit, on)
                .param("statement", null)
                .param("because", because)
                .update();
    }

    private JdbcClient.StatementSpec answer(
            SituationId to, StatementId before, String answer, Permit permit, LocalDate on) {
        return sql.sql("""
                insert into plans.statement_carry_over (
                    situation_id, before_id, answer, statement_id, because, answered_by, answered_on)
                values (:to, :before, :answer, cast(:statement as uuid), :because, :by, :on)
                """)
                .param("to", to.value())
                .param("before", before.value())
                .param("answer", answer)
                .param("by", permit.actor().name())
                .param("on", on);
    }

    /// The account of whoever told last who took part.
    String toldBy(SituationId id) {
        return LastWriter.of(
                sql, "plans.situation_participation where situation_id = ?", "participation_id", id.value());
    }
}
