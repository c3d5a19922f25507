package se.styrkedja.reports.publishing;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.styrkedja.indicators.DeliveryId;
import se.styrkedja.indicators.SourceFigure;
import se.styrkedja.reports.UsedFigure;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.Subject;

/// The SQL of what decided reports stand on.
final class UsedFigureStore {
    private final JdbcClient sql;

    UsedFigureStore(DataSource database) {
        sql = JdbcClient.create(database);
    }

    void add(PublicationId id, List<UsedFigure> used) {
        sql.sql("""
                insert into reports.used_figure (
                    publication_id, indicator, level, code, period, breakdown, value, shown, delivery_id, stands)
                select :id, u.*
                from unnest(
                    :indicators::text[], :levels::text[], :codes::text[], :periods::text[], :breakdowns::text[],
                    :values::numeric[], :shown::text[], :deliveries::uuid[], :stands::boolean[]) u
                """)
                .param("id", id.value())
                .param("indicators", texts(used, one -> one.indicator().id()))
                .param("levels", texts(used, one -> one.subject().level().english()))
                .param("codes", texts(used, one -> one.subject().code()))
                .param("periods", texts(used, one -> one.period().toString()))
                .param("breakdowns", texts(used, one -> one.breakdown().toString()))
                .param(
                        "values",
                        used.stream().map(one -> one.value().orElse(null)).toArray(BigDecimal[]::new))
                .param("shown", texts(used, UsedFigure::shown))
                .param(
                        "deliveries",
                        used.stream().map(one -> one.delivery().value()).toArray(UUID[]::new))
                .param("stands", used.stream().map(UsedFigure::stands).toArray(Boolean[]::new))
                .update();
    }

    private static <T> String[] texts(Collection<T> all, Function<T, String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }

    /// What may have changed of what reports stand on: what a delivery that counts no more said, and what one that has
    /// come since says.
    ///
    /// @param gone deliveries that count no more
    /// @param since deliveries that count and that not all of the reports knew
    Map<PublicationId, List<UsedFigure>> touched(
            Collection<PublicationId> reports, Collection<DeliveryId> gone, Collection<DeliveryId> since) {
        return sql
                .sql("""
                select u.*
                from reports.used_figure u
                join reports.publication p on p.publication_id = u.publication_id
                where u.publication_id = any(:reports)
                  and (u.delivery_id = any(:gone)
                    or exists (
                        select from indicators.observation o
                        where o.code = u.code and o.indicator = u.indicator and o.level = u.level
                          and o.period = u.period and o.breakdown = u.breakdown
                          and o.delivery_id = any(:since) and o.delivery_id <> all(p.deliveries)))
                """)
                .param("reports", reports.stream().map(PublicationId::value).toArray(UUID[]::new))
                .param("gone", gone.stream().map(DeliveryId::value).toArray(UUID[]::new))
                .param("since", since.stream().map(DeliveryId::value).toArray(UUID[]::new))
                .query((row, n) -> Map.entry(new PublicationId(row.getObject("publication_id", UUID.class)), used(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /// How many of those figures each of the organiser's own reports shows; those that show none aside.
    Map<PublicationId, Integer> showing(Collection<SourceFigure> figures) {
        if (figures.isEmpty()) return Map.of();
        return sql
                .sql("""
                select u.publication_id, count(*) as figures
                from reports.used_figure u
                join unnest(
                    :indicators::text[], :levels::text[], :codes::text[], :periods::text[], :breakdowns::text[])
                    f (indicator, level, code, period, breakdown)
                  on u.indicator = f.indicator and u.level = f.level and u.code = f.code and u.period = f.period
                  and u.breakdown = f.breakdown
                where u.stands
                group by u.publication_id
                """)
                .param("indicators", texts(figures, one -> one.indicator().id()))
                .param("levels", texts(figures, one -> one.subject().level().english()))
                .param("codes", texts(figures, one -> one.subject().code()))
                .param("periods", texts(figures, one -> one.period().toString()))
                .param("breakdowns", texts(figures, one -> one.breakdown().toString()))
                .query((row, n) -> Map.entry(
                        new PublicationId(row.getObject("publication_id", UUID.class)), row.getInt("figures")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static UsedFigure used(ResultSet row) throws SQLException {
        return new UsedFigure(
                new IndicatorId(row.getString("indicator")),
                new Subject(Level.ofEnglish(row.getString("level")).orElseThrow(), row.getString("code")),
                Period.parse(row.getString("period")).orElseThrow(),
                Breakdown.parse(row.getString("breakdown")).orElseThrow(),
                Optional.ofNullable(row.getBigDecimal("value")),
                row.getString("shown"),
                new DeliveryId(row.getObject("delivery_id", UUID.class)),
                row.getBoolean("stands"));
    }
}
