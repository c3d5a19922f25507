package se.styrkedja.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.styrkedja.access.Access;
import se.styrkedja.access.Node;
import se.styrkedja.access.Scope;
import se.styrkedja.demo.nydala.Nydala;
import se.styrkedja.findings.groups.Figure;
import se.styrkedja.imports.Incoming;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.indicators.LikeWithLike;
import se.styrkedja.indicators.Observations;
import se.styrkedja.indicators.Population;
import se.styrkedja.indicators.chance.JudgedElsewhere;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.organisation.Register;
import se.styrkedja.organisation.Unit;
import se.styrkedja.reports.Block;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.ReportFinding;
import se.styrkedja.reports.material.ReportCache;
import se.styrkedja.testing.Contradictions;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.testing.ToldOrder;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.vocabulary.Swedish;

/// What the planted stories of Nydala give their schools to talk of.
class FindingsOfNydalaTest {
    @TempDir
    static Path files;

    private static TestHouse house;

    @BeforeAll
    static void take_in_the_files() {
        house = TestHouse.empty();
        Nydala.seeded(Nydala.SEED).write(files);
        house.takeIn(TestHouse.NYDALA, Incoming.below(files));
    }

    @AfterAll
    static void close() {
        house.close();
    }

    /// What a claim can be made of, and whether it is beside somebody else.
    private static final Map<Finding.Kind, Boolean> CLAIMED = Map.of(
            Finding.Kind.CHANGE, false,
            Finding.Kind.DISTANCE_TO_OWN, true,
            Finding.Kind.DISTANCE_TO_COUNTRY, true);

    /// Whoever tries a claim asks this door.
    @Test
    void a_claim_of_what_is_found_is_as_sure_as_the_finding() {
        var door = house.house().get(NodeFindings.class);
        var found = Stream.of("00990200", "00990201", "00990203", "00990300", "00990303")
                .flatMap(unit -> door.of(scope(), new Node.Unit(unit), Nydala.ORGANISER).stream())
                .filter(f -> CLAIMED.containsKey(f.kind()) && f.chance().p().isPresent())
                .toList();

        assertThat(found)
                .hasSizeGreaterThan(5)
                .allSatisfy(f -> assertThat(door.isBeyondChance(
                                scope(),
                                new JudgedElsewhere.Asked(
                                        f.subject(),
                                        f.indicator(),
                                        f.breakdown(),
                                        CLAIMED.getOrDefault(f.kind(), false)
                                                ? f.other()
                                                        .map(o -> o.observed().subject())
                                                : Optional.empty(),
                                        f.other().orElseThrow().observed().period(),
                                        f.period())))
                        .as(f.point())
                        .contains(f.backing() == Backing.SUPPORTED));
    }

    @Test
    void what_is_shown_of_each_school_and_of_the_whole_stands_in_the_order_that_is_told() {
        var indicators = house.house().get(Indicators.class);
        var register = house.house().get(Organisation.class).register(scope());
        var nodes = Stream.<Node>concat(
                register.unitsOf(Nydala.ORGANISER).stream().map(unit -> new Node.Unit(unit.code())),
                Stream.of(new Node.Whole()));

        assertThat(nodes)
                .hasSizeGreaterThan(10)
                .allSatisfy(node -> assertThat(ToldOrder.broken(
                                house.house().get(NodeFindings.class).of(scope(), node, Nydala.ORGANISER), indicators))
                        .isEmpty());
    }

    @Test
    void lindskolan_is_told_how_many_reach_all_subjects_and_first_that_it_may_be_chance() {
        var fall = one("00990200", "change.all-subjects-y9.2024/25.total");

        assertThat(fall.tone()).isEqualTo(Tone.UNCERTAIN);
        assertThat(plain(fall.point()))
                .isEqualTo("Andelen som n\u00e5r alla \u00e4mnen i \u00e5rskurs 9: 68,8 % l\u00e4s\u00e5ret 2024/25"
                        + " mot 80,0 % \u00e5ret f\u00f6re");
        assertThat(plain(fall.meaning()))
                .startsWith("Kan vara slump: \u221232 till +11 procentenheter vid 48 elever.")
                .endsWith("\u221211,2 procentenheter, ungef\u00e4r 5 elever av 48.");
    }

    @Test
    void pupils_and_guardians_of_lindskolan_both_tell_of_less_study_calm() {
        assertThat(one("00990200", "change.survey-study-calm.VT25.svarande:elev-ak8")
                        .point())
                .contains("(elever i \u00e5rskurs 8): 4,7 v\u00e5rterminen 2025 mot 5,8 v\u00e5rterminen 2023");
        assertThat(one("00990200", "change.survey-study-calm.VT25.svarande:vardnadshavare")
                        .tone())
                .isEqualTo(Tone.UNCERTAIN);
    }

