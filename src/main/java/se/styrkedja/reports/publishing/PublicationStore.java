package se.styrkedja.reports.publishing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.styrkedja.access.Node;
import se.styrkedja.governance.DecisionId;
import se.styrkedja.indicators.DeliveryId;
import se.styrkedja.reports.publishing.Publication.DecidedBy;
import se.styrkedja.vocabulary.OrganiserId;

/// The SQL of published reports.
final class PublicationStore {
    private final JdbcClient sql;

    PublicationStore(DataSource database) {
        sql = JdbcClient.create(database);
    }

    /// Those of the organiser that reads: what others have made public is not among them.
    List<Publication> own() {
        return read("p.organiser_id = nullif(current_setting('app.organiser', true), '')::uuid");
    }

    List<Publication> released() {
        return read("""
                exists (select from reports.release r where r.publication_id = p.publication_id)
                  and not exists (
                    select from reports.publication later
                    join reports.release r on r.publication_id = later.publication_id
                    where later.report = p.report and later.organiser_id = p.organiser_id and later.sequence > p.sequence)
                """);
    }

    /// All that have been made public, also those that later ones have replaced.
    List<Publication> everReleased() {
        return read("exists (select from reports.release r where r.publication_id = p.publication_id)");
    }

    Map<PublicationId, Set<PublicationId>> carried() {
        return sql
                .sql("select publication_id, carried_id from reports.carried")
                .query((row, n) -> Map.entry(
                        new PublicationId(row.getObject("publication_id", UUID.class)),
                        new PublicationId(row.getObject("carried_id", UUID.class))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    private List<Publication> read(String condition) {
        return sql.sql("""
                select p.publication_id, p.organiser_id, p.report, p.node, p.title, p.decision_id, p.decided_on, p.recorded_on, p.made_at, p.deliveries, p.published_by,
                       array(select f.name from reports.published_file f
                             where f.publication_id = p.publication_id order by f.name) as files,
                       (select r.decided_on from reports.replacement r
                        where r.publication_id = p.publication_id) as replaced_on,
                       (select r.released_on from reports.release r where r.publication_id = p.publication_id) as released_on
                from reports.publication p
                where %s
                order by p.sequence desc
                """.formatted(condition))
                .query((row, n) -> publication(row))
                .list();
    }

    Optional<FrozenFile> file(PublicationId id, String name) {
        return sql.sql("""
                select name, media_type, content from reports.published_file
                where publication_id = :id and name = :name
                """)
                .param("id", id.value())
                .param("name", name)
                .query((row, n) -> file(row))
                .optional();
    }

    Optional<FrozenFile> releasedFile(PublicationId id, String name) {
        return sql.sql("""
                select f.name, f.media_type, f.content
                from reports.published_file f
                join reports.release r on r.publication_id = f.publication_id
                where f.publication_id = :id and f.name = :name
                """)
                .param("id", id.value())
                .param("name", name)
                .query((row, n) -> file(row))
                .optional();
    }

    void add(PublicationId id, Frozen frozen, DecidedBy decidedBy, String by, DecisionDay day) {
        sql.sql("""
                insert into reports.publication (
                    publication_id, report, node, title, decision_id, decided_on, recorded_on, deliveries, published_by)
                values (:id, :report, :node, :title, :decision, :on, :recorded, :deliveries, :by)
                """)
                .param("id", id.value())
                .param("report", frozen.report())
                .param("node", frozen.node().text())
                .param("title", frozen.title())
                .param("decision", decision(decidedBy))
                .param(
                        "deliveries",
                        frozen.deliveries().stream().map(DeliveryId::value).toArray(UUID[]::new))
                .param("by", by)
                .param("on", day.decided())
                .param("recorded", day.recorded())
                .update();
    }

    /// Says of those before it that one has taken their place.
    void replace(String report, PublicationId by, Replacement replacement) {
        sql.sql("""
                insert into reports.replacement (publication_id, decided_on, decided_by)
                select p.publication_id, :on, :by
                from reports.publication p
                where p.report = :report and p.publication_id <> :id
                  and p.organiser_id = nullif(current_setting('app.organiser', true), '')::uuid
                on conflict do nothing
                """)
                .param("report", report)
                .param("id", by.value())
                .param("on", replacement.decidedOn())
                .param("by", replacement.by())
                .update();
    }

    Optional<Replacement> replacement(PublicationId id) {
        return sql.sql("select decided_on, decided_by from reports.replacement where publication_id = :id")
                .param("id", id.value())
                .query((row, n) ->
                        new Replacement(row.getObject("decided_on", LocalDate.class), row.getString("decided_by")))
                .optional();
    }

    private static @Nullable UUID decision(DecidedBy decidedBy) {
        return switch (decidedBy) {
            case DecidedBy.Board(var decision) -> decision.value();
            case DecidedBy.Leader l -> null;
        };
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

    void carry(PublicationId by, PublicationId carried) {
        sql.sql("insert into reports.carried (publication_id, carried_id) values (:by, :carried)")
                .param("by", by.value())
                .param("carried", carried.value())
                .update();
    }

    boolean release(PublicationId id, String by, LocalDate on) {
        return sql.sql("""
                insert into reports.release (publication_id, released_by, released_on)
                select p.publication_id, :by, :on
                from reports.publication p
                where p.publication_id = :id
                  and not exists (select from reports.publication later
                                  where later.report = p.report and later.organiser_id = p.organiser_id
                                    and later.sequence > p.sequence)
                  and p.organiser_id = nullif(current_setting('app.organiser', true), '')::uuid
                on conflict do nothing
                """)
                        .param("id", id.value())
                        .param("by", by)
                        .param("on", on)
                        .update()
                == 1;
    }

    private static FrozenFile file(ResultSet row) throws SQLException {
        return new FrozenFile(row.getString("name"), row.getString("media_type"), row.getBytes("content"));
    }

    private static Publication publication(ResultSet row) throws SQLException {
        var decision = row.getObject("decision_id", UUID.class);
        return new Publication(
                new PublicationId(row.getObject("publication_id", UUID.class)),
                new OrganiserId(row.getObject("organiser_id", UUID.class)),
                row.getString("report"),
                Node.parse(row.getString("node"))
                        .orElseThrow(() -> new IllegalStateException("a publication without a node")),
                row.getString("title"),
                decision == null ? new DecidedBy.Leader() : new DecidedBy.Board(new DecisionId(decision)),
                new DecisionDay(
                        row.getObject("decided_on", LocalDate.class), row.getObject("recorded_on", LocalDate.class)),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                Arrays.stream((UUID[]) row.getArray("deliveries").getArray())
                        .map(DeliveryId::new)
                        .toList(),
                Arrays.asList((String[]) row.getArray("files").getArray()),
                row.getString("published_by"),
                Optional.ofNullable(row.getObject("replaced_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("released_on", LocalDate.class)));
    }
}
