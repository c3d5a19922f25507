package se.styrkedja.governance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// All SQL of the room.
final class DecisionStore {
    private final JdbcClient sql;

    DecisionStore(DataSource database) {
        sql = JdbcClient.create(database);
    }

    private record Told(UUID decision, Decision.ReportBack what) {}

    List<Decision> all() {
        var told = sql
                .sql("""
                select decision_id, text, written_by, told_on
                from governance.report_back
                order by report_back_id desc
                """)
                .query((row, n) -> new Told(
                        row.getObject("decision_id", UUID.class),
                        new Decision.ReportBack(
                                row.getString("text"),
                                row.getString("written_by"),
                                row.getObject("told_on", LocalDate.class))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Told::decision, Collectors.mapping(Told::what, Collectors.toList())));
        return sql.sql("""
                select d.decision_id, d.board, d.case_number, d.paragraph, d.decided_on, d.what, d.responsible,
                       d.report_back_by
                from governance.decision d
                order by exists (select from governance.report_back r where r.decision_id = d.decision_id),
                         d.report_back_by, d.decided_on
                """)
                .query((row, n) -> decision(row, told.getOrDefault(id(row), List.of())))
                .list();
    }

    void add(DecisionId id, Resolution resolution, String by) {
        sql.sql("""
                insert into governance.decision (
                    decision_id, board, case_number, paragraph, decided_on, what, responsible, report_back_by,
                    recorded_by)
                values (:id, :board, :case, :paragraph, :on, :what, :responsible, :back, :by)
                """)
                .param("id", id.value())
                .param("board", resolution.board())
                .param("case", resolution.caseNumber())
                .param("paragraph", resolution.paragraph())
                .param("on", resolution.decidedOn())
                .param("what", resolution.what())
                .param("responsible", resolution.responsible())
                .param("back", resolution.reportBackBy())
                .param("by", by)
                .update();
    }

    void tell(DecisionId id, Decision.ReportBack told) {
        sql.sql("""
                insert into governance.report_back (decision_id, text, written_by, told_on)
                values (:id, :text, :by, :on)
                """)
                .param("id", id.value())
                .param("text", told.text())
                .param("by", told.by())
                .param("on", told.on())
                .update();
    }

    private static UUID id(ResultSet row) throws SQLException {
        return row.getObject("decision_id", UUID.class);
    }

    private static Decision decision(ResultSet row, List<Decision.ReportBack> told) throws SQLException {
        return new Decision(
                new DecisionId(id(row)),
                new Resolution(
                        row.getString("board"),
                        row.getString("case_number"),
                        row.getString("paragraph"),
                        row.getObject("decided_on", LocalDate.class),
                        row.getString("what"),
                        row.getString("responsible"),
                        row.getObject("report_back_by", LocalDate.class)),
                told);
    }
}
