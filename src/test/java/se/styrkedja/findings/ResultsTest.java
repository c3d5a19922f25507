package se.styrkedja.findings;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.styrkedja.testing.FilledTown;
import se.styrkedja.testing.Walker;

/// What the figures say, to each of Nydala's people about what is hers.
class ResultsTest {
    private static final String LINDSKOLAN = "/resultat?enhet=00990200";
    private static final String VIKSKOLAN = "/resultat?enhet=00990203";
    private static final String HIDDEN = "/resultat.csv?enhet=00990204";
    private static final String KITCHEN = "/resultat?enhet=00990402";

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
    void a_figure_that_may_be_chance_is_asked_about_and_is_not_the_heading_of_the_school() throws Exception {
        var page = as("Karin", "/resultat");

        long untested = rows(as("Karin", "/resultat.csv?enhet=00990200")).stream()
                .filter(row -> row.getField("sakerhet").equals("UNTESTED"))
                .count();
        assertThat(untested).isPositive();
        assertThat(heading(page))
                .as("what nobody can test is not within chance")
                .isEqualTo(
                        "Lindskolan, det senaste av varje tal: inget tal kan visas skilja sig mer \u00e4n slumpen brukar ge; "
                                + untested + " g\u00e5r inte att pr\u00f6va");
        assertThat(page)
                .contains("Det h\u00e4r \u00e4r v\u00e4rt att fr\u00e5ga om")
                .contains("Kan vara slump: \u221232 till +11 procentenheter vid 48 elever.")
                .as("what is tested stands before what nobody can test")
                .containsSubsequence(
                        "Det h\u00e4r \u00e4r v\u00e4rt att fr\u00e5ga om", "Kan vara slump: \u221220 till +42")
                .contains(">Lindskolan")
                .doesNotContain("Vikskolan");
    }

    @Test
    void another_school_an_area_and_a_school_that_does_not_exist_are_refused_alike() throws Exception {
        var karin = Walker.as(town.server(), "Karin");
        for (var path : List.of(VIKSKOLAN, "/resultat?enhet=99999999", "/resultat?verksamhet=Grundskola+norr"))
            assertThat(karin.get(path).statusCode()).as(path).isEqualTo(403);
    }

    @Test
    void a_board_member_sees_what_the_municipality_says_and_every_school_by_name() throws Exception {
        var page = as("Jonas", "/resultat");

        assertThat(page).contains("Nydala kommun</a></li>", "Enhet f\u00f6r enhet");
        assertThat(matches(page, "<p class=\"unit\"><a class=\"ds-link\" href=\"/resultat\\?enhet=\\d+\">([^<]+)")
                        .filter(name -> name.endsWith("skolan"))
                        .toList())
                .containsExactly(
                        "Granskolan",
                        "Hammarbackaskolan",
                        "Hassellundaskolan",
                        "Lindskolan",
                        "\u00c5sbackaskolan",
                        "\u00c4nglundaskolan",
                        "Almlundaskolan",
                        "Bj\u00f6rkbackaskolan",
                        "Ekskolan",
                        "R\u00f6nnbackaskolan",
                        "Vikskolan");
        assertThat(heading(as("Jonas", VIKSKOLAN)))
                .contains("Meritv\u00e4rdet i \u00e5rskurs 9 har legat under det v\u00e4ntade");
    }

    @Test
    void an_area_manager_sees_the_schools_of_her_area_and_no_other() throws Exception {
        assertThat(as("Petra", "/resultat"))
                .contains("Grundskola norr", "Lindskolan")
                .doesNotContain("Vikskolan");
    }

    @Test
    void what_is_hidden_is_not_spoken_of() throws Exception {
        assertThat(rows(as("Jonas", HIDDEN)))
                .isNotEmpty()
                .noneMatch(row -> row.getField("indikator").endsWith("-y9"));
    }

    @Test
    void the_table_to_take_away_has_the_findings_of_the_page_and_no_other() throws Exception {
        var page = as("Karin", LINDSKOLAN);
        var all = page.substring(page.indexOf("<details class=\"more\">"), page.indexOf("</details>"));
        var rows = rows(as("Karin", "/resultat.csv?enhet=00990200"));

        assertThat(page).contains("Visa alla " + rows.size() + " iakttagelser");
        assertThat(matches(all, "<strong>([^<]+)</strong>"))
                .containsExactlyInAnyOrderElementsOf(
                        rows.stream().map(row -> plain(row.getField("punkt"))).toList());
    }

    @Test
    void one_and_at_most_three_more_stand_before_all_the_others() throws Exception {
        var page = as("Karin", LINDSKOLAN);

        assertThat(matches(page.substring(0, page.indexOf("<details")), "<strong>([^<]+)</strong>"))
                .hasSize(3);
        assertThat(matches(
                        page.substring(page.indexOf("v\u00e4rt att fr\u00e5ga om"), page.indexOf("<details")),
                        "href=\"(/indikatorer/[^\"?]+)"))
                .as("three sides of one number are one thing to ask of")
                .hasSize(3)
                .doesNotHaveDuplicates();
    }

