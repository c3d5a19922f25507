package se.styrkedja.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static se.styrkedja.testing.ReportContract.text;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.styrkedja.testing.Ran;
import se.styrkedja.testing.ReportContract;
import se.styrkedja.testing.TestHouse;
import tools.jackson.databind.JsonNode;

/// The report of a Nydala with two schools that are shown, one that is hidden and neighbours that are not its own.
class ReportCommandTest {
    private static final String YEAR = "2024/25";
    private static final String MERIT = "merit-average-y9";

    @TempDir
    static Path out;

    private static Ran ran;
    private static ReportContract report;
    private static String page = "";

    @BeforeAll
    static void write_the_report() throws Exception {
        var from = Path.of(Objects.requireNonNull(ReportCommandTest.class.getResource("/kommun"))
                .toURI());
        ran = Ran.in(
                TestHouse.home(),
                "report",
                "--municipality",
                "0999",
                "--year",
                YEAR,
                "--from",
                from,
                "--out",
                out,
                "--format",
                "html,json");
        assertThat(ran.code()).as(ran.err()).isZero();
        report = ReportContract.read(out.resolve("kvalitetsrapport.json"), from);
        page = Files.readString(out.resolve("kvalitetsrapport.html"));
    }

    @Test
    void it_says_what_it_wrote_on_stdout_and_what_it_could_not_read_on_stderr() {
        assertThat(ran.out().lines())
                .extracting(file -> String.valueOf(Path.of(file).getFileName()))
                .containsExactlyInAnyOrder("kvalitetsrapport.html", "kvalitetsrapport.json", "poster.html");
        assertThat(ran.complaints())
                .satisfiesExactlyInAnyOrder(
                        unknown -> assertThat(unknown).startsWith("okand.json: "),
                        refused -> assertThat(refused)
                                .contains("slutbetyg-2024-25.csv, rad 11, kolumnen Skol-enhetskod: "),
                        own -> assertThat(own).contains("1 tabell i mappen", "egna uppgifter", "--publik"));
    }

    @Test
    void the_contract_holds_for_every_figure_and_finding() {
        report.holds();
        assertThat(text(report.json(), "year")).isEqualTo(YEAR);
        assertThat(text(report.json().path("organiser"), "level")).isEqualTo("municipality");
        assertThat(text(report.json().path("organiser"), "code")).isEqualTo("0999");
        assertThat(text(report.json().path("organiser"), "name")).isEqualTo("Nydala");
    }

