package se.styrkedja.plans.limits;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.styrkedja.access.LastWriter;
import se.styrkedja.plans.AreaLimit;

/// The SQL of what is ruled of limits.
final class LimitStore {
    private final JdbcClient sql;

    LimitStore(DataSource database) {
        sql = JdbcClient.create(database);
    }

    /// All, in the order in which the first that covers a day is the one that applies.
    List<Ruling> all() {
        return sql.sql("""
                select l.valid_from, l.valid_to, l.most, l.hard, l.motive, l.set_by, l.set_on
                from plans.area_limit l
                order by l.valid_from desc, l.limit_id desc
                """)
                .query((row, n) -> new Ruling(
                        new AreaLimit(
                                row.getObject("valid_from", LocalDate.class),
                                row.getInt("most"),
                                row.getBoolean("hard")),
                        Optional.ofNullable(row.getObject("valid_to", LocalDate.class))
                                .orElse(Ruling.OPEN),
                        row.getString("motive"),
                        row.getString("set_by"),
                        row.getObject("set_on", LocalDate.class)))
                .list();
    }

    void add(Ruling ruling) {
        sql.sql("""
                insert into plans.area_limit (valid_from, valid_to, most, hard, motive, set_by, set_on)
                values (:from, :to, :most, :hard, :motive, :by, :on)
                """)
                .param("from", ruling.limit().from())
                .param("to", ruling.isOpen() ? null : ruling.until())
                .param("most", ruling.limit().most())
                .param("hard", ruling.limit().hard())
                .param("motive", ruling.motive())
                .param("by", ruling.by())
                .param("on", ruling.on())
                .update();
    }

    /// The account of whoever ruled last.
    String ruledBy() {
        return LastWriter.of(sql, "plans.area_limit", "limit_id");
    }
}
