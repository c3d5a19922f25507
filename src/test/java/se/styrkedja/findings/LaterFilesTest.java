package se.styrkedja.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.styrkedja.access.Access;
import se.styrkedja.access.Node;
import se.styrkedja.demo.nydala.Nydala;
import se.styrkedja.imports.Incoming;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.ReportFinding;
import se.styrkedja.reports.material.ReportCache;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.vocabulary.SchoolYear;

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

    private static List<String> found(TestHouse house) {
        return house
                .house()
                .get(ReportCache.class)
                .reports(house.house().get(Access.class).of(TestHouse.NYDALA), List.of())
                .ofMunicipality(Nydala.MUNICIPALITY, new SchoolYear(2024))
                .orElseThrow()
                .findings()
                .stream()
                .map(LaterFilesTest::said)
                .toList();
    }

    private static String said(ReportFinding found) {
        return found.backing() + " " + found.text() + " "
                + String.join("", found.meaning().stream().map(Inline::text).toList());
    }
}
