package se.styrkedja.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.styrkedja.access.Node;
import se.styrkedja.access.assignees.Assignee;
import se.styrkedja.dialogues.Tally;
import se.styrkedja.plans.Area;
import se.styrkedja.plans.AreaId;
import se.styrkedja.plans.AreaState;
import se.styrkedja.plans.AreaText;
import se.styrkedja.plans.Chain;
import se.styrkedja.plans.Goal;
import se.styrkedja.plans.GoalId;
import se.styrkedja.plans.Lineage;
import se.styrkedja.plans.Outcome;
import se.styrkedja.plans.Result;
import se.styrkedja.reports.improvement.YearsWork;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.vocabulary.SchoolYear;

/// What the quality report counts of the year's work.
class YearsWorkTest {
    private static final SchoolYear YEAR = new SchoolYear(2025);
    private static final LocalDate TODAY = TestHouse.TODAY;
    private static final AreaId AREA = new AreaId(new UUID(0, 1));
    private static final Area.Edition EDITION = new Area.Edition(1, "Anders Lindqvist", TODAY, false);

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

    /// The report asked which of the areas are closed, and did not say it.
    @Test
    void of_its_own_areas_it_says_which_are_closed_when_and_what_came_of_them() {
        var work = new YearsWork(
                YEAR,
                Set.of(),
                List.of(),
                List.of(),
                List.of(
                        area(
                                new AreaState.Closed(
                                        TODAY, "Anders Lindqvist", Outcome.PARTLY, "Half of it", Optional.empty()),
                                goals()),
                        area(
                                new AreaState.Closed(
                                        TODAY,
                                        "Anders Lindqvist",
                                        Outcome.NOT_YET_MEASURABLE,
                                        "Out of date",
                                        Optional.empty()),
                                List.of()),
                        area(new AreaState.Decided(TODAY, "Anders Lindqvist", ""), goals())),
                TODAY);
        var rows = ((Block.Table) work.material()
                        .getOrDefault("analysis.last-year", List.of())
                        .getFirst())
                .rows().stream()
                        .map(row -> row.stream().map(Inline::text).toList())
                        .toList();
        assertThat(rows)
                .containsExactly(
                        List.of(
                                "Calm",
                                "Avslutat 1 september 2026, delvis n\u00e5tt. Half of it",
                                "Three of four",
                                "inte uppf\u00f6ljt"),
                        List.of(
                                "Calm",
                                "Avslutat 1 september 2026, inte m\u00e4tt. Out of date",
                                "Inget m\u00e5l sattes.",
                                "\u2013"),
                        List.of(
                                "Calm",
                                "Beslutat 1 september 2026 av Anders Lindqvist.",
                                "Three of four",
                                "inte uppf\u00f6ljt \u00e4n"));
    }

    private static List<Goal> goals() {
        return List.of(new Goal(
                new GoalId(new UUID(0, 2)),
                AREA,
                "Three of four",
                new Goal.Measure.InWords("By visits"),
                TODAY,
                EDITION));
    }

    private static Chain area(AreaState state, List<Goal> goals) {
        var text = new AreaText("Calm", "Why", "Soon", "", Assignee.without("Anders Lindqvist"), "", "", "");
        var area = new Area(
                AREA,
                Node.WHOLE,
                YEAR,
                Lineage.NEW,
                List.of(),
                List.of(),
                List.of(new Result("Fewer", "/")),
                1,
                new Area.Written(EDITION, text),
                state);
        return new Chain(area, List.of(), goals, List.of(), List.of());
    }

    private static Tally held(Node node) {
        return new Tally(node, YEAR, 0, 0, 1, 0, 0, 0, 0, 1, Map.of());
    }
}
