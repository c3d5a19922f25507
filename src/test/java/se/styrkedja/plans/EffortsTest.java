package se.styrkedja.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.styrkedja.access.DecisionBasis;
import se.styrkedja.access.Denied;
import se.styrkedja.access.Membership;
import se.styrkedja.access.Node;
import se.styrkedja.access.WriteResult;
import se.styrkedja.access.assignees.Assignee;
import se.styrkedja.access.roles.Role;
import se.styrkedja.access.visits.Nodes;
import se.styrkedja.oversight.Wait;
import se.styrkedja.oversight.Waiting;
import se.styrkedja.plans.efforts.Effort;
import se.styrkedja.plans.efforts.EffortBasis;
import se.styrkedja.plans.efforts.EffortId;
import se.styrkedja.plans.efforts.Efforts;
import se.styrkedja.plans.efforts.Funding;
import se.styrkedja.plans.efforts.SupportFollowUp.Course;
import se.styrkedja.reports.improvement.UnitPlan;
import se.styrkedja.reports.material.PlanMaterial;
import se.styrkedja.testing.OpenHouse;
import se.styrkedja.testing.SampleTown;
import se.styrkedja.testing.Staffroom;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.testing.Walker;
import se.styrkedja.vocabulary.SchoolYear;

/// What Nydala does beside its areas, in the database and on the pages.
class EffortsTest {
    private static final Node LINDSKOLAN = new Node.Unit(SampleTown.LINDSKOLAN);
    private static final LocalDate TODAY = TestHouse.TODAY;
    private static final String NEW = "/insatser/ny?enhet=" + SampleTown.LINDSKOLAN + "&slag=";

    private static OpenHouse nydala;
    private static Efforts efforts;
    private static AreaId reading;

    @BeforeAll
    static void start() {
        nydala = new OpenHouse();
        efforts = nydala.house().get(Efforts.class);
        var karin = who("Karin");
        reading = nydala.house()
                .get(Plans.class)
                .propose(
                        karin.permit(PlanRight.PROPOSE_AREA, LINDSKOLAN),
                        LINDSKOLAN,
                        new SchoolYear(2026),
                        Lineage.NEW,
                        List.of(),
                        new AreaText(
                                "Alla l\u00e4ser",
                                "Varf\u00f6r",
                                "Snart",
                                "",
                                Assignee.without("Karin Holm"),
                                "",
                                "",
                                ""),
                        List.of(),
                        List.of(new Result("F\u00e4rre n\u00e5r alla \u00e4mnen", "/indikatorer/all-subjects-y9")),
                        TODAY);
    }

    @AfterAll
    static void stop() {
        if (nydala != null) nydala.close();
    }

    private static Membership who(String name) {
        return Staffroom.of(nydala.house(), name);
    }

    private static Effort.Frame until(LocalDate last, String title, List<AreaId> areas) {
        return new Effort.Frame(title, TODAY.minusYears(1), last, Assignee.without("Karin Holm"), areas);
    }

    private static EffortId programme(LocalDate last, String title) {
        return efforts.beginProgramme(
                who("Karin").permit(PlanRight.LEAD_EFFORT, LINDSKOLAN),
                LINDSKOLAN,
                until(last, title, List.of()),
                "F\u00f6r fler l\u00e4sare",
                "",
                new Funding.AmountUnsaid("Egen budget"),
                TODAY);
    }

    private static EffortId mission(String title) {
        return efforts.giveMission(
                who("Karin").permit(PlanRight.LEAD_EFFORT, LINDSKOLAN),
                LINDSKOLAN,
                until(TODAY.plusYears(1), title, List.of(reading)),
                Assignee.without("Lena Sj\u00f6str\u00f6m"),
                "Leda samtal",
                TODAY);
    }

    private static EffortId support(LocalDate last, String title) {
        return efforts.giveSupport(
                who("Anders").permit(PlanRight.GIVE_SUPPORT, LINDSKOLAN),
                LINDSKOLAN,
                until(last, title, List.of()),
                "En specialpedagog",
                List.of(new Result("68,8 % n\u00e5r alla \u00e4mnen", "/indikatorer/all-subjects-y9")),
                TODAY);
    }

    private static Effort one(EffortId id) {
        return efforts.one(who("Karin").scope(), id).orElseThrow();
    }

    private static DecisionBasis.Seen seen(EffortId id) {
        return EffortBasis.of(one(id), efforts.wordings(who("Karin").scope(), one(id)))
                .version();
    }

    /// Karin writes an effort anew while somebody else has its page open.
    private static void rewrite(EffortId id, String title, String about) {
        efforts.revise(
                        who("Karin").permit(PlanRight.LEAD_EFFORT, LINDSKOLAN),
                        one(id),
                        until(TODAY.plusDays(60), title, one(id).frame().areas()),
                        about,
                        "We see more",
                        1,
                        TODAY)
                .kept();
    }

