package se.styrkedja.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.styrkedja.server.Server;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.testing.Walker;

/// The decision that adopts Nydala's report, from the empty draft to the board being told.
class DecidedReportTest {
    private static final String REPORT = "/rapporter/9901/2025-26";
    private static final String EARLIER = "/rapporter/9901/2024-25";
    private static final Pattern TO_WRITE =
            Pattern.compile("href=\"(/rapporter/[^\"]+/skriv/[^\"]+)\">[^<]+</a> <span [^>]+>att skriva</span>");
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

    private static final String REPLACED =
            "Den h\u00e4r versionen g\u00e4ller inte l\u00e4ngre. Den ersattes 28 augusti 2026 av en ny (BUN 2026/15 \u00a7 9).";

    private static TestHouse nydala;
    private static Server server;

    @BeforeAll
    static void start() {
        nydala = TestHouse.ofSampleTown();
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
                .contains("Allt i rapporten m\u00e5ste vara skrivet")
                .contains("Du kan inte skriva i rapporten. Det kan: Anders Lindqvist, ")
                .doesNotContain("skriv det: ", "/skriv/");
        noneIsAnAnswer(maja, inger);
        var written = writeAll(maja, REPORT);
        assertThat(written).as("the second and third area may be left out").isEqualTo(8);

        assertThat(inger.get(REPORT + "/beslut").body())
                .contains("Anteckna beslutet och frys rapporten", "Granskningar under \u00e5ret")
                .contains("De h\u00e4r fr\u00e5gorna \u00e4r inte besvarade")
                .contains("Det kan: Anders Lindqvist, ")
                .doesNotContain("Klagom\u00e5l: L\u00e4rdomar", "r\u00e4cker ett klick", "/skriv/");
        assertThat(inger.post(REPORT + "/beslut", without("ansvarig")).body())
                .contains("V\u00e4lj vem som ansvarar", "value=\"BUN 2026/14\"");
        assertThat(inger.post(REPORT + "/beslut", without("aterrapport")).body())
                .contains("till vilken dag");
        decideUnseen(inger, maja);
        commentUnseen(inger);
        assertThat(inger.post(REPORT + "/beslut", DECISION).statusCode()).isEqualTo(303);

        assertThat(nydala.asSuperuser("""
                        select shown from reports.used_figure
                        where code = '99000001' and period = '2025/26' and breakdown = 'total' and stands
                        """)).as("what it stands on is kept").containsExactly("68,8\u00a0%");

        var eva = Walker.as(server, "Eva");
        var list = eva.get("/rapporter").body();
        assertThat(list).contains("BUN 2026/14 \u00a7 8", "Ansvarig Anders Lindqvist");
        var file =
                Pattern.compile("href=\"(/rapporter/beslutade/[^\"]+\\.html)\"").matcher(list);
        assertThat(file.find()).isTrue();
        var frozen = eva.get(file.group(1)).body();
        assertThat(frozen)
                .contains("Beslutad BUN 2026/14 \u00a7 8, 27 augusti 2026", "Inga under \u00e5ret 1")
                .contains("Utvecklingsomr\u00e5de 1: Inga under \u00e5ret 4", "Det h\u00e4r prioriteras")
                .contains("Enheter som har h\u00e5llit en dialog om resultaten")
                .contains("Ekonomi: rapporten inneh\u00e5ller inget om l\u00e4s\u00e5ret")
                .doesNotContain("ingen har skrivit", "Vad s\u00e4ger n\u00e4rvaron?")
                .doesNotContain("Utvecklingsomr\u00e5de 2");

        assertThat(List.of(
                        maja.get(REPORT + "/dialog").body(),
                        maja.get(REPORT + "/skriv/analysis.causes").body()))
                .allMatch(page -> page.contains("kommer inte med i den som \u00e4r beslutad"));
        assertThat(Walker.as(server, "Anders").get(REPORT + "/dialog").body())
                .contains("Utkastet var i dialog med The schools f\u00f6re beslutet", "inf\u00f6r ett nytt beslut")
                .doesNotContain("inte skickat i dialog");
        assertThat(Walker.as(server, "Anders").get(REPORT).body()).doesNotContain("Skicka i dialog");
        decideAgain(inger);
        rewrite(maja);
        assertThat(eva.get(file.group(1)).body()).isEqualTo(frozen);
        release(inger);
        replace(inger);
        stamped(inger, file.group(1), frozen);

        assertThat(eva.get("/beslut").body()).contains("skulle ha \u00e5terrapporterats", "sen</span>");
        tell();
        assertThat(eva.get("/beslut").body()).contains("Fler l\u00e4ser").doesNotContain("skulle ha");
        assertThat(Walker.stranger(server).get(file.group(1)).statusCode()).isEqualTo(303);
    }

