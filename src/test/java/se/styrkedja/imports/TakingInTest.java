package se.styrkedja.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.styrkedja.demo.nydala.Nydala;
import se.styrkedja.testing.FilledTown;
import se.styrkedja.testing.Walker;

/// Nydala's analyst takes files in on the page: she sees what was understood, and nothing is kept
/// before she says so.
class TakingInTest {
    private static final String PREVIEW = "/inlasningar/forhandsgranskning";
    private static final String NEW_YEAR = "nydala-grundskola-2025-26.csv";
    private static final Pattern BATCH = Pattern.compile("name=\"omgang\" value=\"([^\"]+)\"");
    private static final String HEADER = "niva;kod;indikator;period;uppdelning;varde;markering;antal;kalla\n";

    @TempDir
    static Path files;

    private static FilledTown town;

    @BeforeAll
    static void start() {
        town = FilledTown.inhabited(files);
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @Test
    void a_file_of_which_nothing_can_be_taken_in_says_why() throws Exception {
        var maja = Walker.as(town.server(), "Maja");
        maja.get("/inlasningar");
        var answer = "{\"values\": [{\"kpi\": \"N99999\", \"municipality\": \"9901\", \"period\": 2024, \"values\": "
                + "[{\"gender\": \"T\", \"count\": 1, \"status\": \"\", \"value\": 1.0}]}]}";
        var preview = maja.send(PREVIEW, Map.of("nyckeltal.json", answer.getBytes(StandardCharsets.UTF_8)));
        assertThat(preview.body())
                .contains(
                        "Inget i filen g\u00e5r att l\u00e4sa in. N99999: 1 rad. Nyckeltalet \u00e4r ingen av Styrkedjas");
    }

    @Test
    void the_new_year_is_looked_through_taken_in_and_taken_back() throws Exception {
        var maja = Walker.as(town.server(), "Maja");
        maja.get("/inlasningar");
        var preview = maja.send(PREVIEW, Map.of(NEW_YEAR, newYear()));
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body()).contains("Allt i filen g\u00e5r att l\u00e4sa in.", "11: Lindskolan", "2025/26");
        assertThat(maja.get("/inlasningar.csv").body()).doesNotContain(NEW_YEAR);
        assertThat(lindskolan()).contains("68,8");

        var batch = batch(preview.body());
        var done = maja.post(
                "/inlasningar", Map.of("omgang", batch, "vems", "PUBLISHED", "publikation", Nydala.publication()));
        assertThat(done.statusCode()).isEqualTo(303);
        var list = maja.get(done.headers().firstValue("Location").orElseThrow()).body();
        assertThat(list).contains("1 fil \u00e4r inl\u00e4st.", NEW_YEAR);
        int files = counting(list);
        assertThat(lindskolan()).contains("77,1");

        maja.get("/inlasningar");
        var again = maja.send(PREVIEW, Map.of("samma.csv", newYear())).body();
        assertThat(again)
                .contains(
                        "Samma fil \u00e4r redan inl\u00e4st",
                        ", som publicerad.",
                        "\u00c4r det era egna uppgifter drar du")
                .doesNotContain("L\u00e4s in det som gick");

        var address = address(list, NEW_YEAR);
        maja.get(address);
        var without = maja.post(address + "/tillbaka", Map.of("skal", " "));
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("Skriv varf\u00f6r filen dras tillbaka");
        assertThat(maja.post(address + "/tillbaka", Map.of("skal", "Fel l\u00e4s\u00e5r"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(maja.get(address).body()).contains("Fel l\u00e4s\u00e5r", "Maja Forsell");
        var after = maja.get("/inlasningar").body();
        assertThat(counting(after)).as("what is withdrawn does not count").isEqualTo(files - 1);
        assertThat(after).contains("1 \u00e4r tillbakadragen");
        assertThat(lindskolan()).contains("68,8");
    }

    /// Two windows with one table, of which the later says something else of it: it was told that one file was there.
    @Test
    void the_answer_says_which_file_was_in_already_and_as_what_and_that_what_was_said_now_does_not_count()
            throws Exception {
        var rows = bytes(HEADER + "enhet;00990200;all-subjects-y6;2006/07;total;33,3;;30;N\n");
        var maja = Walker.as(town.server(), "Maja");
        maja.get("/inlasningar");
        var first = batch(maja.send(PREVIEW, Map.of("tva.csv", rows)).body());
        var second = batch(maja.send(PREVIEW, Map.of("tva.csv", rows)).body());
        var own = Map.of("vems", "OWN", "publikation", "");
        var said = Map.of("vems", "PUBLISHED", "publikation", "Kolada.");
        assertThat(after(maja, first, said))
                .contains("1 fil \u00e4r inl\u00e4st.")
                .doesNotContain("fanns redan");
        assertThat(after(maja, second, own))
                .contains(
                        "Ingen fil \u00e4r inl\u00e4st. tva.csv fanns redan, som publicerad enligt Kolada. Det du svarade"
                                + " nu r\u00e4knas inte. \u00c4r det era egna uppgifter drar du f\u00f6rst tillbaka den p\u00e5 dess"
                                + " sida under Inl\u00e4sningar.");
    }

    @Test
    void a_file_that_was_in_already_as_what_was_said_now_is_told_without_more() throws Exception {
        var rows = bytes(HEADER + "enhet;00990200;all-subjects-y6;2004/05;total;33,3;;30;N\n");
        var maja = Walker.as(town.server(), "Maja");
        maja.get("/inlasningar");
        var first = batch(maja.send(PREVIEW, Map.of("lika.csv", rows)).body());
        var second = batch(maja.send(PREVIEW, Map.of("lika.csv", rows)).body());
        var own = Map.of("vems", "OWN", "publikation", "");
        after(maja, first, own);
        assertThat(after(maja, second, own))
                .contains("Ingen fil \u00e4r inl\u00e4st. lika.csv fanns redan, som era egna uppgifter.<")
                .doesNotContain("r\u00e4knas inte");
    }

    private static String after(Walker walker, String batch, Map<String, String> said) throws Exception {
        var sent = new LinkedHashMap<>(said);
        sent.put("omgang", batch);
        walker.get("/inlasningar");
        var answer = walker.post("/inlasningar", sent);
        assertThat(answer.statusCode()).isEqualTo(303);
        return walker.get(answer.headers().firstValue("Location").orElseThrow()).body();
    }

    /// A publication that was typed stood unsaved above later files, without any name.
    @Test
    void what_was_typed_of_a_file_and_not_saved_names_the_file_and_can_be_thrown_away() throws Exception {
        var rows = bytes(HEADER + "enhet;00990200;all-subjects-y6;2005/06;total;33,3;;30;N\n");
        var maja = Walker.as(town.server(), "Maja");
        maja.get("/inlasningar");
        var first = batch(maja.send(PREVIEW, Map.of("byra.csv", rows)).body());
        var preview = maja.send(PREVIEW, Map.of("byra.csv", rows)).body();
        after(maja, first, Map.of("vems", "OWN", "publikation", ""));
        var lost = after(
                maja,
                batch(preview),
                Map.of(
                        "vems",
                        "PUBLISHED",
                        "publikation",
                        "En annan byr\u00e5",
                        "_om",
                        hidden(preview, "_om"),
                        "_vem",
                        hidden(preview, "_vem")));
        assertThat(lost)
                .contains("Det du skrev sparades inte", "<h3>Inl\u00e4sning av byra.csv</h3>", "En annan byr\u00e5");

        var shown = hidden(maja.get("/inlasningar").body(), "visat");
        var later = batch(maja.send(PREVIEW, Map.of("byra.csv", rows)).body());
        after(
                maja,
                later,
                Map.of("vems", "PUBLISHED", "publikation", "Annu en annan", "_vem", hidden(preview, "_vem")));
        maja.post("/fortsatt", Map.of("osparat", "/inlasningar", "visat", shown));
        var left = maja.get("/inlasningar").body();
        assertThat(left)
                .contains("Klart. Det du s\u00e5g \u00e4r sl\u00e4ngt", "Annu en annan")
                .doesNotContain("En annan byr\u00e5");
        var thrown = maja.post("/fortsatt", Map.of("osparat", "/inlasningar", "visat", hidden(left, "visat")));
        assertThat(thrown.headers().firstValue("Location")).hasValue("/inlasningar");
        assertThat(maja.get("/inlasningar").body())
                .contains("Klart. Det du skrev \u00e4r sl\u00e4ngt")
                .doesNotContain("Annu en annan");
        assertThat(maja.post("/fortsatt", Map.of("osparat", "//example.org/x"))
                        .headers()
                        .firstValue("Location"))
                .hasValue("/");
    }

    private static String hidden(String page, String field) {
        var hidden =
                Pattern.compile("name=\"" + field + "\" value=\"([^\"]+)\"").matcher(page);
        assertThat(hidden.find()).isTrue();
        return hidden.group(1);
    }

    /// How many files the heading of the list counts.
    private static int counting(String list) {
        var heading = Pattern.compile("<h1[^>]*>(\\d+) fil(?:er)? \u00e4r inl").matcher(list);
        assertThat(heading.find()).isTrue();
        return Integer.parseInt(heading.group(1));
    }

    @Test
    void an_own_table_says_what_will_be_hidden_and_is_published_only_with_the_name_of_its_publication()
            throws Exception {
        var rows = new StringBuilder(HEADER);
        for (int i = 0; i < 12; i++)
            rows.append("enhet;009902%02d;all-subjects-y6;2007/08;total;33,3;;%d;Skolverket\n"
                    .formatted(i, i < 2 ? 3 : 30));
        rows.append("enhet;00990200;all-subjects-y6;2008/09;total;33,3;;;Skolverket\n");
        var maja = Walker.as(town.server(), "Maja");
        maja.get("/inlasningar");
        var preview =
                maja.send(PREVIEW, Map.of("egna.csv", bytes(rows.toString()))).body();
        assertThat(preview)
                .contains("2 av 13 tal kommer att d\u00f6ljas, eftersom f\u00e5 st\u00e5r bakom dem")
                .contains("1 tal saknar antal och visas inte.", "Antal saknas, s\u00e5 talet visas inte bland egna")
                .doesNotContainPattern("value=\"(OWN|PUBLISHED)\"[^>]*checked");

        var batch = batch(preview);
        var nothing = maja.post("/inlasningar", Map.of("omgang", batch, "publikation", ""));
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("V\u00e4lj om uppgifterna \u00e4r egna eller redan publicerade");
        var worded = maja.post("/inlasningar", Map.of("omgang", batch, "publikation", "Kolada"));
        assertThat(worded.body())
                .as("one fault is one fault")
                .contains("V\u00e4lj om uppgifterna", "En sak beh\u00f6ver r\u00e4ttas", "value=\"Kolada\"");
        var unnamed = maja.post("/inlasningar", Map.of("omgang", batch, "vems", "PUBLISHED", "publikation", " "));
        assertThat(unnamed.statusCode()).isEqualTo(422);
        assertThat(unnamed.body())
                .contains("Skriv vem som har publicerat uppgifterna och var", "2 av 13 tal")
                .containsPattern("value=\"PUBLISHED\"[^>]*checked");
        var unchosen = maja.post("/inlasningar", Map.of("omgang", batch, "vems", "OWN", "publikation", "Kolada"));
        assertThat(unchosen.statusCode()).isEqualTo(422);
        assertThat(unchosen.body()).contains("value=\"Kolada\"");
        var publication = Map.of("omgang", batch, "vems", "PUBLISHED", "publikation", "Kolada, oktober 2026");
        assertThat(maja.post("/inlasningar", publication).statusCode()).isEqualTo(303);

        var published = address(maja.get("/inlasningar").body(), "egna.csv");
        assertThat(maja.get(published).body())
                .contains("Redan publicerat: Kolada, oktober 2026, enligt Maja Forsell")
                .doesNotContain("Antal saknas");
        assertThat(source(maja)).contains("33,3", "Redan publicerat: Kolada, oktober 2026");
        maja.get(published);
        maja.post(published + "/tillbaka", Map.of("skal", "De var egna"));

        maja.get("/inlasningar");
        var again =
                maja.send(PREVIEW, Map.of("egna.csv", bytes(rows.toString()))).body();
        maja.post("/inlasningar", Map.of("omgang", batch(again)));
        assertThat(maja.get(address(maja.get("/inlasningar").body(), "egna.csv"))
                        .body())
                .contains("Egna uppgifter: sm\u00e5 grupper d\u00f6ljs", "Antal saknas");
        assertThat(source(maja)).contains("Egna uppgifter", "Dold").doesNotContain("33,3");
    }

    private static String source(Walker walker) throws IOException, InterruptedException {
        return walker.get("/indikatorer/all-subjects-y6/kalla?niva=enhet&kod=00990200&period=2007/08&uppdelning=total")
                .body();
    }

    @Test
    void every_fault_is_shown_with_its_line_and_column() throws Exception {
        var preview = send(
                "Maja",
                Map.of(
                        "fel.csv",
                        bytes(HEADER
                                + "enhet;00990200;pupils-y9;2025/26;total;48;;48;N\n"
                                + "enhet;00990200;pupils-y9;2024/25;total;sexton;;;N\n")));

        assertThat(preview.replaceAll("\\s*<[^>]+>\\s*", " "))
                .contains("1 st\u00e4lle g\u00f6r det inte", " 3 ", " varde ", "sexton");
    }

    @Test
    void what_cannot_be_read_is_told_file_by_file_and_never_with_a_trace() throws Exception {
        var sent = new LinkedHashMap<String, byte[]>();
        sent.put("bild.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10});
        sent.put("tom.csv", new byte[0]);
        sent.put("okand.csv", bytes("a;b\n1;2\n"));
        sent.put("bomb.csv.gz", bomb());
        var preview = send("Maja", sent);

        assertThat(preview)
                .contains("Inget av det du skickade g\u00e5r att l\u00e4sa in")
                .contains("bild.png", "tom.csv", "okand.csv", "bomb.csv.gz")
                .contains("Styrkedja k\u00e4nner inte igen filen.")
                .doesNotContain("Exception", "L\u00e4s in det som gick");
    }

    @Test
    void a_name_is_never_a_path_and_two_of_the_same_name_are_told_apart() throws Exception {
        var sent = new LinkedHashMap<String, byte[]>();
        sent.put("../../etc/tal.csv", bytes(HEADER + "enhet;00990200;pupils-y9;2025/26;total;48;;48;N\n"));
        sent.put("C:\\x\\tal.csv", bytes("a;b\n1;2\n"));

        assertThat(send("Maja", sent)).contains(">tal.csv<", ">tal.csv (2)<").doesNotContain("etc", "C:");
    }

    @Test
    void more_than_the_server_takes_gets_a_page_that_says_how_much_it_takes() throws Exception {
        var maja = Walker.as(town.server(), "Maja");
        maja.get("/inlasningar");
        var answer = maja.send(PREVIEW, Map.of("stor.csv", new byte[61 << 20]));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Det var f\u00f6r mycket p\u00e5 en g\u00e5ng", "h\u00f6gst 20 MB");
    }

    @Test
    void more_files_than_are_taken_at_once_are_told_by_their_number_and_not_by_their_size() throws Exception {
        var maja = Walker.as(town.server(), "Maja");
        maja.get("/inlasningar");
        var sent = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < 80; i++) sent.put("tal-" + i + ".csv", bytes(HEADER));
        var answer = maja.send(PREVIEW, sent);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("H\u00f6gst 60 filer").doesNotContain("20 MB");
    }

    @Test
    void a_file_that_is_too_large_is_told_by_its_name_and_the_others_can_be_taken_in() throws Exception {
        var sent = new LinkedHashMap<String, byte[]>();
        sent.put("stor.csv", new byte[21 << 20]);
        sent.put("nytt.csv", bytes(HEADER + "enhet;00990200;pupils-y9;2019/20;total;48;;48;N\n"));
        var maja = Walker.as(town.server(), "Maja");
        maja.get("/inlasningar");
        var preview = maja.send(PREVIEW, sent);

        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body())
                .contains("stor.csv", "Filen \u00e4r 21 MB och gr\u00e4nsen \u00e4r 20 MB", "nytt.csv");
        var answer = maja.post("/inlasningar", Map.of("omgang", batch(preview.body())));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElse("")).contains("inlasta=1&inget=1");
    }

    @Test
    void nothing_chosen_is_told_at_the_field() throws Exception {
        var maja = Walker.as(town.server(), "Maja");
        maja.get("/inlasningar");
        var answer = maja.send(PREVIEW, Map.of());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("V\u00e4lj minst en fil");
    }

    @Test
    void what_one_has_sent_no_other_can_take_in_and_it_is_gone_when_cancelled() throws Exception {
        var maja = Walker.as(town.server(), "Maja");
        maja.get("/inlasningar");
        var batch = batch(maja.send(PREVIEW, Map.of("x.csv", newYear())).body());
        var olle = Walker.as(town.server(), "Olle");
        olle.get("/inlasningar");

        assertThat(olle.post("/inlasningar", Map.of("omgang", batch)).body())
                .contains("Filerna v\u00e4ntar inte h\u00e4r l\u00e4ngre");
        assertThat(maja.post("/inlasningar/avbryt", Map.of("omgang", batch)).statusCode())
                .isEqualTo(303);
        maja.get("/inlasningar");
        assertThat(maja.post("/inlasningar", Map.of("omgang", batch)).statusCode())
                .isEqualTo(422);
    }

    /// Whoever pressed Avbryt while the files were taken in read that nothing had changed.
    @Test
    void whoever_cancels_what_is_taken_in_already_is_told_so() throws Exception {
        var maja = Walker.as(town.server(), "Maja");
        maja.get("/inlasningar");
        var rows = bytes(HEADER + "enhet;00990200;all-subjects-y6;2003/04;total;33,3;;30;N\n");
        var batch = batch(maja.send(PREVIEW, Map.of("hunnen.csv", rows)).body());
        after(maja, batch, Map.of("vems", "OWN", "publikation", ""));

        maja.get("/inlasningar");
        var late = maja.post("/inlasningar/avbryt", Map.of("omgang", batch));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("de \u00e4r inl\u00e4sta redan", "hunnen.csv");
    }

    @Test
    void a_head_teacher_neither_sees_the_form_nor_takes_anything_in() throws Exception {
        var karin = Walker.as(town.server(), "Karin");

        assertThat(karin.get("/inlasningar").body()).doesNotContain("type=\"file\"");
        assertThat(karin.send(PREVIEW, Map.of("x.csv", newYear())).statusCode()).isEqualTo(403);
    }

    @Test
    void a_form_of_another_site_is_refused() throws Exception {
        var answer = Walker.stranger(town.server()).send(PREVIEW, Map.of("x.csv", newYear()));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Inget sparades.");
    }

    private static String send(String name, Map<String, byte[]> sent) throws IOException, InterruptedException {
        var walker = Walker.as(town.server(), name);
        walker.get("/inlasningar");
        var answer = walker.send(PREVIEW, sent);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static String lindskolan() throws IOException, InterruptedException {
        return Walker.as(town.server(), "Karin")
                .get("/indikatorer/all-subjects-y9?enhet=00990200")
                .body()
                .replaceAll("(?s).*<h1>|</h1>.*", "");
    }

    private static byte[] newYear() {
        return bytes(Nydala.seeded(Nydala.SEED).comingYear().getOrDefault(NEW_YEAR, ""));
    }

    /// Forty megabytes of zeros, packed.
    private static byte[] bomb() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 40; i++) gzip.write(new byte[1 << 20]);
        }
        return packed.toByteArray();
    }

    private static String batch(String page) {
        var found = BATCH.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String address(String list, String file) {
        var link = Pattern.compile("href=\"(/inlasningar/[0-9a-f-]{36})\">" + Pattern.quote(file))
                .matcher(list);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
