package se.styrkedja.governance;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.styrkedja.access.LastWriter;
import se.styrkedja.access.assignees.Assignee;

/// All SQL of the room.
final class DecisionStore {
    private final JdbcClient sql;

    DecisionStore(DataSource database) {
        sql = JdbcClient.create(database);
    }

    List<Decision> all() {
        return sql.sql("""
                select d.decision_id, d.board, d.case_number, d.paragraph, d.decided_on, d.what, d.responsible,
                       d.responsible_account, d.report_back_by,
                       array(select r.text from governance.report_back r
                             where r.decision_id = d.decision_id order by r.version desc) as texts,
                       array(select r.written_by from governance.report_back r
                             where r.decision_id = d.decision_id order by r.version desc) as writers,
                       array(select r.told_on from governance.report_back r
                             where r.decision_id = d.decision_id order by r.version desc) as days,
                       later.case_number as later_case, later.paragraph as later_paragraph, later.decided_on as later_on
                from governance.decision d
                left join governance.replacement r on r.decision_id = d.decision_id
                left join governance.decision later on later.decision_id = r.later_id
                order by r.decision_id is not null
                             or exists (select from governance.report_back r where r.decision_id = d.decision_id),
                         d.report_back_by, d.decided_on
                """).query((row, n) -> decision(row)).list();
    }

    void add(DecisionId id, Resolution resolution, String by) {
        sql.sql("""
                insert into governance.decision (
                    decision_id, board, case_number, paragraph, decided_on, what, responsible, responsible_account,
                    report_back_by, recorded_by)
                values (:id, :board, :case, :paragraph, :on, :what, :responsible, cast(nullif(:responsible_account, '') as uuid),
                        :back, :by)
                """)
                .param("id", id.value())
                .param("board", resolution.board())
                .param("case", resolution.caseNumber())
                .param("paragraph", resolution.paragraph())
                .param("on", resolution.decidedOn())
                .param("what", resolution.what())
                .params(resolution.responsible().columns("responsible"))
                .param("back", resolution.reportBackBy())
                .param("by", by)
                .update();
    }

    /// Notes that one has taken the place of another; of one that is replaced already nothing.
    void replace(DecisionId replaced, DecisionId by) {
        sql.sql("""
                insert into governance.replacement (decision_id, later_id)
                values (:replaced, :by)
                on conflict do nothing
                """).param("replaced", replaced.value()).param("by", by.value()).update();
    }

    void tell(DecisionId id, Decision.ReportBack told) {
        sql.sql("""
                insert into governance.report_back (decision_id, version, text, written_by, told_on)
                values (:id, :version, :text, :by, :on)
                """)
                .param("id", id.value())
                .param("version", told.version())
                .param("text", told.text())
                .param("by", told.by())
                .param("on", told.on())
                .update();
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                new DecisionId(row.getObject("decision_id", UUID.class)),
                new Resolution(
                        row.getString("board"),
                        row.getString("case_number"),
                        row.getString("paragraph"),
                        row.getObject("decided_on", LocalDate.class),
                        row.getString("what"),
                        Assignee.read(row, "responsible"),
                        row.getObject("report_back_by", LocalDate.class)),
                told(row),
                replaced(row));
    }

    private static Optional<Decision.Replacement> replaced(ResultSet row) throws SQLException {
        var on = row.getObject("later_on", LocalDate.class);
        if (on == null) return Optional.empty();
        return Optional.of(new Decision.Replacement(
                Resolution.reference(row.getString("later_case"), row.getString("later_paragraph")), on));
    }

    private static List<Decision.ReportBack> told(ResultSet row) throws SQLException {
        var texts = (String[]) row.getArray("texts").getArray();
        var writers = (String[]) row.getArray("writers").getArray();
        var days = (Date[]) row.getArray("days").getArray();
        return IntStream.range(0, texts.length)
                .mapToObj(i -> new Decision.ReportBack(texts.length - i, texts[i], writers[i], days[i].toLocalDate()))
                .toList();
    }

    /// The account of whoever told the board last what came of a decision.
    String toldBy(DecisionId id) {
        return LastWriter.of(sql, "governance.report_back where decision_id = ?", "version", id.value());
    }
}
