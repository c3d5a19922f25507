package se.styrkedja.fetching.network;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import se.styrkedja.fetching.network.Failure.Reason;

/// Asks one question at a time, no more often than each source allows, and again when the source is busy or has broken
/// down. Follows no link by itself: each step of a redirection is held to the list anew.
public final class Caller implements AutoCloseable {
    private static final Duration CONNECTED = Duration.ofSeconds(10);
    private static final int TRIES = 4;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final int LONGER = 4;

    /// A source that asks for a longer wait than this is left for today.
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private static final Duration SLICE = Duration.ofSeconds(1);

    private static final int HOPS = 3;
    private static final Set<Integer> LEADS_ON = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> ABSENT = Set.of(404, 410);
    private static final int OK = 200;
    private static final int UNCHANGED = 304;
    private static final int TOO_MANY = 429;
    private static final int OF_ITS_OWN = 500;

    private final Network network;
    private final HttpClient client;
    private final Map<String, Instant> next = new HashMap<>();
    private volatile boolean stopped;

    public Caller(Network network) {
        this.network = network;
        if (network instanceof Network.Open) GuardedNames.mustStand();
        var builder = HttpClient.newBuilder()
                .followRedirects(Redirect.NEVER)
                .connectTimeout(CONNECTED)
                .proxy(HttpClient.Builder.NO_PROXY);
        if (network instanceof Network.StandIns others && others.trust() != null) builder.sslContext(others.trust());
        client = builder.build();
    }

    /// Asks for an address of the source.
    ///
    /// @param etag the mark of the answer that one has, empty for none
    /// @param modified when that was changed, empty for none
    public Answered ask(Source source, URI address, String etag, String modified) throws InterruptedException {
        var at = address;
        for (int hop = 0; hop <= HOPS; hop++) {
            if (!network.mayReach(at)) return failed(hop == 0 ? Reason.OFF_LIST : Reason.MOVED, at);
            switch (persistently(new Question(source, at, etag, modified))) {
                case Got(var answer) -> {
                    return answer;
                }
                case Led(var to) -> at = to;
                case Again(var why, var wait) -> {
                    return new Answered.Failed(why);
                }
            }
        }
        return failed(Reason.MOVED, at);
    }

    private record Question(Source source, URI address, String etag, String modified) {}

    private sealed interface Step {}

    private record Got(Answered answer) implements Step {}

    private record Led(URI to) implements Step {}

    /// @param pause as long as the source asks for; nothing when it does not
    private record Again(Failure why, Duration pause) implements Step {}

    private Step persistently(Question question) throws InterruptedException {
        var wait = FIRST_WAIT;
        for (int tried = 1; ; tried++) {
            await(question.source());
            var step = once(question);
            if (!(step instanceof Again(var why, var asked)) || tried == TRIES) return step;
            var time = asked.compareTo(wait) > 0 ? asked : wait;
            if (time.compareTo(LONGEST_WAIT) > 0) return step;
            pause(time);
            wait = wait.multipliedBy(LONGER);
        }
    }

    private void await(Source source) throws InterruptedException {
        var now = network.waits().now();
        var due = next.getOrDefault(source.id(), now);
        if (due.isAfter(now)) pause(Duration.between(now, due));
        next.put(source.id(), network.waits().now().plus(source.pause()));
    }

    /// A little at a time, so that one who stops need not wait for it.
    private void pause(Duration time) throws InterruptedException {
        for (var left = time; left.isPositive() && !stopped; left = left.minus(SLICE))
            network.waits().pause(left.compareTo(SLICE) > 0 ? SLICE : left);
        if (stopped) throw new InterruptedException();
    }

