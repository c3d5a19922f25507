package se.styrkedja.fetching;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.styrkedja.fetching.network.Failure;

/// The SQL of answers and of the times that sources were asked.
final class FetchStore {
    private final JdbcClient sql;

    FetchStore(DataSource database) {
        sql = JdbcClient.create(database);
    }

    /// An answer that is kept.
    record Kept(long id, Page page) {}

    Optional<Kept> latest(String file) {
        return sql.sql("""
                select a.*, (select max(s.at) from fetching.seen s where s.answer_id = a.answer_id) as at
                from fetching.answer a
                where a.file = :file
                order by a.answer_id desc
                limit 1
                """)
                .param("file", file)
                .query((row, n) -> new Kept(
                        row.getLong("answer_id"),
                        new Page(
                                row.getString("file"),
                                URI.create(row.getString("address")),
                                at(row, "at"),
                                row.getString("etag"),
                                row.getString("modified"),
                                row.getString("body"),
                                row.getInt("figures"))))
                .optional();
    }

    /// How many figures are in what was last read of that name.
    Optional<Integer> standing(String file) {
        return sql.sql("""
                select a.figures
                from fetching.answer a
                join fetching.taken_in t on t.answer_id = a.answer_id
                where a.file = :file
                order by t.at desc, a.answer_id desc
                limit 1
                """).param("file", file).query(Integer.class).optional();
    }

    /// Since when what was last read of each question stands: the latest of its answers. By `source/question`.
    Map<String, Instant> standing() {
        var since = new TreeMap<String, Instant>();
        sql.sql("""
                select a.file, max(t.at) as at
                from fetching.answer a
                join fetching.taken_in t on t.answer_id = a.answer_id
                group by a.file
                """)
                .query((row, n) -> since.merge(
                        row.getString("file").replaceFirst("(-[0-9]+)*(-sida[0-9]+)?\\.json$", ""),
                        at(row, "at"),
                        (one, other) -> one.isAfter(other) ? one : other))
                .list();
        return since;
    }

    boolean isTakenIn(long answer) {
        return sql.sql("select exists (select from fetching.taken_in t where t.answer_id = :id)")
                .param("id", answer)
                .query(Boolean.class)
                .single();
    }

    long keep(Page page) {
        return sql.sql("""
                insert into fetching.answer (file, address, etag, modified, sha256, figures, body)
                values (:file, :address, :etag, :modified, :sha256, :figures, :body)
                returning answer_id
                """)
                .param("file", page.file())
                .param("address", page.address().toString())
                .param("etag", page.etag())
                .param("modified", page.modified())
                .param("sha256", page.sha256())
                .param("figures", page.figures())
                .param("body", page.text().replace('\0', '\ufffd'))
                .query(Long.class)
                .single();
    }

    void see(long answer, Instant at) {
        sql.sql("""
                insert into fetching.seen (answer_id, at) values (:id, :at)
                on conflict do nothing
                """).param("id", answer).param("at", Timestamp.from(at)).update();
    }

    void takeIn(long answer, Instant at, @Nullable UUID delivery) {
        sql.sql("""
                insert into fetching.taken_in (answer_id, at, delivery_id) values (:id, :at, cast(:delivery as uuid))
                on conflict do nothing
                """)
                .param("id", answer)
                .param("at", Timestamp.from(at))
                .param("delivery", delivery)
                .update();
    }

    void begin(Run run) {
        sql.sql("""
                insert into fetching.run (run_id, municipality, began_at, by_whom, nightly)
                values (:id, :municipality, :began, :by, :nightly)
                """)
                .param("id", run.id())
                .param("municipality", run.municipality())
                .param("began", Timestamp.from(run.began()))
                .param("by", run.by())
                .param("nightly", run.nightly())
                .update();
    }

    void end(UUID run, Instant at, List<Result> results) {
        for (int place = 0; place < results.size(); place++) add(run, place, results.get(place));
        sql.sql("insert into fetching.run_end (run_id, at) values (:id, :at)")
                .param("id", run)
                .param("at", Timestamp.from(at))
                .update();
    }

    private void add(UUID run, int place, Result result) {
        sql.sql("""
                insert into fetching.result (run_id, place, source, question, fresh, same, absent)
                values (:id, :place, :source, :question, :fresh, :same, :absent)
                """)
                .param("id", run)
                .param("place", place)
                .param("source", result.source())
                .param("question", result.question())
                .param("fresh", result.fresh())
                .param("same", result.same())
                .param("absent", result.absent())
                .update();
        for (int number = 0; number < result.troubles().size(); number++) {
            var trouble = result.troubles().get(number);
            sql.sql("""
                    insert into fetching.trouble (run_id, place, number, file, reason, detail)
                    values (:id, :place, :number, :file, :reason, :detail)
                    """)
                    .param("id", run)
                    .param("place", place)
                    .param("number", number)
                    .param("file", trouble.file())
                    .param("reason", trouble.failure().reason().name())
                    .param("detail", trouble.failure().detail().replace('\0', '\ufffd'))
                    .update();
        }
    }

    /// The latest that has begun, with what came of it.
    Optional<Run> lastRun() {
        return sql.sql("""
                select r.*, e.at as ended_at
                from fetching.run r
                left join fetching.run_end e on e.run_id = r.run_id
                order by r.began_at desc
                limit 1
                """)
                .query((row, n) -> new Run(
                        row.getObject("run_id", UUID.class),
                        row.getString("municipality"),
                        at(row, "began_at"),
                        row.getString("by_whom"),
                        row.getBoolean("nightly"),
                        Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant),
                        results(row.getObject("run_id", UUID.class))))
                .optional();
    }

    /// When they were last asked by the clock.
    Optional<Instant> lastNight() {
        return sql.sql("select max(r.began_at) as at from fetching.run r where r.nightly")
                .query((row, n) -> Optional.ofNullable(row.getTimestamp("at")).map(Timestamp::toInstant))
                .single();
    }

    private List<Result> results(UUID run) {
        var troubles = new TreeMap<Integer, List<Result.Trouble>>();
        sql.sql("""
                select place, file, reason, detail from fetching.trouble where run_id = :id order by place, number
                """)
                .param("id", run)
                .query((row, n) -> troubles.merge(
                        row.getInt("place"),
                        List.of(new Result.Trouble(
                                row.getString("file"),
                                new Failure(Failure.Reason.valueOf(row.getString("reason")), row.getString("detail")))),
                        FetchStore::both))
                .list();
        return sql.sql("select * from fetching.result where run_id = :id order by place")
                .param("id", run)
                .query((row, n) -> new Result(
                        row.getString("source"),
                        row.getString("question"),
                        row.getInt("fresh"),
                        row.getInt("same"),
                        row.getInt("absent"),
                        troubles.getOrDefault(row.getInt("place"), List.of())))
                .list();
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    Nightly nightly() {
        return sql.sql("select municipality, is_on from fetching.nightly order by nightly_id desc limit 1")
                .query((row, n) -> new Nightly(row.getString("municipality"), row.getBoolean("is_on")))
                .optional()
                .orElse(Nightly.NEVER_SAID);
    }

    void say(Nightly nightly, String by) {
        sql.sql("insert into fetching.nightly (municipality, is_on, said_by) values (:municipality, :on, :by)")
                .param("municipality", nightly.municipality())
                .param("on", nightly.isOn())
                .param("by", by)
                .update();
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? Instant.EPOCH : at.toInstant();
    }
}
