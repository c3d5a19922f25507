package se.styrkedja.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.styrkedja.access.Node;
import se.styrkedja.access.assignees.Assignee;
import se.styrkedja.goals.Assessment;
import se.styrkedja.goals.GoalRight;
import se.styrkedja.goals.GoalText;
import se.styrkedja.goals.Goals;
import se.styrkedja.goals.Origin;
import se.styrkedja.goals.Reference;
import se.styrkedja.plans.AreaText;
import se.styrkedja.plans.Lineage;
import se.styrkedja.plans.PlanRight;
import se.styrkedja.plans.Plans;
import se.styrkedja.plans.Result;
import se.styrkedja.plans.surroundings.Effect;
import se.styrkedja.plans.surroundings.OutsideChange;
import se.styrkedja.plans.surroundings.Surroundings;
import se.styrkedja.server.Server;
import se.styrkedja.testing.SampleTown;
import se.styrkedja.testing.Staffroom;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.testing.Walker;
import se.styrkedja.vocabulary.SchoolYear;

/// What the year 2026 has left in Nydala, as one document: composed, written in, decided and frozen.
class FollowUpOfTheYearTest {
    private static final String REPORT = "/rapporter/9901/2026";
    private static final SchoolYear ENDED = new SchoolYear(2025);

    private static final Node LINDSKOLAN = new Node.Unit(SampleTown.LINDSKOLAN);

    private static TestHouse nydala;
    private static Server server;

    @BeforeAll
    static void two_goals_and_a_change_outside() {
        nydala = TestHouse.ofSampleTown();
        var anders = Staffroom.of(nydala.house(), "Anders");
        var maja = Staffroom.of(nydala.house(), "Maja");
        var goals = nydala.house().get(Goals.class);
        var set = anders.permit(GoalRight.SET_GOALS, Node.WHOLE);
        goals.record(set, ENDED, goal("Alla l\u00e4ser innan \u00e5rskurs 4"), decision())
                .kept();
        goals.record(set, ENDED, goal("Ingen v\u00e4ntar p\u00e5 en utredning"), decision())
                .kept();
        goals.assess(
                        anders.permit(GoalRight.ASSESS_GOAL, Node.WHOLE),
                        goals.of(maja.scope(), ENDED).goals().getFirst(),
                        0,
                        Assessment.Outcome.MET,
                        "L\u00e4stestet i maj",
                        List.of(),
                        TestHouse.TODAY)
                .kept();
        nydala.house()
                .get(Surroundings.class)
                .note(
                        maja.permit(PlanRight.LEAD_ANALYSIS, Node.WHOLE),
                        Node.WHOLE,
                        ENDED,
                        new OutsideChange.Text(
                                "F\u00e4rre barn f\u00f6ds",
                                "Prognos",
                                "",
                                List.of(new Effect(new Effect.Reach.All(), "F\u00e4rre grupper")),
                                ""),
                        TestHouse.TODAY);
        for (var leads : Map.of("Anders", Node.WHOLE, "Karin", LINDSKOLAN).entrySet())
            nydala.house()
                    .get(Plans.class)
                    .propose(
                            Staffroom.of(nydala.house(), leads.getKey())
                                    .permit(PlanRight.PROPOSE_AREA, leads.getValue()),
                            leads.getValue(),
                            ENDED.next(),
                            Lineage.NEW,
                            List.of(),
                            new AreaText("Spr\u00e5k", "", "", "", Assignee.without("Karin Holm"), "", "", ""),
                            List.of(),
                            List.of(new Result("F\u00e4rre", "/")),
                            TestHouse.TODAY);
        server = nydala.serve();
    }

    private static GoalText goal(String wording) {
        return new GoalText(wording, Origin.BOARD, "", Set.of(Node.WHOLE), Set.of(), List.of());
    }

    private static Reference decision() {
        return new Reference("BUN", "BUN 2025/9", "12", LocalDate.of(2025, 5, 20));
    }

    @AfterAll
    static void stop() {
        if (server != null) server.close();
        if (nydala != null) nydala.close();
    }

    @Test
    void the_organiser_is_no_unit_where_units_are_counted() throws Exception {
        assertThat(Walker.as(server, "Maja").get(REPORT).body())
                .contains("1 enhet med utvecklingsomr\u00e5den", "Ingen enhet har h\u00e5llit dialog")
                .doesNotContain("Spr\u00e5k: 2 enheter");
    }

