package se.styrkedja.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import se.styrkedja.access.Denied;
import se.styrkedja.access.WriteResult;
import se.styrkedja.testing.Races;
import se.styrkedja.vocabulary.SchoolYear;

/// An area, a goal or an activity of Lindskolan is taken back: it is gone from all that lists and counts, it stands in
/// the history of the area, and it can be restored.
class WithdrawalsTest extends NydalaAreas {
    private static final Races RACES = new Races();

    @AfterAll
    static void end_the_races() {
        RACES.close();
    }

    @Test
    void what_is_taken_back_is_neither_listed_nor_counted_nor_waited_for_until_it_is_restored() {
        var year = new SchoolYear(2026);
        var area = area("Gone", year);
        var goal = goal(area);
        var activity = activity(area);
        var before = told(year);

        for (var thing : List.of(goal.value(), activity.value(), area.value())) {
            takeBack(area, thing, "Written by mistake").kept();
            assertThat(told(year)).isNotEqualTo(before);
            restore(area, thing, 1).kept();
            assertThat(told(year)).isEqualTo(before);
        }
        takeBack(area, area.value(), "Written by mistake").kept();
        assertThat(plans.chain(karin.scope(), area)).isEmpty();
        assertThat(told(year)).isEqualTo("areas 0, proposed 0, goals 0, activities 0, waiting 0, achieved 0");
        assertThat(corrections.withdrawals(karin.scope(), LINDSKOLAN))
                .filteredOn(Corrections.Withdrawal::isInForce)
                .extracting(Corrections.Withdrawal::name, Corrections.Withdrawal::by, Corrections.Withdrawal::reason)
                .contains(tuple("Gone", "Karin Holm", "Written by mistake"));
    }

    @Test
    void what_somebody_has_acted_on_is_not_taken_back_and_all_reasons_are_told_at_once() {
        var area = area("Acted on", new SchoolYear(2027));
        var goal = goal(area);
        var activity = activity(area);
        plans.report(
                        karin.permit(PlanRight.REPORT_ACTIVITY, LINDSKOLAN),
                        area,
                        activity,
                        1,
                        Activity.State.ONGOING,
                        "",
                        TODAY)
                .kept();
        followUp(area, goal, 0, Outcome.PARTLY).kept();

        assertThat(takeBack(area, goal.value(), "x")).isEqualTo(WriteResult.refused("acted-on.goal"));
        assertThat(takeBack(area, activity.value(), "x")).isEqualTo(WriteResult.refused("acted-on.activity"));
        assertThat(takeBack(area, area.value(), "x"))
                .isEqualTo(WriteResult.refused("acted-on.goal-of-area", "acted-on.activity-of-area"))
                .extracting(WriteResult::reasons)
                .isEqualTo(chain(area).irrevocable(area.value()));
        plans.close(decides(), karin.scope(), area, chain(area).basis().version(), Outcome.PARTLY, "Done", TODAY)
                .kept();
        assertThat(chain(area).irrevocable(goal.value())).containsExactly(Plans.CLOSED, "acted-on.goal");
    }

    @Test
    void what_was_changed_since_the_page_was_opened_is_not_taken_back_unseen() {
        var area = area("Seen", new SchoolYear(2028));
        var goal = goal(area);
        var seen = chain(area).basis(goal.value()).version();
        activity(area);
        rewrite(area, goal, 1, "Four of five", new Goal.Measure.InWords("Visits"))
                .kept();

        assertThat(corrections.takeBack(proposes(), karin.scope(), area, goal.value(), seen, "x", TODAY))
                .isEqualTo(WriteResult.moved(chain(area).basis(goal.value())));
        takeBack(area, goal.value(), "x").kept();
        assertThat(takeBack(area, goal.value(), "x")).isEqualTo(WriteResult.refused(Plans.TAKEN_BACK));
        assertThat(restore(area, goal.value(), 3).isDone()).isFalse();
        restore(area, goal.value(), 1).kept();
        assertThat(restore(area, goal.value(), 1)).isEqualTo(WriteResult.refused(Corrections.NOT_TAKEN_BACK));
    }

    @Test
    void a_decided_area_is_taken_back_by_whoever_decides_and_restored_within_the_limit() {
        var year = new SchoolYear(2029);
        var areas = List.of("One", "Two", "Three", "Four").stream()
                .map(name -> area(name, year))
                .toList();
        areas.forEach(WithdrawalsTest::goal);
        areas.subList(0, 3).forEach(WithdrawalsTest::decide);
        var first = areas.getFirst();

        assertThat(takeBack(first, first.value(), "x")).isEqualTo(WriteResult.refused(Corrections.DECIDED_BY_OTHERS));
        takeBackDecided(first, first.value(), "Not true any more").kept();
        decide(areas.getLast());
        assertThat(restore(first, first.value(), 1))
                .isEqualTo(WriteResult.refused(Corrections.DECIDED_BY_OTHERS, "restored-too-many"));
        assertThat(restoreDecided(first, first.value(), 1)).isEqualTo(WriteResult.refused("restored-too-many"));
        assertThatThrownBy(() -> amir.permit(PlanRight.DECIDE_AREA, LINDSKOLAN)).isInstanceOf(Denied.class);
    }

