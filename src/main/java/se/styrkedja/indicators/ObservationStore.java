package se.styrkedja.indicators;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Measurement;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.Subject;

/// The SQL of observations.
final class ObservationStore {
    private static final String COLUMNS = """
            delivery_id, indicator, level, code, period, breakdown, kind, value, raw, persons,
            source, line, column_name, column_index, pointer, cell""";

    private final DataSource database;
    private final JdbcClient sql;
    private final Indicators indicators;
    private final Map<String, IndicatorId> ids = new HashMap<>();
    private final Interner known = new Interner();

    ObservationStore(DataSource database, Indicators indicators) {
        this.database = database;
        this.indicators = indicators;
        sql = JdbcClient.create(database);
        indicators.all().forEach(i -> ids.put(i.id().id(), i.id()));
    }

    /// Copied to a temporary table first, since PostgreSQL does not copy into a table with row-level security.
    void add(DeliveryId delivery, List<SourceFigure> all) {
        sql.sql("""
                create temporary table incoming (
                    delivery_id uuid, indicator text, level text, code text, period text, breakdown text, kind text,
                    value numeric, raw text, persons int, source text, line bigint, column_name text, column_index int,
                    pointer text, cell text)
                on commit drop
                """).update();
        copy(CopyText.of(delivery, all));
        sql.sql("""
                insert into indicators.observation (organiser_id, %s)
                select nullif(current_setting('app.organiser', true), '')::uuid, %s
                from incoming
                """.formatted(COLUMNS, COLUMNS)).update();
        sql.sql("drop table incoming").update();
    }

    private void copy(String rows) {
        var connection = DataSourceUtils.getConnection(database);
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy incoming (%s) from stdin".formatted(COLUMNS), new StringReader(rows));
        } catch (SQLException refused) {
            throw new IllegalStateException("the observations were not copied", refused);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    List<DeliveredFigure> ofIndicators(Collection<IndicatorId> wanted, Map<UUID, Delivery> deliveries) {
        return sql
                .sql("""
                select %s
                from indicators.observation
                where indicator = any(:indicators)
                """.formatted(COLUMNS))
                .param("indicators", wanted.stream().map(IndicatorId::id).toArray(String[]::new))
                .query((row, n) -> observation(row, deliveries))
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    List<DeliveredFigure> ofSubjects(Collection<Subject> wanted, Map<UUID, Delivery> deliveries) {
        return sql
                .sql("""
                select %s
                from indicators.observation
                where code = any(:codes)
                """.formatted(COLUMNS))
                .param("codes", wanted.stream().map(Subject::code).distinct().toArray(String[]::new))
                .query((row, n) -> observation(row, deliveries))
                .list()
                .stream()
                .flatMap(List::stream)
                .filter(o -> wanted.contains(o.observed().subject()))
                .toList();
    }

    /// All that those deliveries of an organiser say.
    List<SourceFigure> ofDeliveries(Collection<DeliveryId> own) {
        return sql.sql("""
                select %s
                from indicators.observation
                where delivery_id = any(:deliveries)
                  and organiser_id is not null
                """.formatted(COLUMNS))
                .param("deliveries", own.stream().map(DeliveryId::value).toArray(UUID[]::new))
                .query((row, n) -> observed(row))
                .list();
    }

    /// Those of withdrawn deliveries aside.
    List<Coverage> coverage() {
        return sql.sql("""
                select o.indicator, o.period, count(distinct o.code) filter (where o.level = 'unit') as units
                from indicators.observation o
                where not exists (select from indicators.withdrawal w where w.delivery_id = o.delivery_id)
                group by o.indicator, o.period
                """)
                .query((row, n) -> new Coverage(
                        new IndicatorId(row.getString("indicator")),
                        Period.parse(row.getString("period")).orElseThrow(),
                        row.getInt("units")))
                .list();
    }

    /// Empty for an observation of a delivery that no longer counts.
    private List<DeliveredFigure> observation(ResultSet row, Map<UUID, Delivery> deliveries) throws SQLException {
        var delivery = deliveries.get(row.getObject("delivery_id", UUID.class));
        return delivery == null ? List.of() : List.of(new DeliveredFigure(delivery, observed(row)));
    }

    private SourceFigure observed(ResultSet row) throws SQLException {
        var indicator = ids.get(row.getString("indicator"));
        if (indicator == null) throw new IllegalStateException("no indicator " + row.getString("indicator"));
        int persons = row.getInt("persons");
        var population = row.wasNull() ? Population.NOT_STATED : new Population.Counted(persons);
        return new SourceFigure(
                indicator,
                known.subject(level(row.getString("level")), row.getString("code")),
                known.period(row.getString("period")),
                known.breakdown(row.getString("breakdown")),
                measurement(row, indicator),
                row.getString("raw"),
                population,
                known.word(row.getString("source")),
                new Spot(
                        row.getLong("line"),
                        known.word(row.getString("column_name")),
                        row.getInt("column_index"),
                        row.getString("pointer"),
                        row.getString("cell")));
    }

    private Measurement measurement(ResultSet row, IndicatorId indicator) throws SQLException {
        var raw = row.getString("raw");
        var kind = row.getString("kind");
        return switch (kind) {
            case "KNOWN" -> number(indicator, row.getBigDecimal("value"));
            case "TOO_FEW" -> new Measurement.TooFew(raw);
            case "NEARLY_ALL" -> new Measurement.NearlyAll(raw);
            case "NOT_APPLICABLE" -> new Measurement.NotApplicable(raw);
            case "MISSING" -> new Measurement.Missing(raw);
            case "CANCELLED" -> new Measurement.Cancelled(raw);
            default -> throw new IllegalStateException("a measurement of kind " + kind);
        };
    }

    private Measurement number(IndicatorId indicator, BigDecimal value) {
        return new Measurement.Known(
                indicators.find(indicator).orElseThrow().scale().quantity(value));
    }

    private static Level level(String english) {
        return switch (english) {
            case "unit" -> Level.UNIT;
            case "municipality" -> Level.MUNICIPALITY;
            case "organiser" -> Level.ORGANISER;
            case "country" -> Level.COUNTRY;
            case "group" -> Level.GROUP;
            default -> throw new IllegalStateException("no level " + english);
        };
    }
}