    private Step once(Question question) throws InterruptedException {
        var request = HttpRequest.newBuilder(question.address())
                .header("Accept", question.source().accept())
                .header("Accept-Encoding", "gzip")
                .header("User-Agent", "Styrkedja");
        if (!question.etag().isEmpty()) request.header("If-None-Match", question.etag());
        if (!question.modified().isEmpty()) request.header("If-Modified-Since", question.modified());
        int largest = network instanceof Network.StandIns others
                ? others.largest()
                : question.source().largest();
        var time = network instanceof Network.StandIns others
                ? others.time()
                : question.source().time();
        var coming = client.sendAsync(request.GET().build(), info -> new LimitedBody(largest));
        if (stopped) throw new InterruptedException();
        try {
            return read(question, coming.get(time.toMillis(), TimeUnit.MILLISECONDS), largest);
        } catch (TimeoutException slow) {
            coming.cancel(true);
            return again(Reason.SLOW, time.toSeconds());
        } catch (ExecutionException failed) {
            if (stopped) throw new InterruptedException();
            return why(question, failed.getCause());
        } catch (InterruptedException stopped) {
            coming.cancel(true);
            throw stopped;
        }
    }

    private static Step why(Question question, @Nullable Throwable cause) {
        for (var one = cause; one != null; one = one.getCause()) {
            if (one instanceof LimitedBody.TooLarge) return new Got(failed(Reason.TOO_LARGE, question.address()));
            if (one instanceof UnresolvedAddressException)
                return new Got(failed(Reason.NO_ADDRESS, question.address().getHost()));
        }
        if (cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException)
            return again(Reason.NO_ANSWER, question.address().getHost());
        if (cause instanceof IOException) return again(Reason.CUT, String.valueOf(cause.getMessage()));
        throw new IllegalStateException(cause);
    }

    private Step read(Question question, HttpResponse<byte[]> response, int largest) {
        int status = response.statusCode();
        if (LEADS_ON.contains(status)) return led(question.address(), response);
        if (ABSENT.contains(status)) return new Got(new Answered.Absent());
        if (status == UNCHANGED)
            return new Got(new Answered.Same(network.waits().now()));
        if (status == TOO_MANY || status >= OF_ITS_OWN)
            return new Again(Failure.of(status == TOO_MANY ? Reason.BUSY : Reason.BROKEN_DOWN, status), wait(response));
        if (status != OK) return new Got(failed(Reason.STATUS, status));
        try {
            return new Got(new Answered.Body(
                    question.address(),
                    network.waits().now(),
                    text(unpacked(response, largest)),
                    header(response, "ETag"),
                    header(response, "Last-Modified")));
        } catch (LimitedBody.TooLarge large) {
            return new Got(failed(Reason.TOO_LARGE, question.address()));
        } catch (CharacterCodingException other) {
            return new Got(failed(Reason.NOT_JSON, question.address()));
        } catch (IOException cut) {
            return again(Reason.CUT, String.valueOf(cut.getMessage()));
        }
    }

    private static Step led(URI from, HttpResponse<byte[]> response) {
        var to = header(response, "Location");
        try {
            return to.isEmpty() ? new Got(failed(Reason.STATUS, response.statusCode())) : new Led(from.resolve(to));
        } catch (IllegalArgumentException unreadable) {
            return new Got(failed(Reason.MOVED, to));
        }
    }

    private static byte[] unpacked(HttpResponse<byte[]> response, int largest) throws IOException {
        if (!"gzip".equalsIgnoreCase(header(response, "Content-Encoding"))) return response.body();
        try (var packed = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            var bytes = packed.readNBytes(largest);
            if (packed.read() >= 0) throw new LimitedBody.TooLarge();
            return bytes;
        }
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    /// Seconds, or a day and a time (RFC 9110, 10.2.3).
    private Duration wait(HttpResponse<byte[]> response) {
        var told = header(response, "Retry-After");
        if (told.matches("\\d{1,6}")) return Duration.ofSeconds(Long.parseLong(told));
        try {
            var until = ZonedDateTime.parse(told, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Duration.between(network.waits().now(), until);
        } catch (DateTimeParseException notTold) {
            return Duration.ZERO;
        }
    }

    private static String header(HttpResponse<byte[]> response, String name) {
        return response.headers().firstValue(name).orElse("").strip();
    }

    private static Answered failed(Reason reason, Object detail) {
        return new Answered.Failed(Failure.of(reason, detail));
    }

    private static Step again(Reason reason, Object detail) {
        return new Again(Failure.of(reason, detail), Duration.ZERO);
    }

    /// Stops asking, also in the middle of an answer: whoever asks is interrupted.
    @Override
    public void close() {
        stopped = true;
        client.shutdownNow();
    }
}
