package se.styrkedja.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.styrkedja.access.Denied;
import se.styrkedja.access.Permit;
import se.styrkedja.access.WriteResult;
import se.styrkedja.access.assignees.Assignee;
import se.styrkedja.testing.SampleTown;
import se.styrkedja.testing.Staffroom;
import se.styrkedja.testing.Walker;
import se.styrkedja.vocabulary.SchoolYear;

/// What is written of areas at Lindskolan can be corrected, and nothing that stood there is lost.
class CorrectionsTest extends NydalaAreas {
    private static final String ALL_SUBJECTS = "all-subjects-y9";

    @Test
    void a_goal_keeps_its_baseline_and_its_earlier_wordings_when_it_is_written_anew() {
        var area = area("Baseline", new SchoolYear(2026));
        var goal = goal(area, new Goal.Aim.At(ALL_SUBJECTS, BigDecimal.valueOf(75)));
        var before = (Goal.Measure.ByIndicator) goal.measure();
        assertThat(before.baseline()).isInstanceOf(Reading.Known.class);

        var higher = rewrite(goal, 1, "Four of five", new Goal.Aim.At(ALL_SUBJECTS, BigDecimal.valueOf(80)))
                .kept();
        var after = (Goal.Measure.ByIndicator) higher.measure();
        assertThat(after.baseline()).isEqualTo(before.baseline());
        assertThat(after.target()).isEqualByComparingTo("80");
        assertThat(chain(area).goals()).containsExactly(higher);
        assertThat(wordings(area).goals()).extracting(Goal::wording).containsExactly("Three of four", "Four of five");
        assertThat(rewrite(goal, 1, "Too late", new Goal.Measure.InWords("Visits")))
                .isEqualTo(WriteResult.stale(higher, karin.actor().id()));
    }

    @Test
    void a_goal_that_is_followed_up_keeps_what_it_is_measured_by_and_its_follow_up_can_be_corrected() {
        var area = area("Followed up", new SchoolYear(2027));
        var goal = goal(area, new Goal.Measure.InWords("Visits"));
        followUp(area, goal.id(), 0, Outcome.REACHED).kept();

        assertThat(rewrite(goal, 1, "Three of four", new Goal.Measure.InWords("Tests")))
                .isEqualTo(WriteResult.refused(Corrections.FOLLOWED_UP));
        var spelt = rewrite(goal, 1, "Three of four pupils", new Goal.Measure.InWords("Visits"))
                .kept();
        assertThat(chain(area).goals()).containsExactly(spelt);

        followUp(area, goal.id(), 1, Outcome.PARTLY).kept();
        assertThat(chain(area).followUps())
                .extracting(FollowUp::outcome)
                .as("what was said before is kept")
                .containsExactly(Outcome.PARTLY, Outcome.REACHED);
    }

    /// The way out was to propose it again, with its goal and activities.
    @Test
    void an_area_without_a_cause_waits_for_one_that_is_chosen_on_its_page_and_is_then_decided() throws Exception {
        var area = plans.propose(
                proposes(),
                LINDSKOLAN,
                new SchoolYear(2028),
                Lineage.NEW,
                List.of(),
                text("Without a cause"),
                List.of(),
                List.of(new Result("Something else", "/")),
                TODAY);
        goal(area);
        activity(area);
        var lead = Walker.as(server, "Karin");
        assertThat(lead.get("/min-sida").body())
                .contains("Skriv orsaken till Without a cause")
                .doesNotContain("Besluta Without a cause");
        var page = "/utvecklingsomraden/" + area.value();
        assertThat(lead.get(page).body()).contains("id=\"orsaker\"", "Read little");
        assertThat(lead.post(page + "/orsaker", Map.of()).body()).contains("V\u00e4lj minst en orsak");
        lead.get(page);
        var chosen = Map.of("orsak", cause.id().value().toString(), "version", "1");
        assertThat(lead.post(page + "/orsaker", chosen).statusCode()).isEqualTo(303);
        assertThat(chain(area).area().causes()).containsExactly(cause.id());
        assertThat(chain(area).area().results())
                .extracting(Result::point)
                .as("what it rested on stays")
                .containsExactly("Something else", "Fewer reach all subjects");
        assertThat(lead.get("/min-sida").body()).contains("Besluta Without a cause");

        decide(area);
        assertThat(corrections.restOn(proposes(), area, 2, List.of(cause), TODAY))
                .isEqualTo(WriteResult.refused("decided"));
        assertThat(lead.get(page).body()).doesNotContain("id=\"orsaker\"");
        assertThat(nydala.asSuperuser("select actor from access.deed where what = 'CHOSE_CAUSES'"))
                .containsOnly("Karin Holm");
    }

