package se.styrkedja.reports.texts;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of what is typed and not saved.
final class UnfinishedStore {
    private final JdbcClient sql;

    UnfinishedStore(DataSource database) {
        sql = JdbcClient.create(database);
    }

    Optional<Unfinished> at(UUID account, String report, String place) {
        return sql.sql("""
                select u.body, u.based_on, u.kept_at
                from reports.unfinished u
                where u.account_id = :account and u.report = :report and u.place = :place
                """)
                .param("account", account)
                .param("report", report)
                .param("place", place)
                .query((row, n) -> new Unfinished(
                        row.getString("body"),
                        row.getInt("based_on"),
                        row.getTimestamp("kept_at").toInstant()))
                .optional();
    }

    boolean keep(UUID account, String report, String place, String text, int basedOn, Instant now) {
        return sql.sql("select reports.keep_unfinished(:account, :report, :place, :body, :base, :now)")
                .param("account", account)
                .param("report", report)
                .param("place", place)
                .param("body", text)
                .param("base", basedOn)
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    boolean forget(UUID account, String report, String place) {
        return sql.sql("select reports.forget_unfinished(:account, :report, :place)")
                .param("account", account)
                .param("report", report)
                .param("place", place)
                .query(Boolean.class)
                .single();
    }
}
