package se.styrkedja.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.styrkedja.access.sentforms.RefusedPosts;
import se.styrkedja.server.Server;
import se.styrkedja.testing.SampleTown;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.testing.Walker;
import se.styrkedja.web.Form;

/// Forms that are refused before anybody has read them: each is told why, and none disturbs who is signed in.
class RefusedFormsTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    private static TestHouse nydala;
    private static Server server;

    @BeforeAll
    static void start() {
        nydala = TestHouse.ofSampleTown();
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
        sent.put(
                "Formul\u00e4ret med l\u00f6senordet hade legat f\u00f6r l\u00e4nge",
                new Sent(type(FORM), "losenord=b"));
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
    void a_tunnel_is_asked_for_with_a_method_that_is_not_taken_and_is_not_told_as_something_packed() throws Exception {
        var answer = sent("CONNECT 127.0.0.1:443 HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 405").contains("Adressen tar inte emot det som skickades");
        assertThat(answer).doesNotContain("packat");
    }

    @Test
    void files_that_were_cut_off_on_their_way_are_told_so_and_are_no_fault_of_ours() throws Exception {
        assertThat(cut(0)).startsWith("HTTP/1.1 400");
        assertThat(cut(0)).contains("Bara en del av det du skickade kom fram", "Inget \u00e4r sparat");
        assertThat(cut(100)).as("the sender has gone").doesNotContain("HTTP/1.1 500", "fel hos oss");
    }

    /// What is answered to a file without an end.
    ///
    /// @param missing so many bytes of what was said to come
    private static String cut(int missing) throws IOException {
        var body = "--x\r\nContent-Disposition: form-data; name=\"fil\"; filename=\"a.csv\"\r\n\r\nabc";
        return sent("POST /inlasningar/forhandsgranskning HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                + "Content-Type: multipart/form-data; boundary=x\r\nConnection: close\r\nContent-Length: "
                + (body.length() + missing) + "\r\n\r\n" + body);
    }

    /// The whole of what comes back to what is sent as it stands, by one who then sends no more.
    private static String sent(String raw) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write(raw.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void a_form_that_no_page_of_ours_has_sent_is_not_offered_to_whoever_signs_in_next() throws Exception {
        var karin = nydala.asSuperuser("select account_id::text from access.account where name = 'Karin Holm'")
                .getFirst();
        var planted = "_vem=" + karin + "&motto=Planterat";
        for (var from : List.of(
                Map.<String, String>of(),
                Map.of("Sec-Fetch-Site", "same-site"),
                Map.of("Sec-Fetch-Site", "none"),
                Map.of("Origin", "null"),
                Map.of("Origin", "http://127.0.0.1:1"))) {
            var headers = new LinkedHashMap<>(type(FORM));
            headers.putAll(from);
            var answer = send(new Sent(headers, planted));
            assertThat(answer.statusCode()).as(from.toString()).isEqualTo(403);
            assertThat(answer.headers().allValues("Set-Cookie"))
                    .as(from.toString())
                    .noneMatch(cookie -> cookie.startsWith("styrkedja-kvar"));
        }
        for (var from : List.of(
                Map.of("Sec-Fetch-Site", "same-origin"), Map.of("Origin", "http://127.0.0.1:" + server.port()))) {
            var headers = new LinkedHashMap<>(type(FORM));
            headers.putAll(from);
            assertThat(send(new Sent(headers, planted)).headers().allValues("Set-Cookie"))
                    .as(from.toString())
                    .anyMatch(cookie -> cookie.startsWith("styrkedja-kvar"));
        }
    }

    @Test
    void another_text_under_a_key_that_was_used_stands_in_the_answer_when_nothing_more_can_wait() throws Exception {
        var karin = Walker.as(server, "Karin");
        var account = nydala.asSuperuser("select account_id::text from access.account where name = 'Karin Holm'")
                .getFirst();
        var motto = "/utvecklingsomraden/motto?enhet=" + SampleTown.LINDSKOLAN + "&lasar=2027/28";
        var key = Form.key();
        karin.get(motto);
        var first = Map.of("motto", "Alla ska l\u00e4sa", "version", "0", Form.KEY, key, Form.WHOSE, account);
        assertThat(karin.post(motto, first).statusCode()).isEqualTo(303);
        var posts = new RefusedPosts(nydala.pool());
        var waiting = new RefusedPosts.Post(
                account, motto, Map.of("motto", List.of("x")), RefusedPosts.Why.SESSION_ENDED, Instant.now());
        while (posts.keep("", waiting).isPresent()) {
            // until it is full
        }
        var second = new LinkedHashMap<>(first);
        second.put("motto", "Alla ska r\u00e4kna");
        var answer = karin.post(motto, second);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("redan skickat, med n\u00e5got annat i", "Alla ska r\u00e4kna")
                .doesNotContain("Adressen g\u00e5r inte att l\u00e4sa", account + "</p>");

        var headers = new LinkedHashMap<>(type(FORM));
        headers.put("Sec-Fetch-Site", "same-origin");
        var signedOut = send(new Sent(headers, "_vem=" + account + "&motto=Alla+ska+skriva"));
        assertThat(signedOut.statusCode()).isEqualTo(403);
        assertThat(signedOut.body())
                .contains("det kan inte v\u00e4nta h\u00e4r", "Alla ska skriva")
                .doesNotContain("legat f\u00f6r l\u00e4nge");
    }

    @Test
    void who_is_asked_to_open_the_page_of_a_form_anew_is_led_there() throws Exception {
        var karin = Walker.as(server, "Karin");
        var motto = "/utvecklingsomraden/motto?enhet=" + SampleTown.LINDSKOLAN;
        var dialogue = "/dialoger/" + UUID.randomUUID();
        assertThat(karin.postWithoutKey(motto, Map.of()).body()).contains("href=\"" + motto + "\">\u00d6ppna sidan");
        assertThat(karin.postWithoutKey(dialogue + "/punkter", Map.of()).body())
                .as("the page of a form that has another address")
                .contains("href=\"" + dialogue + "\">\u00d6ppna sidan");
        assertThat(send(new Sent(type(FORM), "a=b")).body())
                .as("nobody may open it")
                .doesNotContain("ppna sidan p\u00e5 nytt</a>");
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
