package se.styrkedja.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.styrkedja.access.Access;
import se.styrkedja.access.Node;
import se.styrkedja.demo.nydala.Nydala;
import se.styrkedja.figures.Role;
import se.styrkedja.findings.groups.Figure;
import se.styrkedja.imports.Incoming;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.indicators.Ledger;
import se.styrkedja.indicators.Observations;
import se.styrkedja.indicators.shown.Lines;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.reports.Block;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.Report;
import se.styrkedja.reports.ReportFinding;
import se.styrkedja.reports.material.ReportCache;
import se.styrkedja.testing.Export;
import se.styrkedja.testing.SupportedTold;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.testing.ToldOrder;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.vocabulary.Subject;

/// What is known of a later year changes nothing of what was said of an earlier one.
class LaterFilesTest {
    @TempDir
    Path files;

    /// Of some measures the next year has come and of others not: those that are left are tested among as many as
    /// before.
    @Test
    void the_pages_say_the_same_of_a_year_when_the_files_of_the_next_have_been_taken_in() {
        try (var house = TestHouse.empty()) {
            var town = Nydala.seeded(Nydala.SEED);
            var now = files.resolve("now");
            town.write(now);
            house.takeIn(TestHouse.NYDALA, Incoming.below(now));
            var before = verdicts(house);

            var coming = files.resolve("coming");
            town.writeComingYear(coming);
            house.takeIn(TestHouse.NYDALA, Incoming.below(coming));

            var after = verdicts(house);
            after.keySet().retainAll(before.keySet());
            assertThat(after).hasSizeGreaterThan(10);
            before.keySet().retainAll(after.keySet());
            assertThat(after).isEqualTo(before);
        }
    }

    /// What is said of the municipality and of its schools in 2024/25, by what it is about.
    private static Map<String, String> verdicts(TestHouse house) {
        var scope = house.house().get(Access.class).of(TestHouse.NYDALA);
        var units = house.house().get(Organisation.class).register(scope).units().stream()
                .map(unit -> (Node) new Node.Unit(unit.code()))
                .distinct();
        return Stream.concat(Stream.of(new Node.Whole()), units)
                .flatMap(node -> house.house().get(NodeFindings.class).of(scope, node, Nydala.ORGANISER).stream())
                .filter(found -> SchoolYear.of(found.period().lastDay()).equals(new SchoolYear(2024)))
                .collect(Collectors.toMap(
                        found -> found.subject() + " " + found.key(),
                        found -> found.backing() + " " + found.point() + " " + found.meaning(),
                        (one, same) -> one,
                        TreeMap::new));
    }

    @Test
    void the_report_of_a_year_finds_the_same_when_the_files_of_the_next_have_been_taken_in() {
        try (var house = TestHouse.empty()) {
            var town = Nydala.seeded(Nydala.SEED);
            var now = files.resolve("now");
            town.write(now);
            house.takeIn(TestHouse.NYDALA, Incoming.below(now));
            var before = found(house);

            var coming = files.resolve("coming");
            town.writeComingYear(coming);
            house.takeIn(TestHouse.NYDALA, Incoming.below(coming));

            assertThat(before).hasSizeGreaterThan(10);
            assertThat(found(house)).isEqualTo(before);
        }
    }

    /// The eligibility of upper secondary school and diplomas within four years were known of 2024/25, and stood among
    /// what the report of 2025/26 counts.
    @Test
    void what_is_known_only_of_an_earlier_year_is_told_with_its_year_and_counted_in_no_later_report() {
        try (var house = TestHouse.empty()) {
            var town = Nydala.seeded(Nydala.SEED);
            town.write(files.resolve("now"));
            house.takeIn(TestHouse.NYDALA, Incoming.below(files.resolve("now")));
            town.writeComingYear(files.resolve("coming"));
            house.takeIn(TestHouse.NYDALA, Incoming.below(files.resolve("coming")));

            var report = report(house, new SchoolYear(2025));
            var years = report.figures().stream()
                    .collect(Collectors.toMap(
                            Figure::id, figure -> SchoolYear.of(figure.period().lastDay())));

            assertThat(report.findings())
                    .hasSizeGreaterThan(5)
                    .allSatisfy(found -> assertThat(found.figures().stream().map(years::get))
                            .as(found.text())
                            .contains(new SchoolYear(2025)));
            assertThat(ToldOrder.broken(report, Indicators.builtIn())).isEmpty();
            assertThat(SupportedTold.missing(report)).isEmpty();
            assertThat(report.document().blocks())
                    .filteredOn(block -> block instanceof Block.Table table
                            && Inline.text(table.note()).contains("r\u00e4knas i det \u00e5rets rapport"))
                    .singleElement()
                    .satisfies(block -> assertThat(((Block.Table) block).rows())
                            .anyMatch(row -> Inline.text(row.get(2)).equals("2024/25")));
        }
    }

