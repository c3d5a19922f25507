package se.styrkedja.reports.publishing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.styrkedja.governance.DecisionId;
import se.styrkedja.indicators.DeliveryId;

/// The SQL of published reports.
final class PublicationStore {
    private final JdbcClient sql;

    PublicationStore(DataSource database) {
        sql = JdbcClient.create(database);
    }

    List<Publication> all() {
        return sql.sql("""
                select p.publication_id, p.report, p.title, p.decision_id, p.deliveries, p.published_by, p.published_on,
                       array(select f.name from reports.published_file f
                             where f.publication_id = p.publication_id order by f.name) as files,
                       exists (select from reports.publication later
                               where later.report = p.report and later.sequence > p.sequence) as superseded
                from reports.publication p
                order by p.sequence desc
                """).query((row, n) -> publication(row)).list();
    }

    Optional<FrozenFile> file(PublicationId id, String name) {
        return sql.sql("""
                select name, media_type, content from reports.published_file
                where publication_id = :id and name = :name
                """)
                .param("id", id.value())
                .param("name", name)
                .query((row, n) ->
                        new FrozenFile(row.getString("name"), row.getString("media_type"), row.getBytes("content")))
                .optional();
    }

    void add(
            PublicationId id,
            String report,
            String title,
            DecisionId decision,
            List<DeliveryId> deliveries,
            String by,
            LocalDate on) {
        sql.sql("""
                insert into reports.publication (
                    publication_id, report, title, decision_id, deliveries, published_by, published_on)
                values (:id, :report, :title, :decision, :deliveries, :by, :on)
                """)
                .param("id", id.value())
                .param("report", report)
                .param("title", title)
                .param("decision", decision.value())
                .param("deliveries", deliveries.stream().map(DeliveryId::value).toArray(UUID[]::new))
                .param("by", by)
                .param("on", on)
                .update();
    }

    void add(PublicationId id, FrozenFile file) {
        sql.sql("""
                insert into reports.published_file (publication_id, name, media_type, content)
                values (:id, :name, :type, :content)
                """)
                .param("id", id.value())
                .param("name", file.name())
                .param("type", file.mediaType())
                .param("content", file.content())
                .update();
    }

    private static Publication publication(ResultSet row) throws SQLException {
        return new Publication(
                new PublicationId(row.getObject("publication_id", UUID.class)),
                row.getString("report"),
                row.getString("title"),
                new DecisionId(row.getObject("decision_id", UUID.class)),
                Arrays.stream((UUID[]) row.getArray("deliveries").getArray())
                        .map(DeliveryId::new)
                        .toList(),
                Arrays.asList((String[]) row.getArray("files").getArray()),
                row.getString("published_by"),
                row.getObject("published_on", LocalDate.class),
                row.getBoolean("superseded"));
    }
}
