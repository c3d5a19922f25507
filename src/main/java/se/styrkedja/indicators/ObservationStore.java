package se.styrkedja.indicators;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import se.styrkedja.indicators.suppression.Told;
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
    private static final String WITH_TOLD = COLUMNS + ", told";

    // Where each stands in it.
    private static final int DELIVERY = 0;
    private static final int INDICATOR = 1;
    private static final int LEVEL = 2;
    private static final int CODE = 3;
    private static final int PERIOD = 4;
    private static final int BREAKDOWN = 5;
    private static final int KIND = 6;
    private static final int VALUE = 7;
    private static final int RAW = 8;
    private static final int PERSONS = 9;
    private static final int SOURCE = 10;
    private static final int LINE = 11;
    private static final int COLUMN_NAME = 12;
    private static final int COLUMN_INDEX = 13;
    private static final int POINTER = 14;
    private static final int CELL = 15;
    private static final int TOLD = 16;

    private final DataSource database;
    private final JdbcClient sql;
    private final Indicators indicators;
    private final Map<String, IndicatorId> ids = new ConcurrentHashMap<>();
    private final Interner known = new Interner();

    ObservationStore(DataSource database, Indicators indicators) {
        this.database = database;
        this.indicators = indicators;
        sql = JdbcClient.create(database);
    }

    /// What others have published.
    void add(DeliveryId delivery, List<SourceFigure> all) {
        add(CopyText.of(delivery, all));
    }

    /// The organiser's own, with what is told of each.
    void addOwn(DeliveryId delivery, List<SourceFigure> all, Function<SourceFigure, Told> told) {
        add(CopyText.ofOwn(delivery, all, told));
    }

    /// Copied to a temporary table first, since PostgreSQL does not copy into a table with row-level security.
    private void add(String rows) {
        sql.sql("""
                create temporary table incoming (
                    delivery_id uuid, indicator text, level text, code text, period text, breakdown text, kind text,
                    value numeric, raw text, persons int, source text, line bigint, column_name text, column_index int,
                    pointer text, cell text, told text)
                on commit drop
                """).update();
        copy(rows);
        sql.sql("""
                insert into indicators.observation (organiser_id, %s)
                select nullif(current_setting('app.organiser', true), '')::uuid, %s
                from incoming
                """.formatted(WITH_TOLD, WITH_TOLD)).update();
        sql.sql("drop table incoming").update();
    }

    private void copy(String rows) {
        var connection = DataSourceUtils.getConnection(database);
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy incoming (%s) from stdin".formatted(WITH_TOLD), new StringReader(rows));
        } catch (SQLException refused) {
            throw new IllegalStateException("the observations were not copied", refused);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    /// All that the scope of the reading shows. Copied, since PostgreSQL sends rows of a copy in half the time of those
    /// of
    /// a query, and each is read here while it makes the next.
    List<DeliveredFigure> all(Map<UUID, Delivery> deliveries) {
        indicators.refresh();
        var connection = DataSourceUtils.getConnection(database);
        try {
            var rows = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (select %s from indicators.observation) to stdout".formatted(COLUMNS));
            var all = new ArrayList<DeliveredFigure>();
            for (var row = rows.readFromCopy(); row != null; row = rows.readFromCopy())
                observation(CopyText.cells(row), deliveries).ifPresent(all::add);
            return all;
        } catch (SQLException refused) {
            throw new IllegalStateException("the observations were not copied", refused);
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
                .query((row, n) -> observation(cells(row), deliveries))
                .list()
                .stream()
                .flatMap(Optional::stream)
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
                .query((row, n) -> observation(cells(row), deliveries))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .filter(o -> wanted.contains(o.observed().subject()))
                .toList();
    }

    /// All that those own deliveries say and told, which are of an organiser or of none.
    List<StatedFigures.ToldFigure> told(Collection<DeliveryId> wanted, boolean ofOrganiser) {
        if (wanted.isEmpty()) return List.of();
        return sql.sql("""
                select %s
                from indicators.observation
                where delivery_id = any(:deliveries)
                  and organiser_id is %s null
                """.formatted(WITH_TOLD, ofOrganiser ? "not" : ""))
                .param("deliveries", wanted.stream().map(DeliveryId::value).toArray(UUID[]::new))
                .query((row, n) -> told(cells(row)))
                .list();
    }

    /// The transaction's organiser and its units as the register knows them, and its municipality where it is one.
    Set<Subject> ofRegister() {
        var subjects = new HashSet<Subject>();
        sql.sql("""
                select distinct f.code, f.organiser_code, f.municipality_code, f.organiser_kind
                from organisation.fact f
                join access.tenant t on t.code = f.organiser_code
                where f.about in ('unit', 'unit-during')
                  and t.organiser_id = nullif(current_setting('app.organiser', true), '')::uuid
                """).query(row -> {
            add(subjects, Level.UNIT, row.getString("code"));
            add(subjects, Level.ORGANISER, row.getString("organiser_code"));
            if (row.getString("organiser_kind").equals("MUNICIPAL"))
                add(subjects, Level.MUNICIPALITY, row.getString("municipality_code"));
        });
        return subjects;
    }

    private static void add(Set<Subject> subjects, Level level, String code) {
        if (Subject.isCode(level, code)) subjects.add(new Subject(level, code));
    }

    /// What all deliveries say of the same indicators and periods: an organiser's of everybody, the others of the same
    /// subjects and of those.
    List<DeliveredFigure> beside(
            Collection<SourceFigure> own, Collection<Subject> those, Map<UUID, Delivery> deliveries) {
        if (own.isEmpty()) return List.of();
        return sql
                .sql("""
                select %s
                from indicators.observation
                where indicator = any(:indicators)
                  and period = any(:periods)
                  and (code = any(:codes) or organiser_id is not null)
                """.formatted(COLUMNS))
                .param("indicators", distinct(own, figure -> figure.indicator().id()))
                .param("periods", distinct(own, figure -> figure.period().toString()))
                .param(
                        "codes",
                        Stream.concat(own.stream().map(SourceFigure::subject), those.stream())
                                .map(Subject::code)
                                .distinct()
                                .toArray(String[]::new))
                .query((row, n) -> observation(cells(row), deliveries))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static String[] distinct(Collection<SourceFigure> figures, Function<SourceFigure, String> text) {
        return figures.stream().map(text).distinct().toArray(String[]::new);
    }

    /// Of whom, what and when those deliveries speak.
    Deliveries.About about(Collection<DeliveryId> wanted) {
        var about = new Deliveries.About(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        sql.sql("""
                select distinct level, code, indicator, period
                from indicators.observation
                where delivery_id = any(:deliveries)
                """)
                .param("deliveries", wanted.stream().map(DeliveryId::value).toArray(UUID[]::new))
                .query(row -> {
                    about.subjects().add(new Subject(level(row.getString("level")), row.getString("code")));
                    about.indicators().add(new IndicatorId(row.getString("indicator")));
                    about.periods().add(Period.parse(row.getString("period")).orElseThrow());
                });
        return about;
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

    private static List<@Nullable String> cells(ResultSet row) throws SQLException {
        var cells = new ArrayList<@Nullable String>();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) cells.add(row.getString(column));
        return cells;
    }

    /// Empty for an observation of a delivery that no longer counts.
    private Optional<DeliveredFigure> observation(List<@Nullable String> row, Map<UUID, Delivery> deliveries) {
        return Optional.ofNullable(deliveries.get(UUID.fromString(text(row, DELIVERY))))
                .map(delivery -> new DeliveredFigure(delivery, observed(row)));
    }

    /// @param row what stands in [#WITH_TOLD]
    private StatedFigures.ToldFigure told(List<@Nullable String> row) {
        return new StatedFigures.ToldFigure(
                new DeliveryId(UUID.fromString(text(row, DELIVERY))), observed(row), Told.valueOf(text(row, TOLD)));
    }

    /// @param row what stands in [#COLUMNS]
    private SourceFigure observed(List<@Nullable String> row) {
        var indicator = ids.computeIfAbsent(text(row, INDICATOR), IndicatorId::new);
        var persons = row.get(PERSONS);
        return new SourceFigure(
                indicator,
                known.subject(level(text(row, LEVEL)), text(row, CODE)),
                known.period(text(row, PERIOD)),
                known.breakdown(text(row, BREAKDOWN)),
                measurement(row, indicator),
                text(row, RAW),
                persons == null ? Population.NOT_STATED : new Population.Counted(Integer.parseInt(persons)),
                known.word(text(row, SOURCE)),
                new Spot(
                        Long.parseLong(text(row, LINE)),
                        known.word(text(row, COLUMN_NAME)),
                        Integer.parseInt(text(row, COLUMN_INDEX)),
                        text(row, POINTER),
                        text(row, CELL)));
    }

    private static String text(List<@Nullable String> row, int column) {
        return requireNonNull(row.get(column));
    }

    private Measurement measurement(List<@Nullable String> row, IndicatorId indicator) {
        var raw = text(row, RAW);
        var kind = text(row, KIND);
        return switch (kind) {
            case "KNOWN" -> number(indicator, new BigDecimal(text(row, VALUE)));
            case "TOO_FEW" -> new Measurement.TooFew(raw);
            case "NEARLY_ALL" -> new Measurement.NearlyAll(raw);
            case "NEARLY_NONE" -> new Measurement.NearlyNone(raw);
            case "NOT_APPLICABLE" -> new Measurement.NotApplicable(raw);
            case "MISSING" -> new Measurement.Missing(raw);
            case "CANCELLED" -> new Measurement.Cancelled(raw);
            default -> throw new IllegalStateException("a measurement of kind " + kind);
        };
    }

    private Measurement number(IndicatorId indicator, BigDecimal value) {
        return new Measurement.Known(indicators.scale(indicator).quantity(value));
    }

    private static Level level(String english) {
        return Level.ofEnglish(english).orElseThrow(() -> new IllegalStateException("no level " + english));
    }
}
