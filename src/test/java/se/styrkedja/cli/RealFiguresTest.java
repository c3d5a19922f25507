package se.styrkedja.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static se.styrkedja.testing.ReportContract.text;

import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.styrkedja.findings.groups.Figure;
import se.styrkedja.reports.Block;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.Report;
import se.styrkedja.reports.ReportFinding;
import se.styrkedja.tables.Tables;
import se.styrkedja.testing.Browser;
import se.styrkedja.testing.ReportContract;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.web.Messages;
import tools.jackson.databind.JsonNode;

/// Three real municipalities, out of every real file, against means that were computed by other means.
class RealFiguresTest {
    private static final String YEAR = "2024/25";
    private static final String MERIT = "merit-average-y9";
    private static final String ALL_SUBJECTS = "all-subjects-y9";
    private static final String EXPORT = "skolverket/slutbetyg-ak9-skolenhet-2024-25.csv";

    @TempDir
    static Path out;

    @BeforeAll
    static void take_in_everything() {
        RealTowns.taken();
    }

    @ParameterizedTest
    @CsvSource({
        "2580, Lule\u00e5, 10, 763, 226.8746, 76.9232, 1",
        "0125, Eker\u00f6, 3, 385, 244.3190, 81.5961, 0",
        "2081, Borl\u00e4nge, 5, 503, 208.8769, 59.2378, 0"
    })
    void a_municipalitys_means_are_those_of_its_own_schools(
            String code, String name, int schools, int pupils, double merit, double allSubjects, int hidden) {
        var report = report(code);

        assertThat(text(report.json().path("organiser"), "name")).contains(name);
        assertThat(report.weighted(MERIT, "municipality", code, YEAR))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.path("value").doubleValue()).isEqualTo(merit, within(0.00005));
                    assertThat(f.path("n").intValue()).isEqualTo(pupils);
                    assertThat(f.path("shown").intValue()).isEqualTo(schools);
                    assertThat(report.sources(f)).hasSize(schools).allSatisfy(RealFiguresTest::inTheExport);
                    assertThat(f.path("hidden").intValue()).isGreaterThanOrEqualTo(hidden);
                });
        assertThat(report.weighted(ALL_SUBJECTS, "municipality", code, YEAR))
                .singleElement()
                .satisfies(f -> assertThat(f.path("value").doubleValue()).isEqualTo(allSubjects, within(0.00005)));
    }

    @Test
    void the_country_is_municipal_schools_first_and_all_schools_beside() {
        var report = report("2580");

        country(report, MERIT, 223.5605, 228.5733);
        country(report, ALL_SUBJECTS, 69.8876, 72.2992);
        assertThat(report.sources(
                        report.weighted(MERIT, "country", "0000", YEAR).getLast()))
                .hasSize(1582);
    }

    @Test
    void what_covers_a_part_of_the_schools_says_so_and_is_not_called_the_countrys() {
        var report = report("2081");

        assertThat(captions("2081")
                        .filter(t ->
                                t.startsWith("Andelen l\u00e4rare") || t.startsWith("Antalet elever per l\u00e4rare")))
                .hasSize(2)
                .allMatch(t -> t.contains(
                        "(genomsnitt per skola, 3 av de 21 skolor som registret och filerna k\u00e4nner till)"))
                .allMatch(t -> t.contains("bara 3 av 21 k\u00e4nda skolor"));
        assertThat(report.figures("certified-teachers", "country", "0000", YEAR))
                .isEmpty();
        assertThat(report.figures("certified-teachers", "municipality", "2081", YEAR))
                .anySatisfy(own -> {
                    assertThat(own.path("covered").intValue()).isEqualTo(3);
                    assertThat(own.path("of").intValue()).isEqualTo(21);
                });
    }

    /// G\u00f6teborg's mean of 2020/21 was of 16 of 16 schools, those that the file has of that year, and what SALSA
    /// expects of 44 of 44, where 47 have year 9.
    @ParameterizedTest
    @CsvSource({"1480", "1280", "0580"})
    void of_how_many_schools_a_mean_could_be_is_told_only_where_it_is_known(String code) {
        var report = RealTowns.taken().composed(code);

        assertThat(report.ownThatCouldHave()).isNotEmpty();
        assertThat(report.figures())
                .filteredOn(f -> report.ownThatCouldHave().containsKey(f.id()))
                .allMatch(f -> SchoolYear.of(f.period().lastDay()).equals(new SchoolYear(2024)))
                .noneMatch(f -> f.indicator().startsWith("salsa"));
    }

    /// G\u00f6tene's 1 of 2 schools, Upplands V\u00e4sby's 3 of 5 and Lule\u00e5's 12 of 44 were drawn
    /// as the municipality over all the years.
    @ParameterizedTest
    @CsvSource({"1471", "0114", "2580", "0125", "2081", "1280", "0180", "1480"})
    void no_year_is_drawn_as_the_municipality_s_of_less_than_two_thirds_of_the_schools_that_could_have_it(String code) {
        var years = OwnLines.of(code);

        assertThat(years).filteredOn(OwnLines.Year::drawn).allMatch(OwnLines.Year::isOfMost);
        if (!Set.of("1471", "0114").contains(code))
            assertThat(years).filteredOn(OwnLines.Year::drawn).hasSizeGreaterThan(5);
    }

    /// G\u00f6tene's report said that no file had results of national tests, beside two tables of them.
    @ParameterizedTest
    @CsvSource({"1471, 2024", "1471, 2023", "0114, 2024", "0125, 2024", "2580, 2024", "1280, 2024", "1880, 2024"})
    void what_a_report_says_is_missing_or_covered_is_borne_by_its_figures(String code, int year) {
        var towns = RealTowns.taken();

        assertThat(SomeSchoolsTest.unborne(towns.application(), towns.scope(), towns.composed(code, year), code))
                .isEmpty();
    }

    /// Lule\u00e5's 5 of 11 schools with year 9, and 12 of its 44 schools, were compared with the year before.
    @ParameterizedTest
    @CsvSource({"2580", "0125", "2081", "1280", "0180", "1480"})
    void nothing_is_compared_over_less_than_two_thirds_of_the_schools_that_could_have_it(String code) {
        var report = RealTowns.taken().composed(code);
        var some = Pattern.compile("(\\d+) av (\\d+) skolor");
        var compared = report.findings().stream()
                .filter(f -> f.kind().startsWith("change"))
                .map(ReportFinding::text)
                .toList();

        assertThat(compared)
                .isNotEmpty()
                .allSatisfy(text -> assertThat(some.matcher(text).results())
                        .allMatch(m -> 3 * Integer.parseInt(m.group(1)) >= 2 * Integer.parseInt(m.group(2))));
        if (code.equals("2580")) assertThat(compared).noneMatch(text -> text.contains("po\u00e4ng i matematik"));
    }

    /// The file has 14 of the 55 schools with year 6 in Malm\u00f6, and the 12 with two years were called 12 of 14.
    @ParameterizedTest
    @CsvSource({"2580", "1280", "0180", "1480"})
    void a_grade_that_a_file_has_of_some_schools_is_counted_among_all_that_the_register_has(String code) {
        var report = RealTowns.taken().composed(code);

        assertThat(report.findings())
                .filteredOn(f -> f.kind().equals("change-test"))
                .flatExtracting(ReportFinding::figures)
                .noneMatch(id -> id.toString().contains("national-test-y6"));
    }

    /// In Eker\u00f6 Swedish fell and mathematics rose by 0.467, and Swedish was said to have moved the most.
    @ParameterizedTest
    @CsvSource({"0125"})
    void a_subject_that_has_moved_as_far_as_the_one_told_is_named_beside_it(String code) {
        var report = RealTowns.taken().composed(code);
        var told = report.findings().stream()
                .filter(f -> f.kind().equals("change-test"))
                .filter(f -> testTable(report, f).stream()
                        .anyMatch(row -> f.text().contains(" i " + row.getFirst() + " mot ")))
                .toList();

        assertThat(told).as("of a subject").isNotEmpty().allSatisfy(finding -> {
            var chosen = Inline.text(finding.meaning());
            var table = testTable(report, finding);
            var most = table.stream()
                    .filter(row -> finding.text().contains(" i " + row.getFirst() + " mot "))
                    .map(RealFiguresTest::moved)
                    .findFirst()
                    .orElseThrow();
            assertThat(table)
                    .filteredOn(row -> !finding.text().contains(" i " + row.getFirst() + " mot "))
                    .filteredOn(row -> moved(row).compareTo(most) >= 0)
                    .allSatisfy(row -> assertThat(chosen).contains(row.getFirst()));
        });
        if (code.equals("0125"))
            assertThat(told)
                    .extracting(f -> Inline.text(f.meaning()))
                    .anyMatch(t -> t.contains("ligger \u00e5ren fr\u00e5n varandra i matematik"));
    }

    /// Differences are of the unrounded numbers and rounded last, so that a reader who takes one shown number from the
    /// other may be a tenth away and never more.
    @ParameterizedTest
    @CsvSource({"2580", "0125", "2081", "1280", "0180", "1480"})
    void a_difference_is_that_of_its_two_shown_numbers_to_a_tenth(String code) {
        var differences = RealTowns.taken().composed(code).figures().stream()
                .filter(f -> f.from().size() == 2 && f.number().isPresent())
                .filter(f -> f.id().matches(".*~(change|gap-country|gap-own|whole-change|whole-distance)"))
                .filter(f -> f.from().stream().allMatch(one -> one.number().isPresent()))
                .toList();

        assertThat(differences)
                .isNotEmpty()
                .allSatisfy(f -> assertThat(tenths(f)
                                .subtract(tenths(f.from().getFirst())
                                        .subtract(tenths(f.from().getLast())))
                                .abs())
                        .isLessThanOrEqualTo(new BigDecimal("0.1")));
    }

    private static BigDecimal tenths(Figure figure) {
        return figure.number().orElseThrow().setScale(1, RoundingMode.HALF_UP);
    }

    /// The subjects with two years of the table that the finding's value stands in.
    private static List<List<String>> testTable(Report report, ReportFinding finding) {
        var figure = finding.figures().getFirst();
        return report.document().blocks().stream()
                .flatMap(b -> b instanceof Block.Table t ? Stream.of(t) : Stream.empty())
                .filter(t -> t.header().getFirst().equals("\u00c4mne"))
                .filter(t -> t.rows().stream()
                        .flatMap(cells -> cells.stream().flatMap(List::stream))
                        .anyMatch(run -> run instanceof Inline.Value value
                                && value.figure().equals(figure)))
                .flatMap(t -> t.rows().stream())
                .map(cells -> cells.stream().map(Inline::text).toList())
                .filter(cells -> cells.get(1).matches("[\\d,]+") && cells.get(2).matches("[\\d,]+"))
                .toList();
    }

    private static BigDecimal moved(List<String> row) {
        return new BigDecimal(row.get(2).replace(',', '.'))
                .subtract(new BigDecimal(row.get(1).replace(',', '.')))
                .abs();
    }

    private static Stream<String> captions(String code) {
        return RealTowns.taken().composed(code).document().blocks().stream().flatMap(b -> switch (b) {
            case Block.Table t -> Stream.of(t.caption());
            case Block.Chart c -> Stream.of(c.picture().title());
            default -> Stream.empty();
        });
    }

    @ParameterizedTest
    @CsvSource({"2580", "0125", "2081"})
    void the_contract_holds_and_every_published_number_stands_where_it_is_said_to(String code) {
        report(code).holds();
    }

    /// Lund is one of the eight municipalities whose schools' backgrounds are all known. R's `lm` gives 0.69021.
    @Test
    void salsa_is_estimated_again_over_the_schools_with_all_three_background_figures() {
        var report = report("1281");
        var explained = report.figures().stream()
                .filter(f -> text(f, "indicator").equals("salsa-merit-actual~explained"))
                .toList();

        assertThat(explained).singleElement().satisfies(f -> {
            assertThat(f.path("value").doubleValue()).isEqualTo(69.021, within(0.0005));
            assertThat(report.sources(f)).hasSize(4 * 96);
        });
    }

    /// The file has those who were admitted in 2025: they began when the report's school year was over.
    @Test
    void those_admitted_are_told_by_the_year_they_were_admitted() {
        var captions = RealTowns.taken().composed("1280").document().blocks().stream()
                .flatMap(b -> b instanceof Block.Table t ? Stream.of(t.caption()) : Stream.empty())
                .filter(caption -> caption.startsWith("Antagning per program"));

        assertThat(captions).isNotEmpty().allMatch(caption -> caption.endsWith("antagningen 2025"));
    }

    /// Of the country's municipal schools there is a mean weighted by pupils and one in which each school weighs the
    /// same.
    @ParameterizedTest
    @CsvSource({"2580", "0125", "2081", "1280", "0180"})
    void two_means_of_the_same_schools_have_two_names(String code) {
        var byName = RealTowns.taken().composed(code).figures().stream()
                .filter(f -> f.subject().level() == Level.COUNTRY)
                .collect(Collectors.groupingBy(
                        f -> String.join(
                                " ",
                                f.name(),
                                f.indicator(),
                                f.period().toString(),
                                f.breakdown().toString()),
                        Collectors.mapping(Figure::amount, Collectors.toSet())));

        assertThat(byName)
                .isNotEmpty()
                .allSatisfy((name, amounts) -> assertThat(amounts).as(name).hasSize(1));
    }

    /// Stockholm's 242,7 stood beside "221,4" of the country, both over schools of which nobody has told the number of
    /// pupils, where the next year's are weighted by them; and nothing said that chance cannot be told of them.
    @ParameterizedTest
    @CsvSource({"0180, 2023", "1471, 2023", "0114, 2023", "1280, 2024"})
    void a_value_in_which_each_school_weighs_the_same_is_called_so_in_every_year(String code, int year) {
        var report = RealTowns.taken().composed(code, year);

        assertThat(report.figures())
                .filteredOn(f -> f.subject().level() == Level.COUNTRY
                        && f.basis() == Figure.Basis.COMPUTED
                        && f.weighting() == Figure.Weighting.UNITS
                        && f.shown() > 1
                        && !f.indicator().contains("~"))
                .isNotEmpty()
                .allSatisfy(f -> assertThat(f.name()).endsWith("(genomsnitt per skola)"));
        if (code.equals("0180"))
            assertThat(report.findings())
                    .filteredOn(found ->
                            found.text().startsWith("Meritv\u00e4rdet i \u00e5rskurs 9 (genomsnitt per skola) \u00e4r"))
                    .singleElement()
                    .satisfies(found -> assertThat(Inline.text(found.meaning()))
                            .contains("\u00f6ver landets kommunala skolor (genomsnitt per skola: ")
                            .contains("Det g\u00e5r inte att s\u00e4ga om det \u00e4r slump"));
    }

    /// G\u00f6tene has a value of one of its two schools and Upplands V\u00e4sby of three of five: their own reports
    /// say
    /// that it is too few, and they were counted among 290 municipalities with a mean.
    @Test
    void a_municipality_of_which_too_few_schools_have_a_value_has_no_place() {
        assertThat(SomeSchoolsTest.text(RealTowns.taken().composed("0180")))
                .contains("Bland de 280 kommuner vars egna skolor har ett medelv\u00e4rde");
        assertThat(SomeSchoolsTest.text(RealTowns.taken().composed("0114")))
                .contains("Under det modellber\u00e4knade ligger")
                .doesNotContain("I medeltal avviker", "avviker 3 skolor i medeltal", "Skolorna tillsammans");
    }

    /// What is compared there is of posts, of which chance says nothing.
    @ParameterizedTest
    @CsvSource({"0125", "2580", "1280"})
    void units_of_which_nothing_was_tested_are_not_said_to_differ_no_more_than_by_chance(String code) {
        assertThat(SomeSchoolsTest.text(RealTowns.taken().composed(code)))
                .contains("Om en skillnad \u00e4r slump g\u00e5r inte att pr\u00f6va i de m\u00e5tten")
                .doesNotContain("Ingen enhet skiljer sig fr\u00e5n de andra mer \u00e4n slumpen");
    }

    /// Stockholm has more schools than any other, and the longest names.
    @ParameterizedTest
    @CsvSource({"0180", "1280", "2580"})
    void every_table_is_whole_on_its_page_and_one_is_not_said_as_many(String code) throws IOException {
        var folder = out.resolve("documents-" + code);
        new Folder(folder, EnumSet.complementOf(EnumSet.of(Folder.Format.JSON)))
                .write(RealTowns.taken().composed(code));

        var text = Files.readString(folder.resolve("kvalitetsrapport.html"))
                .replaceAll("</?(a|span|strong|sup|b)\\b[^>]*>", "")
                .replaceAll("<[^>]+>", "\n");
        assertThat(Messages.bent(text)).isEqualTo(text);

        try (var window = Browser.start().window(1280, ColorScheme.LIGHT, true)) {
            Tables.mustStandWhole(folder, window.newPage());
        }
    }

    private static void country(ReportContract report, String indicator, double municipal, double all) {
        assertThat(report.weighted(indicator, "country", "0000", YEAR))
                .extracting(f -> f.path("value").doubleValue())
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo(municipal, within(0.00005)),
                        second -> assertThat(second).isEqualTo(all, within(0.00005)));
    }

    private static void inTheExport(JsonNode place) {
        assertThat(text(place, "file")).isEqualTo(EXPORT);
        assertThat(place.path("line").intValue()).isBetween(7, 1720);
        assertThat(text(place, "column")).startsWith("Genomsnittligt meritv");
    }

    private static ReportContract report(String code) {
        var folder = out.resolve(code);
        new Folder(folder, EnumSet.of(Folder.Format.JSON))
                .write(RealTowns.taken().composed(code));
        return ReportContract.read(
                folder.resolve("kvalitetsrapport.json"), RealTowns.taken().data());
    }
}
