import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/// Many who use the pages at once: each signed in as one of Nydala's people, each reading a page, thinking for two to
/// eight seconds and reading another. Rights are asked and readings are opened as for anybody.
///
/// Run by bench/run against `./styrkedja demo` on loopback. Prints the median and the slowest twentieth and hundredth
/// in milliseconds, for all pages and for each; then of the heaviest pages of analysis, read by one person alone.
public final class Visitors {
    private static final int USERS = 200;
    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final Duration MEASURED = Duration.ofSeconds(90);
    private static final Pattern SECRET = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern PERSON = Pattern.compile("value=\"([0-9a-f-]{36})\"><span><strong>(\\w+)");

    /// What people read. Who may not read a page is led elsewhere by its menu, so it is left out for her.
    private static final List<String> PAGES = List.of(
            "/min-sida",
            "/min-sida",
            "/resultat",
            "/dialoger",
            "/utvecklingsomraden",
            "/styrkedjan",
            "/overlamning",
            "/beslut",
            "/rapporter",
            "/indikatorer/all-subjects-y9?niva=kommun");

    /// The heaviest pages of analysis, read alone: all units and years of an indicator, and everything that is noticed.
    private static final List<String> HEAVY = List.of("/indikatorer/all-subjects-y9", "/resultat", "/styrkedjan");

    private static final int READ_BEFORE = 30;
    private static final int READ_ALONE = 200;

    private final Map<String, List<Double>> took = Collections.synchronizedMap(new TreeMap<>());
    private final AtomicInteger wrong = new AtomicInteger();
    private final String base;

    private Visitors(String base) {
        this.base = base;
    }

    public static void main(String[] arguments) throws Exception {
        new Visitors(arguments[0]).measure();
    }

    private void measure() throws Exception {
        long start = System.nanoTime();
        try (var users = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < USERS; i++) {
                int number = i;
                users.submit(() -> use(number, start));
            }
        }
        var all = took.values().stream().flatMap(List::stream).toList();
        System.out.printf("%d users, %d pages, %d wrong%n", USERS, all.size(), wrong.get());
        print("all", all);
        took.forEach(Visitors::print);
        var client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        signIn(client, 0);
        for (var page : HEAVY) print("alone: " + page, alone(client, page));
    }

    private List<Double> alone(HttpClient client, String page) throws Exception {
        var millis = new ArrayList<Double>();
        for (int i = -READ_BEFORE; i < READ_ALONE; i++) {
            long asked = System.nanoTime();
            get(client, page);
            if (i >= 0) millis.add((System.nanoTime() - asked) / 1e6);
        }
        return millis;
    }

    private static void print(String page, List<Double> millis) {
        var sorted = millis.stream().mapToDouble(d -> d).sorted().toArray();
        if (sorted.length == 0) return;
        System.out.printf(
                "%-45s p50 %5.0f  p95 %5.0f  p99 %5.0f  (%d)%n",
                page, at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99), sorted.length);
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
    }

    private Void use(int number, long start) throws Exception {
        var chance = new Random(number);
        Thread.sleep(chance.nextLong(WARM_UP.toMillis() / 2));
        var client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        signIn(client, number);
        var pages = new ArrayList<String>();
        for (var page : PAGES) if (get(client, page).statusCode() == 200) pages.add(page);
        while (true) {
            Thread.sleep(2000 + chance.nextLong(6000));
            long since = System.nanoTime() - start;
            if (since > WARM_UP.plus(MEASURED).toNanos()) return null;
            var page = pages.get(chance.nextInt(pages.size()));
            long asked = System.nanoTime();
            var answer = get(client, page);
            double millis = (System.nanoTime() - asked) / 1e6;
            if (answer.statusCode() != 200) wrong.incrementAndGet();
            if (since > WARM_UP.toNanos())
                took.computeIfAbsent(page, p -> Collections.synchronizedList(new ArrayList<>()))
                        .add(millis);
        }
    }

    private void signIn(HttpClient client, int number) throws Exception {
        var choices = get(client, "/prova-som").body();
        var people = PERSON.matcher(choices).results().map(m -> m.group(1)).toList();
        var secret = SECRET.matcher(choices);
        if (people.isEmpty() || !secret.find()) throw new IllegalStateException("no people to be");
        var form = "_csrf=" + URLEncoder.encode(secret.group(1), StandardCharsets.UTF_8) + "&konto="
                + people.get(number % people.size()) + "&_nyckel=" + UUID.randomUUID();
        client.send(
                HttpRequest.newBuilder(URI.create(base + "/prova-som"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }

    private HttpResponse<String> get(HttpClient client, String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(base + path)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
