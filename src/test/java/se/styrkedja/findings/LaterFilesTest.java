package se.styrkedja.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.styrkedja.access.Access;
import se.styrkedja.demo.nydala.Nydala;
import se.styrkedja.imports.Incoming;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.ReportFinding;
import se.styrkedja.reports.material.ReportCache;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.vocabulary.SchoolYear;

/// What is known of a later year changes nothing of what was said of an earlier one.
class LaterFilesTest {
    @TempDir
    Path files;

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
