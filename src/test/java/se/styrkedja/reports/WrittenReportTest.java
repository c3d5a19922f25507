package se.styrkedja.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.styrkedja.server.Server;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.testing.Walker;

/// What people write in the report of Nydala.
class WrittenReportTest {
    private static final String REPORT = "/rapporter/9901/2025-26";
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([0-9]+)\"");

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
    void what_the_analyst_writes_stands_in_the_report_and_in_its_files() throws Exception {
        var maja = Walker.as(server, "Maja");
        assertThat(maja.get(REPORT).body()).contains("Skriv i rapporten");
        var place = place(maja);
        write(maja, place, "F\u00e4rre l\u00e4ser <b>l\u00e4ngre</b> texter.\n\nVi ser det i alla \u00e4mnen.", "0");

        assertThat(maja.get(REPORT).body())
                .contains("<p>F\u00e4rre l\u00e4ser &lt;b&gt;l\u00e4ngre&lt;/b&gt; texter.</p>");
        assertThat(maja.get(REPORT + "/kvalitetsrapport.html").body()).contains("Vi ser det i alla \u00e4mnen.");
        assertThat(maja.get(place).body()).contains("Skrivet 1 september 2026 av Maja Forsell");
        assertThat(Walker.as(server, "Eva").get(REPORT).body()).contains("Vi ser det i alla \u00e4mnen.");
        assertThat(Walker.stranger(server).get(REPORT).body()).doesNotContain("Vi ser det i alla \u00e4mnen.");
    }

    @Test
    void who_comes_second_sees_both_texts_and_loses_none() throws Exception {
        var maja = Walker.as(server, "Maja");
        var anders = Walker.as(server, "Anders");
        var places = Pattern.compile("href=\"(" + REPORT + "/skriv/[^\"]+)\"")
                .matcher(maja.get(place(maja)).body());
        assertThat(places.find()).isTrue();
        var place = places.group(1);
        var version = version(maja.get(place).body());
        write(maja, place, "Majas text", version);
        anders.get(place);
        var answer = anders.post(place, Map.of("text", "Anders text", "version", version));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Maja Forsell har sparat en annan text", "Majas text", "Anders text</textarea>");
        write(anders, place, "Majas och Anders text", version(answer.body()));
        assertThat(nydala.asSuperuser("select body from reports.text where body like '%Maja%' order by version"))
                .containsExactly("Majas text", "Majas och Anders text");
    }

    @Test
    void a_head_teacher_and_the_board_read_the_report_and_do_not_write_in_it() throws Exception {
        for (var name : new String[] {"Karin", "Eva", "Birgitta"}) {
            var walker = Walker.as(server, name);
            assertThat(walker.get(REPORT).body()).as(name).doesNotContain("Skriv i rapporten");
            assertThat(walker.get(REPORT + "/skriv").statusCode()).as(name).isEqualTo(403);
        }
    }

    /// The first place that nobody has written in.
    private static String place(Walker walker) throws Exception {
        return walker.get(REPORT + "/skriv").headers().firstValue("Location").orElseThrow();
    }

    private static String version(String page) {
        var version = VERSION.matcher(page);
        assertThat(version.find()).isTrue();
        return version.group(1);
    }

    private static void write(Walker walker, String place, String text, String version) throws Exception {
        walker.get(place);
        assertThat(walker.post(place, Map.of("text", text, "version", version)).statusCode())
                .isEqualTo(303);
    }
}
