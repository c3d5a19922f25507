package se.styrkedja.plans.efforts;

import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.styrkedja.access.LastWriter;

/// The SQL of how efforts have been written, one version after another.
final class WordingStore {
    private final JdbcClient sql;

    WordingStore(DataSource database) {
        sql = JdbcClient.create(database);
    }

    /// The latest first.
    List<Wording> of(EffortId effort) {
        return sql.sql("""
                select w.version, w.title, w.starts_on, w.ends_on, w.responsible, w.responsible_account, w.about, w.because,
                       w.written_by, w.written_on,
                       array(select a.area_id from plans.effort_area a
                             where a.effort_id = w.effort_id and a.version = w.version order by a.area_id) as areas
                from plans.effort_version w
                where w.effort_id = :id
                order by w.version desc
                """)
                .param("id", effort.value())
                .query((row, n) -> new Wording(
                        row.getInt("version"),
                        EffortStore.frame(row),
                        row.getString("about"),
                        row.getString("because"),
                        row.getString("written_by"),
                        row.getObject("written_on", LocalDate.class)))
                .list();
    }

    void add(EffortId effort, Wording wording) {
        var frame = wording.frame();
        sql.sql("""
                insert into plans.effort_version (
                    effort_id, version, title, starts_on, ends_on, responsible, responsible_account, about, because,
                    written_by, written_on)
                values (:id, :version, :title, :starts, :ends, :responsible, cast(nullif(:responsible_account, '') as uuid),
                        :about, :because, :by, :on)
                """)
                .param("id", effort.value())
                .param("version", wording.version())
                .param("title", frame.title())
                .param("starts", frame.starts())
                .param("ends", frame.ends())
                .params(frame.responsible().columns("responsible"))
                .param("about", wording.about())
                .param("because", wording.because())
                .param("by", wording.by())
                .param("on", wording.on())
                .update();
        for (var area : frame.areas())
            sql.sql("insert into plans.effort_area (effort_id, version, area_id) values (:id, :version, :area)")
                    .param("id", effort.value())
                    .param("version", wording.version())
                    .param("area", area.value())
                    .update();
    }

    /// The account of whoever wrote an effort last.
    String writtenBy(EffortId id) {
        return LastWriter.of(sql, "plans.effort_version where effort_id = ?", "version", id.value());
    }
}
