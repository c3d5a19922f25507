package se.styrkedja.goals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.styrkedja.access.LastWriter;
import se.styrkedja.vocabulary.Period;

/// The SQL of what is proposed for a period. The latest line with a key is the one that counts.
final class ProposalStore {
    private final JdbcClient sql;
    private final TextStore texts;

    ProposalStore(DataSource database, TextStore texts) {
        sql = JdbcClient.create(database);
        this.texts = texts;
    }

    /// The number of the latest line; 0 when there is none.
    long version(Period next) {
        return sql.sql("select coalesce(max(l.line_id), 0) from goals.proposal_line l where l.next_period = :next")
                .param("next", next.toString())
                .query(Long.class)
                .single();
    }

    /// The number of the latest line of one goal; 0 when there is none.
    long version(Period next, UUID key) {
        return sql.sql("""
                select coalesce(max(l.line_id), 0) from goals.proposal_line l
                where l.next_period = :next and l.key = :key
                """)
                .param("next", next.toString())
                .param("key", key)
                .query(Long.class)
                .single();
    }

    /// The decision of the board; empty before there is one.
    List<Proposal.Decision> decision(Period next) {
        return sql.sql("""
                select s.board, s.case_number, s.paragraph, s.decided_on, s.recorded_by
                from goals.settled s
                where s.period = :next
                """)
                .param("next", next.toString())
                .query(ProposalStore::decision)
                .list();
    }

    private static Proposal.Decision decision(ResultSet row, int n) throws SQLException {
        return new Proposal.Decision(
                new Reference(
                        row.getString("board"),
                        row.getString("case_number"),
                        row.getString("paragraph"),
                        row.getObject("decided_on", LocalDate.class)),
                row.getString("recorded_by"));
    }

