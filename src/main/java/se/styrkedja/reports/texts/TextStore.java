package se.styrkedja.reports.texts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.styrkedja.access.LastWriter;

/// The SQL of what people write in reports.
final class TextStore {
    private final JdbcClient sql;

    TextStore(DataSource database) {
        sql = JdbcClient.create(database);
    }

    /// The latest of each place.
    List<Text> of(String report) {
        return sql.sql("""
                select distinct on (t.place) t.place, t.version, t.body, t.written_by, t.moved_by, t.written_on
                from reports.text t
                where t.report = :report
                order by t.place, t.version desc
                """).param("report", report).query((row, n) -> text(row)).list();
    }

    /// Every version of one place, the latest first.
    List<Text> versions(String report, String place) {
        return sql.sql("""
                select t.place, t.version, t.body, t.written_by, t.moved_by, t.written_on
                from reports.text t
                where t.report = :report and t.place = :place
                order by t.version desc
                """)
                .param("report", report)
                .param("place", place)
                .query((row, n) -> text(row))
                .list();
    }

    /// The account of whoever wrote in a place last, or moved a text there; empty when it was nobody with an account.
    String writtenBy(String report, String place) {
        return LastWriter.of(sql, "reports.text where report = ? and place = ?", "version", report, place);
    }

    private static Text text(ResultSet row) throws SQLException {
        return new Text(
                row.getString("place"),
                row.getInt("version"),
                row.getString("body"),
                row.getString("written_by"),
                row.getString("moved_by"),
                row.getObject("written_on", LocalDate.class));
    }

    /// Takes the comments of a place along to another.
    ///
    /// @return how many they were
    int moveComments(String report, String from, String to) {
        return sql.sql("""
                insert into reports.comment_moved (comment_id, place)
                select c.comment_id, :to
                from reports.comment_now c
                where c.report = :report and c.place = :from
                """)
                .param("report", report)
                .param("from", from)
                .param("to", to)
                .update();
    }

    void add(String report, Text text) {
        sql.sql("""
                insert into reports.text (report, place, version, body, written_by, moved_by, written_on)
                values (:report, :place, :version, :body, :by, :mover, :on)
                """)
                .param("report", report)
                .param("place", text.place())
                .param("version", text.version())
                .param("body", text.text())
                .param("by", text.by())
                .param("mover", text.movedBy())
                .param("on", text.on())
                .update();
    }
}
