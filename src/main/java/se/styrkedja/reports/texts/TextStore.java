package se.styrkedja.reports.texts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of what people write in reports.
final class TextStore {
    private final JdbcClient sql;

    TextStore(DataSource database) {
        sql = JdbcClient.create(database);
    }

    /// The latest of each place.
    List<Text> of(String report) {
        return sql.sql("""
                select distinct on (t.place) t.place, t.version, t.body, t.written_by, t.written_on
                from reports.text t
                where t.report = :report
                order by t.place, t.version desc
                """).param("report", report).query((row, n) -> text(row)).list();
    }

    /// Every version of one place, the latest first.
    List<Text> versions(String report, String place) {
        return sql.sql("""
                select t.place, t.version, t.body, t.written_by, t.written_on
                from reports.text t
                where t.report = :report and t.place = :place
                order by t.version desc
                """)
                .param("report", report)
                .param("place", place)
                .query((row, n) -> text(row))
                .list();
    }

    private static Text text(ResultSet row) throws SQLException {
        return new Text(
                row.getString("place"),
                row.getInt("version"),
                row.getString("body"),
                row.getString("written_by"),
                row.getObject("written_on", LocalDate.class));
    }

    void add(String report, Text text) {
        sql.sql("""
                insert into reports.text (report, place, version, body, written_by, written_on)
                values (:report, :place, :version, :body, :by, :on)
                """)
                .param("report", report)
                .param("place", text.place())
                .param("version", text.version())
                .param("body", text.text())
                .param("by", text.by())
                .param("on", text.on())
                .update();
    }
}