    /// Among the gaps of all schools so large a one may be chance: it stands first, and is asked about.
    @Test
    void where_girls_and_boys_draw_apart_that_is_the_heaviest() {
        var gap = noticed("00990202").getFirst();

        assertThat(gap.key()).isEqualTo("gender-gap.all-subjects-y9.2024/25.kon:pojkar");
        assertThat(gap.tone()).isEqualTo(Tone.UNCERTAIN);
        assertThat(gap.chance().isOneOfMany()).isTrue();
        assertThat(plain(gap.meaning()))
                .endsWith("Flickorna l\u00e5g 6,0 procentenheter h\u00f6gre l\u00e4s\u00e5ret 2020/21.");
    }

    @Test
    void a_school_below_the_expected_and_one_above_are_told_so_and_for_how_many_years() {
        var below = one("00990203", "salsa-residual.salsa-merit-residual.2024/25.total");
        var above = one("00990201", "salsa-residual.salsa-merit-residual.2024/25.total");

        assertThat(below.tone()).isEqualTo(Tone.CONCERN);
        assertThat(plain(below.point())).contains("har legat under det v\u00e4ntade de senaste 5 l\u00e4s\u00e5ren");
        assertThat(plain(below.meaning()))
                .contains("L\u00e4s\u00e5ret 2024/25 \u00e4r avvikelsen \u221225 meritpo\u00e4ng.");
        assertThat(above.tone()).isEqualTo(Tone.STRENGTH);
    }

    @Test
    void a_school_whose_results_are_hidden_gets_nothing_of_them() {
        assertThat(noticed("00990204"))
                .isNotEmpty()
                .noneMatch(n -> n.indicator().id().endsWith("-y9"));
    }

    /// What may be chance was proposed as something to do better at whichever way it went, for a school that had become
    /// better too.
    @Test
    void what_is_only_to_be_asked_leans_the_way_that_its_figures_go() {
        var indicators = house.house().get(Indicators.class);
        var asked = ofUnits().values().stream()
                .flatMap(List::stream)
                .filter(f -> f.tone() == Tone.UNCERTAIN && f.kind() != Finding.Kind.GENDER_GAP)
                .toList();

        assertThat(asked).hasSizeGreaterThan(5).allSatisfy(f -> {
            var indicator = indicators.find(f.indicator()).orElseThrow();
            boolean more = f.difference().signum() > 0;
            boolean good = more == (indicator.direction() == Indicator.Direction.HIGH_IS_GOOD);
            if (!f.indicator().id().startsWith("national-test"))
                assertThat(f.leans(indicator)).isEqualTo(good ? Tone.STRENGTH : Tone.CONCERN);
        });
        assertThat(asked).anyMatch(f -> f.leans(indicators.find(f.indicator()).orElseThrow()) == Tone.STRENGTH);
    }

    @Test
    void a_kitchen_has_nothing_to_talk_of() {
        assertThat(noticed("00990402")).isEmpty();
    }

    @Test
    void no_key_stands_twice_and_no_sentence_holds_a_mark() {
        for (var code : List.of("00990200", "00990203", "00990302"))
            assertThat(noticed(code))
                    .isNotEmpty()
                    .allMatch(n -> n.weight() > 0)
                    .noneMatch(n -> (n.point() + n.meaning()).contains("..")
                            || n.point().contains("~"))
                    .extracting(Finding::key)
                    .doesNotHaveDuplicates();
    }

    @Test
    void the_municipality_is_compared_with_the_country_alone() {
        assertThat(noticed(Comparison.municipality("9901")))
                .isNotEmpty()
                .noneMatch(n -> n.kind() == Finding.Kind.DISTANCE_TO_OWN)
                .anyMatch(n -> n.kind() == Finding.Kind.DISTANCE_TO_COUNTRY);
    }

    /// A claim of it is refused: 73.6 per cent eligible against 63.5 in the country, which has fewer preparatory
    /// programmes. Girls and boys are not on the same ones.
    @Test
    void what_adds_up_programmes_is_never_told_to_lie_above_or_below_a_whole_nor_to_differ_between_girls_and_boys() {
        var indicators = house.house().get(Indicators.class);
        var all = Stream.concat(
                        Stream.of(noticed(Comparison.municipality(Nydala.MUNICIPALITY))), ofUnits().values().stream())
                .flatMap(List::stream)
                .filter(f -> f.kind().name().startsWith("DISTANCE") || f.kind() == Finding.Kind.GENDER_GAP)
                .toList();

        assertThat(all).hasSizeGreaterThan(5);
        assertThat(all)
                .filteredOn(f -> LikeWithLike.addsProgrammes(
                        indicators.find(f.indicator()).orElseThrow(), f.breakdown()))
                .isEmpty();
    }