    /// A table of one school of five was "flickor 240,0 po\u00e4ng, pojkar 210,0 po\u00e4ng" of the municipality, and
    /// "Meritv\u00e4rdet i \u00e5rskurs 9 \u00e4r 225,0 po\u00e4ng".
    @Test
    void figures_of_one_school_are_not_those_of_the_municipality_and_the_report_says_how_many_it_has()
            throws IOException {
        try (var house = withTable("00990200")) {
            var report = report(house, new SchoolYear(2025));
            assertThat(report.findings())
                    .filteredOn(LaterFilesTest::isOfTheTable)
                    .isEmpty();
            assertThat(nothings(report))
                    .anyMatch(reason -> reason.matches("Bara 1 av 5 skolor har ett v\u00e4rde .*"))
                    .anyMatch(reason -> reason.matches("Bara 1 av 5 skolor har v\u00e4rden f\u00f6r b\u00e5de .*"))
                    .noneMatch(reason -> reason.contains("delar inte upp"));
            assertThat(merit(report).picture().table().rows())
                    .as("in the table, and not drawn")
                    .anyMatch(row ->
                            row.getFirst().equals("2025/26") && row.get(1).equals("225,0 (1 skola)"))
                    .filteredOn(row -> row.get(1).contains("skol"))
                    .hasSize(1);
            assertThat(Inline.text(merit(report).note())).contains("ritas bara n\u00e4r minst tv\u00e5 tredjedelar");
            assertThat(merit(report).picture().title())
                    .contains("1 av de 5 skolor som registret och filerna k\u00e4nner till");
            assertThat(report.ownThatCouldHave())
                    .as("what the text tells the JSON tells")
                    .containsEntry("merit-average-y9.municipality.9901.2025-26.total.pupils", 5);
        }
    }

    /// Five of the eleven schools of the register have ever had a grade 9; a published value counted as one school.
    @Test
    void figures_of_all_schools_with_the_grade_are_the_municipality_s_on_the_page_as_in_the_report()
            throws IOException {
        try (var house = withTable("00990200", "00990201", "00990202", "00990203", "00990204")) {
            var report = report(house, new SchoolYear(2025));
            assertThat(report.findings())
                    .filteredOn(found -> isOfTheTable(found) && found.kind().equals("gap-gender"))
                    .singleElement()
                    .satisfies(found -> assertThat(found.text()).contains("240,0", "210,0"));
            assertThat(report.document().blocks())
                    .filteredOn(Block.Chart.class::isInstance)
                    .extracting(block -> Inline.text(((Block.Chart) block).note()))
                    .anyMatch(
                            note -> note.contains("2024/25: publicerat v\u00e4rde (") && note.contains("2025/26: 5 ("))
                    .as("what is published is not a mean of schools")
                    .anyMatch(note -> note.contains(
                                    "2024/25: publicerade v\u00e4rden. Medelv\u00e4rden, v\u00e4gda med antalet elever,")
                            && note.contains("Antal skolor bakom dem: 2025/26: 5."));
            assertThat(merit(report).picture().subtitle())
                    .contains("publicerade v\u00e4rden och medelv\u00e4rden v\u00e4gda med antalet elever");
            assertThat(house.house()
                            .get(NodeFindings.class)
                            .of(
                                    house.house().get(Access.class).of(TestHouse.NYDALA),
                                    new Node.Whole(),
                                    Nydala.ORGANISER))
                    .extracting(Finding::key)
                    .contains("gender-gap.merit-average-y9.2025/26.kon:pojkar");
        }
    }

    private static boolean isOfTheTable(ReportFinding found) {
        return found.figures().getFirst().startsWith("merit-average-y9")
                && found.figures().getFirst().contains("2025-26");
    }