    @Test
    void a_goal_or_an_activity_of_a_decided_area_is_taken_back_and_restored_by_whoever_decides() {
        var area = ready("Decided", new SchoolYear(2033));
        var things = List.of(goal(area).value(), activity(area).value());
        decide(area);

        for (var thing : things) {
            assertThat(takeBack(area, thing, "x")).isEqualTo(WriteResult.refused(Corrections.DECIDED_BY_OTHERS));
            assertThat(chain(area).has(thing)).isTrue();
            takeBackDecided(area, thing, "x").kept();
            assertThat(restore(area, thing, 1)).isEqualTo(WriteResult.refused(Corrections.DECIDED_BY_OTHERS));
            restoreDecided(area, thing, 1).kept();
            assertThat(chain(area).has(thing)).isTrue();
        }
    }

    @Test
    void a_decided_area_keeps_a_goal_also_when_all_are_taken_back_at_once() throws Exception {
        for (int round = 0; round < Races.ROUNDS; round++) {
            var area = area("One is left", new SchoolYear(1900 + round));
            var goals =
                    IntStream.range(0, Races.RACERS).mapToObj(i -> goal(area)).toList();
            decide(area);

            var results = RACES.race(i -> takeBackDecided(area, goals.get(i).value(), "x"));
            assertThat(results).filteredOn(WriteResult::isDone).hasSize(Races.RACERS - 1);
            assertThat(results).contains(WriteResult.refused(Chain.LAST_GOAL));
            assertThat(chain(area).goals()).hasSize(1);
        }
    }

    @Test
    void a_goal_that_is_taken_back_with_its_area_is_restored_with_it() {
        var area = area("Both", new SchoolYear(2030));
        var goal = goal(area);
        takeBack(area, goal.value(), "x").kept();
        takeBack(area, area.value(), "x").kept();

        assertThat(restore(area, goal.value(), 1)).isEqualTo(WriteResult.refused("area-taken-back"));
        restore(area, area.value(), 1).kept();
        assertThat(chain(area).goals()).isEmpty();
        restore(area, goal.value(), 1).kept();
        assertThat(chain(area).goals()).extracting(Goal::id).containsExactly(goal);
    }

    @Test
    void while_one_takes_a_goal_back_others_write_decide_and_follow_up_and_nothing_breaks() throws Exception {
        for (int round = 0; round < Races.ROUNDS; round++) {
            var area = area("Raced", new SchoolYear(2100 + round));
            var goal = goal(area);
            var seen = chain(area).basis().version();
            var results = RACES.<WriteResult<?>>race(i -> switch (i) {
                case 0 -> takeBack(area, goal.value(), "x");
                case 1 -> rewrite(area, goal, 1, "Anew", new Goal.Measure.InWords("Visits"));
                case 2 -> plans.decide(decides(), karin.scope(), area, seen, "", TODAY);
                default -> plans.revise(proposes(), area, text("Anew"), 1, TODAY);
            });
            var chain = chain(area);
            assertThat(chain.goals().isEmpty()).isEqualTo(results.get(0).isDone());
            assertThat(results.get(0).isDone() && results.get(2).isDone())
                    .as("a decided area has a goal")
                    .isFalse();
        }
    }

    /// What lists, counts and waits for something of Lindskolan in a year.
    private static String told(SchoolYear year) {
        var chains = plans.chains(karin.scope(), LINDSKOLAN).stream()
                .filter(chain -> chain.area().year().equals(year))
                .toList();
        var tally = plans.tally(karin.scope(), TODAY).stream()
                .filter(one -> one.node().equals(LINDSKOLAN) && one.year().equals(year))
                .findFirst();
        return "areas %d, proposed %d, goals %d, activities %d, waiting %s, achieved %s"
                .formatted(
                        chains.size(),
                        tally.map(Tally::proposed).orElse(0),
                        chains.stream().mapToInt(chain -> chain.goals().size()).sum(),
                        chains.stream()
                                .mapToInt(chain -> chain.activities().size())
                                .sum(),
                        rows("plans.waiting w join plans.area a on a.area_id = w.thing[1]::uuid", year),
                        rows("plans.achieved a", year));
    }

    private static String rows(String from, SchoolYear year) {
        return nydala.asSuperuser("select count(*)::text from %s where a.school_year_start = %d"
                        .formatted(from, year.startYear()))
                .getFirst();
    }
}
