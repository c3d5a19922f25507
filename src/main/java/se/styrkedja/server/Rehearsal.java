package se.styrkedja.server;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import se.styrkedja.web.Form;

/// Walks in as the first of the invented people, and reads what her menu leads to and what stands there, over and over
/// for a while. Nothing is written.
final class Rehearsal {
    private static final int MOST_PAGES = 40;
    private static final Pattern SECRET = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern PERSON = Pattern.compile("name=\"konto\" value=\"([0-9a-f-]{36})\"");
    /// A page: no file, and nothing that is looked for.
    private static final Pattern PAGE = Pattern.compile("href=\"(/[^\"#?.]*)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String base;

    private Rehearsal(int port) {
        base = "http://127.0.0.1:" + port;
    }

    /// @param port of a server where one may walk in as anybody
    /// @param time after which no round is begun
    /// @return the pages, each of which was read at least once
    public static List<String> at(int port, Duration time) throws IOException, InterruptedException {
        var rehearsal = new Rehearsal(port);
        rehearsal.walkIn();
        var pages = rehearsal.found();
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) for (var page : pages) rehearsal.read(page);
        return pages;
    }

    private void walkIn() throws IOException, InterruptedException {
        var people = read("/prova-som");
        var body = "_csrf=" + first(SECRET, people) + "&konto=" + first(PERSON, people) + "&" + Form.KEY + "="
                + Form.key();
        client.send(
                HttpRequest.newBuilder(URI.create(base + "/prova-som"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }

    /// What can be reached from her page, the nearest first.
    private List<String> found() throws IOException, InterruptedException {
        var found = new LinkedHashSet<>(Set.of("/min-sida"));
        var ahead = List.of("/min-sida");
        while (!ahead.isEmpty() && found.size() < MOST_PAGES) {
            var next = new LinkedHashSet<String>();
            for (var page : ahead) PAGE.matcher(read(page)).results().forEach(link -> next.add(link.group(1)));
            next.removeAll(found);
            found.addAll(next);
            ahead = List.copyOf(next);
        }
        return found.stream().limit(MOST_PAGES).toList();
    }

    private String read(String page) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(URI.create(base + page)).build(),
                        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                .body();
    }

    private static String first(Pattern what, String page) {
        var found = what.matcher(page);
        if (!found.find()) throw new IllegalStateException("no " + what + " on the page");
        return found.group(1);
    }
}
