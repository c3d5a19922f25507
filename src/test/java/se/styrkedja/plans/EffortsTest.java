package se.styrkedja.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.styrkedja.access.Denied;
import se.styrkedja.access.Node;
import se.styrkedja.access.WriteResult;
import se.styrkedja.access.assignees.Assignee;
import se.styrkedja.access.roles.Role;
import se.styrkedja.access.visits.Nodes;
import se.styrkedja.oversight.Wait;
import se.styrkedja.oversight.Waiting;
import se.styrkedja.plans.efforts.Effort;
import se.styrkedja.plans.efforts.Efforts;
import se.styrkedja.plans.efforts.Funding;
import se.styrkedja.plans.efforts.SupportFollowUp.Course;
import se.styrkedja.reports.improvement.UnitPlan;
import se.styrkedja.reports.material.PlanMaterial;
import se.styrkedja.testing.Staffroom;
import se.styrkedja.vocabulary.SchoolYear;

/// What Nydala does beside its areas, in the database and on the pages.
class EffortsTest extends NydalaEfforts {
    private static List<String> waiting(String name) {
        return nydala.house().get(Waiting.class).of(who(name), TODAY).stream()
                .filter(wait -> wait.kind().equals(Wait.END_EFFORT))
                .map(Wait::what)
                .toList();
    }

    @Test
    void a_project_of_the_whole_organiser_serves_the_area_of_a_unit_and_is_seen_there() {
        var anders = who("Anders");
        var id = efforts.beginProgramme(
                anders.permit(PlanRight.LEAD_EFFORT, Node.WHOLE),
                Node.WHOLE,
                until(TODAY.plusDays(90), "Alla skolor l\u00e4ser", List.of(reading)),
                "Samma s\u00e4tt \u00f6verallt",
                "",
                new Funding.AmountUnsaid("Egen budget"),
                TODAY);

        assertThat(efforts.serving(who("Karin").scope(), reading))
                .extracting(Effort::id)
                .contains(id);
        var plan = UnitPlan.of(nydala.house()
                .get(PlanMaterial.class)
                .whole(who("Karin"), new Nodes.Named(LINDSKOLAN, "Lindskolan"), new SchoolYear(2026), TODAY));
        assertThat(plan.blocks().toString())
                .contains("Alla skolor l\u00e4ser (program eller projekt)", "Alla l\u00e4ser");
    }

    @Test
    void a_programme_that_is_over_waits_until_somebody_says_what_is_kept() {
        var id = programme(TODAY.minusDays(1), "L\u00e4slyft");
        assertThat(one(id).stage(TODAY)).isEqualTo(Effort.Stage.WORDLESS);
        assertThat(waiting("Karin")).contains("L\u00e4slyft");
        assertThat(waiting("Amir")).isEmpty();

        var permit = who("Karin").permit(PlanRight.LEAD_EFFORT, LINDSKOLAN);
        var read = (Effort.Programme) one(id);
        assertThat(efforts.keepNothing(permit, read, seen(id), "Ingen anv\u00e4nde det", TODAY))
                .matches(WriteResult::isDone);
        assertThat(efforts.keep(permit, read, seen(id), "Allt", "Vi vill", TODAY))
                .isEqualTo(WriteResult.refused(Efforts.ENDED));
        assertThat(one(id).stage(TODAY)).isEqualTo(Effort.Stage.ENDED);
        assertThat(waiting("Karin")).doesNotContain("L\u00e4slyft");
    }

