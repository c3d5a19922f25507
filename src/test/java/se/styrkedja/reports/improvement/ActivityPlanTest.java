package se.styrkedja.reports.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.styrkedja.access.Node;
import se.styrkedja.access.assignees.Assignee;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.plans.Activity;
import se.styrkedja.plans.ActivityId;
import se.styrkedja.plans.Area;
import se.styrkedja.plans.AreaId;
import se.styrkedja.plans.AreaState;
import se.styrkedja.plans.AreaText;
import se.styrkedja.plans.Chain;
import se.styrkedja.plans.Lineage;
import se.styrkedja.vocabulary.SchoolYear;

/// What Lindskolan's activities are told as in its plans.
class ActivityPlanTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
    private static final SchoolYear YEAR = new SchoolYear(2026);
    private static final AreaId AREA = new AreaId(new UUID(0, 1));

    @Test
    void a_note_of_an_earlier_state_says_when_it_was_written_and_how_far_it_had_come_then() {
        var chain = chain(List.of(
                said(1, Activity.State.NOT_BEGUN, "", 1),
                said(2, Activity.State.ONGOING, "Half of the classes", 2),
                said(3, Activity.State.DONE, "", 3)));

        assertThat(ImprovementPlan.activityTable(chain, TODAY).toString())
                .contains("2 augusti 2026, p\u00e5g\u00e5r: Half of the classes");
    }

    @Test
    void a_note_of_the_state_that_it_has_now_stands_alone() {
        var chain = chain(List.of(
                said(1, Activity.State.NOT_BEGUN, "", 1), said(2, Activity.State.ONGOING, "Half of the classes", 2)));

        assertThat(ImprovementPlan.activityTable(chain, TODAY).toString())
                .contains("Half of the classes")
                .doesNotContain("2 augusti");
    }

    @Test
    void only_states_that_some_activity_has_are_counted_and_together_they_are_all() {
        var chain = chain(
                List.of(said(1, Activity.State.DONE, "", 1)),
                List.of(said(1, Activity.State.DONE, "", 1)),
                List.of(said(1, Activity.State.CANCELLED, "", 1)));

        assertThat(ActivityPlan.of(work(List.of(chain))).blocks().getFirst().toString())
                .contains("3 aktiviteter: 2 klara, 1 blev inte av.")
                .doesNotContain("p\u00e5g\u00e5r", "b\u00f6rj");
    }

    @Test
    void where_nothing_is_planned_nothing_is_counted() {
        assertThat(ActivityPlan.of(work(List.of())).blocks().toString())
                .contains("Ingen aktivitet \u00e4r planerad")
                .doesNotContain("0 aktiviteter");
    }

    private static Activity.Report said(int version, Activity.State state, String note, int day) {
        return new Activity.Report(version, state, note, "Karin Holm", LocalDate.of(2026, 8, day));
    }

    @SafeVarargs
    private static Chain chain(List<Activity.Report>... activities) {
        var edition = new Area.Edition(1, "Karin Holm", TODAY, false);
        var text = new AreaText("Reading", "Why", "Soon", "", Assignee.without("Maja Forsell"), "", "", "");
        var area = new Area(
                AREA,
                new Node.Unit("99000001"),
                YEAR,
                Lineage.NEW,
                List.of(),
                List.of(),
                List.of(),
                1,
                new Area.Written(edition, text),
                new AreaState.Proposed());
        var doings = new ArrayList<Activity>();
        for (var reports : activities)
            doings.add(new Activity(
                    new ActivityId(new UUID(0, 2 + doings.size())),
                    AREA,
                    new Activity.Text(
                            "Reading hour",
                            Activity.Level.CLASSROOM,
                            Assignee.without("Amir Berg"),
                            LocalDate.of(2026, 8, 1),
                            LocalDate.of(2026, 12, 1),
                            ""),
                    edition,
                    reports));
        return new Chain(area, List.of(), List.of(), doings, List.of());
    }

    private static Work work(List<Chain> chains) {
        return new Work(
                "Lindskolan",
                new Node.Unit("99000001"),
                Set.of(SchoolForm.GR),
                "Nydala",
                YEAR,
                chains,
                List.of(),
                List.of(),
                Work.Withdrawn.NONE,
                List.of(),
                Map.of(),
                List.of(),
                TODAY);
    }
}