    /// The parts of the programmes change from year to year.
    @Test
    void what_adds_up_programmes_is_never_told_to_have_changed_by_more_than_chance() {
        var indicators = house.house().get(Indicators.class);
        var moved = Stream.concat(
                        Stream.of(noticed(Comparison.municipality(Nydala.MUNICIPALITY))), ofUnits().values().stream())
                .flatMap(List::stream)
                .filter(f -> f.kind() == Finding.Kind.CHANGE || f.kind() == Finding.Kind.TREND)
                .filter(f -> LikeWithLike.addsProgrammes(
                        indicators.find(f.indicator()).orElseThrow(), f.breakdown()))
                .toList();

        assertThat(moved).isNotEmpty().allSatisfy(f -> {
            assertThat(f.kind()).isEqualTo(Finding.Kind.CHANGE);
            assertThat(f.sureness()).isEqualTo(Chance.Sureness.UNTESTED);
            assertThat(f.meaning()).contains("alla program");
        });
    }

    @Test
    void the_report_says_of_each_figure_what_the_page_says() {
        var report = house.house()
                .get(ReportCache.class)
                .reports(house.house().get(Access.class).of(TestHouse.NYDALA))
                .ofMunicipality(Nydala.MUNICIPALITY, new SchoolYear(2024))
                .orElseThrow();

        var contradictions = Contradictions.between(report, noticed(Comparison.municipality(Nydala.MUNICIPALITY)));
        assertThat(contradictions.found()).isEmpty();
        assertThat(contradictions.compared()).isGreaterThan(10);
        assertThat(report.findings())
                .filteredOn(f -> f.kind().startsWith("unit"))
                .isNotEmpty()
                .noneMatch(f -> f.backing().isLeading());
        assertThat(Contradictions.ofUnits(report, ofUnits())).isEmpty();
        assertThat(report.findings())
                .extracting(f -> f.meaning().stream().map(Inline::text).collect(Collectors.joining()))
                .as("a school whose value is hidden is not in the mean, and nobody says that all are")
                .anyMatch(meaning ->
                        meaning.matches("(?s).*: (\\d+) av (?!\\1 )\\d+ skolor har ett tal, och de v\u00e4ger lika.*"));
        assertThat(report.findings())
                .filteredOn(f -> f.kind().equals("unit-expected"))
                .extracting(ReportFinding::tone)
                .containsExactlyInAnyOrder(Tone.CONCERN, Tone.STRENGTH, Tone.CONCERN, Tone.STRENGTH);
        assertThat(report.document().blocks().stream()
                        .takeWhile(block -> !(block instanceof Block.NewPage))
                        .filter(block -> block instanceof Block.Found)
                        .map(block -> Inline.text(((Block.Found) block).point())))
                .as("of schools as sure as each other one below the expected does not crowd out one above")
                .anyMatch(point -> point.contains("Vikskolan"))
                .anyMatch(point -> point.contains("R\u00f6nnbackaskolan"));
        var whole = noticed(Comparison.municipality(Nydala.MUNICIPALITY));
        assertThat(report.findingsOfTheWhole()).isEqualTo(whole.size());
        assertThat(report.untestedOfTheWhole()).isPositive().isEqualTo((int) whole.stream()
                .filter(f -> f.sureness() == Chance.Sureness.UNTESTED)
                .count());
        var girls = report.figures().stream()
                .filter(f -> f.indicator().equals("all-subjects-y9~gap-boys-interval"))
                .findFirst()
                .orElseThrow();
        assertThat(girls.amount())
                .as("girls less boys, as the sentence says it, though the page tells it from the boys")
                .isInstanceOfSatisfying(
                        Figure.Amount.Interval.class,
                        gap -> assertThat(gap.high()).isPositive());
    }

    /// The board asks of it: the municipality's own figure of absence is of upper secondary schools too.
    @Test
    void the_absence_of_lindskolan_is_told_beside_the_other_compulsory_schools() {
        var absence = one("00990200", "distance-to-others.absence-share.2024/25.total");

        assertThat(plain(absence.point()))
                .matches(
                        "Fr\u00e5nvaron: 12,3 % mot [67],\\d % i genomsnitt per enhet i huvudmannens andra grundskolor .*");
        assertThat(absence.tone()).isEqualTo(Tone.UNCERTAIN);
        var report = house.house()
                .get(ReportCache.class)
                .reports(house.house().get(Access.class).of(TestHouse.NYDALA))
                .ofMunicipality(Nydala.MUNICIPALITY, new SchoolYear(2024))
                .orElseThrow();
        assertThat(report.findings())
                .filteredOn(f -> f.kind().equals("unit-others"))
                .extracting(f -> plain(f.text()))
                .anyMatch(text -> text.matches(
                        "Lindskolan: Fr\u00e5nvaro, 12,3 % mot [67],\\d % i genomsnitt per enhet f\u00f6r huvudmannens"
                                + " andra enheter av samma skolform"));
    }

