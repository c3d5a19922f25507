package se.styrkedja.indicators;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.styrkedja.vocabulary.Fault;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Place;
import se.styrkedja.vocabulary.Scale;

/// The SQL of deliveries, their problems and withdrawals.
final class DeliveryStore {
    private static final String OWN =
            "d.organiser_id is not distinct from nullif(current_setting('app.organiser', true), '')::uuid";

    private final JdbcTemplate batches;
    private final JdbcClient sql;

    DeliveryStore(DataSource database) {
        batches = new JdbcTemplate(database);
        sql = JdbcClient.create(database);
    }

    /// @param remarks what a person should look at
    void add(DeliveryId id, ParsedDelivery one, Ownership ownership, List<Fault> remarks, String actor) {
        sql.sql("""
                insert into indicators.delivery (
                    delivery_id, organiser_id, file, sha256, taken_back, layout, kind, own, publication, taken_in_by,
                    observed_rows, refused_rows, notes)
                select
                    :id, nullif(current_setting('app.organiser', true), '')::uuid, :file, :sha256, count(w.delivery_id),
                    :layout, :kind, :own, :publication, :actor, :observed, :refused, :notes
                from indicators.delivery d
                join indicators.withdrawal w on w.delivery_id = d.delivery_id
                where d.sha256 = :sha256
                  and d.organiser_id is not distinct from nullif(current_setting('app.organiser', true), '')::uuid
                """)
                .param("id", id.value())
                .param("file", one.file())
                .param("sha256", one.sha256())
                .param("layout", one.layout())
                .param("kind", one.kind().name())
                .param("own", ownership instanceof Ownership.Own)
                .param("publication", publication(ownership))
                .param("actor", actor)
                .param("observed", one.observed().size())
                .param("refused", one.refused().size())
                .param("notes", String.join("\n", one.notes()).replace('\0', '\ufffd'))
                .update();
        addProblems(id, one.refused(), true);
        addProblems(id, remarks, false);
    }

