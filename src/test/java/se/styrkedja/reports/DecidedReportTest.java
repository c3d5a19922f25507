package se.styrkedja.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.styrkedja.server.Server;
import se.styrkedja.testing.SampleTown;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.testing.Walker;

/// The decision that adopts Nydala's report, from the empty draft to the board being told.
class DecidedReportTest {
    private static final String REPORT = "/rapporter/9901/2025-26";
    private static final Map<String, String> DECISION = Map.of(
            "namnd",
            "Barn- och utbildningsn\u00e4mnden",
            "diarienummer",
            "BUN 2026/14",
            "paragraf",
            "\u00a7 8",
            "beslutad",
            "2026-08-27",
            "ansvarig",
            "annan",
            "ansvarig-namn",
            "Anders Lindqvist",
            "aterrapport",
            "2026-08-31");

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
        server.close();
        nydala.close();
    }

    @Test
    void a_report_is_decided_when_all_is_written_frozen_as_it_was_and_reported_back() throws Exception {
        var maja = Walker.as(server, "Maja");
        var inger = Walker.as(server, "Inger");
        inger.get(REPORT + "/beslut");
        assertThat(inger.post(REPORT + "/beslut", DECISION).body())
                .contains("Allt i rapporten m\u00e5ste vara skrivet");
        var written = writeAll(maja);
        assertThat(written).as("the second and third area may be left out").isEqualTo(14);

        assertThat(inger.get(REPORT + "/beslut").body()).contains("Anteckna beslutet och frys rapporten");
        assertThat(inger.post(REPORT + "/beslut", without("ansvarig")).body())
                .contains("V\u00e4lj vem som ansvarar", "value=\"BUN 2026/14\"");
        assertThat(inger.post(REPORT + "/beslut", without("aterrapport")).body())
                .contains("till vilken dag");
        assertThat(inger.post(REPORT + "/beslut", DECISION).statusCode()).isEqualTo(303);

        var eva = Walker.as(server, "Eva");
        var list = eva.get("/rapporter").body();
        assertThat(list).contains("BUN 2026/14 \u00a7 8", "Ansvarig Anders Lindqvist");
        var file =
                Pattern.compile("href=\"(/rapporter/beslutade/[^\"]+\\.html)\"").matcher(list);
        assertThat(file.find()).isTrue();
        var frozen = eva.get(file.group(1)).body();
        assertThat(frozen)
                .contains("Beslutad BUN 2026/14 \u00a7 8, 27 augusti 2026", "Inga under \u00e5ret 1")
                .contains("Utvecklingsomr\u00e5de 1: Inga under \u00e5ret 10", "Det h\u00e4r prioriteras")
                .contains("Enheter som har h\u00e5llit en dialog om resultaten")
                .doesNotContain("Utvecklingsomr\u00e5de 2");

        rewrite(maja);
        assertThat(eva.get(file.group(1)).body()).isEqualTo(frozen);

        assertThat(eva.get("/beslut").body()).contains("skulle ha \u00e5terrapporterats", "sen</span>");
        tell();
        assertThat(eva.get("/beslut").body()).contains("Fler l\u00e4ser").doesNotContain("skulle ha");
        assertThat(Walker.stranger(server).get(file.group(1)).statusCode()).isEqualTo(303);
    }

    /// Writes in every place, and answers how many there were.
    private static int writeAll(Walker walker) throws Exception {
        int written = 0;
        while (walker.get(REPORT).body().contains("m\u00e5ste skrivas innan")) {
            var place = walker.get(REPORT + "/skriv")
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            walker.get(place);
            walker.post(place, Map.of("text", "Inga under \u00e5ret " + ++written, "version", "0"));
            if (written > 40) break;
        }
        return written;
    }

    private static void rewrite(Walker walker) throws Exception {
        walker.get(REPORT + "/skriv/work.own");
        assertThat(walker.post(REPORT + "/skriv/work.own", Map.of("text", "N\u00e5got annat", "version", "1"))
                        .statusCode())
                .isEqualTo(303);
    }

    private static void tell() throws Exception {
        var anders = Walker.as(server, "Anders");
        var action = Pattern.compile("action=\"(/beslut/([^/]+)/aterrapport)\"")
                .matcher(anders.get("/beslut").body());
        assertThat(action.find()).isTrue();
        assertThat(anders.post(action.group(1), Map.of("svar-" + action.group(2), "Fler l\u00e4ser"))
                        .statusCode())
                .isEqualTo(303);
    }

    private static Map<String, String> without(String field) {
        var fields = new HashMap<>(DECISION);
        fields.remove(field);
        return fields;
    }
}