    @Test
    void a_mission_serves_an_area_and_is_read_only_where_the_work_is() {
        var id = mission("L\u00e4sning");
        assertThat(efforts.serving(who("Amir").scope(), reading))
                .extracting(Effort::id)
                .contains(id);
        assertThat(efforts.one(who("Eva").scope(), id)).isEmpty();
        var per = new Staffroom(nydala.house()).employ("Per Ek", Role.HEAD_TEACHER, new Node.Unit("99000002"));
        assertThat(efforts.one(per.scope(), id)).isEmpty();
        var permit = who("Karin").permit(PlanRight.LEAD_EFFORT, LINDSKOLAN);
        var without = until(TODAY, "Utan", List.of());
        assertThatThrownBy(
                        () -> efforts.giveMission(permit, LINDSKOLAN, without, Assignee.without("Lena"), "Leda", TODAY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void support_is_given_by_the_director_followed_up_by_the_chair_and_goes_on_until_it_ends() {
        var id = support(TODAY.minusDays(1), "Fler n\u00e5r alla \u00e4mnen");
        assertThatThrownBy(() -> who("Karin").permit(PlanRight.GIVE_SUPPORT, LINDSKOLAN))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> who("Jonas").permit(PlanRight.FOLLOW_SUPPORT, LINDSKOLAN))
                .isInstanceOf(Denied.class);
        assertThat(efforts.one(who("Jonas").scope(), id)).isPresent();

        var permit = who("Eva").permit(PlanRight.FOLLOW_SUPPORT, LINDSKOLAN);
        var later = TODAY.plusDays(200);
        efforts.followUp(
                permit, support(id), seen(id), TODAY, "B\u00f6rjar synas", new Course.Changed("Tv\u00e5", later));
        assertThat(one(id).stage(TODAY)).isEqualTo(Effort.Stage.ONGOING);
        assertThat(one(id).lastDay()).isEqualTo(later);
        assertThat(support(id).form()).isEqualTo("Tv\u00e5");
        assertThat(efforts.followUp(permit, support(id), seen(id), TODAY, "Det r\u00e4cker", new Course.Ends()))
                .matches(WriteResult::isDone);
        assertThat(efforts.followUp(permit, support(id), seen(id), TODAY, "Igen", new Course.Ends()))
                .isEqualTo(WriteResult.refused(Efforts.ENDED));
        assertThat(one(id).isEnded()).isTrue();
    }

    @Test
    void a_refused_evaluation_says_the_same_of_the_period_as_the_page_before_it() throws Exception {
        var karin = nydala.walker("Karin");
        var page = "/insatser/" + mission("Samtal").value();
        assertThat(karin.get(page).body()).contains("Inget \u00e4r skrivet \u00e4n.");
        assertThat(karin.post(page + "/slut", Map.of("sett", "Lektionsbes\u00f6k"))
                        .body())
                .contains("<title>Fel: ", "Lektionsbes\u00f6k</textarea>", "Inget \u00e4r skrivet \u00e4n.")
                .contains("<details class=\"more\" open>")
                .doesNotContain("Perioden \u00e4r \u00f6ver");
    }

    @Test
    void a_head_teacher_begins_a_project_and_ends_it_and_nothing_she_typed_is_lost() throws Exception {
        var karin = nydala.walker("Karin");
        assertThat(karin.get(NEW + "program").statusCode()).isEqualTo(200);
        var typed = new LinkedHashMap<>(Map.of("rubrik", "L\u00e4sa h\u00f6gt", "belopp", "mycket"));
        var refused = karin.post(NEW + "program", typed).body();
        assertThat(refused)
                .contains("<title>Fel: ", "value=\"L\u00e4sa h\u00f6gt\"", "\"mycket\" \u00e4r inget belopp");
        typed.putAll(Map.of(
                "belopp",
                "450 000 kr",
                "syfte",
                "Fler l\u00e4ser",
                "finansiering",
                "Statsbidrag",
                "start",
                "2026-08-17",
                "slut",
                "2026-08-31",
                "ansvarig",
                "annan",
                "ansvarig-namn",
                "Karin Holm",
                "omrade",
                reading.value().toString()));
        var begun = karin.post(NEW + "program", typed);
        var address = begun.headers().firstValue("Location").orElseThrow();
        assertThat(karin.get(address).body()).contains("vad beh\u00e5lls?", "450\u00a0000 kronor", "Alla l\u00e4ser");
        assertThat(karin.get("/insatser").body()).contains("L\u00e4sa h\u00f6gt", "utan slutord");
        assertThat(karin.get("/utvecklingsomraden/" + reading.value()).body()).contains("Insatser som bidrar");

        var without = karin.post(address + "/slut", Map.of("utfall", "KEPT", "behalls", "H\u00f6gl\u00e4sningen"));
        assertThat(without.body()).contains("<title>Fel: ", "H\u00f6gl\u00e4sningen</textarea>");
        var why = Map.of("utfall", "KEPT", "behalls", "H\u00f6gl\u00e4sningen", "skal", "Fler l\u00e5nar b\u00f6cker");
        assertThat(karin.post(address + "/slut", why).statusCode()).isEqualTo(303);
        assertThat(karin.get(address).body()).contains("Fler l\u00e5nar b\u00f6cker");
        assertThat(karin.post(address + "/slut", why).body())
                .contains("Insatsen \u00e4ndrades medan du skrev", "Det du skrev");
    }

    @Test
    void support_without_a_figure_is_refused_and_the_chair_follows_up_what_she_may_read() throws Exception {
        var anders = nydala.walker("Anders");
        anders.get(NEW + "stod");
        var typed = new LinkedHashMap<>(Map.of(
                "rubrik",
                "Fler ska n\u00e5 alla \u00e4mnen",
                "form",
                "En specialpedagog",
                "start",
                "2026-03-02",
                "slut",
                "2026-12-18",
                "ansvarig",
                "annan",
                "ansvarig-namn",
                "Anders Lindqvist"));
        assertThat(anders.post(NEW + "stod", typed).body()).contains("V\u00e4lj minst ett tal");
        typed.put("tal-1", "all-subjects-y9");
        var address = anders.post(NEW + "stod", typed)
                .headers()
                .firstValue("Location")
                .orElseThrow();

        var eva = nydala.walker("Eva");
        assertThat(eva.get("/insatser").body()).contains("Fler ska n\u00e5 alla \u00e4mnen");
        assertThat(eva.get(address).body()).contains("F\u00f6lj upp st\u00f6det", "/indikatorer/all-subjects-y9/kalla");
        var seen = Map.of("dag", "2026-09-01", "sett", "Det g\u00e5r fram\u00e5t", "fortsatt", "GOES_ON");
        assertThat(eva.post(address + "/uppfoljning", seen).body()).contains("till vilken dag st\u00f6det");
        var all = new LinkedHashMap<>(seen);
        all.put("till", "2027-06-11");
        assertThat(eva.post(address + "/uppfoljning", all).statusCode()).isEqualTo(303);
        assertThat(nydala.walker("Jonas").get(address).body())
                .contains("Det g\u00e5r fram\u00e5t", "forts\u00e4tter till 11 juni 2027")
                .doesNotContain("F\u00f6lj upp st\u00f6det");
    }

    @Test
    void no_page_has_a_fault_that_axe_finds_or_scrolls_sideways() {
        var pages = new LinkedHashMap<String, String>();
        pages.put("insatser", "/insatser");
        pages.put("insats-ny", NEW + "program");
        pages.put("insats-uppdrag-nytt", NEW + "forstelarare");
        pages.put("insats-stod-nytt", NEW + "stod");
        pages.put(
                "insats-slut",
                "/insatser/" + programme(TODAY.minusDays(2), "Slut").value());
        pages.put("insats-uppdrag", "/insatser/" + mission("Uppdrag").value());
        pages.put(
                "insats-stod",
                "/insatser/" + support(TODAY.plusDays(9), "St\u00f6d").value());
        nydala.inspect("Anders", pages);
    }
}