    /// Adds what a file calls measures. It is nobody's own, and read by all.
    void define(DeliveryId id, List<Indicators.Defined> some) {
        batches.batchUpdate("""
                insert into indicators.definition (
                    delivery_id, indicator, title, scale, levels, breakdowns, school_form, source, definition, pitfalls,
                    source_ids, has_figures)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, some, 1000, (to, one) -> {
            var indicator = one.indicator();
            to.setObject(1, id.value());
            to.setString(2, indicator.id().id());
            to.setString(3, indicator.title());
            to.setString(4, indicator.scale().name());
            to.setString(
                    5, indicator.levels().stream().map(Level::swedish).sorted().collect(Collectors.joining(" ")));
            to.setString(6, String.join(" ", indicator.breakdowns()));
            to.setString(7, indicator.schoolForm());
            to.setString(8, indicator.source());
            to.setString(9, indicator.definition());
            to.setString(10, indicator.pitfalls());
            to.setString(11, String.join(" ", indicator.sourceIds()));
            to.setBoolean(12, one.hasFigures());
        });
    }

    /// All that files have called measures, in the order they came. No way is known to be good of any of them.
    List<Indicators.Defined> definitions() {
        return sql.sql("select * from indicators.definition order by definition_id")
                .query((row, n) -> new Indicators.Defined(
                        new Indicator(
                                new IndicatorId(row.getString("indicator")),
                                row.getString("title"),
                                Scale.valueOf(row.getString("scale")),
                                Indicator.Direction.NEITHER,
                                Catalogue.levels(row.getString("levels")),
                                Catalogue.words(row.getString("breakdowns")),
                                row.getString("school_form"),
                                row.getString("source"),
                                row.getString("definition"),
                                row.getString("pitfalls"),
                                Catalogue.words(row.getString("source_ids"))),
                        row.getBoolean("has_figures")))
                .list();
    }

    private static String publication(Ownership ownership) {
        return switch (ownership) {
            case Ownership.Own own -> "";
            case Ownership.Published(var publication) -> publication;
        };
    }

    private void addProblems(DeliveryId id, List<Fault> faults, boolean refused) {
        batches.batchUpdate("""
                insert into indicators.delivery_problem (delivery_id, organiser_id, refused, code, line, column_name, detail)
                values (?, nullif(current_setting('app.organiser', true), '')::uuid, ?, ?, ?, ?, ?)
                """, faults, 1000, (to, fault) -> {
            to.setObject(1, id.value());
            to.setBoolean(2, refused);
            to.setString(3, fault.code());
            to.setLong(4, fault.place().line());
            to.setString(5, fault.place().column().replace('\0', '\ufffd'));
            to.setArray(
                    6,
                    to.getConnection()
                            .createArrayOf(
                                    "text",
                                    fault.values().stream()
                                            .map(v -> v.replace('\0', '\ufffd'))
                                            .toArray()));
        });
    }

    /// All within the scope, withdrawn ones too, the latest first.
    List<Delivery> all() {
        return deliveries("true").query(DeliveryStore::delivery).list();
    }

    Optional<Delivery> countingWith(String sha256) {
        return all().stream()
                .filter(d -> d.counts() && d.sha256().equals(sha256))
                .findFirst();
    }

    /// Those that the transaction's organiser made of the same bytes, or with none those that are published; withdrawn
    /// ones too, the latest first.
    List<Delivery> madeOf(String sha256) {
        return deliveries(OWN + " and d.sha256 = :sha256")
                .param("sha256", sha256)
                .query(DeliveryStore::delivery)
                .list();
    }

    /// The one of those that counts.
    Optional<Delivery> ownCounting(String sha256) {
        return madeOf(sha256).stream().filter(Delivery::counts).findFirst();
    }

    private JdbcClient.StatementSpec deliveries(String which) {
        return sql.sql("""
                select d.*, coalesce(w.reason, '') as withdrawn, coalesce(w.at, 'epoch') as withdrawn_at
                from indicators.delivery d
                left join indicators.withdrawal w on w.delivery_id = d.delivery_id
                where %s
                order by d.sequence desc
                """.formatted(which));
    }

    List<Fault> problems(DeliveryId id, String file, boolean refused) {
        return sql.sql("""
                select code, line, column_name, detail
                from indicators.delivery_problem
                where delivery_id = :id
                  and refused = :refused
                order by line, column_name
                """)
                .param("id", id.value())
                .param("refused", refused)
                .query((row, n) -> new Fault(
                        row.getString("code"),
                        new Place(file, row.getLong("line"), row.getString("column_name")),
                        List.of((String[]) row.getArray("detail").getArray())))
                .list();
    }

    /// What the transaction's organiser took in, or with none what is published.
    ///
    /// Errors: `IllegalStateException` when it is another's.
    Delivery own(DeliveryId id) {
        return deliveries(OWN + " and d.delivery_id = :id")
                .param("id", id.value())
                .query(DeliveryStore::delivery)
                .optional()
                .orElseThrow(() -> new IllegalStateException("not a delivery of the one who withdraws it: " + id));
    }

    void withdraw(DeliveryId id, String actor, String reason) {
        sql.sql("""
                insert into indicators.withdrawal (delivery_id, organiser_id, by_whom, reason)
                select d.delivery_id, d.organiser_id, :actor, :reason
                from indicators.delivery d
                where d.delivery_id = :id
                """)
                .param("id", id.value())
                .param("actor", actor)
                .param("reason", reason)
                .update();
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        return new Delivery(
                new DeliveryId(row.getObject("delivery_id", UUID.class)),
                row.getLong("sequence"),
                row.getString("file"),
                row.getString("sha256"),
                row.getString("layout"),
                SourceKind.valueOf(row.getString("kind")),
                row.getBoolean("own") ? Ownership.OWN : new Ownership.Published(row.getString("publication")),
                row.getObject("taken_in_at", Timestamp.class).toInstant(),
                row.getString("taken_in_by"),
                row.getInt("observed_rows"),
                row.getInt("refused_rows"),
                Arrays.stream(row.getString("notes").split("\n"))
                        .filter(n -> !n.isEmpty())
                        .toList(),
                row.getString("withdrawn"),
                row.getObject("withdrawn_at", Timestamp.class).toInstant());
    }
}