    /// The persons are told in the order of the values: `pojkarna 59,7 % och flickorna 74,4 %`, with boys first.
    @Test
    void a_gap_between_girls_and_boys_tells_how_many_in_the_order_of_its_values() {
        var gaps = Stream.concat(
                        Stream.of(noticed(Comparison.municipality(Nydala.MUNICIPALITY))), ofUnits().values().stream())
                .flatMap(List::stream)
                .filter(f -> f.kind() == Finding.Kind.GENDER_GAP
                        && f.chance().tested().isPresent())
                .toList();

        assertThat(gaps).extracting(f -> f.breakdown()).contains(Breakdown.BOYS);
        assertThat(gaps).allSatisfy(f -> {
            var heading = plain(f.point());
            assertThat(heading).matches(".*" + Pattern.quote(f.shown().replace('\u00a0', ' ')) + " (?:mot|och) .*");
            assertThat(plain(f.meaning()))
                    .as(heading)
                    .contains("vid %s och %s elever"
                            .formatted(
                                    persons(f.population()),
                                    persons(f.other().orElseThrow().observed().population())));
        });
    }

    private static String persons(Population population) {
        return population instanceof Population.Counted(int persons) ? plain(Swedish.whole(persons)) : "?";
    }

    /// Whoever reads a size and an interval beside each other reads them in one direction.
    @Test
    void the_size_that_is_told_lies_inside_the_interval_that_is_told() {
        var told = Stream.concat(
                        Stream.of(noticed(Comparison.municipality(Nydala.MUNICIPALITY))), ofUnits().values().stream())
                .flatMap(List::stream)
                .filter(f -> f.chance().tested().isPresent() && f.kind() != Finding.Kind.TREND)
                .toList();

        assertThat(told)
                .extracting(Finding::kind)
                .contains(Finding.Kind.CHANGE, Finding.Kind.DISTANCE_TO_COUNTRY, Finding.Kind.GENDER_GAP);
        assertThat(told).allSatisfy(f -> {
            var meaning = plain(f.meaning()).replace('\u2212', '-');
            var interval = INTERVAL.matcher(meaning);
            var size = SIZE.matcher(meaning);
            assertThat(interval.find()).as(meaning).isTrue();
            assertThat(size.find()).as(meaning).isTrue();
            double points = number(size.group(1)) * (size.group().endsWith("l\u00e4gre.") ? -1 : 1);
            assertThat(points).as(meaning).isBetween(number(interval.group(1)) - 0.5, number(interval.group(2)) + 0.5);
        });
    }

    /// Of a gap between girls and boys the size has its direction in a word.
    private static final Pattern SIZE =
            Pattern.compile("(?:F\u00f6r\u00e4ndringen \u00e4r|Skillnaden mot [^.]* \u00e4r|Flickorna ligger)"
                    + " ([+-]?[\\d,]+)(?: [^.,]*(?:h\u00f6gre|l\u00e4gre)\\.)?");

    private static final Pattern INTERVAL = Pattern.compile("([+-][\\d,]+) till ([+-][\\d,]+)");

    private static double number(String text) {
        return Double.parseDouble(text.replace(',', '.'));
    }

    private static Register register() {
        return house.house()
                .get(Organisation.class)
                .register(house.house().get(Access.class).of(TestHouse.NYDALA));
    }

    private static Map<String, List<Finding>> ofUnits() {
        return register().units().stream()
                .map(Unit::code)
                .distinct()
                .collect(Collectors.toMap(code -> code, FindingsOfNydalaTest::noticed));
    }

    private static Finding one(String unit, String key) {
        return noticed(unit).stream()
                .filter(n -> n.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static List<Finding> noticed(String unit) {
        return house.house().get(NodeFindings.class).of(scope(), new Node.Unit(unit), Nydala.ORGANISER);
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }

    private static List<Finding> noticed(Comparison comparison) {
        var ledger = house.house().get(Observations.class).ofSubjects(scope(), comparison.subjects());
        return new Findings(house.house().get(Indicators.class)).of(ledger, comparison);
    }

    private static Scope scope() {
        return house.house().get(Access.class).of(TestHouse.NYDALA);
    }
}
