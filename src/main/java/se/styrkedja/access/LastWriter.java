package se.styrkedja.access;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who added the latest of some rows, by account: every table knows who added each of its rows. What is saved
/// twice from two windows of one person is told by it, and no names are compared.
public final class LastWriter {
    private LastWriter() {}

    /// The account; empty when there is no such row, or when nobody with an account added it.
    ///
    /// @param rows a table and which of its rows, such as `plans.goal_version where goal_id = ?`
    /// @param order the column by which the latest is last
    public static String of(JdbcClient sql, String rows, String order, Object... values) {
        return sql.sql("select cast(added_by as text) from %s order by %s desc limit 1".formatted(rows, order))
                .params(List.of(values))
                .query(String.class)
                .optional()
                .orElse("");
    }
}
