package se.styrkedja.oversight.evaluation;

import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.styrkedja.access.LastWriter;
import se.styrkedja.vocabulary.SchoolYear;

/// The SQL of the organiser's judgements.
final class EvaluationStore {
    private final JdbcClient sql;

    EvaluationStore(DataSource database) {
        sql = JdbcClient.create(database);
    }

    List<Judgement> of(SchoolYear year) {
        return sql.sql("""
                select e.version, e.process, e.effect, e.change, e.written_by, e.written_on
                from oversight.evaluation e
                where e.school_year_start = :year
                order by e.version desc
                """)
                .param("year", year.startYear())
                .query((row, n) -> new Judgement(
                        row.getInt("version"),
                        new Judgement.Text(row.getString("process"), row.getString("effect"), row.getString("change")),
                        row.getString("written_by"),
                        row.getObject("written_on", LocalDate.class)))
                .list();
    }

    void write(SchoolYear year, Judgement judgement) {
        var text = judgement.text();
        sql.sql("""
                insert into oversight.evaluation (
                    school_year_start, version, process, effect, change, written_by, written_on)
                values (:year, :version, :process, :effect, :change, :by, :on)
                """)
                .param("year", year.startYear())
                .param("version", judgement.version())
                .param("process", text.process())
                .param("effect", text.effect())
                .param("change", text.change())
                .param("by", judgement.by())
                .param("on", judgement.on())
                .update();
    }

    /// The account of whoever judged a year last.
    String judgedBy(SchoolYear year) {
        return LastWriter.of(sql, "oversight.evaluation where school_year_start = ?", "version", year.startYear());
    }
}
