package se.styrkedja.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.styrkedja.access.assignees.Assignee;
import se.styrkedja.access.roles.Role;
import se.styrkedja.plans.Activity;
import se.styrkedja.plans.AreaText;
import se.styrkedja.plans.Lineage;
import se.styrkedja.plans.PlanRight;
import se.styrkedja.plans.Plans;
import se.styrkedja.plans.Result;
import se.styrkedja.server.Server;
import se.styrkedja.testing.SampleTown;
import se.styrkedja.testing.Staffroom;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.testing.Walker;
import se.styrkedja.vocabulary.SchoolYear;

/// What ending a role will do is said before it is done.
class EndingRoleTest {
    private static final Node LINDSKOLAN = new Node.Unit(SampleTown.LINDSKOLAN);
    private static final LocalDate TODAY = TestHouse.TODAY;

    private static TestHouse nydala;
    private static Server server;

    @BeforeAll
    static void amir_has_an_area_and_two_activities_to_see_to() throws Exception {
        nydala = TestHouse.ofSampleTown();
        var karin = Staffroom.of(nydala.house(), "Karin");
        var amir = Assignee.of(Staffroom.of(nydala.house(), "Amir").account());
        var plans = nydala.house().get(Plans.class);
        var permit = karin.permit(PlanRight.PROPOSE_AREA, LINDSKOLAN);
        var area = plans.propose(
                permit,
                LINDSKOLAN,
                new SchoolYear(2026),
                Lineage.NEW,
                List.of(),
                new AreaText("A name nobody else should read", "Why", "Soon", "", amir, "", "", ""),
                List.of(),
                List.of(new Result("Fewer", "/")),
                TODAY);
        for (var what : List.of("Read", "Read more"))
            plans.addActivity(
                            permit,
                            area,
                            new Activity.Text(what, Activity.Level.CLASSROOM, amir, TODAY, TODAY.plusDays(9), ""),
                            TODAY)
                    .kept();
        server = nydala.serve();
    }

    @AfterAll
    static void stop() {
        if (server != null) server.close();
        nydala.close();
    }

    private static String holding(String name) {
        var inger = Staffroom.of(nydala.house(), "Inger");
        return nydala.house().get(Accounts.class).people(inger.scope()).stream()
                .filter(person -> person.account().name().startsWith(name))
                .findFirst()
                .orElseThrow()
                .holding()
                .toString();
    }

    @Test
    void before_a_role_ends_the_page_says_what_stands_with_her_and_who_is_left_and_what_it_is_it_does_not_say()
            throws Exception {
        var olle = Walker.as(server, "Olle");
        assertThat(olle.get("/konton").body()).contains("/konton/" + holding("Amir") + "/slut");
        assertThat(olle.get("/konton/" + holding("Amir") + "/slut").body())
                .contains("Avsluta rollen f\u00f6r Amir Berg: l\u00e4rare, Lindskolan?")
                .contains("Amir Berg har ingen annan roll h\u00e4r och kommer inte in l\u00e4ngre")
                .containsPattern("Kvar som l\u00e4rare, Lindskolan: [^<]*Lena Sj\u00f6str\u00f6m")
                .contains("2 aktiviteter, ett utvecklingsomr\u00e5de")
                .contains("Rollen g\u00e5r att ge tillbaka")
                .doesNotContain("A name nobody else should read");
        assertThat(olle.get("/konton/" + holding("Karin") + "/slut").body())
                .contains("Ingen annan \u00e4r rektor, Lindskolan")
                .contains("Inget st\u00e5r p\u00e5 Karin Holm");
    }

    @Test
    void a_role_does_not_end_while_what_happens_with_it_is_another_than_was_read() throws Exception {
        var staff = new Staffroom(nydala.house());
        staff.employ("Berit Dahl", Role.STAFF, LINDSKOLAN);
        var olle = Walker.as(server, "Olle");
        var address = "/konton/" + holding("Berit") + "/slut";
        olle.get(address);
        staff.employ("Berit Dahl", Role.STEWARD, Node.WHOLE);
        var moved = olle.post(address, Map.of());
        assertThat(moved.statusCode()).isEqualTo(422);
        assertThat(moved.body())
                .contains("har \u00e4ndrats sedan du \u00f6ppnade sidan", "Berit Dahl har kvar: systemf\u00f6rvaltare");
        assertThat(olle.post(address, Map.of()).statusCode()).isEqualTo(303);
        assertThat(olle.post(address, Map.of(DecisionBasis.FIELD, "")).statusCode())
                .as("it has ended")
                .isEqualTo(422);
    }

    @Test
    void a_role_that_has_ended_is_given_back_in_a_form_that_is_filled_in() throws Exception {
        var staff = new Staffroom(nydala.house());
        staff.employ("Gunnar Lind", Role.STAFF, LINDSKOLAN);
        var olle = Walker.as(server, "Olle");
        var ended = holding("Gunnar");
        olle.get("/konton/" + ended + "/slut");
        assertThat(olle.post("/konton/" + ended + "/slut", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(olle.get("/konton").body()).contains("/konton?ater=" + ended);
        assertThat(olle.get("/konton?ater=" + ended).body())
                .contains("value=\"Gunnar Lind\"", "value=\"gunnarlind@nydala.example\"", "value=\"STAFF\" selected");
    }

    @Test
    void a_role_that_was_given_to_the_wrong_person_ends_at_once_and_is_not_ended_twice() throws Exception {
        var granting = Staffroom.of(nydala.house(), "Olle").permit(AccessRight.GRANT, Node.WHOLE);
        var head = new RoleGrant(Role.HEAD_TEACHER, LINDSKOLAN, ValidPeriod.from(TODAY), "");
        nydala.house().get(Accounts.class).grant(granting, "dag@nydala.example", "Dag Svensson", head);
        var dag = Walker.as(server, "Dag");
        assertThat(dag.get("/utvecklingsomraden").statusCode()).isEqualTo(200);

        var olle = Walker.as(server, "Olle");
        var address = "/konton/" + holding("Dag") + "/slut";
        olle.get(address);
        assertThat(olle.post(address, Map.of()).statusCode()).isEqualTo(303);
        assertThat(dag.get("/utvecklingsomraden").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).startsWith("/logga-in"));
        assertThat(olle.get("/konton").body()).contains("avslutades samma dag");

        olle.get(address);
        var again = olle.post(address, Map.of());
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("Den rollen f\u00f6r Dag Svensson \u00e4r redan avslutad.");
    }

    @Test
    void two_of_one_name_are_two_people() throws Exception {
        var olle = Walker.as(server, "Olle");
        var before = count(olle);
        var staff = new Staffroom(nydala.house());
        staff.employ("Anna Andersson", Role.STAFF, LINDSKOLAN);
        staff.employ("Anna Andersson", "anna.andersson.2@nydala.example", Role.STAFF, LINDSKOLAN);
        assertThat(count(olle)).isEqualTo(before + 2);
    }

    private static int count(Walker walker) throws Exception {
        return Integer.parseInt(
                walker.get("/konton").body().replaceAll("(?s).*<h1>(\\d+) personer har en roll.*", "$1"));
    }
}
