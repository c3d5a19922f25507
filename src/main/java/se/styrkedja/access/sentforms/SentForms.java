package se.styrkedja.access.sentforms;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The door: which forms have been sent, and what was answered.
public final class SentForms {
    /// Of a few kilobytes each.
    private static final int PAGES_KEPT = 50;

    private final JdbcClient sql;
    private final ConcurrentHashMap<UUID, CompletableFuture<Optional<Sent>>> underWay = new ConcurrentHashMap<>();

    private final Map<UUID, Sent> shown = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Sent> eldest) {
            return size() > PAGES_KEPT;
        }
    });

    public SentForms(DataSource database) {
        sql = JdbcClient.create(database);
    }

    /// What was answered to what.
    ///
    /// @param content names all that was typed; empty where it is not told
    private record Sent(Reply reply, String content) {
        Reply to(String other) {
            return content.isEmpty() || other.isEmpty() || content.equals(other) ? reply : new Reply.OtherContent();
        }
    }

    /// What answers a form.
    @FunctionalInterface
    public interface Answering<X extends Exception> {
        /// @return what was answered; empty when the form was refused, and may be sent again
        Optional<Reply> answer() throws X;
    }

    /// Answers a form the first time it is sent. One that is sent again meanwhile waits for that answer.
    ///
    /// @param content names all that was typed, so that another text under the same key is not told as
    /// done; empty for what may not be kept
    /// @return the first answer, when this is not the first time; empty when it is, and is answered
    public <X extends Exception> Optional<Reply> once(UUID key, String content, Answering<X> answering) throws X {
        var mine = new CompletableFuture<Optional<Sent>>();
        for (var other = underWay.putIfAbsent(key, mine); other != null; other = underWay.putIfAbsent(key, mine)) {
            var answer = other.join();
            if (answer.isPresent()) return answer.map(sent -> sent.to(content));
        }
        Optional<Sent> led = Optional.empty();
        try {
            led = sent(key);
            if (led.isPresent()) return led.map(sent -> sent.to(content));
            var form = new SentForm(key);
            var here = new CompletableFuture<Optional<Reply>>();
            form.during(() -> here.complete(answering.answer()));
            if (form.isClaimed()) led = here.join().map(reply -> new Sent(reply, content));
            led.ifPresent(sent -> keep(key, sent));
            return Optional.empty();
        } finally {
            underWay.remove(key, mine);
            mine.complete(led);
        }
    }

    /// Where the answer led; empty when it led nowhere, or the process died before that was noted.
    public Optional<Reply.Led> answer(UUID key) {
        return sql.sql("select answer, deed from access.sent_form_answer where form_key = :key")
                .param("key", key)
                .query((row, n) -> new Reply.Led(row.getString("answer"), row.getString("deed")))
                .optional();
    }

    private Optional<Sent> sent(UUID key) {
        return Optional.ofNullable(shown.get(key))
                .or(() -> sql.sql("select answer, deed, content from access.sent_form_answer where form_key = :key")
                        .param("key", key)
                        .query((row, n) -> new Sent(
                                new Reply.Led(row.getString("answer"), row.getString("deed")),
                                row.getString("content")))
                        .optional());
    }

    /// An address is kept in the database; a page, which may show a secret, only in memory and among the latest.
    private void keep(UUID key, Sent sent) {
        switch (sent.reply()) {
            case Reply.Led led -> keep(key, led, sent.content());
            case Reply.Shown page -> shown.put(key, sent);
            case Reply.OtherContent other -> throw new IllegalStateException("the first has no other before it");
        }
    }

    private void keep(UUID key, Reply.Led led, String content) {
        sql.sql("""
                insert into access.sent_form_answer (form_key, answer, deed, content)
                values (:key, :answer, :deed, :content)
                """)
                .param("key", key)
                .param("answer", led.address())
                .param("deed", led.deed())
                .param("content", content)
                .update();
        sql.sql("select access.forget_sent_forms()").query((row, n) -> n).list();
    }
}