    @Test
    void a_place_that_is_emptied_again_is_not_written_and_the_report_says_what_is_left() throws Exception {
        var anders = Walker.as(server, "Anders");
        var complaints = EARLIER + "/skriv/records.complaints";
        writeAll(anders, EARLIER);
        assertThat(anders.get(EARLIER).body())
                .contains("Allt som m\u00e5ste skrivas \u00e4r skrivet; 3 fr\u00e5gor \u00e4r obesvarade.");
        anders.get(complaints);
        anders.post(complaints, Map.of("inga", "ja", "text", "", "version", "0"));
        assertThat(anders.get(EARLIER).body()).contains("; 2 fr\u00e5gor \u00e4r obesvarade.");
        assertThat(anders.get(EARLIER + "/beslut").body()).doesNotContain(complaints);

        anders.get(complaints);
        anders.post(complaints, Map.of("text", " \u200b\n", "version", "1"));
        assertThat(anders.get(EARLIER).body()).contains("; 3 fr\u00e5gor \u00e4r obesvarade.");
        assertThat(anders.get(EARLIER + "/beslut").body()).contains(complaints);
        assertThat(anders.get(EARLIER + "/skriv/records.economy").body())
                .containsPattern(complaints + "\">[^<]+</a> <span [^>]+>att besvara</span>");

        var causes = EARLIER + "/skriv/analysis.causes";
        anders.get(causes);
        anders.post(causes, Map.of("text", "", "version", "1"));
        assertThat(anders.get(EARLIER).body())
                .contains(
                        "En plats m\u00e5ste skrivas innan rapporten kan beslutas; 3 fr\u00e5gor \u00e4r obesvarade.");
        assertThat(anders.get(EARLIER + "/skriv/records.economy").body())
                .containsPattern(causes + "\">[^<]+</a> <span [^>]+>att skriva</span>");
    }

    /// A text that has been written anew since the page was opened is not frozen unseen.
    private static void decideUnseen(Walker inger, Walker maja) throws Exception {
        var place = REPORT + "/skriv/work.own";
        var before = Pattern.compile(">(Inga under \u00e5ret [0-9]+)</textarea>")
                .matcher(maja.get(place).body());
        assertThat(before.find()).isTrue();
        inger.get(REPORT + "/beslut");
        maja.post(place, Map.of("text", "Skrivet medan Inger l\u00e4ste", "version", "1"));
        assertThat(inger.post(REPORT + "/beslut", DECISION).body())
                .contains("N\u00e5got har \u00e4ndrats sedan du \u00f6ppnade sidan")
                .contains("st\u00e5r nu (Maja Forsell, 1 september 2026)", "Skrivet medan Inger l\u00e4ste")
                .contains("stod n\u00e4r du \u00f6ppnade sidan", before.group(1))
                .contains("value=\"BUN 2026/14\"");
        assertThat(inger.get("/rapporter").body()).doesNotContain("BUN 2026/14");
        inger.get(REPORT + "/beslut");
        maja.get(place);
        maja.post(place, Map.of("text", before.group(1), "version", "2"));
        assertThat(inger.post(REPORT + "/beslut", DECISION).body()).contains(before.group(1), "Skrivet medan Inger");
    }

    /// What deciding puts an end to is seen too: a comment without an answer, and the time that is left to comment.
    private static void commentUnseen(Walker inger) throws Exception {
        var anders = Walker.as(server, "Anders");
        anders.get(REPORT + "/dialog");
        anders.post(REPORT + "/dialog", Map.of("till", "The schools", "senast", "2026-09-20"));
        inger.get(REPORT + "/beslut");
        var petra = Walker.as(server, "Petra");
        petra.get(REPORT + "/dialog");
        petra.post(REPORT + "/dialog/analysis.causes", Map.of("kommentar-analysis.causes", "Added unseen"));
        assertThat(inger.post(REPORT + "/beslut", DECISION).body())
                .contains("Synpunkt, har tillkommit (Petra", "Added unseen", "synpunkt \u00e4r obesvarad")
                .doesNotContain("Tiden f\u00f6r synpunkter,");
        assertThat(inger.get("/rapporter").body()).doesNotContain("BUN 2026/14");
        anders.get(REPORT + "/dialog");
        anders.post(REPORT + "/dialog", Map.of("till", "The schools", "senast", "2026-09-25", "version", "1"));
        assertThat(inger.post(REPORT + "/beslut", DECISION).body())
                .contains("Tiden f\u00f6r synpunkter, st\u00e5r nu", "25 september 2026");
    }

    /// The same paragraph of the same minutes decides a report once; another paragraph is another decision.
    private static void decideAgain(Walker inger) throws Exception {
        inger.get(REPORT + "/beslut");
        var same = new HashMap<>(DECISION);
        same.put("version", "1");
        same.put("diarienummer", "BUN 2026/15");
        assertThat(inger.post(REPORT + "/beslut", same).body())
                .contains("redan beslutad i \u00a7 8 den 27 augusti 2026", "annan paragraf");
        assertThat(inger.get("/rapporter").body()).doesNotContain("ersatt");
    }

