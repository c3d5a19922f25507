package se.styrkedja.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.styrkedja.access.Membership;
import se.styrkedja.access.Node;
import se.styrkedja.access.assignees.Assignee;
import se.styrkedja.access.roles.Role;
import se.styrkedja.oversight.Wait;
import se.styrkedja.oversight.Waiting;
import se.styrkedja.plans.web.AreaTasks;
import se.styrkedja.server.Server;
import se.styrkedja.testing.SampleTown;
import se.styrkedja.testing.Staffroom;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.testing.Walker;
import se.styrkedja.vocabulary.SchoolYear;

/// Who is to see to something is picked in a form, in a list that needs no script.
class AssigneesTest {
    private static final Node LINDSKOLAN = new Node.Unit(SampleTown.LINDSKOLAN);

    private static TestHouse nydala;
    private static Server server;
    private static Membership karin;
    private static Membership anna;
    private static Membership otherAnna;
    private static AreaId area;

    @BeforeAll
    static void an_area_at_a_school_with_two_by_the_name_of_anna_andersson() throws Exception {
        nydala = TestHouse.ofSampleTown();
        var staff = new Staffroom(nydala.house());
        anna = staff.employ("Anna Andersson", Role.STAFF, LINDSKOLAN);
        otherAnna = staff.employ("Anna Andersson", "anna.andersson.2@nydala.example", Role.STAFF, LINDSKOLAN);
        karin = Staffroom.of(nydala.house(), "Karin");
        area = nydala.house()
                .get(Plans.class)
                .propose(
                        karin.permit(PlanRight.PROPOSE_AREA, LINDSKOLAN),
                        LINDSKOLAN,
                        new SchoolYear(2026),
                        Lineage.NEW,
                        List.of(),
                        new AreaText("Reading", "Why", "Soon", "", Assignee.of(karin.account()), "", "", ""),
                        List.of(),
                        List.of(new Result("Fewer", "/")),
                        TestHouse.TODAY);
        server = nydala.serve();
    }

    @AfterAll
    static void stop() {
        if (server != null) server.close();
        nydala.close();
    }

    private static String address() {
        return "/utvecklingsomraden/" + area.value();
    }

    private static Map<String, String> activity(String what, String who, String name) {
        return Map.of(
                "aktivitet-vad", what,
                "aktivitet-ansvarig", who,
                "aktivitet-ansvarig-namn", name,
                "aktivitet-start", "2026-09-03",
                "aktivitet-klar", "2026-12-01");
    }

    private static String key(Membership who) {
        return who.account().id().value().toString();
    }

    private static Activity last() {
        return nydala.house()
                .get(Plans.class)
                .chain(karin.scope(), area)
                .orElseThrow()
                .activities()
                .getLast();
    }

    @Test
    void an_activity_whose_day_has_gone_is_taken_in_when_one_says_that_it_is_written_afterwards() throws Exception {
        var walker = Walker.as(server, "Karin");
        walker.get(address());
        var gone = new HashMap<>(activity("Wrote a plan", "annan", "Amir"));
        gone.putAll(Map.of("aktivitet-start", "2026-03-01", "aktivitet-klar", "2026-05-29"));
        var asked = walker.post(address() + "/aktiviteter", gone);
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("Dagen har redan g\u00e5tt", "name=\"aktivitet-efterhand\"");
        assertThat(walker.get(address()).body()).doesNotContain("name=\"aktivitet-efterhand\"");

        gone.put("aktivitet-efterhand", "ja");
        assertThat(walker.post(address() + "/aktiviteter", gone).statusCode()).isEqualTo(303);
        assertThat(last().due()).isEqualTo("2026-05-29");
        var again = new HashMap<>(gone);
        again.remove("aktivitet-efterhand");
        again.putAll(Map.of("aktivitet-vad", "Wrote a better plan", "version", "1"));
        assertThat(walker.post(address() + "/aktiviteter/" + last().id().value() + "/text", again)
                        .statusCode())
                .as("its day is not changed")
                .isEqualTo(303);
    }

    @Test
    void the_list_has_those_who_may_do_it_at_the_school_and_tells_two_of_one_name_apart() throws Exception {
        var page = Walker.as(server, "Karin").get(address()).body();
        assertThat(page)
                .contains("Karin Holm, rektor, Lindskolan")
                .contains("Amir Berg, l\u00e4rare, Lindskolan")
                .contains("Anders Lindqvist, skolchef<")
                .contains("Anna Andersson, l\u00e4rare, Lindskolan (annaandersson@nydala.example)")
                .contains("Anna Andersson, l\u00e4rare, Lindskolan (anna.andersson.2@nydala.example)")
                .doesNotContain("Bengt")
                .doesNotContain("Jonas Ek")
                .doesNotContain("Birgitta Falk");
    }

    @Test
    void the_one_who_was_picked_has_it_on_her_page_and_the_other_of_that_name_has_not() throws Exception {
        var walker = Walker.as(server, "Karin");
        assertThat(walker.post(address() + "/aktiviteter", activity("Visit lessons", key(otherAnna), ""))
                        .statusCode())
                .isEqualTo(303);
        assertThat(waits(otherAnna)).contains("Visit lessons");
        assertThat(waits(anna)).doesNotContain("Visit lessons");
    }

    private static List<String> waits(Membership who) {
        return nydala.house().get(Waiting.class).of(who, TestHouse.TODAY).stream()
                .filter(wait -> wait.kind().equals(AreaTasks.ACTIVITY))
                .map(Wait::what)
                .toList();
    }

    @Test
    void one_without_an_account_is_named_and_the_page_says_that_nobody_reminds_her() throws Exception {
        var walker = Walker.as(server, "Karin");
        assertThat(walker.get(address()).body()).contains("Den h\u00e4r personen f\u00e5r inga p\u00e5minnelser");
        assertThat(walker.post(address() + "/aktiviteter", activity("Read aloud", "annan", ""))
                        .body())
                .contains("Skriv namnet p\u00e5 den som inte har n\u00e5got konto");
        walker.post(address() + "/aktiviteter", activity("Read aloud", "annan", "Amir"));
        assertThat(last().owner()).isEqualTo(Assignee.without("Amir"));
        assertThat(walker.get(address()).body()).contains("Amir (utan konto, p\u00e5minns inte)");
        assertThat(waits(Staffroom.of(nydala.house(), "Amir"))).doesNotContain("Read aloud");
    }

    @Test
    void nobody_is_picked_who_is_not_in_the_list() throws Exception {
        var walker = Walker.as(server, "Karin");
        for (var who :
                List.of("", "Karin Holm", UUID.randomUUID().toString(), key(Staffroom.of(nydala.house(), "Jonas"))))
            assertThat(walker.post(address() + "/aktiviteter", activity("Nothing", who, "x"))
                            .body())
                    .as(who)
                    .contains("V\u00e4lj vem som ser till att det blir av");
    }

    @Test
    void who_was_picked_stands_in_the_form_when_her_role_has_ended() throws Exception {
        var staff = new Staffroom(nydala.house());
        var gone = staff.employ("Gunnar Lind", Role.STAFF, LINDSKOLAN);
        var walker = Walker.as(server, "Karin");
        var text =
                Map.of("version", "1", "namn", "Reading", "varfor", "Why", "kortsikt", "Soon", "ansvarig", key(gone));
        assertThat(walker.post(address() + "/text", text).statusCode()).isEqualTo(303);
        staff.end(gone);
        assertThat(walker.get(address() + "/text").body())
                .contains("<option value=\"%s\" selected>Gunnar Lind, utan roll h\u00e4r i dag".formatted(key(gone)));
    }
}
