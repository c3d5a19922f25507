package se.styrkedja.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.styrkedja.access.Node;
import se.styrkedja.access.WriteResult;
import se.styrkedja.access.assignees.Assignee;
import se.styrkedja.dialogues.Agenda;
import se.styrkedja.dialogues.Depth;
import se.styrkedja.dialogues.DialogueRight;
import se.styrkedja.dialogues.Dialogues;
import se.styrkedja.dialogues.Participation;
import se.styrkedja.dialogues.Topic;
import se.styrkedja.oversight.yearwheel.EventState;
import se.styrkedja.oversight.yearwheel.Mark;
import se.styrkedja.oversight.yearwheel.WheelRight;
import se.styrkedja.oversight.yearwheel.YearWheels;
import se.styrkedja.plans.AreaText;
import se.styrkedja.plans.Lineage;
import se.styrkedja.plans.PlanRight;
import se.styrkedja.plans.Plans;
import se.styrkedja.plans.Result;
import se.styrkedja.plans.situation.Evidence;
import se.styrkedja.plans.situation.Situation;
import se.styrkedja.plans.situation.SituationId;
import se.styrkedja.plans.situation.Situations;
import se.styrkedja.plans.situation.Statement;
import se.styrkedja.plans.situation.StatementText;
import se.styrkedja.testing.SampleTown;
import se.styrkedja.testing.Staffroom;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.vocabulary.SchoolYear;

/// Events of the year wheel that follow what the registers know.
class WheelAndRegisterTest {
    private static final SchoolYear THIS = WheelOfNydala.THIS;
    private static final LocalDate TODAY = Staffroom.TODAY;
    private static final Node LINDSKOLAN = new Node.Unit(SampleTown.LINDSKOLAN);
    private static final Node EKSKOLAN = new Node.Unit("99000002");

    private static WheelOfNydala begun;

    @BeforeAll
    static void begin() {
        begun = WheelOfNydala.begun();
    }

    @AfterAll
    static void close() {
        begun.close();
    }

    @Test
    void a_report_that_is_decided_and_work_that_is_judged_tick_their_events_and_a_word_does_too() {
        var written = WheelOfNydala.of(begun.wheel(begun.anders()), "Huvudmannens kvalitetsrapport \u00e4r skriven");
        var judged =
                WheelOfNydala.of(begun.wheel(begun.anders()), "Kvalitetsarbetet sj\u00e4lvt \u00e4r utv\u00e4rderat");
        var after = THIS.lastDay();
        assertThat(written.isLate(Node.WHOLE, after)).isTrue();
        var marks = begun.anders().permit(WheelRight.MARK_EVENT, Node.WHOLE);
        begun.wheels().done(marks, written, Node.WHOLE, 0, "", TODAY).kept();
        assertThat(WheelOfNydala.of(
                                begun.wheel(begun.anders()), written.design().what())
                        .state(Node.WHOLE, after))
                .as("it may be written long before it is decided")
                .isEqualTo(EventState.DONE);
        begun.wheels().takeBack(marks, written, Node.WHOLE, 1, "", TODAY).kept();

        begun.house().alter("""
                insert into reports.publication (publication_id, organiser_id, report, node, title, decided_on, recorded_on,
                                                 deliveries, published_by)
                values (gen_random_uuid(), '%1$s', 'quality-report/9901/%2$s', 'organiser', 'x', '%3$s', '%3$s', '{}', 'x');
                insert into oversight.evaluation values ('%1$s', %4$s, 1, 'x', 'x', '', 'x', '%3$s')
                """.formatted(
                TestHouse.NYDALA.value(), THIS.previous(), THIS.firstDay().plusMonths(5), THIS.startYear()));
        assertThat(WheelOfNydala.of(
                                begun.wheel(begun.anders()), written.design().what())
                        .state(Node.WHOLE, after))
                .isEqualTo(EventState.DONE);
        assertThat(WheelOfNydala.of(begun.wheel(begun.anders()), judged.design().what())
                        .state(Node.WHOLE, after))
                .isEqualTo(EventState.DONE);
    }

    @Test
    void a_plan_that_is_decided_stays_so_when_one_more_area_is_proposed() {
        var what = "Enhetsplan f\u00f6r l\u00e4s\u00e5ret \u00e4r klar";
        begun.house()
                .house()
                .get(Plans.class)
                .propose(
                        begun.karin().permit(PlanRight.PROPOSE_AREA, LINDSKOLAN),
                        LINDSKOLAN,
                        THIS,
                        Lineage.NEW,
                        List.of(),
                        new AreaText("Lugn", "Why", "Soon", "", Assignee.without("Karin Holm"), "", "", ""),
                        List.of(),
                        List.of(new Result("Fewer", "/")),
                        TODAY);
        assertThat(WheelOfNydala.of(begun.wheel(begun.karin()), what).achieved())
                .doesNotContainKey(LINDSKOLAN);

        begun.house().alter("""
                insert into reports.publication (publication_id, organiser_id, report, node, title, decided_on, recorded_on,
                                                 deliveries, published_by)
                values (gen_random_uuid(), '%1$s', 'unit-plan/%2$s/%3$s', '%2$s', 'x', '%4$s', '%4$s', '{}', 'x')
                """.formatted(TestHouse.NYDALA.value(), LINDSKOLAN.text(), THIS, TODAY));
        assertThat(WheelOfNydala.of(begun.wheel(begun.karin()), what).achieved())
                .containsEntry(LINDSKOLAN, TODAY)
                .as("the plan of one unit")
                .hasSize(1);
    }

