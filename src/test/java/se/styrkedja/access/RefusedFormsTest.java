package se.styrkedja.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.styrkedja.server.Server;
import se.styrkedja.testing.SampleTown;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.testing.Walker;

/// Forms that are refused before anybody has read them: each is told why, and none disturbs who is signed in.
class RefusedFormsTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    private static TestHouse nydala;
    private static Server server;

    @BeforeAll
    static void start() {
        nydala = TestHouse.empty();
        new SampleTown(nydala.pool());
        server = nydala.serve();
    }

    @AfterAll
    static void stop() {
        if (server != null) server.close();
        nydala.close();
    }

    /// What is sent: the headers by their names, then the body.
    private record Sent(Map<String, String> headers, String body) {}

    @Test
    void a_form_that_is_refused_says_why_and_each_reason_has_a_sentence_of_its_own() throws Exception {
        var sent = new LinkedHashMap<String, Sent>();
        sent.put("Det du skickade \u00e4r inget formul\u00e4r", new Sent(type("application/json"), "{}"));
        sent.put("Formul\u00e4ret kom fram tomt", new Sent(type(FORM), ""));
        sent.put("Det var packat", new Sent(Map.of("Content-Type", FORM, "Content-Encoding", "gzip"), "x"));
        sent.put(
                "Det d\u00e4r kom fr\u00e5n en annan webbplats",
                new Sent(Map.of("Content-Type", FORM, "Sec-Fetch-Site", "cross-site"), "a=b"));
        sent.put("Formul\u00e4ret hade legat f\u00f6r l\u00e4nge", new Sent(type(FORM), "a=b"));
        for (var one : sent.entrySet()) {
            var answer = send(one.getValue());
            assertThat(answer.statusCode()).as(one.getKey()).isEqualTo(403);
            assertThat(answer.body()).contains(one.getKey(), "nget sparades");
            sent.keySet().stream()
                    .filter(other -> !other.equals(one.getKey()))
                    .forEach(other -> assertThat(answer.body()).doesNotContain(other));
        }
    }

    @Test
    void what_another_site_lets_a_browser_send_gives_it_no_session_in_place_of_its_own() throws Exception {
        for (var from : Map.of("Sec-Fetch-Site", "cross-site", "Origin", "https://else.example")
                .entrySet()) {
            var answer = send(new Sent(Map.of("Content-Type", FORM, from.getKey(), from.getValue()), "a=b"));
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.headers().allValues("Set-Cookie"))
                    .as(from.getKey())
                    .isEmpty();
        }
    }

    @Test
    void a_form_of_nobody_does_not_wait() throws Exception {
        var answer = send(new Sent(type(FORM), "_vem=" + UUID.randomUUID() + "&motto=x"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("styrkedja-kvar"));
    }

    @Test
    void one_who_chooses_nobody_to_be_is_asked_to_choose() throws Exception {
        var walker = Walker.stranger(server);
        walker.get("/prova-som");
        var answer = walker.post("/prova-som", Map.of());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("V\u00e4lj vem du vill vara", "Karin Holm");
    }

    @Test
    void what_is_neither_read_nor_sent_as_a_form_is_not_taken_and_is_told_so() throws Exception {
        for (var method : List.of("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE")) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/beslut".formatted(server.port())))
                    .method(method, HttpRequest.BodyPublishers.noBody());
            try (var client = HttpClient.newHttpClient()) {
                var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(method).isEqualTo(405);
                assertThat(answer.headers().firstValue("Allow"))
                        .as(method)
                        .hasValueSatisfying(taken -> assertThat(taken).contains("GET", "POST"));
                assertThat(answer.body())
                        .as(method)
                        .contains("Adressen tar inte emot det som skickades")
                        .doesNotContain("legat f\u00f6r l\u00e4nge", "g\u00e5r inte att l\u00e4sa");
            }
        }
    }

    @Test
    void a_version_that_no_page_has_written_is_a_form_that_cannot_be_read_and_not_somebody_elses_text()
            throws Exception {
        var karin = Walker.as(server, "Karin");
        var motto = "/utvecklingsomraden/motto?enhet=" + SampleTown.LINDSKOLAN + "&lasar=2026/27";
        for (var version : List.of("x", "-1", "1e3")) {
            karin.get(motto);
            var answer = karin.post(motto, Map.of("motto", "Alla ska l\u00e4sa", "version", version));
            assertThat(answer.statusCode()).as(version).isEqualTo(400);
            assertThat(answer.body()).contains("Formul\u00e4ret gick inte att l\u00e4sa");
        }
    }

    private static Map<String, String> type(String type) {
        return Map.of("Content-Type", type);
    }

    private static HttpResponse<String> send(Sent sent) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/beslut".formatted(server.port())))
                .POST(HttpRequest.BodyPublishers.ofString(sent.body()));
        sent.headers().forEach(request::header);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