    /// The result of a cause that was unchosen stood on the page and in the plan.
    @Test
    void an_area_leaves_the_result_of_a_cause_that_is_unchosen_unless_it_would_rest_on_none() throws Exception {
        var area = plans.propose(
                proposes(),
                LINDSKOLAN,
                new SchoolYear(2030),
                Lineage.NEW,
                List.of(),
                text("Two results"),
                List.of(cause),
                List.of(Result.explainedBy(cause), new Result("Something else", "/")),
                TODAY);
        assertThat(corrections.restOn(proposes(), area, 1, List.of(), TODAY).kept())
                .isEqualTo(2);
        assertThat(chain(area).area().results()).extracting(Result::point).containsExactly("Something else");

        var bare = plans.propose(
                proposes(),
                LINDSKOLAN,
                new SchoolYear(2030),
                Lineage.NEW,
                List.of(),
                text("One result"),
                List.of(cause),
                List.of(Result.explainedBy(cause)),
                TODAY);
        assertThat(corrections.restOn(proposes(), bare, 1, List.of(), TODAY).kept())
                .isEqualTo(2);
        assertThat(chain(bare).area().results()).containsExactly(Result.explainedBy(cause));
    }

    @Test
    void a_cause_that_was_chosen_by_mistake_is_unchosen_and_the_history_of_the_area_tells_it() throws Exception {
        var area = plans.propose(
                proposes(),
                LINDSKOLAN,
                new SchoolYear(2029),
                Lineage.NEW,
                List.of(),
                text("Wrong cause"),
                List.of(),
                List.of(new Result("Something else", "/")),
                TODAY);
        var lead = Walker.as(server, "Karin");
        var page = "/utvecklingsomraden/" + area.value();
        assertThat(lead.get(page).body())
                .contains("/dialoger/ny?enhet=" + SampleTown.LINDSKOLAN + "&amp;ser=Something");
        assertThat(lead.get(page + "/tidigare").body()).contains("Inget har skrivits om");
        var tick = Map.of("orsak", cause.id().value().toString(), "version", "1");
        assertThat(lead.post(page + "/orsaker", tick).statusCode()).isEqualTo(303);
        assertThat(lead.get(page + "/tidigare").body())
                .contains("<ins>Read little</ins>")
                .doesNotContain("Inget har skrivits om");

        var unchanged = Map.of("orsak", cause.id().value().toString(), "version", "2");
        assertThat(lead.post(page + "/orsaker", unchanged).statusCode()).isEqualTo(303);
        assertThat(corrections
                        .wordings(Staffroom.of(nydala.house(), "Karin").scope(), area)
                        .grounds())
                .as("what is chosen as it stands is no change")
                .hasSize(2);

        assertThat(lead.get(page).body())
                .containsPattern("name=\"orsak\" value=\"" + cause.id().value() + "\"[^>]* checked");
        var old = lead.post(page + "/orsaker", Map.of("version", "1"));
        assertThat(old.statusCode()).isEqualTo(422);
        assertThat(old.body()).contains("sparat i en annan flik", "Read little");
        assertThat(lead.post(page + "/orsaker", Map.of("version", "2")).statusCode())
                .isEqualTo(303);
        assertThat(chain(area).area().causes()).isEmpty();
        assertThat(chain(area).area().results()).extracting(Result::point).containsExactly("Something else");
        assertThat(lead.get(page + "/tidigare").body()).contains("<del>Read little</del>");
    }