    @Test
    void the_municipality_is_the_schools_that_it_runs_itself_and_the_hidden_one_is_named() {
        assertThat(report.weighted(MERIT, "municipality", "0999", YEAR))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.path("value").doubleValue()).isEqualTo((58 * 231.4 + 40 * 221.4) / 98, within(1e-9));
                    assertThat(f.path("n").intValue()).isEqualTo(98);
                    assertThat(f.path("shown").intValue()).isEqualTo(2);
                    assertThat(texts(f.path("hiddenUnits"))).containsExactly("99000003");
                    assertThat(text(f, "basis")).isEqualTo("computed");
                    assertThat(lines(f)).containsExactlyInAnyOrder(7, 9);
                });
    }

    @Test
    void a_few_municipalities_are_not_the_country_and_nothing_is_called_so() {
        assertThat(report.weighted(MERIT, "country", "0000", YEAR)).isEmpty();
        assertThat(page).doesNotContain("andets kommunala skolor").doesNotContain("skolor i landet");
    }

    @Test
    void a_school_where_nearly_all_reach_it_makes_the_mean_an_interval() {
        assertThat(report.weighted("vocational-eligibility-y9", "municipality", "0999", YEAR))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.path("value").isNull()).isTrue();
                    assertThat(f.path("low").doubleValue()).isEqualTo((5400 + 3600) / 98.0, within(1e-9));
                    assertThat(f.path("high").doubleValue()).isEqualTo((5700 + 3600) / 98.0, within(1e-9));
                });
    }

    /// Kolada's rows are of municipalities; nobody has a row of a school of year 6.
    @Test
    void what_is_published_of_the_municipality_alone_has_its_chapter(@TempDir Path folder) throws Exception {
        var from = Files.createDirectories(folder.resolve("filer"));
        Files.copy(
                Path.of(Objects.requireNonNull(ReportCommandTest.class.getResource("/kommun/slutbetyg-2024-25.csv"))
                        .toURI()),
                from.resolve("slutbetyg-2024-25.csv"));
        Files.writeString(from.resolve("kommunen.csv"), """
                niva;kod;indikator;period;uppdelning;varde;markering;antal;kalla
                kommun;0999;all-subjects-y6;2023/24;total;80,0;;510;Skolverket
                kommun;0999;all-subjects-y6;2024/25;total;60,0;;503;Skolverket
                """);
        var alone = Ran.in(
                TestHouse.home(),
                "report",
                "--municipality",
                "0999",
                "--year",
                YEAR,
                "--from",
                from,
                "--out",
                folder.resolve("ut"),
                "--format",
                "html,json");

        assertThat(alone.code()).as(alone.err()).isZero();
        var html = Files.readString(folder.resolve("ut/kvalitetsrapport.html"));
        assertThat(html)
                .doesNotContain("har inte tv\u00e5 l\u00e4s\u00e5r")
                .contains(
                        "V\u00e4rden ur filerna, med egna uppgifter:",
                        "Egna uppgifter. K\u00e4lla enligt filen: Skolverket.");
        assertThat(ReportContract.read(folder.resolve("ut/kvalitetsrapport.json"), from).findings().stream()
                        .map(f -> text(f, "kind"))
                        .filter("change"::equals))
                .hasSize(1);
    }

    @Test
    void a_folder_without_a_register_is_told_what_is_missing(@TempDir Path folder) throws Exception {
        var from = Files.createDirectories(folder.resolve("filer"));
        Files.writeString(from.resolve("kommunen.csv"), """
                niva;kod;indikator;period;uppdelning;varde;markering;antal;kalla
                kommun;0999;all-subjects-y6;2024/25;total;60,0;;503;Skolverket
                """);
        for (var whom : List.of("0999", "all")) {
            var alone = Ran.in(
                    TestHouse.home(),
                    "report",
                    "--municipality",
                    whom,
                    "--year",
                    YEAR,
                    "--from",
                    from,
                    "--out",
                    folder.resolve("ut"));

            assertThat(alone.code()).isEqualTo(1);
            assertThat(alone.err()).contains("L\u00e4gg till ett register, till exempel Skolenhetsregistret.");
        }
    }

    @Test
    void the_report_of_a_year_without_figures_is_a_form_to_fill_in(@TempDir Path folder) throws Exception {
        var from = Path.of(Objects.requireNonNull(ReportCommandTest.class.getResource("/kommun"))
                .toURI());
        var empty = Ran.in(
                TestHouse.home(),
                "report",
                "--municipality",
                "0999",
                "--year",
                "2012/13",
                "--from",
                from,
                "--out",
                folder,
                "--format",
                "html,json,docx,pdf");

        assertThat(empty.code()).as(empty.err()).isZero();
        assertThat(empty.err()).contains("Inga siffror finns om 0999 f\u00f6r 2012/13", "2024/25");
        var html = Files.readString(folder.resolve("kvalitetsrapport.html"));
        assertThat(html)
                .contains(
                        "Att skriva",
                        "b\u00e5de f\u00f6r l\u00e4s\u00e5ret 2012/13 och f\u00f6r ett tidigare",
                        "Kapitel 2 har inga iakttagelser om l\u00e4s\u00e5ret 2012/13.",
                        "delar upp resultaten f\u00f6r l\u00e4s\u00e5ret 2012/13 p\u00e5 flickor och pojkar",
                        "Inget har g\u00e5tt att pr\u00f6va f\u00f6r l\u00e4s\u00e5ret 2012/13",
                        "Inget av enheternas tal f\u00f6r l\u00e4s\u00e5ret 2012/13 g\u00e5r att pr\u00f6va")
                .doesNotContain("tabellen nedan", "Inga. ", ">Inga<");
        assertThat(folder.resolve("kvalitetsrapport.docx")).isNotEmptyFile();
        assertThat(folder.resolve("kvalitetsrapport.pdf")).isNotEmptyFile();
    }

    @Test
    void a_hidden_school_has_a_mark_and_never_a_number() {
        assertThat(report.figures(MERIT, "unit", "99000003", YEAR))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.path("value").isNull()).isTrue();
                    assertThat(text(f, "mark")).isEqualTo("..");
                    assertThat(texts(f.path("hiddenUnits"))).containsExactly("99000003");
                });
    }

    @Test
    void the_export_is_shown_and_nydalas_own_table_stands_beside_it() {
        assertThat(report.figures(MERIT, "unit", "99000001", YEAR))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.path("value").decimalValue()).isEqualByComparingTo("231.4");
                    var source = report.sources(f).getFirst();
                    assertThat(text(source, "file")).isEqualTo("slutbetyg-2024-25.csv");
                    assertThat(source.path("columnIndex").intValue()).isEqualTo(11);
                    assertThat(f.path("also")).singleElement().satisfies(other -> {
                        assertThat(report.file(other)).isEqualTo("egna.csv");
                        assertThat(other.path("value").decimalValue()).isEqualByComparingTo("230.9");
                    });
                });
    }

    /// What pages have shown of the same own figures may be another part of them: together they give away what is
    /// hidden.
    @Test
    void a_report_of_files_alone_says_that_it_hides_by_itself() {
        assertThat(page).contains("L\u00e4gg d\u00e4rf\u00f6r inte rapporten bredvid Styrkedjas sidor");
        assertThat(ran.err()).contains("ska rapporten g\u00f6ras d\u00e4r");
    }

    @Test
    void schools_of_others_have_no_figures_of_their_own_and_samples_are_no_facts() {
        assertThat(report.figures())
                .filteredOn(f -> text(f, "level").equals("unit"))
                .extracting(f -> text(f, "code"))
                .doesNotContain("99000004", "99000005", "99000006", "99000007");
        assertThat(report.figures())
                .extracting(f -> text(f, "period"))
                .contains("2023/24")
                .doesNotContain("2022/23");
    }

    @Test
    void every_number_of_the_page_is_one_of_its_figures() {
        var byAnchor = report.figures().stream().collect(Collectors.toMap(f -> anchor(text(f, "id")), f -> f));
        var ids = Pattern.compile(" id=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(r -> r.group(1))
                .toList();
        var links = Pattern.compile("<a class=\"value\"[^>]*?href=\"#([^\"]+)\"[^>]*>([^<]*)</a>")
                .matcher(page)
                .results()
                .toList();

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(links).hasSizeGreaterThan(20).allSatisfy(link -> {
            assertThat(ids).contains(link.group(1));
            assertThat(byAnchor).containsKey(link.group(1));
            shows(Objects.requireNonNull(byAnchor.get(link.group(1))), link.group(2));
        });
    }

    /// A number on the page is its figure's, rounded to the decimals it is shown with, or how many stand behind it.
    private static void shows(JsonNode figure, String shown) {
        var number =
                Pattern.compile("[+\u2212-]?(\\d+)(?:,(\\d+))?(?:\u00a0%)?").matcher(shown);
        if (!number.matches() || !figure.path("value").isNumber()) return;
        var decimals = Objects.requireNonNullElse(number.group(2), "");
        var read = new BigDecimal(number.group(1) + (decimals.isEmpty() ? "" : "." + decimals));
        if (List.of("n", "shown", "hidden").stream()
                .anyMatch(count -> figure.path(count).isNumber()
                        && figure.path(count).decimalValue().compareTo(read) == 0)) return;
        var half = BigDecimal.ONE.scaleByPowerOfTen(-decimals.length()).multiply(new BigDecimal("0.5"));
        assertThat(figure.path("value").decimalValue().abs())
                .as("%s: %s", text(figure, "id"), shown)
                .isCloseTo(read, within(half));
    }

    private static String anchor(String id) {
        return "kalla-"
                + id.codePoints()
                        .mapToObj(c -> Character.toString(c).matches("[A-Za-z0-9.-]")
                                ? Character.toString(c)
                                : "_" + Integer.toHexString(c))
                        .collect(Collectors.joining());
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::stringValue).toList();
    }

    private static Set<Integer> lines(JsonNode figure) {
        return report.sources(figure).stream()
                .map(place -> place.path("line").intValue())
                .collect(Collectors.toSet());
    }
}
