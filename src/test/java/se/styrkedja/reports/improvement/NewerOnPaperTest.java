package se.styrkedja.reports.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.styrkedja.access.Membership;
import se.styrkedja.access.Node;
import se.styrkedja.dialogues.Participation;
import se.styrkedja.plans.PlanRight;
import se.styrkedja.plans.situation.Evidence;
import se.styrkedja.plans.situation.Situation;
import se.styrkedja.plans.situation.SituationId;
import se.styrkedja.plans.situation.Situations;
import se.styrkedja.plans.situation.Statement;
import se.styrkedja.plans.situation.StatementText;
import se.styrkedja.server.Server;
import se.styrkedja.testing.Export;
import se.styrkedja.testing.SampleTown;
import se.styrkedja.testing.Staffroom;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.testing.Walker;
import se.styrkedja.vocabulary.SchoolYear;

/// What Lindskolan's plan and the organiser's follow-up tell of newer figures: the page of an open analysis said that
/// one had come, and its documents told the older one without a word.
class NewerOnPaperTest {
    private static final LocalDate TODAY = TestHouse.TODAY;
    private static final Node LINDSKOLAN = new Node.Unit(SampleTown.LINDSKOLAN);
    private static final String PLAN =
            "/utvecklingsomraden/enhetsplan.html?enhet=" + SampleTown.LINDSKOLAN + "&lasar=2026/27";
    private static final String NEWER = "Sedan dess har ett nyare tal kommit: ";

    @TempDir
    static Path files;

    private static TestHouse nydala;
    private static Server server;

    @BeforeAll
    static void take_in() {
        nydala = TestHouse.ofSampleTown();
        nydala.publish(Export.text(files.resolve("tal.csv"), """
                niva;kod;indikator;period;uppdelning;varde;markering;antal;kalla
                enhet;%s;all-subjects-y9;2025/26;total;77,1;;48;Skolverket
                kommun;9901;all-subjects-y9;2025/26;total;66,3;;290;Skolverket
                """.formatted(SampleTown.LINDSKOLAN)));
        server = nydala.serve();
    }

    @AfterAll
    static void close() {
        server.close();
        nydala.close();
    }

    @Test
    void the_plan_says_of_an_open_analysis_what_its_page_says_and_of_a_closed_one_what_it_said() throws Exception {
        var karin = Staffroom.of(nydala.house(), "Karin");
        var id = begun(karin, LINDSKOLAN);
        var told = NEWER + "77,1\u00a0% (l\u00e4s\u00e5ret 2025/26)";
        var lead = Walker.as(server, "Karin");

        assertThat(lead.get("/nulagesanalys/" + id.value()).body().replaceAll("<[^>]*>", ""))
                .contains(told);
        assertThat(lead.get(PLAN).body()).contains("68,8 mot 80,0. " + told + ".");
        close(karin, id);
        assertThat(lead.get(PLAN).body()).contains("68,8 mot 80,0.").doesNotContain(NEWER);
    }

    @Test
    void the_follow_up_of_the_year_says_it_too() throws Exception {
        begun(Staffroom.of(nydala.house(), "Anders"), Node.WHOLE);

        assertThat(Walker.as(server, "Maja").get("/rapporter/9901/2026").body())
                .contains("68,8 mot 80,0. " + NEWER + "66,3\u00a0% (l\u00e4s\u00e5ret 2025/26).");
    }

    /// An analysis of 2025/26 in which somebody leans on a figure of the year before.
    private static SituationId begun(Membership who, Node node) {
        var situations = nydala.house().get(Situations.class);
        var id = situations
                .begin(who.permit(PlanRight.LEAD_ANALYSIS, node), node, new SchoolYear(2025), TODAY, 3)
                .kept();
        situations
                .say(
                        who.permit(PlanRight.WRITE_STATEMENT, node),
                        open(who, id),
                        Statement.Kind.SHORTCOMING,
                        new StatementText(
                                "Resultat",
                                "F\u00e4rre n\u00e5r alla \u00e4mnen",
                                new Evidence.Finding(
                                        "change.all-subjects-y9.2024/25.total", "68,8 mot 80,0", "", "68,8", "/")),
                        TODAY)
                .kept();
        return id;
    }

    private static void close(Membership who, SituationId id) {
        var situations = nydala.house().get(Situations.class);
        var lead = who.permit(PlanRight.LEAD_ANALYSIS, LINDSKOLAN);
        situations
                .tellOf(
                        lead,
                        open(who, id),
                        "",
                        List.of(new Participation(Participation.Group.PUPILS, 9, Participation.Manner.COUNCIL)))
                .kept();
        situations
                .close(lead, open(who, id), open(who, id).basis().version(), TODAY, TODAY)
                .kept();
    }

    private static Situation.Open open(Membership who, SituationId id) {
        return (Situation.Open)
                nydala.house().get(Situations.class).one(who.scope(), id).orElseThrow();
    }
}