    @Test
    void an_effort_that_was_written_anew_meanwhile_is_neither_ended_nor_evaluated_until_that_is_seen()
            throws Exception {
        var karin = nydala.walker("Karin");
        for (var typed : List.of(
                Map.of("utfall", "KEPT", "behalls", "All of it", "skal", "It works"),
                Map.of("utfall", "NOTHING", "skal", "It did not work"))) {
            var id = programme(TODAY.minusDays(1), "Reading");
            endsAsSeen(karin, id, typed, "Vad det \u00e4r, st\u00e5r nu", "F\u00f6r fler l\u00e4sare");
        }
        var written = Map.of("andrat", "More reading", "sett", "In class");
        endsAsSeen(karin, mission("Reading"), written, "Vad det \u00e4r, st\u00e5r nu", "Leda samtal");
    }

    private static void endsAsSeen(Walker walker, EffortId id, Map<String, String> typed, String... told)
            throws Exception {
        var page = "/insatser/" + id.value();
        walker.get(page);
        rewrite(id, "Another title", "Quite another purpose");
        var answer = walker.post(page + "/slut", typed);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Namn, st\u00e5r nu", "Another title", "Quite another purpose")
                .contains(told)
                .contains(typed.values());
        assertThat(one(id).isEnded()).isFalse();
        assertThat(walker.post(page + "/slut", typed).statusCode()).isEqualTo(303);
        assertThat(one(id).isEnded()).isTrue();
    }

    @Test
    void support_that_was_followed_up_meanwhile_is_not_followed_up_until_that_is_seen() throws Exception {
        var id = support(TODAY.plusDays(30), "Support");
        var page = "/insatser/" + id.value();
        var eva = nydala.walker("Eva");
        eva.get(page);
        var permit = who("Anders").permit(PlanRight.FOLLOW_SUPPORT, LINDSKOLAN);
        efforts.followUp(
                        permit,
                        support(id),
                        seen(id),
                        TODAY,
                        "Too little",
                        new Course.Changed("Two", TODAY.plusDays(90)))
                .kept();
        var typed = Map.of("dag", TODAY.toString(), "sett", "It is enough", "fortsatt", "ENDS");
        assertThat(eva.post(page + "/uppfoljning", typed).body())
                .contains(
                        "Uppf\u00f6ljning av st\u00f6det, har tillkommit (Anders", "Too little", "Two", "It is enough");
        assertThat(one(id).isEnded()).isFalse();
        assertThat(eva.post(page + "/uppfoljning", typed).statusCode()).isEqualTo(303);
        assertThat(one(id).isEnded()).isTrue();
    }

    private static List<String> waiting(String name) {
        return nydala.house().get(Waiting.class).of(who(name), TODAY).stream()
                .filter(wait -> wait.kind().equals(Wait.END_EFFORT))
                .map(Wait::what)
                .toList();
    }

    @Test
    void a_programme_is_prolonged_with_a_reason_and_what_stood_before_is_kept() throws Exception {
        var id = programme(TODAY.plusDays(30), "L\u00e4slyft");
        var karin = nydala.walker("Karin");
        var address = "/insatser/" + id.value() + "/text";
        assertThat(karin.get(address).body()).contains("value=\"L\u00e4slyft\"");

        assertThat(karin.post(address, wording("1", "")).body()).contains("Fel:", "Skriv varf\u00f6r den \u00e4ndras");
        assertThat(karin.post(address, wording("1", "Tv\u00e5 tr\u00e4ffar st\u00e4lldes in"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(one(id).lastDay()).isEqualTo(TODAY.plusDays(200));
        assertThat(karin.get("/insatser/" + id.value()).body())
                .contains("L\u00e4slyftet", "\u00c4ndrad en g\u00e5ng", "Tv\u00e5 tr\u00e4ffar st\u00e4lldes in");

        assertThat(karin.post(address, wording("1", "Igen")).body())
                .contains("Karin Holm har \u00e4ndrat insatsen", "Igen");
        nydala.inspect("Karin", Map.of("insats-text", address));
    }

    private static Map<String, String> wording(String version, String because) {
        return Map.of(
                "version",
                version,
                "rubrik",
                "L\u00e4slyftet",
                "om",
                "Fler l\u00e4ser",
                "start",
                TODAY.minusYears(1).toString(),
                "slut",
                TODAY.plusDays(200).toString(),
                "ansvarig",
                "annan",
                "ansvarig-namn",
                "Karin Holm",
                "skal",
                because);
    }

    @Test
    void support_is_not_written_anew_but_followed_up() throws Exception {
        var id = support(TODAY.plusDays(30), "Mer st\u00f6d");

        assertThat(nydala.walker("Anders")
                        .get("/insatser/" + id.value() + "/text")
                        .statusCode())
                .isEqualTo(404);
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

    private static Effort.ReinforcedSupport support(EffortId id) {
        return (Effort.ReinforcedSupport) one(id);
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
                .contains("N\u00e5gon annan hann f\u00f6re", "Det du skrev");
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