    @Test
    void an_activity_is_written_anew_and_what_has_been_said_of_it_stands() {
        var area = area("Activity", new SchoolYear(2028));
        var id = activity(area);
        plans.report(reports(), area, id, 1, Activity.State.ONGOING, "Begun", TODAY)
                .kept();
        var text = new Activity.Text(
                "Read aloud", Activity.Level.ORGANISATION, Assignee.without("Amir"), TODAY, DUE, "3.4");

        var activity = corrections
                .rewriteActivity(proposes(), area, id, 1, text, TODAY)
                .kept();
        assertThat(activity.text()).isEqualTo(text);
        assertThat(activity.latest().note()).isEqualTo("Begun");
        assertThat(chain(area).activities()).containsExactly(activity);
        assertThat(wordings(area).activities()).extracting(Activity::what).containsExactly("Read", "Read aloud");
    }

    @Test
    void what_is_changed_after_the_decision_is_told_and_what_stood_there_is_shown() throws Exception {
        var area = area("Decided", new SchoolYear(2029));
        var goal = goal(area, new Goal.Measure.InWords("Visits"));
        var activity = activity(area);
        rewrite(goal, 1, "Before it was decided", new Goal.Measure.InWords("Visits"))
                .kept();
        assertThat(chain(area).goals().getFirst().edition().isChangedSinceDecision())
                .isFalse();
        plans.decide(decides(), karin.scope(), area, seen(area), "", TODAY).kept();
        assertThat(chain(area).goals().getFirst().edition().isChangedSinceDecision())
                .isFalse();

        var rewritten = rewrite(goal, 2, "After it was decided", new Goal.Measure.InWords("Visits"))
                .kept();
        assertThat(rewritten.edition().isChangedSinceDecision()).isTrue();
        assertThat(chain(area).goals()).containsExactly(rewritten);
        var text = new Activity.Text("Read aloud", Activity.Level.CLASSROOM, Assignee.without("Amir"), TODAY, DUE, "");
        corrections.rewriteActivity(proposes(), area, activity, 1, text, TODAY).kept();

        var walker = Walker.as(server, "Karin");
        var page = walker.get("/utvecklingsomraden/" + area.value()).body();
        assertThat(page.split("efter att omr\u00e5det beslutades.", -1)).hasSize(3);
        var earlier =
                walker.get("/utvecklingsomraden/" + area.value() + "/tidigare").body();
        assertThat(earlier)
                .contains("Karin Holm, efter beslutet", "<del>Before</del>", "<ins>After</ins>", "<ins> aloud</ins>")
                .doesNotContain("M\u00e4l: Three");
    }

    @Test
    void an_area_that_is_opened_again_is_held_to_the_limit_as_one_that_is_decided() {
        var year = new SchoolYear(2031);
        var areas = Stream.of("One", "Two", "Three", "Four")
                .map(name -> area(name, year))
                .toList();
        areas.forEach(area -> goal(area, new Goal.Measure.InWords("Visits")));
        for (var area : areas.subList(0, 3))
            plans.decide(decides(), karin.scope(), area, seen(area), "", TODAY).kept();
        plans.close(decides(), karin.scope(), areas.getFirst(), seen(areas.getFirst()), Outcome.PARTLY, "Done", TODAY)
                .kept();
        plans.decide(decides(), karin.scope(), areas.getLast(), seen(areas.getLast()), "", TODAY)
                .kept();

        assertThat(corrections.reopen(
                        decides(), karin.scope(), areas.getFirst(), seen(areas.getFirst()), "Not done", "", TODAY))
                .isEqualTo(WriteResult.refused(Plans.MOTIVE_MISSING));
        corrections
                .reopen(
                        decides(),
                        karin.scope(),
                        areas.getFirst(),
                        seen(areas.getFirst()),
                        "Not done",
                        "A new start",
                        TODAY)
                .kept();
    }

    @Test
    void an_area_is_reached_only_where_a_goal_of_it_was() {
        var area = area("Nothing followed up", new SchoolYear(2032));
        goal(area, new Goal.Measure.InWords("Visits"));

        assertThat(close(area, Outcome.REACHED)).isEqualTo(WriteResult.refused("not-followed-up"));
    }

