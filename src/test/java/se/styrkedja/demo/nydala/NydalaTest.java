package se.styrkedja.demo.nydala;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.styrkedja.imports.Content;
import se.styrkedja.imports.Draft;
import se.styrkedja.imports.Layout;
import se.styrkedja.imports.Marks;
import se.styrkedja.imports.organisation.GroupsLayout;
import se.styrkedja.imports.organisation.OrganisationLayout;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.organisation.Area;
import se.styrkedja.organisation.Fact;
import se.styrkedja.organisation.Register;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.organisation.Unit;
import se.styrkedja.organisation.UnitChange;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.SchoolYear;

class NydalaTest {
    private static final String LINDSKOLAN = "00990200";
    private static final String CLOSED = "00990211";
    private static final Map<String, String> FILES = Nydala.seeded(Nydala.SEED).files();
    private static final List<Line> LINES = lines();

    /// One row of a Styrkedja table.
    private record Line(
            String level,
            String code,
            String indicator,
            String period,
            String breakdown,
            String value,
            String mark,
            String n,
            String source) {
        BigDecimal number() {
            return new BigDecimal(value.replace(',', '.'));
        }
    }

    @Test
    void the_same_seed_gives_the_same_bytes_and_another_seed_does_not(@TempDir Path folder) throws IOException {
        var again = Nydala.seeded(Nydala.SEED).write(folder);

        assertThat(again).hasSameSizeAs(FILES.entrySet());
        for (var file : again)
            assertThat(Files.readAllBytes(file))
                    .isEqualTo(text(FILES, file.getFileName().toString()).getBytes(StandardCharsets.UTF_8));
        assertThat(text(Nydala.seeded(7).files(), "nydala-grundskola.csv"))
                .isNotEqualTo(text(FILES, "nydala-grundskola.csv"));
    }

    @Test
    void the_coming_year_has_no_other_year_in_it_and_lindskolan_rises_while_another_school_falls() {
        var coming = Nydala.seeded(Nydala.SEED).comingYear();
        var results = text(coming, "nydala-grundskola-2025-26.csv");

        assertThat(coming.keySet()).doesNotContainAnyElementsOf(FILES.keySet());
        assertThat(String.join("", coming.values()).lines().skip(1).filter(line -> !line.startsWith("niva;")))
                .allMatch(line -> line.matches("[^;]*;[^;]*;[^;]*;(2025/26|2025-10-15|VT26);.*"));
        assertThat(results)
                .contains("enhet;00990200;all-subjects-y9;2025/26;total;77,1;;48;")
                .contains("enhet;00990201;all-subjects-y9;2025/26;total;55,9;;93;");
    }

    @Test
    void the_municipality_has_its_units_and_three_nodes_that_are_no_schools() {
        var register = Register.of(facts());
        var units = register.units(new SchoolYear(2024));

        assertThat(units).filteredOn(u -> u.forms().contains(SchoolForm.FS)).hasSize(18);
        assertThat(units).filteredOn(u -> u.forms().contains(SchoolForm.GR)).hasSize(11);
        assertThat(units).filteredOn(u -> u.forms().contains(SchoolForm.GY)).hasSize(5);
        assertThat(units).filteredOn(u -> u.forms().isEmpty()).hasSize(3);
        assertThat(units).extracting(Unit::code).doesNotHaveDuplicates().allMatch(c -> c.startsWith("00"));
        assertThat(units).extracting(Unit::name).doesNotHaveDuplicates().contains("Lindskolan");
    }

    @Test
    void one_school_has_closed_into_lindskolan_and_its_earlier_results_are_there() {
        var register = Register.of(facts());

        assertThat(register.closed(LocalDate.of(2025, 7, 1)))
                .containsExactly(new UnitChange.Merged(
                        register.unit(CLOSED).orElseThrow(), LocalDate.of(2023, 6, 30), LINDSKOLAN));
        assertThat(register.ownUnits(Nydala.MUNICIPALITY, new SchoolYear(2022))).hasSize(38);
        assertThat(LINES.stream()
                        .filter(l -> l.code().equals(CLOSED) && l.indicator().equals("pupils-y9"))
                        .map(Line::period)
                        .distinct())
                .containsExactly("2020/21", "2021/22", "2022/23");
        assertThat(those(l -> l.code().equals(CLOSED)))
                .allMatch(l -> Period.parse(l.period()).orElseThrow().firstDay().isBefore(LocalDate.of(2023, 7, 1)));
    }

