package se.styrkedja.fetching;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import se.styrkedja.fetching.network.Network;
import se.styrkedja.fetching.network.Waits;

/// A server that stands in for those who publish figures, over TLS with a certificate of its own making. It answers of
/// the invented Nydala, and as badly as a test tells it to.
final class StandIn implements AutoCloseable {
    static final Instant MORNING = Instant.parse("2026-09-01T05:00:00Z");

    private final HttpsServer server;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Map<String, Function<String, Reply>> answers = new HashMap<>();
    private final Map<String, List<Reply>> first = new HashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<Instant> at = new CopyOnWriteArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final Clockwork clockwork = new Clockwork();

    StandIn() {
        try {
            server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(Certificate.CONTEXT));
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", this::answer);
            server.start();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// One answer.
    ///
    /// @param cut whether the connection ends before the answer does
    /// @param slow whether the answer never ends
    record Reply(int status, String text, Map<String, String> headers, boolean cut, boolean slow) {
        static Reply of(String text) {
            return new Reply(200, text, Map.of(), false, false);
        }

        static Reply status(int status) {
            return new Reply(status, "", Map.of(), false, false);
        }

        Reply with(String header, String value) {
            var more = new HashMap<>(headers);
            more.put(header, value);
            return new Reply(status, text, more, cut, slow);
        }

        Reply thatIsCut() {
            return new Reply(status, text, headers, true, slow);
        }

        Reply thatIsSlow() {
            return new Reply(status, text, headers, cut, true);
        }
    }

    /// What time it is, which passes only when somebody waits.
    static final class Clockwork implements Waits {
        private Instant now = MORNING;

        @Override
        public synchronized Instant now() {
            return now;
        }

        @Override
        public synchronized void pause(Duration time) {
            now = now.plus(time);
        }

        synchronized void later(Duration time) {
            now = now.plus(time);
        }
    }

    Clockwork clockwork() {
        return clockwork;
    }

    /// A network where this server is the only one, and both sources.
    Network network() {
        return network(1 << 20);
    }

    Network network(int largest) {
        return new Network.StandIns(
                Map.of("kolada", base("/v3"), "skolverket", base("/planned-educations/v4")),
                Certificate.CONTEXT,
                Duration.ofSeconds(5),
                largest,
                clockwork);
    }

    /// The same for somebody in no hurry, whose answers must come at once.
    Network hurried() {
        return new Network.StandIns(
                Map.of("kolada", base("/v3")), Certificate.CONTEXT, Duration.ofMillis(300), 1 << 20, clockwork);
    }

    URI base(String path) {
        return URI.create("https://localhost:" + server.getAddress().getPort() + path);
    }

    /// What is answered to addresses that begin so, from now on; the longest beginning counts.
    void answers(String beginning, String text) {
        answers(beginning, address -> Reply.of(text));
    }

    void answers(String beginning, Function<String, Reply> answer) {
        answers.put(beginning, answer);
    }

    /// What is answered first, before what is usual.
    void first(String beginning, Reply... replies) {
        first.put(beginning, new ArrayList<>(List.of(replies)));
    }

    List<String> asked() {
        return List.copyOf(asked);
    }

    /// Waits until somebody has asked.
    void awaitAsked() throws InterruptedException {
        begun.await();
    }

    /// How long it was between those questions that were asked again.
    List<Duration> between(String beginning) {
        var when = asked.stream().toList();
        var times = new ArrayList<Duration>();
        for (int i = 1; i < when.size(); i++)
            if (when.get(i).startsWith(beginning) && when.get(i - 1).startsWith(beginning))
                times.add(Duration.between(at.get(i - 1), at.get(i)));
        return times;
    }

    void forget() {
        at.clear();
        asked.clear();
    }

    private Optional<String> longest(Map<String, ?> beginnings, String address) {
        return beginnings.keySet().stream().filter(address::startsWith).max((a, b) -> a.length() - b.length());
    }

    private synchronized Reply reply(String address) {
        var before = longest(first, address).map(first::get).filter(left -> !left.isEmpty());
        return before.isPresent()
                ? before.get().removeFirst()
                : longest(answers, address)
                        .map(answers::get)
                        .map(answer -> answer.apply(address))
                        .orElse(Reply.status(404));
    }

    private void answer(HttpExchange exchange) throws IOException {
        var address = exchange.getRequestURI().toString();
        at.add(clockwork.now());
        asked.add(address);
        begun.countDown();
        var reply = reply(address);
        var etag = reply.headers().get("ETag");
        var theirs = exchange.getRequestHeaders().getFirst("If-None-Match");
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        if (etag != null && etag.equals(theirs)) {
            exchange.sendResponseHeaders(304, -1);
            exchange.close();
            return;
        }
        var bytes = reply.text().getBytes(StandardCharsets.UTF_8);
        if ("gzip".equals(reply.headers().get("Content-Encoding"))) bytes = packed(bytes);
        exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            int part = reply.cut() || reply.slow() ? bytes.length / 2 : bytes.length;
            exchange.getResponseBody().write(bytes, 0, part);
            exchange.getResponseBody().flush();
        }
        if (reply.slow()) await();
        exchange.close();
    }

    private void await() {
        try {
            closing.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }

    /// Made once for all: Java makes certificates by a program of its own only.
    private static final class Certificate {
        private static final char[] WORD = "nydala".toCharArray();
        static final SSLContext CONTEXT = made();

        private static SSLContext made() {
            try {
                var folder = Files.createTempDirectory("nydala-");
                var file = folder.resolve("keys.p12");
                var keytool = new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-keyalg",
                                "EC",
                                "-storetype",
                                "PKCS12",
                                "-keystore",
                                file.toString(),
                                "-storepass",
                                new String(WORD),
                                "-dname",
                                "CN=localhost",
                                "-ext",
                                "SAN=dns:localhost,ip:127.0.0.1")
                        .redirectErrorStream(true)
                        .start();
                if (keytool.waitFor() != 0)
                    throw new IllegalStateException(keytool.inputReader().readLine());
                var keys = KeyStore.getInstance("PKCS12");
                try (var stream = Files.newInputStream(file)) {
                    keys.load(stream, WORD);
                }
                Files.delete(file);
                Files.delete(folder);
                return context(keys);
            } catch (IOException | GeneralSecurityException | InterruptedException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        private static SSLContext context(KeyStore keys) throws GeneralSecurityException {
            var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            own.init(keys, WORD);
            var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trusted.init(keys);
            var context = SSLContext.getInstance("TLS");
            context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
            return context;
        }
    }
}
