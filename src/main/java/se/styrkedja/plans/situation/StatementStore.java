package se.styrkedja.plans.situation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.styrkedja.access.LastWriter;
import se.styrkedja.access.Permit;
import se.styrkedja.vocabulary.SchoolYear;

/// The SQL of what is said in situation analyses, and of the votes for it.
final class StatementStore {
    private static final String EVIDENCE_OF_NOTHING = "LACKING";

    private final JdbcClient sql;

    StatementStore(DataSource database) {
        sql = JdbcClient.create(database);
    }

    /// The statements of those analyses that have not been struck, in the order they were said.
    Map<UUID, List<Statement>> of(UUID[] situations) {
        return read("t.situation_id = any(:situations)", Map.of("situations", situations));
    }

    /// What was said in the latest earlier analysis of the node that is closed, and has not been answered in this one.
    List<Statement> offered(Situation to) {
        return read(
                        """
                t.situation_id = (
                    select b.situation_id
                    from plans.situation b
                    join plans.situation_closing c on c.situation_id = b.situation_id
                    where b.node = :node and b.school_year_start < :year
                    order by b.school_year_start desc
                    limit 1)
                and not exists (
                    select from plans.statement_carry_over o
                    where o.situation_id = :to and o.before_id = t.statement_id)
                """,
                        Map.of(
                                "node",
                                to.node().text(),
                                "year",
                                to.year().startYear(),
                                "to",
                                to.id().value()))
                .values()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private Map<UUID, List<Statement>> read(String which, Map<String, Object> values) {
        var statements = new HashMap<UUID, List<Statement>>();
        sql.sql("""
                select t.statement_id, t.situation_id, v.kind, t.since_start, coalesce(cast(f.added_by as text), '') as writer, v.version, v.theme, v.wording,
                       v.evidence, v.known_by, v.finding_key, v.meaning, v.shown, v.address, coalesce(e.wording, '') as earlier,
                       (select count(*)
                        from (select distinct on (voter) given
                              from plans.statement_vote
                              where statement_id = t.statement_id
                              order by voter, vote_id desc) latest
                        where given) as votes
                from plans.statement t
                join plans.statement_version f on f.statement_id = t.statement_id and f.version = 1
                join plans.statement_version v on v.statement_id = t.statement_id
                left join plans.statement_carry_over o on o.statement_id = t.statement_id and o.answer = 'CHANGED'
                left join lateral (
                    select wording from plans.statement_version where statement_id = o.before_id
                    order by version desc limit 1) e on true
                where v.version = (select max(version) from plans.statement_version where statement_id = t.statement_id)
                  and not exists (select from plans.statement_struck s where s.statement_id = t.statement_id)
                  and %s
                order by t.sequence
                """.formatted(which)).params(values).query(row -> {
            statements
                    .computeIfAbsent(row.getObject("situation_id", UUID.class), id -> new ArrayList<>())
                    .add(statement(row));
        });
        return statements;
    }

    private static Statement statement(ResultSet row) throws SQLException {
        return new Statement(
                new StatementId(row.getObject("statement_id", UUID.class)),
                Statement.Kind.valueOf(row.getString("kind")),
                new StatementText(row.getString("theme"), row.getString("wording"), evidence(row)),
                new SchoolYear(row.getInt("since_start")),
                row.getString("earlier"),
                row.getInt("version"),
                row.getString("writer"),
                row.getInt("votes"));
    }

    private static Evidence evidence(ResultSet row) throws SQLException {
        var knownBy = row.getString("known_by");
        return switch (row.getString("evidence")) {
            case "FINDING" ->
                new Evidence.Finding(
                        row.getString("finding_key"),
                        knownBy,
                        row.getString("meaning"),
                        row.getString("shown"),
                        row.getString("address"));
            case "DOCUMENT" -> new Evidence.Document(knownBy);
            case "EXPERIENCE" -> new Evidence.Experience(knownBy);
            case EVIDENCE_OF_NOTHING -> new Evidence.Lacking();
            default -> throw new IllegalStateException("no evidence: " + row.getString("evidence"));
        };
    }

    void add(
            SituationId situation,
            StatementId id,
            Statement.Kind kind,
            SchoolYear since,
            StatementText text,
            Permit permit,
            LocalDate on) {
        sql.sql("""
                insert into plans.statement (statement_id, situation_id, since_start)
                values (:id, :situation, :since)
                """)
                .param("id", id.value())
                .param("situation", situation.value())
                .param("since", since.startYear())
                .update();
        write(id, 1, kind, text, permit, on);
    }

    void write(StatementId id, int version, Statement.Kind kind, StatementText text, Permit permit, LocalDate on) {
        var finding = text.evidence() instanceof Evidence.Finding f ? f : new Evidence.Finding("", "", "", "", "");
        sql.sql("""
                insert into plans.statement_version (
                    statement_id, version, kind, theme, wording, evidence, known_by, finding_key, meaning, shown, address,
                    written_by, written_on)
                values (:id, :version, :kind, :theme, :wording, :evidence, :known, :key, :meaning, :shown, :address, :by, :on)
                """)
                .param("id", id.value())
                .param("version", version)
                .param("kind", kind.name())
                .param("theme", text.theme())
                .param("wording", text.wording())
                .param("evidence", code(text.evidence()))
                .param("known", finding.key().isEmpty() ? text.evidence().words() : finding.point())
                .param("key", finding.key())
                .param("meaning", finding.meaning())
                .param("shown", finding.value())
                .param("address", finding.address())
                .param("by", permit.actor().name())
                .param("on", on)
                .update();
    }

    private static String code(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Finding f -> "FINDING";
            case Evidence.Document d -> "DOCUMENT";
            case Evidence.Experience e -> "EXPERIENCE";
            case Evidence.Lacking l -> EVIDENCE_OF_NOTHING;
        };
    }

    void strike(StatementId id, String reason, Permit permit, LocalDate on) {
        sql.sql("""
                insert into plans.statement_struck (statement_id, reason, struck_by, struck_on)
                values (:id, :reason, :by, :on)
                """)
                .param("id", id.value())
                .param("reason", reason)
                .param("by", permit.actor().name())
                .param("on", on)
                .update();
    }

    /// Which of the statements of an analysis somebody has voted for.
    Set<StatementId> votesOf(UUID voter, SituationId situation) {
        return Set.copyOf(sql.sql("""
                select statement_id
                from (select distinct on (b.statement_id) b.statement_id, b.given
                      from plans.statement_vote b
                      join plans.statement t on t.statement_id = b.statement_id
                      where t.situation_id = :situation and b.voter = :voter
                        and not exists (select from plans.statement_struck s where s.statement_id = t.statement_id)
                      order by b.statement_id, b.vote_id desc) latest
                where given
                """)
                .param("situation", situation.value())
                .param("voter", voter)
                .query((row, n) -> new StatementId(row.getObject("statement_id", UUID.class)))
                .list());
    }

    void vote(UUID voter, StatementId statement, boolean given) {
        sql.sql("insert into plans.statement_vote (statement_id, voter, given) values (:statement, :voter, :given)")
                .param("statement", statement.value())
                .param("voter", voter)
                .param("given", given)
                .update();
    }

    /// The account of whoever wrote a statement last.
    String writtenBy(StatementId id) {
        return LastWriter.of(sql, "plans.statement_version where statement_id = ?", "version", id.value());
    }
}