    @Test
    void one_school_has_changed_its_name() {
        var register = Register.of(facts());
        var names = Years.all().stream()
                .map(year ->
                        register.unit("00990210", year.lastDay()).orElseThrow().name())
                .distinct()
                .toList();

        assertThat(names).hasSize(2).startsWith(Words.read().the("former-name"));
    }

    @Test
    void every_school_is_in_an_area_and_the_kitchen_in_none() {
        var areas = Register.of(facts()).areas(LocalDate.of(2025, 7, 1));

        assertThat(areas)
                .extracting(Area::name)
                .containsExactly("F\u00f6rskola", "Grundskola norr", "Grundskola s\u00f6der", "Gymnasium");
        assertThat(areas.stream().mapToInt(a -> a.units().size()).sum()).isEqualTo(34);
    }

    @Test
    void the_register_knows_the_municipality_as_an_organiser_and_whom_to_compare_with() {
        var facts = new ArrayList<Fact>(facts());
        facts.addAll(read(new GroupsLayout(), "nydala-jamforelsegrupper.csv").facts());
        var register = Register.of(facts);

        assertThat(register.ownOrganiser(Nydala.MUNICIPALITY)).contains(Nydala.ORGANISER);
        assertThat(register.ownUnits(Nydala.MUNICIPALITY)).hasSize(37);
        assertThat(register.groups().iterator().next().municipalityCodes()).hasSize(7);
    }

    @Test
    void every_row_is_in_the_written_forms_of_the_table() {
        var indicators = Indicators.builtIn();
        var codes = units().stream().map(Unit::code).toList();

        assertThat(LINES).hasSizeGreaterThan(5000);
        for (var line : LINES) {
            var indicator = indicators.find(new IndicatorId(line.indicator()));
            assertThat(indicator).as(line.toString()).isPresent();
            var level = Level.ofSwedish(line.level());
            assertThat(level.filter(l -> indicator.orElseThrow().levels().contains(l)))
                    .as(line.toString())
                    .isPresent();
            assertThat(Period.parse(line.period())).as(line.toString()).hasToString("Optional[" + line.period() + "]");
            assertThat(Breakdown.parse(line.breakdown()))
                    .as(line.toString())
                    .hasToString("Optional[" + line.breakdown() + "]");
            assertThat(line.value().isEmpty())
                    .as(line.toString())
                    .isEqualTo(!line.mark().isEmpty());
            if (!line.value().isEmpty())
                assertThat(indicator.orElseThrow().scale().quantity(line.number()))
                        .isNotNull();
            else
                assertThat(Marks.TABLE.meaning(line.mark())).as(line.toString()).isPresent();
            if (line.level().equals("enhet")) assertThat(codes).contains(line.code());
        }
    }

    @Test
    void no_figure_stands_twice() {
        assertThat(LINES)
                .extracting(l -> String.join(" ", l.level(), l.code(), l.indicator(), l.period(), l.breakdown()))
                .doesNotHaveDuplicates();
    }

    @Test
    void girls_and_boys_make_all_pupils_and_units_make_the_municipality() {
        for (var year : List.of("2020/21", "2021/22", "2022/23", "2023/24", "2024/25")) {
            int girls = count("kommun", "pupils-total", year, "kon:flickor");
            int boys = count("kommun", "pupils-total", year, "kon:pojkar");
            assertThat(girls + boys).isEqualTo(count("kommun", "pupils-total", year, "total"));
            assertThat(count("enhet", "pupils-total", year, "total")).isEqualTo(girls + boys);
        }
        assertThat(count("enhet", "preschool-children", "2024-10-15", "total"))
                .isEqualTo(count("kommun", "preschool-children", "2024-10-15", "total"));
    }

