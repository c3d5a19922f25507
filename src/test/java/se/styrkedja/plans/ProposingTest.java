package se.styrkedja.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.styrkedja.access.Membership;
import se.styrkedja.access.Node;
import se.styrkedja.access.assignees.Assignee;
import se.styrkedja.dialogues.Agenda;
import se.styrkedja.dialogues.Cause;
import se.styrkedja.dialogues.Depth;
import se.styrkedja.dialogues.Dialogue;
import se.styrkedja.dialogues.DialogueRight;
import se.styrkedja.dialogues.Dialogues;
import se.styrkedja.dialogues.Participation;
import se.styrkedja.dialogues.Topic;
import se.styrkedja.testing.OpenHouse;
import se.styrkedja.testing.SampleTown;
import se.styrkedja.testing.Staffroom;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.vocabulary.SchoolYear;

/// From a cause to a development area at Lindskolan.
class ProposingTest {
    private static final Node LINDSKOLAN = new Node.Unit(SampleTown.LINDSKOLAN);
    private static final String NEW = "/utvecklingsomraden/nytt?enhet=" + SampleTown.LINDSKOLAN;

    private static OpenHouse nydala;
    private static Membership karin;
    private static Dialogue.Held held;
    private static Cause cause;

    @BeforeAll
    static void start() {
        nydala = new OpenHouse();
        karin = Staffroom.of(nydala.house(), "Karin");
        var dialogues = nydala.house().get(Dialogues.class);
        var hold = karin.permit(DialogueRight.HOLD_DIALOGUE, LINDSKOLAN);
        var topics = List.of(Topic.seen("Fewer read", "Visits"));
        var planned = dialogues.plan(
                hold,
                LINDSKOLAN,
                new SchoolYear(2025),
                new Agenda(Agenda.Kind.RESULT, new Depth.Ordinary(), TestHouse.TODAY, "All", "Why?", topics));
        var sent = dialogues.send(hold, planned, topics, TestHouse.TODAY).kept();
        var write = karin.permit(DialogueRight.WRITE_CAUSE, LINDSKOLAN);
        cause = dialogues
                .writeCause(write, sent, sent.agenda().topics().getFirst(), "Few books", "", TestHouse.TODAY)
                .kept();
        dialogues
                .tellOf(
                        hold,
                        sent,
                        "",
                        List.of(new Participation(Participation.Group.TEACHERS, 9, Participation.Manner.MEETING)))
                .kept();
        dialogues
                .conclude(
                        hold,
                        sent,
                        dialogues.minutes(karin.scope(), sent).basis().version(),
                        TestHouse.TODAY)
                .kept();
        held = (Dialogue.Held) dialogues.one(karin.scope(), sent.id()).orElseThrow();
    }

    @AfterAll
    static void stop() {
        if (nydala != null) nydala.close();
    }

    @Test
    void a_cause_leads_to_a_new_area_until_it_has_one_and_then_to_that() throws Exception {
        var walker = nydala.walker("Karin");
        var page = "/dialoger/" + held.id().value();
        assertThat(walker.get(page).body()).contains("G\u00f6r till utvecklingsomr\u00e5de");
        var area = nydala.house()
                .get(Plans.class)
                .propose(
                        karin.permit(PlanRight.PROPOSE_AREA, LINDSKOLAN),
                        LINDSKOLAN,
                        new SchoolYear(2026),
                        Lineage.NEW,
                        List.of(),
                        new AreaText("Reading", "Why", "Effect", "", Assignee.without("Karin Holm"), "", "", ""),
                        List.of(cause),
                        List.of(new Result("Fewer read", "/")),
                        TestHouse.TODAY);
        assertThat(walker.get(page).body())
                .contains("<a class=\"ds-link apart\" href=\"/utvecklingsomraden/" + area.value()
                        + "\">Utvecklingsomr\u00e5de: Reading</a>")
                .doesNotContain("G\u00f6r till utvecklingsomr\u00e5de");
    }

    @Test
    void what_the_area_goes_on_from_is_one_of_those_that_are_offered() throws Exception {
        var walker = nydala.walker("Karin");
        for (var typed : List.of("", "hittepa", "fortsatter " + cause.id().value())) {
            walker.get(NEW);
            var form = new HashMap<>(Map.of(
                    "namn",
                    "Reading aloud",
                    "varfor",
                    "Fewer read",
                    "harledning",
                    typed,
                    "orsak",
                    cause.id().value().toString()));
            assertThat(walker.post(NEW, form).body())
                    .as(typed)
                    .contains("href=\"#harledning\">V\u00e4lj ett av svaren som finns att v\u00e4lja");
        }
    }
}
