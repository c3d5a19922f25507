package se.styrkedja.oversight;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.styrkedja.access.Node;
import se.styrkedja.access.Right;
import se.styrkedja.access.Scope;

/// What is to be done, asked of the views that the rooms below publish it in.
final class WaitStore {
    private static final Set<Right> READING =
            EnumSet.of(Right.READ_WORK, Right.READ_GOALS, Right.READ_DECISIONS, Right.READ_ANALYSES);

    private final JdbcClient sql;

    WaitStore(DataSource database) {
        sql = JdbcClient.create(database);
    }

    /// Something that is to be done by somebody.
    ///
    /// @param owner whose name it bears; empty when nobody's
    /// @param asks the right of whoever sees to it
    record Open(Wait todo, String owner, Right asks) {}

    /// Where the scope reads it, the earliest first.
    List<Open> open(Scope scope, LocalDate today) {
        var places = READING.stream()
                .flatMap(right -> Arrays.stream(scope.nodes(right)).map(node -> List.of(right.name(), node)))
                .toList();
        return sql.sql("""
                select w.kind, w.due, w.what, w.node, w.owner, w.asks, w.address
                from (select * from dialogues.waiting
                      union all select * from plans.waiting
                      union all select * from goals.waiting
                      union all select * from governance.waiting) w
                join unnest(cast(:rights as text[]), cast(:nodes as text[])) as s (reads, node)
                  on s.reads = w.reads and s.node = w.node
                where w.until is null or w.until >= :today
                order by w.due, w.what
                """)
                .param("rights", places.stream().map(List::getFirst).toArray(String[]::new))
                .param("nodes", places.stream().map(List::getLast).toArray(String[]::new))
                .param("today", today)
                .query((row, n) -> new Open(
                        new Wait(
                                row.getObject("due", LocalDate.class),
                                Wait.Kind.valueOf(row.getString("kind")),
                                row.getString("what"),
                                node(row.getString("node")),
                                row.getString("address")),
                        row.getString("owner"),
                        Right.valueOf(row.getString("asks"))))
                .list();
    }

    private static Node node(String text) {
        return Node.parse(text).orElseThrow(() -> new IllegalStateException("no node: " + text));
    }
}