    private static void release(Walker inger) throws Exception {
        var release = Pattern.compile("action=\"(/rapporter/beslutade/[^\"]+/publicering)\"")
                .matcher(inger.get("/rapporter").body());
        assertThat(release.find()).isTrue();
        assertThat(inger.post(release.group(1), Map.of()).statusCode()).isEqualTo(303);
        assertThat(Walker.stranger(server).get("/rapporter").body()).doesNotContain("ersatt");
    }

    /// A copy that is taken away after the report was replaced says so on its first page, to anybody, and the frozen
    /// file is as it was.
    private static void stamped(Walker inger, String file, String frozen) throws Exception {
        var anybody = Walker.stranger(server);
        assertThat(anybody.get("/rapporter").body())
                .as("the new one is not public yet")
                .contains("ersatt av beslut den 28 augusti 2026");
        var open = file.replace("/beslutade/", "/publicerade/");
        assertThat(inger.get(file).body()).contains(REPLACED).hasSizeGreaterThan(frozen.length());
        assertThat(anybody.get(open).body()).contains(REPLACED);
        var paper = anybody.download(open.replace(".html", ".pdf"));
        Files.write(Path.of("target", "replaced.pdf"), paper);
        try (var pdf = Loader.loadPDF(paper)) {
            var first = new PDFTextStripper();
            first.setEndPage(1);
            assertThat(first.getText(pdf).replaceAll("\\s+", " ")).contains(REPLACED);
        }
        try (var word = new XWPFDocument(new ByteArrayInputStream(anybody.download(open.replace(".html", ".docx"))))) {
            assertThat(word.getParagraphs().getFirst().getText()).isEqualTo(REPLACED);
            assertThat(word.getHeaderList())
                    .as("above every page")
                    .isNotEmpty()
                    .allMatch(header -> header.getText().contains(REPLACED));
        }
        assertThat(nydala.asSuperuser(
                        "select convert_from(content, 'UTF8') from reports.published_file where name like '%.html'"))
                .contains(frozen)
                .noneMatch(one -> one.contains("g\u00e4ller inte l\u00e4ngre"));
    }

    /// A later decision takes the place of the first, which is told wherever that is shown; only the one that is valid
    /// waits for what came of it.
    private static void replace(Walker inger) throws Exception {
        var anders = Walker.as(server, "Anders");
        var answer = Pattern.compile("action=\"(/beslut/([^/]+)/aterrapport)\"");
        var first = answer.matcher(anders.get("/beslut").body());
        assertThat(first.find()).isTrue();
        var later = new HashMap<>(DECISION);
        later.put("diarienummer", "BUN 2026/15");
        later.put("paragraf", "9");
        later.put("beslutad", "2026-08-28");
        inger.get(REPORT + "/beslut");
        assertThat(inger.post(REPORT + "/beslut", later).statusCode()).isEqualTo(303);

        assertThat(inger.get("/rapporter").body()).contains("ersatt av beslut den 28 augusti 2026");
        var decisions = anders.get("/beslut").body();
        assertThat(decisions)
                .contains("Ersatt av beslut den 28 augusti 2026, BUN 2026/15 \u00a7 9")
                .doesNotContain(first.group(1));
        assertThat(answer.matcher(decisions).results()).hasSize(1);
        assertThat(anders.post(first.group(1), Map.of("svar-" + first.group(2), "Fler l\u00e4ser"))
                        .body())
                .contains("Beslutet \u00e4r ersatt av ett senare");
        assertThat(nydala.asSuperuser("select kind || ' ' || what from governance.waiting"))
                .singleElement()
                .asString()
                .startsWith("REPORT_BACK BUN 2026/15");
    }

    /// A question of the year that no one has answered is asked before the decision, and answered in one click.
    private static void noneIsAnAnswer(Walker maja, Walker inger) throws Exception {
        var place = REPORT + "/skriv/records.complaints";
        assertThat(maja.get(place).body()).contains("Svara: Inga under \u00e5ret.", "att besvara");
        maja.post(place, Map.of("inga", "ja", "text", "", "version", "0"));
        assertThat(maja.get(place).body())
                .contains("Inga under \u00e5ret.</textarea>")
                .doesNotContain("Svara: Inga");
        assertThat(inger.get(REPORT + "/beslut").body()).doesNotContain("Fanns det inget under \u00e5ret");
    }

    /// Writes in every place that must be written in, and answers how many there were.
    private static int writeAll(Walker walker, String report) throws Exception {
        int written = 0;
        while (true) {
            var place = TO_WRITE.matcher(
                    walker.get(report + "/skriv/records.economy").body());
            if (!place.find()) return written;
            walker.get(place.group(1));
            walker.post(place.group(1), Map.of("text", "Inga under \u00e5ret " + ++written, "version", "0"));
        }
    }

    private static void rewrite(Walker walker) throws Exception {
        walker.get(REPORT + "/skriv/work.own");
        assertThat(walker.post(REPORT + "/skriv/work.own", Map.of("text", "N\u00e5got annat", "version", "3"))
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