    private static Block.Chart merit(Report report) {
        return report.document().blocks().stream()
                .flatMap(block -> block instanceof Block.Chart chart ? Stream.of(chart) : Stream.of())
                .filter(chart -> chart.picture().table().header().getFirst().equals("L\u00e4s\u00e5r"))
                .filter(chart -> chart.picture().subtitle().startsWith("Genomsnittligt meritv\u00e4rde"))
                .filter(chart -> chart.picture().table().header().get(1).startsWith("Nydala"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> nothings(Report report) {
        return report.document().blocks().stream()
                .flatMap(block -> block instanceof Block.Nothing nothing ? Stream.of(nothing.reason()) : Stream.of())
                .toList();
    }

    /// Nydala, and of the year after a table of some schools.
    private TestHouse withTable(String... schools) throws IOException {
        var house = TestHouse.empty();
        var town = Nydala.seeded(Nydala.SEED);
        var now = Files.createTempDirectory(files, "now");
        town.write(now);
        house.takeIn(TestHouse.NYDALA, Incoming.below(now));
        var table = new StringBuilder("niva;kod;indikator;period;uppdelning;varde;markering;antal;kalla\n");
        for (var school : schools) table.append("""
                    enhet;%1$s;merit-average-y9;2025/26;total;225,0;;48;
                    enhet;%1$s;merit-average-y9;2025/26;kon:flickor;240,0;;24;
                    enhet;%1$s;merit-average-y9;2025/26;kon:pojkar;210,0;;24;
                    """.formatted(school));
        var some = Files.createTempDirectory(files, "some");
        Export.text(some.resolve("nagra.csv"), table.toString());
        house.takeIn(TestHouse.NYDALA, Incoming.below(some));
        return house;
    }

    /// Skolenk\u00e4ten comes to each school every other year: what is told of the municipality as a change is of at
    /// least
    /// two thirds of the same schools, in findings and on the page of the figure.
    @Test
    void a_survey_is_never_set_beside_one_that_other_schools_answered() {
        try (var house = TestHouse.empty()) {
            var town = Nydala.seeded(Nydala.SEED);
            town.write(files.resolve("now"));
            house.takeIn(TestHouse.NYDALA, Incoming.below(files.resolve("now")));
            town.writeComingYear(files.resolve("coming"));
            house.takeIn(TestHouse.NYDALA, Incoming.below(files.resolve("coming")));
            var scope = house.house().get(Access.class).of(TestHouse.NYDALA);
            var surveys = Indicators.builtIn().all().stream()
                    .filter(indicator -> indicator.id().id().startsWith("survey-"))
                    .toList();
            var ledger = house.house()
                    .get(Observations.class)
                    .ofIndicators(scope, surveys.stream().map(Indicator::id).toList());
            var register = house.house().get(Organisation.class).register(scope);
            var town9901 = Subject.municipality(Nydala.MUNICIPALITY);

            var compared = new ArrayList<String>();
            for (var indicator : surveys)
                for (var breakdown : ledger.of(town9901).stream()
                        .map(figure -> figure.observed().breakdown())
                        .distinct()
                        .toList())
                    Lines.of(ledger, indicator, town9901, breakdown, register)
                            .of(Role.OWN)
                            .ifPresent(own -> own.before(own.known().lastKey())
                                    .keySet()
                                    .forEach(earlier -> compared.add(common(
                                            ledger,
                                            indicator.id(),
                                            breakdown,
                                            own.known().lastKey(),
                                            earlier))));
            house.house().get(NodeFindings.class).of(scope, new Node.Whole(), Nydala.ORGANISER).stream()
                    .filter(found -> found.indicator().id().startsWith("survey-"))
                    .filter(found -> found.kind() == Finding.Kind.CHANGE || found.kind() == Finding.Kind.TREND)
                    .forEach(found -> compared.add(common(
                            ledger,
                            found.indicator(),
                            found.breakdown(),
                            found.period(),
                            found.other().orElseThrow().observed().period())));
            assertThat(compared).hasSizeGreaterThan(20).allMatch(text -> text.endsWith("same"));
        }
    }

    private static String common(
            Ledger ledger, IndicatorId indicator, Breakdown breakdown, Period later, Period earlier) {
        var now = schools(ledger, indicator, breakdown, later);
        var both = new HashSet<>(schools(ledger, indicator, breakdown, earlier));
        both.retainAll(now);
        return "%s %s %s and %s: %d of %d %s"
                .formatted(
                        indicator,
                        breakdown,
                        later,
                        earlier,
                        both.size(),
                        now.size(),
                        3 * both.size() >= 2 * now.size() ? "same" : "others");
    }

    private static Set<Subject> schools(Ledger ledger, IndicatorId indicator, Breakdown breakdown, Period period) {
        return ledger.everybody(indicator, Level.UNIT, period, breakdown).stream()
                .map(figure -> figure.observed().subject())
                .collect(Collectors.toSet());
    }

    private static List<String> found(TestHouse house) {
        return report(house, new SchoolYear(2024)).findings().stream()
                .map(LaterFilesTest::said)
                .toList();
    }

    private static Report report(TestHouse house, SchoolYear year) {
        return house.house()
                .get(ReportCache.class)
                .reports(house.house().get(Access.class).of(TestHouse.NYDALA))
                .ofMunicipality(Nydala.MUNICIPALITY, year)
                .orElseThrow();
    }

    private static String said(ReportFinding found) {
        return found.backing() + " " + found.text() + " "
                + String.join("", found.meaning().stream().map(Inline::text).toList());
    }
}
