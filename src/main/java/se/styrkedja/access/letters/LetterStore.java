package se.styrkedja.access.letters;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.styrkedja.access.AccountId;

/// All SQL about letters. Nothing in it is changed: a try and what came of it are rows of their own.
final class LetterStore {
    private final JdbcClient sql;

    LetterStore(DataSource database) {
        sql = JdbcClient.create(database);
    }

    /// False when she has got a letter for that occasion already.
    boolean add(LetterId id, Letter letter, Instant now) {
        return sql.sql("""
                insert into access.letter (letter_id, account_id, occasion, subject, body, opens, written_at)
                values (:id, :to, :occasion, :subject, :body, :opens, :now)
                on conflict (organiser_id, account_id, occasion) do nothing
                """)
                        .param("id", id.value())
                        .param("to", letter.to().value())
                        .param("occasion", letter.occasion())
                        .param("subject", letter.subject())
                        .param("body", letter.body())
                        .param("opens", letter.opens())
                        .param("now", at(now))
                        .update()
                == 1;
    }

    /// Those never tried, and those refused whose time has come again.
    List<QueuedMail> due(Instant now, int most) {
        return sql.sql("""
                select l.letter_id, l.account_id, l.subject, l.body, l.opens, coalesce(t.number, 0) as tries
                from access.letter l
                left join lateral (
                    select max(number) as number from access.letter_try where letter_id = l.letter_id) t on true
                left join access.letter_outcome o on o.letter_id = l.letter_id and o.number = t.number
                where t.number is null
                   or (o.fate = 'REFUSED' and o.next_try_at <= :now)
                order by l.written_at, l.letter_id
                limit :most
                """)
                .param("now", at(now))
                .param("most", most)
                .query((row, n) -> new QueuedMail(
                        new LetterId(row.getObject("letter_id", UUID.class)),
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getString("subject"),
                        row.getString("body"),
                        row.getBoolean("opens"),
                        row.getInt("tries")))
                .list();
    }

    /// Errors: `DuplicateKeyException` when somebody else has begun that try.
    void begin(LetterId id, int number, Instant now) {
        sql.sql("insert into access.letter_try (letter_id, number, begun_at) values (:id, :number, :now)")
                .param("id", id.value())
                .param("number", number)
                .param("now", at(now))
                .update();
    }

    void end(LetterId id, int number, DeliveryStatus fate, String said, Instant next) {
        sql.sql("""
                insert into access.letter_outcome (letter_id, number, fate, said, next_try_at)
                values (:id, :number, :fate, :said, :next)
                """)
                .param("id", id.value())
                .param("number", number)
                .param("fate", fate.name())
                .param("said", said)
                .param("next", at(next))
                .update();
    }

    /// The latest first.
    List<Sent> all(int most) {
        return sql.sql("""
                select a.address, l.occasion, l.written_at, coalesce(t.number, 0) as tries,
                       coalesce(o.fate, case when t.number is null then 'WAITING' else 'UNKNOWN' end) as fate,
                       coalesce(o.said, '') as said, coalesce(o.next_try_at, l.written_at) as next_try_at
                from access.letter l
                join access.account a using (account_id)
                left join lateral (
                    select max(number) as number from access.letter_try where letter_id = l.letter_id) t on true
                left join access.letter_outcome o on o.letter_id = l.letter_id and o.number = t.number
                order by l.written_at desc, a.address
                limit :most
                """)
                .param("most", most)
                .query((row, n) -> new Sent(
                        row.getString("address"),
                        row.getString("occasion"),
                        row.getObject("written_at", OffsetDateTime.class).toInstant(),
                        DeliveryStatus.valueOf(row.getString("fate")),
                        row.getInt("tries"),
                        row.getString("said"),
                        row.getObject("next_try_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