    @Test
    void each_group_of_all_findings_stands_in_the_order_that_is_told() throws Exception {
        var points = rows(as("Karin", "/resultat.csv?enhet=00990200")).stream()
                .map(row -> row.getField("punkt"))
                .toList();
        var page = as("Karin", LINDSKOLAN);
        var all = page.substring(page.indexOf("<details class=\"more\""));

        assertThat(all.substring(0, all.indexOf("</details>")).split("<section>"))
                .hasSizeGreaterThan(1)
                .allSatisfy(group -> assertThat(
                                matches(group, "<strong>([^<]+)</strong>").map(points::indexOf))
                        .isSorted());
    }

    @Test
    void a_reader_chooses_what_to_see_also_in_the_table_to_take_away() throws Exception {
        var boys = rows(as("Karin", "/resultat.csv?enhet=00990200&kon=pojkar"));
        assertThat(boys).isNotEmpty().allMatch(row -> row.getField("uppdelning").contains("kon:pojkar"));
        assertThat(rows(as("Karin", "/resultat.csv?enhet=00990200&omrade=CLIMATE")))
                .isNotEmpty()
                .allMatch(row -> row.getField("indikator").startsWith("survey-"));
        assertThat(as("Karin", "/resultat?omrade=%3Cscript%3E"))
                .contains("Inga iakttagelser i urvalet", "Visa allt")
                .doesNotContain("<script>");
    }

    /// Two of the municipality and 33 of its schools were 35 of "Nydala kommun", and seven in another year.
    @Test
    void a_heading_counts_what_it_names_the_municipality_as_a_whole_or_its_schools() throws Exception {
        var page = as("Jonas", "/resultat");
        int ofTheWhole = 0;
        int ofUnits = 0;
        for (var period : choices(page, "period"))
            for (var form : choices(page, "skolform")) {
                var chosen = "?period=" + period + "&skolform=" + form;
                var heading = heading(as("Jonas", "/resultat" + chosen));
                if (!heading.contains(", i det som \u00e4r valt: ")) continue;
                var own = rows(as("Jonas", "/resultat.csv" + chosen)).stream()
                        .filter(row -> row.getField("kod").equals("9901"))
                        .toList();
                long untested = own.stream()
                        .filter(row -> row.getField("sakerhet").equals("UNTESTED"))
                        .count();
                if (own.isEmpty()) {
                    ofUnits++;
                    assertThat(heading).as(chosen).startsWith("Enheterna i Nydala kommun");
                } else {
                    ofTheWhole++;
                    assertThat(heading).as(chosen).startsWith("Nydala kommun som helhet");
                    if (untested > 0)
                        assertThat(heading).as(chosen).endsWith("; " + untested + " g\u00e5r inte att pr\u00f6va");
                }
            }
        assertThat(ofTheWhole).isPositive();
        assertThat(ofUnits).isPositive();
    }

    private static List<String> choices(String page, String field) {
        var select = page.substring(page.indexOf("name=\"" + field + "\""));
        return Pattern.compile("<option value=\"([^\"]*)\"")
                .matcher(select.substring(0, select.indexOf("</select>")))
                .results()
                .map(option -> option.group(1))
                .toList();
    }

    @Test
    void what_is_no_school_has_nothing_to_take_up() throws Exception {
        assertThat(heading(as("Jonas", KITCHEN))).endsWith("inget att ta upp just nu");
    }

    @Test
    void one_who_has_not_signed_in_reads_what_is_published() throws Exception {
        var stranger = Walker.stranger(town.server());

        assertThat(stranger.get("/resultat").body()).contains("Nydala kommun");
        assertThat(heading(plain(stranger.get(VIKSKOLAN).body())))
                .contains("Meritv\u00e4rdet i \u00e5rskurs 9 har legat under det v\u00e4ntade");
        assertThat(stranger.get("/resultat?enhet=99999999").statusCode()).isEqualTo(404);
        assertThat(stranger.get("/resultat?kommun=0000").statusCode()).isEqualTo(404);
    }

    private static String as(String name, String path) throws Exception {
        var answer = Walker.as(town.server(), name).get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return plain(answer.body());
    }

    private static String heading(String page) {
        return matches(page, "<h1>([^<]+)</h1>").findFirst().orElseThrow();
    }

    private static Stream<String> matches(String page, String pattern) {
        return Pattern.compile(pattern).matcher(page).results().map((MatchResult r) -> r.group(1));
    }

    private static List<NamedCsvRecord> rows(String csv) {
        try (var rows = CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(csv)) {
            return rows.stream().toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}