    /// One without a goal was closed as not reached, and its chain went on to ask for a goal.
    @Test
    void of_a_closed_area_nothing_is_missing_and_its_outcome_is_told_alike_on_its_page_and_in_the_list()
            throws Exception {
        var without = plans.propose(
                proposes(),
                LINDSKOLAN,
                new SchoolYear(2033),
                Lineage.NEW,
                List.of(),
                text("Nothing to reach"),
                List.of(),
                List.of(new Result("Something else", "/")),
                TODAY);
        for (var outcome : List.of(Outcome.REACHED, Outcome.PARTLY, Outcome.NOT))
            assertThat(close(without, outcome)).isEqualTo(WriteResult.refused("nothing-to-reach"));
        var lead = Walker.as(server, "Karin");
        var page = "/utvecklingsomraden/" + without.value();
        assertThat(lead.get(page).body())
                .contains("Saknas. Utan m\u00e5l", "Det har inte m\u00e4tts")
                .doesNotContain("value=\"PARTLY\"");
        close(without, Outcome.NOT_YET_MEASURABLE).kept();
        var with = area("Something to reach", new SchoolYear(2033));
        goal(with, new Goal.Measure.InWords("Visits"));
        close(with, Outcome.NOT_YET_MEASURABLE).kept();

        var list = lead.get("/utvecklingsomraden?enhet=" + SampleTown.LINDSKOLAN + "&lasar=2033/34")
                .body();
        assertThat(list).contains(">avslutat, inte m\u00e4tt<", ">avslutat, inte m\u00e4tbart \u00e4n<");
        assertThat(lead.get(page).body()).contains("av Karin Holm: inte m\u00e4tt. It ended", "Ingen orsak valdes.");
        assertThat(lead.get("/utvecklingsomraden/" + with.value()).body())
                .contains("av Karin Holm: inte m\u00e4tbart \u00e4n. It ended");
        for (var told : List.of(list, lead.get(page).body()))
            assertThat(told)
                    .contains("Inget m\u00e5l sattes.", "Ingen aktivitet planerades.", "It ended")
                    .doesNotContain("Saknas.", "link missing", "F\u00f6ljs upp efter");
    }

    private static WriteResult<?> close(AreaId area, Outcome outcome) {
        return plans.close(decides(), karin.scope(), area, seen(area), outcome, "It ended", TODAY);
    }

    @Test
    void a_closed_area_is_opened_again_with_a_reason_as_it_was_before() {
        var area = area("Closed", new SchoolYear(2030));
        goal(area, new Goal.Measure.InWords("Visits"));
        plans.decide(decides(), karin.scope(), area, seen(area), "", TODAY).kept();
        assertThat(corrections.reopen(decides(), karin.scope(), area, seen(area), "It was a mistake", "", TODAY))
                .isEqualTo(WriteResult.refused(Corrections.NOT_CLOSED));
        for (var reason : List.of("Done", "Done at last")) {
            plans.close(decides(), karin.scope(), area, seen(area), Outcome.PARTLY, reason, TODAY)
                    .kept();
            assertThat(chain(area).area().isClosed()).isTrue();
            corrections
                    .reopen(decides(), karin.scope(), area, seen(area), "It was a mistake", "", TODAY)
                    .kept();
            assertThat(chain(area).area().state()).isInstanceOf(AreaState.Decided.class);
        }
        assertThat(nydala.asSuperuser(
                        "select step || ' ' || reason from plans.area_step where area_id = '%s' order by step_id"
                                .formatted(area.value())))
                .containsExactly(
                        "DECIDED ",
                        "CLOSED Done",
                        "REOPENED It was a mistake",
                        "CLOSED Done at last",
                        "REOPENED It was a mistake");
        assertThatThrownBy(() -> Staffroom.of(nydala.house(), "Amir").permit(PlanRight.DECIDE_AREA, LINDSKOLAN))
                .isInstanceOf(Denied.class);
    }

    private static Area.Wordings wordings(AreaId area) {
        return corrections.wordings(karin.scope(), area);
    }

    private static Permit reports() {
        return karin.permit(PlanRight.REPORT_ACTIVITY, LINDSKOLAN);
    }

    private static WriteResult<Goal> rewrite(Goal goal, int seen, String wording, Goal.Aim aim) {
        return rewrite(goal.area(), goal.id(), seen, wording, aim);
    }

    private static Goal goal(AreaId area, Goal.Aim aim) {
        goal(area, "Three of four", aim).kept();
        return chain(area).goals().getFirst();
    }
}
