package se.styrkedja.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import se.styrkedja.access.AccessRight;
import se.styrkedja.access.DecisionBasis;
import se.styrkedja.access.Node;
import se.styrkedja.access.WriteResult;
import se.styrkedja.access.assignees.Assignee;
import se.styrkedja.plans.limits.AreaLimits;
import se.styrkedja.plans.limits.Ruling;
import se.styrkedja.testing.Races;
import se.styrkedja.testing.Staffroom;
import se.styrkedja.vocabulary.SchoolYear;

/// Areas, their goals and activities, written by several at once.
class AreaRacesTest extends NydalaAreas {
    private static final Races RACES = new Races();

    @AfterAll
    static void end_the_races() {
        RACES.close();
    }

    @Test
    void of_four_areas_decided_at_once_under_a_limit_of_two_two_are() throws Exception {
        nydala.house()
                .get(AreaLimits.class)
                .rule(
                        Staffroom.of(nydala.house(), "Olle").permit(AccessRight.CHANGE_SETTINGS, Node.WHOLE),
                        0,
                        new AreaLimit(TODAY, 2, true),
                        Ruling.OPEN,
                        "As the board wishes",
                        TODAY)
                .kept();
        for (int round = 0; round < Races.ROUNDS; round++) {
            var year = new SchoolYear(2030 + round);
            var areas = IntStream.range(0, Races.RACERS)
                    .mapToObj(i -> ready("Area " + i, year))
                    .toList();
            var results = RACES.race(
                    i -> plans.decide(decides(), karin.scope(), areas.get(i), seen(areas.get(i)), "I wish so", TODAY));
            assertThat(results).filteredOn(WriteResult::isDone).hasSize(2);
            assertThat(results)
                    .filteredOn(result -> !result.isDone())
                    .containsOnly(WriteResult.<DecisionBasis>refused("too-many"));
            assertThat(areas)
                    .filteredOn(id -> state(id) instanceof AreaState.Decided)
                    .hasSize(2);
        }
    }

    @Test
    void of_four_who_decide_one_area_at_once_one_does_and_the_others_are_told() throws Exception {
        for (int round = 0; round < Races.ROUNDS; round++) {
            var area = ready("One", new SchoolYear(1900 + round));
            var seen = seen(area);
            RACES.oneIsDoneAndTheOthersAreRefused(
                    "decided", i -> plans.decide(decides(), karin.scope(), area, seen, "Motive " + i, TODAY));
        }
    }

    @Test
    void an_area_that_is_decided_while_two_others_write_in_it_is_decided_as_it_was_seen_or_not_at_all()
            throws Exception {
        for (int round = 0; round < Races.ROUNDS; round++) {
            var area = ready("As seen", new SchoolYear(2200 + round));
            var seen = seen(area);
            var results = RACES.race(i -> switch (i) {
                case 0, 1 -> plans.decide(decides(), karin.scope(), area, seen, "Motive " + i, TODAY);
                case 2 -> plans.revise(proposes(), area, text("Anew"), 1, TODAY);
                default -> goal(area, "Another", new Goal.Measure.InWords("Visits"));
            });
            assertThat(results.get(2).isDone() && results.get(3).isDone()).isTrue();
            var chain = plans.chain(karin.scope(), area).orElseThrow();
            boolean decided = results.get(0).isDone() || results.get(1).isDone();
            assertThat(chain.area().state() instanceof AreaState.Decided).isEqualTo(decided);
            if (!decided) continue;
            assertThat(chain.area().written().edition().afterDecision())
                    .as("a text that she had not seen was written after her decision")
                    .isTrue();
            assertThat(chain.goals())
                    .filteredOn(goal -> goal.wording().equals("Another"))
                    .allMatch(goal -> goal.edition().afterDecision());
        }
    }

    @Test
    void of_four_who_write_an_area_anew_at_once_one_does_and_the_others_see_her_text() throws Exception {
        var area = ready("Text", new SchoolYear(2027));
        for (int version = 1; version <= Races.ROUNDS; version++) {
            int seen = version;
            RACES.oneIsDoneAndTheOthersSeeIt(
                    i -> plans.revise(proposes(), area, text("Text %d by %d".formatted(seen, i)), seen, TODAY));
        }
        assertThat(nydala.asSuperuser(
                        "select count(*)::text from plans.area_version where area_id = '%s'".formatted(area.value())))
                .containsExactly(Integer.toString(Races.ROUNDS + 1));
    }

    @Test
    void of_four_who_report_an_activity_at_once_one_does_and_the_others_see_her_report() throws Exception {
        var area = ready("Activity", new SchoolYear(2028));
        var activity = plans.addActivity(
                        proposes(),
                        area,
                        new Activity.Text(
                                "Read", Activity.Level.CLASSROOM, Assignee.without("Karin Holm"), TODAY, TODAY, ""),
                        TODAY)
                .kept();
        var permit = karin.permit(PlanRight.REPORT_ACTIVITY, LINDSKOLAN);
        for (int version = 1; version <= Races.ROUNDS; version++) {
            int seen = version;
            RACES.oneIsDoneAndTheOthersSeeIt(
                    i -> plans.report(permit, area, activity, seen, Activity.State.ONGOING, "Note " + i, TODAY));
        }
    }

    @Test
    void of_four_who_write_a_goal_anew_at_once_one_does_and_the_others_see_it() throws Exception {
        var area = ready("Goal", new SchoolYear(2029));
        var goal = plans.chain(karin.scope(), area)
                .orElseThrow()
                .goals()
                .getFirst()
                .id();
        var due = TODAY.plusDays(100);
        for (int version = 1; version <= Races.ROUNDS; version++) {
            int seen = version;
            RACES.oneIsDoneAndTheOthersSeeIt(i -> corrections.rewriteGoal(
                    proposes(),
                    karin.scope(),
                    karin.tenant(),
                    area,
                    goal,
                    seen,
                    "Goal " + i,
                    new Goal.Measure.InWords("Visits " + i),
                    due,
                    TODAY));
        }
    }

    private static AreaState state(AreaId id) {
        return plans.chain(karin.scope(), id).orElseThrow().area().state();
    }
}
