package se.styrkedja.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.styrkedja.testing.SampleTown;
import se.styrkedja.testing.Walker;

class ServerTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private static Path home;

    private static Database database;
    private static SampleTown town;
    private static Server server;

    @BeforeAll
    static void start() {
        database = EmbeddedServer.thrownAway(new Home(home));
        town = new SampleTown(database.pool());
        server = town.serve();
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    @Test
    void a_rehearsal_walks_in_reads_what_the_menu_leads_to_and_ends() throws Exception {
        assertThat(town.rehearse())
                .contains("/min-sida", "/resultat", "/dialoger", "/rapporter/9901/2025-26")
                .noneMatch(page -> page.endsWith("json"));
    }

    @Test
    void the_same_address_gives_a_page_json_and_the_exchange_table() throws Exception {
        var address = "/indikatorer/all-subjects-y9";
        var choice = "?kommun=9901&enhet=" + SampleTown.LINDSKOLAN;

        assertThat(get(address + choice).body()).startsWith("<!DOCTYPE html>");
        var json = get(address + ".json" + choice);
        assertThat(json.headers().firstValue("Content-Type")).hasValue("application/json;charset=UTF-8");
        assertThat(json.body())
                .contains("\"value\":68.8,\"mark\":\"\",\"n\":52", "\"file\":\"nydala-grundskola.csv\",\"line\":6");
        var csv = get(address + ".csv" + choice);
        assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(csv.body())
                .startsWith("niva;kod;indikator;period;uppdelning;varde;markering;antal;kalla\r\n")
                .contains("enhet;99000001;all-subjects-y9;2023/24;total;;..;50;Skolverket\r\n");
    }

    @Test
    void the_list_of_reports_is_data_too() throws Exception {
        assertThat(get("/rapporter.csv").body())
                .startsWith("kommunkod;kommun;lasar;adress\r\n9901;Nydala;2025/26;/rapporter/9901/2025-26\r\n");
        var asked = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/rapporter"))
                .header("Accept", "application/json")
                .build();
        assertThat(CLIENT.send(asked, HttpResponse.BodyHandlers.ofString()).body())
                .startsWith("[{\"code\":\"9901\",\"name\":\"Nydala\",\"years\":[{\"title\":\"2025/26\"");
    }

    @Test
    void a_name_that_a_spreadsheet_would_run_is_harmless_in_a_table() throws Exception {
        assertThat(Walker.as(server, "Maja").get("/inlasningar.csv").body()).contains("'=nydala-rattelse.csv");
    }

    @Test
    void the_report_opens_in_the_browser_as_a_page_and_as_pdf_and_is_taken_away_as_word() throws Exception {
        for (var ending : List.of("docx", "pdf", "html")) {
            var answer = get("/rapporter/9901/2025-26/kvalitetsrapport." + ending);
            assertThat(answer.statusCode()).as(ending).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Disposition"))
                    .hasValue((ending.equals("docx") ? "attachment" : "inline")
                            + "; filename=\"kvalitetsrapport-9901-2025-26." + ending + "\"");
        }
        assertThat(get("/rapporter/9901/2025-26.json").body())
                .startsWith("{\"version\":2,\"organiser\":{\"level\":\"municipality\"");
    }

    @Test
    void an_address_that_cannot_be_read_gets_a_page_that_says_so() throws Exception {
        var answer = Walker.as(server, "Maja").get("/inlasningar/inte-ett-id");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Adressen går inte att läsa");
        assertThat(get("/rapporter/9901/2025").statusCode()).isEqualTo(404);
    }

    @Test
    void a_parameter_that_cannot_be_read_gets_a_page_that_says_so() throws Exception {
        for (var path : List.of("/logga-in?a=%ff", "/skolor?%c3")) {
            var answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(400);
            assertThat(answer.body()).as(path).contains("Adressen g\u00e5r inte att l\u00e4sa");
        }
    }

    /// Whatever reads the address first: the container, the firewall of the framework, or the house.
    @Test
    void a_control_character_anywhere_in_an_address_gets_a_page_that_says_so() throws Exception {
        var places =
                List.of("/skolor/%s", "/%s", "/skolor?namn=%s", "/skolor?%s=1", "/indikatorer/%s/pastaende?sags=%s");
        for (var place : places)
            for (var character : List.of("%00", "%01", "%0b", "%1b", "%7f", "%c2%85")) {
                var path = place.replace("%s", character);
                var answer = get(path);
                assertThat(answer.statusCode()).as(path).isEqualTo(400);
                assertThat(answer.body()).as(path).contains("Adressen g\u00e5r inte att l\u00e4sa", "lang=\"sv\"");
                assertThat(answer.headers().firstValue("Content-Security-Policy"))
                        .as(path)
                        .isPresent();
            }
        for (var path : List.of("/skolor/%ff", "/skolor/%2f", "/skolor/%5c"))
            assertThat(get(path).body()).as(path).contains("Adressen g\u00e5r inte att l\u00e4sa");
    }

    @Test
    void a_header_that_asks_for_no_known_form_gets_the_page() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/skolor"))
                .header("Accept", "x")
                .build();
        var answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<html lang=\"sv\">");
    }

    @Test
    void a_page_is_html_in_swedish_that_is_not_kept() throws Exception {
        var answer = get("/");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.body()).contains("<html lang=\"sv\">", "Resultat", "Nydala finns inte.");
    }

    @Test
    void every_answer_is_guarded_even_one_that_says_no() throws Exception {
        for (var path : List.of("/", "/finns-inte", "/skolor/%2e%2e/x", "/assets/x/finns-inte.css")) {
            var headers = get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy"))
                    .as(path)
                    .hasValueSatisfying(policy -> assertThat(policy)
                            .startsWith("default-src 'none'; script-src 'self'; style-src 'self'")
                            .doesNotContain("unsafe"));
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).as(path).hasValue("no-referrer");
            assertThat(headers.firstValue("Server")).as(path).isEmpty();
        }
    }

    @Test
    void an_unknown_address_gets_a_page_that_says_so() throws Exception {
        var answer = get("/finns-inte");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Det finns ingen sida här").doesNotContain("springframework");
    }

    @Test
    void a_style_sheet_is_kept_for_a_year_under_an_address_that_names_its_content() throws Exception {
        var sheets = Pattern.compile("href=\"(/assets/[0-9a-f]{16}/[^\"]+\\.css)\"")
                .matcher(get("/").body())
                .results()
                .map(r -> r.group(1))
                .toList();

        assertThat(sheets).hasSize(3);
        for (var sheet : sheets) {
            var answer = get(sheet);
            assertThat(answer.statusCode()).as(sheet).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/css");
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("max-age=31536000, public, immutable");
        }
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var address = URI.create("http://127.0.0.1:" + server.port() + path);
        return CLIENT.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
}