    @Test
    void that_there_were_none_in_the_year_is_an_answer_where_it_can_be_one() throws Exception {
        var maja = Walker.as(server, "Maja");
        var report = "/rapporter/9901/2025-26";
        assertThat(maja.get(report + "/skriv/records.economy").body()).doesNotContain("Svara: ");
        var audits = report + "/skriv/records.audits";
        assertThat(maja.get(audits).body()).contains("Svara: Inga under \u00e5ret.");
        assertThat(maja.post(audits, Map.of("text", "Revision i mars", "inga", "ja", "version", "0"))
                        .body())
                .contains("Du har skrivit en text", "Revision i mars</textarea>");
        assertThat(maja.post(audits, Map.of("text", "", "inga", "ja", "version", "0"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(maja.get(report).body()).contains("Inga under \u00e5ret.");
        assertThat(maja.get(audits).body()).doesNotContain("Svara: ");
    }

    @Test
    void it_tells_what_each_room_has_says_what_is_missing_and_is_decided_when_people_have_written_the_rest()
            throws Exception {
        var maja = Walker.as(server, "Maja");
        var page = maja.get(REPORT).body();
        assertThat(page)
                .containsSubsequence(
                        "1. Inledning",
                        "2. Uppf\u00f6ljning av f\u00f6rra planen",
                        "3. Uppf\u00f6ljning av n\u00e4mndens m\u00e5l",
                        "4. Omv\u00e4rldsanalys",
                        "5. Resultatanalys",
                        "6. Extern granskning",
                        "7. Klagom\u00e5l",
                        "8. N\u00e4rvaro",
                        "9. Kr\u00e4nkande behandling",
                        "10. Ekonomi",
                        "11. Personal",
                        "12. Enheternas utvecklingsomr\u00e5den",
                        "13. Nul\u00e4gesanalys",
                        "14. F\u00f6rb\u00e4ttringsplan 2027")
                .contains(
                        "2 m\u00e5l f\u00f6r l\u00e4s\u00e5ret 2025/26: talen st\u00f6der ingen av bed\u00f6mningarna, s\u00e4ger emot ingen och kan inte pr\u00f6va 1. 1 \u00e4r inte bed\u00f6mt",
                        "1 bed\u00f6ms som uppfyllt: talen st\u00f6der 0, s\u00e4ger emot 0 och kan inte pr\u00f6va 1",
                        "uppfyllt (kan inte pr\u00f6vas mot tal)",
                        "BUN 2025/9 \u00a7\u00a012",
                        "F\u00f6r\u00e4ndring 1: F\u00e4rre barn f\u00f6ds",
                        "inte skrivet \u00e4n",
                        "Ingen nul\u00e4gesanalys",
                        "Utan utvecklingsomr\u00e5de: ");
        assertThat(Walker.as(server, "Karin").get(REPORT).statusCode()).isEqualTo(404);
        assertThat(Walker.stranger(server).get(REPORT).statusCode()).isNotEqualTo(200);

        writeAll(maja);
        assertThat(maja.get(REPORT + "/verksamhetsuppfoljning.html").body())
                .contains("Skrivet 1.", "det som skrivs i kapitlet")
                .doesNotContain("Att skriva", "inte skrivet \u00e4n");
        var anders = Walker.as(server, "Anders");
        anders.get(REPORT + "/beslut");
        assertThat(anders.post(
                                REPORT + "/beslut",
                                Map.of(
                                        "namnd",
                                        "BUN",
                                        "diarienummer",
                                        "BUN 2026/20",
                                        "paragraf",
                                        "\u00a7 3",
                                        "beslutad",
                                        "2026-08-27",
                                        "ansvarig",
                                        "annan",
                                        "ansvarig-namn",
                                        "Anders Lindqvist",
                                        "aterrapport",
                                        "2027-02-01"))
                        .statusCode())
                .isEqualTo(303);
        var file = Pattern.compile("href=\"(/rapporter/beslutade/[^\"]+/verksamhetsuppfoljning\\.html)\"")
                .matcher(Walker.as(server, "Eva").get("/rapporter").body());
        assertThat(file.find()).isTrue();
        assertThat(Walker.as(server, "Eva").get(file.group(1)).body())
                .contains("Beslutad BUN 2026/20 \u00a7 3, 27 augusti 2026", "Skrivet 1.");
    }

    private static void writeAll(Walker walker) throws Exception {
        for (int n = 1; n <= 30 && walker.get(REPORT).body().contains("m\u00e5ste skrivas innan"); n++) {
            var place = walker.get(REPORT + "/skriv")
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            walker.get(place);
            walker.post(place, Map.of("text", "Skrivet " + n + ".", "version", "0"));
        }
    }
}