    @Test
    void an_event_whose_output_the_register_knows_follows_it_and_a_tick_that_disagrees_is_shown() {
        var talk = WheelOfNydala.of(begun.wheel(begun.karin()), "Resultatdialog på enheten");
        var after = talk.days().last().plusDays(1);
        int said = talk.mark(LINDSKOLAN).map(Mark::version).orElse(0);
        begun.wheels()
                .done(begun.karin().permit(WheelRight.MARK_EVENT, LINDSKOLAN), talk, LINDSKOLAN, said, "", TODAY)
                .kept();
        var ticked = WheelOfNydala.of(begun.wheel(begun.karin()), talk.design().what());
        assertThat(ticked.state(LINDSKOLAN, talk.days().last())).isEqualTo(EventState.UNSHOWN);
        assertThat(ticked.state(LINDSKOLAN, after))
                .as("the wheel and my page call it late on the same day")
                .isEqualTo(EventState.LATE);
        assertThat(ticked.state(List.of(LINDSKOLAN), after)).isEqualTo(EventState.LATE);
        assertThat(ticked.isClaimed(LINDSKOLAN)).isTrue();
        assertThat(ticked.isLate(LINDSKOLAN, talk.days().last())).isFalse();
        assertThat(begun.waits(begun.karin(), after))
                .extracting(Wait::what)
                .as("a tick alone closes nothing")
                .contains(talk.design().what());

        hold();
        var held = WheelOfNydala.of(begun.wheel(begun.karin()), talk.design().what());
        assertThat(held.state(LINDSKOLAN, after)).isEqualTo(EventState.DONE);
        assertThat(held.achieved()).containsEntry(LINDSKOLAN, TODAY);
        int marked = held.mark(LINDSKOLAN).map(Mark::version).orElse(0);
        var may = begun.karin().permit(WheelRight.MARK_EVENT, LINDSKOLAN);
        assertThat(begun.wheels().notDone(may, held, LINDSKOLAN, marked, "Not held", TODAY))
                .as("nobody denies what the register shows")
                .isEqualTo(WriteResult.refused(YearWheels.SHOWN));
        assertThat(held.state(EKSKOLAN, after)).isEqualTo(EventState.LATE);
        assertThat(begun.waits(begun.karin(), after))
                .extracting(Wait::what)
                .as("it closes by itself")
                .doesNotContain(talk.design().what());
        assertThat(WheelOfNydala.of(begun.wheel(begun.karin()), "Kvalitetsdialog höst")
                        .achieved())
                .as("another kind of dialogue")
                .isEmpty();
    }

    /// It was closed by an analysis of the year that had just begun.
    @Test
    void the_analysis_of_the_year_before_closes_its_event_as_the_talk_of_that_year_does() {
        var situations = begun.house().house().get(Situations.class);
        var lead = begun.karin().permit(PlanRight.LEAD_ANALYSIS, LINDSKOLAN);
        var write = begun.karin().permit(PlanRight.WRITE_STATEMENT, LINDSKOLAN);
        var id = situations.begin(lead, LINDSKOLAN, THIS.previous(), TODAY, 3).kept();
        situations
                .say(
                        write,
                        open(situations, id),
                        Statement.Kind.STRENGTH,
                        new StatementText("Lugn", "Det \u00e4r lugnt", new Evidence.Lacking()),
                        TODAY)
                .kept();
        situations
                .tellOf(
                        lead,
                        open(situations, id),
                        "",
                        List.of(new Participation(Participation.Group.TEACHERS, 18, Participation.Manner.MEETING)))
                .kept();
        var open = open(situations, id);
        situations.close(lead, open, open.basis().version(), TODAY, TODAY).kept();

        assertThat(WheelOfNydala.of(begun.wheel(begun.karin()), "Nul\u00e4gesanalys")
                        .achieved())
                .containsEntry(LINDSKOLAN, TODAY);
    }

    private static Situation.Open open(Situations situations, SituationId id) {
        return (Situation.Open) situations.one(begun.karin().scope(), id).orElseThrow();
    }

    /// A dialogue about the results at Lindskolan, held today.
    private static void hold() {
        var dialogues = begun.house().house().get(Dialogues.class);
        var hold = begun.karin().permit(DialogueRight.HOLD_DIALOGUE, LINDSKOLAN);
        var write = begun.karin().permit(DialogueRight.WRITE_CAUSE, LINDSKOLAN);
        var topics = List.of(Topic.seen("Fewer reach all subjects", "The grades"));
        var agenda = new Agenda(Agenda.Kind.RESULT, new Depth.Ordinary(), TODAY, "", "", topics);
        var sent = dialogues
                .send(hold, dialogues.plan(hold, LINDSKOLAN, THIS.previous(), agenda), topics, TODAY)
                .kept();
        dialogues
                .writeCause(write, sent, sent.agenda().topics().getFirst(), "They read little", "", TODAY)
                .kept();
        dialogues
                .tellOf(
                        hold,
                        sent,
                        "",
                        List.of(new Participation(Participation.Group.TEACHERS, 18, Participation.Manner.MEETING)))
                .kept();
        dialogues
                .conclude(
                        hold,
                        sent,
                        dialogues.minutes(begun.karin().scope(), sent).basis().version(),
                        TODAY)
                .kept();
    }
}