    @Test
    void the_municipality_s_mean_is_the_units_weighted_by_pupils() {
        for (var indicator : List.of("merit-average-y9", "all-subjects-y9", "all-subjects-y6")) {
            var units = those(l -> l.level().equals("enhet") && l.indicator().equals(indicator) && year(l) && known(l));
            double sum = units.stream()
                    .mapToDouble(l -> l.number().doubleValue() * Integer.parseInt(l.n()))
                    .sum();
            int n = units.stream().mapToInt(l -> Integer.parseInt(l.n())).sum();
            double all = one("kommun", Nydala.MUNICIPALITY, indicator, "2024/25", "total")
                    .number()
                    .doubleValue();
            assertThat(sum / n).as(indicator).isCloseTo(all, within(2.0));
        }
        assertThat(weighted("certified-teachers"))
                .isCloseTo(
                        one("kommun", Nydala.MUNICIPALITY, "certified-teachers", "2024/25", "total")
                                .number()
                                .doubleValue(),
                        within(0.3));
    }

    @Test
    void lindskolan_falls_from_40_of_50_to_33_of_48_and_is_hidden_in_its_first_year() {
        var before = one("enhet", LINDSKOLAN, "all-subjects-y9", "2023/24", "total");
        var after = one("enhet", LINDSKOLAN, "all-subjects-y9", "2024/25", "total");

        assertThat(List.of(before.value(), before.n())).containsExactly("80,0", "50");
        assertThat(List.of(after.value(), after.n())).containsExactly("68,8", "48");
        assertThat(one("enhet", LINDSKOLAN, "all-subjects-y9", "2020/21", "total")
                        .mark())
                .isEqualTo("..");
    }

    @Test
    void one_school_is_far_above_what_is_expected_and_one_far_below() {
        assertThat(mean("00990201", "salsa-merit-residual")).isGreaterThan(15);
        assertThat(mean("00990203", "salsa-merit-residual")).isLessThan(-18);
        assertThat(Math.abs(mean(LINDSKOLAN, "salsa-merit-residual"))).isLessThan(12);
    }

    @Test
    void in_one_school_girls_and_boys_draw_apart() {
        assertThat(gap("00990202", "2024/25")).isGreaterThan(gap("00990202", "2020/21") + 15);
    }

    @Test
    void certified_teachers_are_unevenly_spread() {
        var shares =
                those(l -> l.level().equals("enhet") && l.indicator().equals("certified-teachers") && year(l)).stream()
                        .map(Line::number)
                        .sorted()
                        .toList();

        assertThat(shares.getLast().subtract(shares.getFirst())).isGreaterThan(new BigDecimal(30));
    }

    @Test
    void guardians_of_one_preschool_grow_less_satisfied_every_spring() {
        var falling = List.of("VT21", "VT22", "VT23", "VT24", "VT25").stream()
                .map(t -> one("enhet", "00990104", "preschool-guardian-satisfaction", t, "svarande:vardnadshavare"))
                .map(Line::number)
                .toList();

        for (int i = 1; i < falling.size(); i++) assertThat(falling.get(i)).isLessThan(falling.get(i - 1));
    }

    @Test
    void the_small_school_is_hidden_in_what_is_published_and_whole_in_the_organiser_s_own() {
        assertThat(those(l -> l.code().equals("00990204")
                        && l.indicator().endsWith("-y9")
                        && !l.mark().equals(cancelled())))
                .isNotEmpty()
                .allMatch(l -> l.mark().equals("..") && l.n().isEmpty());
        assertThat(those(l -> l.code().equals("00990100") && l.indicator().equals("preschool-children")))
                .isNotEmpty()
                .allMatch(NydalaTest::known);
    }

    @Test
    void the_tests_of_the_first_year_were_cancelled_and_nearly_all_is_a_mark() {
        assertThat(those(l ->
                        l.indicator().startsWith("national-test") && l.period().equals("2020/21")))
                .isNotEmpty()
                .allMatch(l -> l.mark().equals(cancelled()));
        assertThat(those(l -> l.mark().equals("~100")))
                .isNotEmpty()
                .allMatch(l -> l.indicator().equals("vocational-eligibility-y9"));
    }