    /// What is proposed for a period: the goals there were first, then the new ones as they came. Nothing of a goal
    /// that
    /// is taken back.
    List<Proposal.Line> lines(Period next) {
        var written = texts.all();
        return sql.sql("""
                select l.key, l.kind, l.text_id, l.reason, l.by_whom, l.on_day
                from goals.proposal_line l
                where l.next_period = :next
                  and l.line_id = (
                      select max(k.line_id)
                      from goals.proposal_line k
                      where k.next_period = l.next_period and k.key = l.key)
                  and (l.before_id is null or exists (select from goals.goal_now b where b.goal_id = l.before_id))
                order by l.kind = 'NEW', (select min(f.line_id) from goals.proposal_line f where f.key = l.key)
                """).param("next", next.toString()).query((row, n) -> line(row, written)).list().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /// The texts and reasons in whose place another line stands, and the new goals that were taken back; the latest
    /// first.
    List<Proposal.Line> earlier(Period next) {
        var written = texts.all();
        return sql.sql("""
                select l.key, l.kind, l.text_id, l.reason, l.by_whom, l.on_day
                from goals.proposal_line l
                where l.next_period = :next and l.kind in ('REWORDED', 'DROPPED', 'NEW')
                  and exists (
                      select from goals.proposal_line k
                      where k.next_period = l.next_period and k.key = l.key and k.line_id > l.line_id)
                order by l.line_id desc
                """).param("next", next.toString()).query((row, n) -> line(row, written)).list().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Proposal.Line> line(ResultSet row, Map<UUID, GoalText> written) throws SQLException {
        var key = row.getObject("key", UUID.class);
        var text = Optional.ofNullable(row.getObject("text_id", UUID.class)).map(written::get);
        var by = row.getString("by_whom");
        var on = row.getObject("on_day", LocalDate.class);
        return switch (row.getString("kind")) {
            case "KEPT" -> Optional.of(new Proposal.Line.Kept(new GoalId(key), by, on));
            case "REWORDED" -> Optional.of(new Proposal.Line.Reworded(new GoalId(key), text.orElseThrow(), by, on));
            case "DROPPED" -> Optional.of(new Proposal.Line.Dropped(new GoalId(key), row.getString("reason"), by, on));
            case "NEW" -> Optional.of(new Proposal.Line.New(key, text.orElseThrow(), by, on));
            case "TAKEN_BACK" -> Optional.empty();
            default -> throw new IllegalStateException("no kind of line: " + row.getString("kind"));
        };
    }

    void keep(Period next, GoalId goal, String by, LocalDate on) {
        sql.sql("""
                insert into goals.proposal_line (next_period, key, before_id, kind, text_id, by_whom, on_day)
                select :next, g.goal_id, g.goal_id, 'KEPT', g.text_id, :by, :on
                from goals.goal g
                where g.goal_id = :goal
                """)
                .param("next", next.toString())
                .param("goal", goal.value())
                .param("by", by)
                .param("on", on)
                .update();
    }

    void reword(Period next, GoalId goal, GoalText text, String by, LocalDate on) {
        sql.sql("""
                insert into goals.proposal_line (next_period, key, before_id, kind, text_id, by_whom, on_day)
                values (:next, :goal, :goal, 'REWORDED', :text, :by, :on)
                """)
                .param("next", next.toString())
                .param("goal", goal.value())
                .param("text", texts.write(text, by))
                .param("by", by)
                .param("on", on)
                .update();
    }

    void drop(Period next, GoalId goal, String reason, String by, LocalDate on) {
        sql.sql("""
                insert into goals.proposal_line (next_period, key, before_id, kind, reason, by_whom, on_day)
                values (:next, :goal, :goal, 'DROPPED', :reason, :by, :on)
                """)
                .param("next", next.toString())
                .param("goal", goal.value())
                .param("reason", reason)
                .param("by", by)
                .param("on", on)
                .update();
    }

    void add(Period next, UUID key, GoalText text, String by, LocalDate on) {
        sql.sql("""
                insert into goals.proposal_line (next_period, key, kind, text_id, by_whom, on_day)
                values (:next, :key, 'NEW', :text, :by, :on)
                """)
                .param("next", next.toString())
                .param("key", key)
                .param("text", texts.write(text, by))
                .param("by", by)
                .param("on", on)
                .update();
    }

    void takeBack(Period next, UUID key, String by, LocalDate on) {
        sql.sql("""
                insert into goals.proposal_line (next_period, key, kind, by_whom, on_day)
                values (:next, :key, 'TAKEN_BACK', :by, :on)
                """)
                .param("next", next.toString())
                .param("key", key)
                .param("by", by)
                .param("on", on)
                .update();
    }

    /// Makes the goals of the next period out of what is proposed for it: those there were by their number, then
    /// the new ones. They follow after the goals the period may have already.
    int settle(Period next, Reference decided, String by) {
        sql.sql("""
                insert into goals.settled (period, board, case_number, paragraph, decided_on, recorded_by)
                values (:next, :board, :case, :paragraph, :on, :by)
                """)
                .param("next", next.toString())
                .param("board", decided.board())
                .param("case", decided.caseNumber())
                .param("paragraph", decided.paragraph())
                .param("on", decided.decidedOn())
                .param("by", by)
                .update();
        return sql.sql("""
                insert into goals.goal (
                    goal_id, period, first_day, last_day, number, text_id, before_id, board, case_number, paragraph,
                    decided_on, recorded_by)
                select
                    gen_random_uuid(), :next, :first, :last,
                    coalesce((select max(t.number) from goals.goal t where t.period = :next), 0)
                        + row_number() over (order by b.number nulls last, l.line_id),
                    l.text_id, l.before_id, :board, :case, :paragraph, :on, :by
                from goals.proposal_line l
                left join goals.goal_now b on b.goal_id = l.before_id
                where l.next_period = :next
                  and (l.before_id is null or b.goal_id is not null)
                  and l.kind in ('KEPT', 'REWORDED', 'NEW')
                  and l.line_id = (
                      select max(k.line_id)
                      from goals.proposal_line k
                      where k.next_period = l.next_period and k.key = l.key)
                """)
                .param("next", next.toString())
                .param("first", next.firstDay())
                .param("last", next.lastDay())
                .param("board", decided.board())
                .param("case", decided.caseNumber())
                .param("paragraph", decided.paragraph())
                .param("on", decided.decidedOn())
                .param("by", by)
                .update();
    }

    /// The account of whoever proposed something of a goal last.
    String writtenBy(Period next, UUID key) {
        return LastWriter.of(
                sql, "goals.proposal_line where next_period = ? and key = ?", "line_id", next.toString(), key);
    }
}
