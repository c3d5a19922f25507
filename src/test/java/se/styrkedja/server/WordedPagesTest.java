package se.styrkedja.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.styrkedja.testing.Export;
import se.styrkedja.testing.TestHouse;

/// What pages say of numbers: with which unit, how many decimals, and how sure.
class WordedPagesTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private static Path folder;

    private static TestHouse house;
    private static Server server;

    @BeforeAll
    static void start() {
        house = TestHouse.empty();
        house.publish(Export.text(folder.resolve("enheter.csv"), """
                skolenhetskod;namn;kommunkod;kommun;organisationsnummer;huvudman;typ;skolformer;slag;fran;till
                99000001;Lindskolan;9901;Nydala;2120009901;Nydala kommun;kommunal;gr;skola;2015-07-01;
                99000002;Norrskolan;9901;Nydala;2120009901;Nydala kommun;kommunal;gr;skola;;
                """));
        house.publish(Export.text(folder.resolve("tal.csv"), """
                niva;kod;indikator;period;uppdelning;varde;markering;antal;kalla
                kommun;9901;absence-share;2023/24;total;8,2;;4100;Skolverket
                kommun;9901;absence-share;2024/25;total;8,4;;4184;Skolverket
                kommun;9901;all-subjects-y9;2023/24;total;70,2;;1100;Skolverket
                kommun;9901;all-subjects-y9;2024/25;total;71,4;;1184;Skolverket
                enhet;99000001;salsa-merit-actual;2023/24;total;220;;58;Skolverket
                enhet;99000001;salsa-merit-actual;2024/25;total;224;;58;Skolverket
                enhet;99000001;merit-average-y9;2024/25;total;231,0;;58;Skolverket
                enhet;99000001;admission-points-mean;2024;total;250,5;;40;Skolverket
                enhet;99000001;admission-points-mean;2025;total;255,5;;40;Skolverket
                """));
        server = Server.start(0, true, TestHouse.CLOCK, house.house(), house.published());
    }

    @AfterAll
    static void stop() {
        server.close();
        house.close();
    }

    @Test
    void chance_is_told_of_shares_of_persons_and_of_nothing_else() throws Exception {
        assertThat(page("/indikatorer/all-subjects-y9?kommun=9901")).contains("vid 1\u00a0184 elever");
        assertThat(page("/indikatorer/absence-share?kommun=9901"))
                .contains("sedan 2023/24")
                .doesNotContain("slump");
    }

    /// "1 januari 1970" stood for a day that nobody had given.
    @Test
    void a_school_whose_register_gives_no_day_has_none_on_its_page() throws Exception {
        assertThat(page("/skolor/99000001")).contains("Uppgifterna g\u00e4llde");
        assertThat(page("/skolor/99000002")).contains("Norrskolan").doesNotContain("Uppgifterna g\u00e4llde", "1970");
    }

    @Test
    void a_count_is_written_with_a_space_between_thousands() throws Exception {
        assertThat(page("/indikatorer/absence-share?kommun=9901"))
                .contains("4\u00a0184 elever", "4\u00a0100")
                .doesNotContain("4184", "4100");
    }

    @Test
    void the_heading_says_what_is_measured() throws Exception {
        assertThat(heading("/indikatorer/absence-share?kommun=9901"))
                .contains(
                        "Fr\u00e5nvaro, Nydala kommun: 8,4\u00a0% l\u00e4s\u00e5ret 2024/25, 8,2\u00a0% l\u00e4s\u00e5ret 2023/24");
    }

    @Test
    void a_published_number_keeps_its_decimals() throws Exception {
        var salsa = "/indikatorer/salsa-merit-actual?kommun=9901&enhet=99000001";
        assertThat(heading(salsa)).contains(": 224 l\u00e4s\u00e5ret 2024/25, 220 l\u00e4s\u00e5ret 2023/24");
        assertThat(page(salsa)).contains("+4 meritpo\u00e4ng").doesNotContain("224,0", "220,0");
        assertThat(heading("/indikatorer/merit-average-y9?kommun=9901&enhet=99000001"))
                .contains(": 231,0 l\u00e4s\u00e5ret");
    }

    @Test
    void points_of_admission_are_points() throws Exception {
        assertThat(page("/indikatorer/admission-points-mean?kommun=9901&enhet=99000001"))
                .contains("medel, po\u00e4ng", "+5,0 po\u00e4ng")
                .doesNotContain("medel, antal");
    }

    @Test
    void a_search_that_finds_nothing_is_told_so_with_the_way_back() throws Exception {
        assertThat(heading("/skolor?namn=finnsinte")).isEqualTo("Ingen skola");
        assertThat(page("/skolor?namn=finnsinte"))
                .contains("Rensa s\u00f6kningen")
                .doesNotContain("0 skolor");
        assertThat(heading("/skolor")).isEqualTo("2 skolor");
    }

    private static String heading(String path) throws Exception {
        var heading = Pattern.compile("<h1>(.*?)</h1>").matcher(page(path));
        assertThat(heading.find()).isTrue();
        return heading.group(1);
    }

    private static String page(String path) throws IOException, InterruptedException {
        var address = URI.create("http://127.0.0.1:" + server.port() + path);
        return CLIENT.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
