package se.styrkedja.goals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.styrkedja.access.Node;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.vocabulary.IndicatorId;

/// The SQL of what goals say. A goal that is kept has the same text in both periods.
final class TextStore {
    private final JdbcClient sql;

    TextStore(DataSource database) {
        sql = JdbcClient.create(database);
    }

    /// Writes a text, and answers what names it.
    UUID write(GoalText text, String by) {
        var id = UUID.randomUUID();
        sql.sql("""
                insert into goals.text (text_id, wording, origin, source, nodes, forms, written_by)
                values (:id, :wording, :origin, :source, :nodes, :forms, :by)
                """)
                .param("id", id)
                .param("wording", text.wording())
                .param("origin", text.origin().name())
                .param("source", text.source())
                .param("nodes", written(text.nodes(), Node::text))
                .param("forms", written(text.forms(), SchoolForm::code))
                .param("by", by)
                .update();
        int position = 0;
        for (var gauge : text.gauges()) add(id, ++position, gauge);
        return id;
    }

    private void add(UUID text, int position, Gauge gauge) {
        sql.sql("""
                insert into goals.gauge (text_id, position, indicator, title, bound, target, shown_target)
                values (:text, :position, :indicator, :title, :bound, :target, :shown)
                """)
                .param("text", text)
                .param("position", position)
                .param("indicator", gauge.indicator().id())
                .param("title", gauge.title())
                .param("bound", gauge.bound().name())
                .param("target", gauge.target())
                .param("shown", gauge.shownTarget())
                .update();
    }

    private static <T> String[] written(Set<T> all, Function<T, String> how) {
        return all.stream().map(how).sorted().toArray(String[]::new);
    }

    /// All texts, by what names them, each with its gauges in their order.
    Map<UUID, GoalText> all() {
        var texts = new HashMap<UUID, GoalText>();
        sql.sql("""
                select
                    t.text_id, t.wording, t.origin, t.source, t.nodes, t.forms,
                    g.indicator, g.title, g.bound, g.target, g.shown_target
                from goals.text t
                left join goals.gauge g on g.text_id = t.text_id
                order by t.text_id, g.position
                """)
                .query((row, n) -> texts.merge(id(row), text(row, gauges(row)), TextStore::joined))
                .list();
        return texts;
    }

    /// Of a text that stands on one row for each of its gauges.
    private static GoalText joined(GoalText text, GoalText next) {
        return new GoalText(
                text.wording(),
                text.origin(),
                text.source(),
                text.nodes(),
                text.forms(),
                Stream.concat(text.gauges().stream(), next.gauges().stream()).toList());
    }

    /// At most one.
    private static List<Gauge> gauges(ResultSet row) throws SQLException {
        var indicator = row.getString("indicator");
        return indicator == null
                ? List.of()
                : List.of(new Gauge(
                        new IndicatorId(indicator),
                        row.getString("title"),
                        Gauge.Bound.valueOf(row.getString("bound")),
                        row.getBigDecimal("target"),
                        row.getString("shown_target")));
    }

    private static UUID id(ResultSet row) throws SQLException {
        return row.getObject("text_id", UUID.class);
    }

    private static GoalText text(ResultSet row, List<Gauge> gauges) throws SQLException {
        return new GoalText(
                row.getString("wording"),
                Origin.valueOf(row.getString("origin")),
                row.getString("source"),
                read(row, "nodes", text -> Node.parse(text).orElseThrow()),
                read(row, "forms", code -> SchoolForm.ofCode(code).orElseThrow()),
                gauges);
    }

    private static <T> Set<T> read(ResultSet row, String column, Function<String, T> how) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray())
                .map(how)
                .collect(Collectors.toSet());
    }
}