    @Test
    void a_later_horizon_never_has_fewer_diplomas() {
        for (int start = 2018; start <= 2020; start++) {
            var three = one("kommun", Nydala.MUNICIPALITY, "diploma-within-3-years", year(start + 2), "total");
            var four = one("kommun", Nydala.MUNICIPALITY, "diploma-within-4-years", year(start + 3), "total");
            var five = one("kommun", Nydala.MUNICIPALITY, "diploma-within-5-years", year(start + 4), "total");
            assertThat(three.n()).isEqualTo(four.n()).isEqualTo(five.n());
            assertThat(three.number()).isLessThanOrEqualTo(four.number());
            assertThat(four.number()).isLessThanOrEqualTo(five.number());
        }
    }

    private static List<Fact> facts() {
        var draft = read(new OrganisationLayout(), "nydala-organisation.csv");
        assertThat(draft.refused()).isEmpty();
        return draft.facts();
    }

    private static List<Unit> units() {
        return List.copyOf(Register.of(facts()).units());
    }

    private static Draft read(Layout layout, String file) {
        var draft = new Draft(Indicators.builtIn(), Register.of(List.of()));
        var rows = new ArrayList<Content.Row>();
        for (var line : text(FILES, file).lines().toList())
            rows.add(new Content.Row(rows.size() + 1, List.of(line.split(";", -1)), ""));
        var table = new Content.Table(file, rows);
        assertThat(layout.recognises(table)).isTrue();
        layout.read(table, draft);
        return draft;
    }

    private static List<Line> lines() {
        return FILES.values().stream()
                .filter(t -> t.startsWith("niva;"))
                .flatMap(t -> t.lines().skip(1))
                .map(l -> l.split(";", -1))
                .map(c -> new Line(c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], c[8]))
                .toList();
    }

    private static String text(Map<String, String> files, String name) {
        return Optional.ofNullable(files.get(name)).orElseThrow();
    }

    private static String cancelled() {
        return Words.read().the("cancelled");
    }

    private static String year(int start) {
        return "%d/%02d".formatted(start, (start + 1) % 100);
    }

    private static boolean year(Line line) {
        return line.period().equals("2024/25") && line.breakdown().equals("total");
    }

    private static boolean known(Line line) {
        return !line.value().isEmpty();
    }

    private static List<Line> those(Predicate<Line> wanted) {
        return LINES.stream().filter(wanted).toList();
    }

    private static Line one(String... wanted) {
        return those(l -> List.of(l.level(), l.code(), l.indicator(), l.period(), l.breakdown())
                        .equals(Arrays.asList(wanted)))
                .getFirst();
    }

    private static int count(String level, String indicator, String period, String breakdown) {
        return those(l -> l.level().equals(level)
                        && l.indicator().equals(indicator)
                        && l.period().equals(period)
                        && l.breakdown().equals(breakdown))
                .stream()
                .mapToInt(l -> l.number().intValueExact())
                .sum();
    }

    private static double weighted(String indicator) {
        var units = those(l -> l.level().equals("enhet") && l.indicator().equals(indicator) && year(l));
        return units.stream()
                        .mapToDouble(l -> l.number().doubleValue() * Integer.parseInt(l.n()))
                        .sum()
                / units.stream().mapToInt(l -> Integer.parseInt(l.n())).sum();
    }

    private static double mean(String code, String indicator) {
        return those(l -> l.code().equals(code) && l.indicator().equals(indicator)).stream()
                .mapToDouble(l -> l.number().doubleValue())
                .average()
                .orElseThrow();
    }

    private static double gap(String code, String year) {
        return one("enhet", code, "all-subjects-y9", year, "kon:flickor")
                .number()
                .subtract(one("enhet", code, "all-subjects-y9", year, "kon:pojkar")
                        .number())
                .doubleValue();
    }
}
