package se.styrkedja.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.styrkedja.access.Node;
import se.styrkedja.dialogues.Tally;
import se.styrkedja.reports.improvement.YearsWork;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.vocabulary.SchoolYear;

/// What the quality report counts of the year's work.
class YearsWorkTest {
    private static final SchoolYear YEAR = new SchoolYear(2025);

    @Test
    void a_share_of_the_units_counts_neither_the_organiser_nor_its_areas() {
        var lindskolan = new Node.Unit("99000001");
        var talks = List.of(held(Node.WHOLE), held(new Node.Area("Grundskola norr")), held(lindskolan));
        var work = new YearsWork(
                YEAR, Set.of(lindskolan, new Node.Unit("99000002")), talks, List.of(), List.of(), TestHouse.TODAY);
        assertThat(work.material().toString())
                .contains("1 av 2")
                .contains("0 av 2")
                .doesNotContain("3 av", "2 av");
    }

    private static Tally held(Node node) {
        return new Tally(node, YEAR, 0, 0, 1, 0, 0, 0, 0, 1, Map.of());
    }
}
