package se.styrkedja.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.styrkedja.access.Access;
import se.styrkedja.access.Denied;
import se.styrkedja.access.Membership;
import se.styrkedja.access.Node;
import se.styrkedja.access.Permit;
import se.styrkedja.access.WriteResult;
import se.styrkedja.access.roles.Role;
import se.styrkedja.dialogues.Agenda;
import se.styrkedja.dialogues.Depth;
import se.styrkedja.dialogues.DialogueRight;
import se.styrkedja.dialogues.Dialogues;
import se.styrkedja.dialogues.Participation;
import se.styrkedja.dialogues.Topic;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.oversight.yearwheel.Days;
import se.styrkedja.oversight.yearwheel.Design;
import se.styrkedja.oversight.yearwheel.EventState;
import se.styrkedja.oversight.yearwheel.Mark;
import se.styrkedja.oversight.yearwheel.Paper;
import se.styrkedja.oversight.yearwheel.Places;
import se.styrkedja.oversight.yearwheel.Reach;
import se.styrkedja.oversight.yearwheel.StandardWheel;
import se.styrkedja.oversight.yearwheel.Template;
import se.styrkedja.oversight.yearwheel.WheelEvent;
import se.styrkedja.oversight.yearwheel.WheelRight;
import se.styrkedja.oversight.yearwheel.When;
import se.styrkedja.oversight.yearwheel.YearWheel;
import se.styrkedja.oversight.yearwheel.YearWheels;
import se.styrkedja.testing.SampleTown;
import se.styrkedja.testing.Staffroom;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.vocabulary.SchoolYear;

/// The year wheel of Nydala, from the first one to the next.
class YearWheelTest {
    private static final SchoolYear THIS = new SchoolYear(2026);
    private static final LocalDate TODAY = Staffroom.TODAY;
    private static final Node LINDSKOLAN = new Node.Unit(SampleTown.LINDSKOLAN);
    private static final Node EKSKOLAN = new Node.Unit("99000002");
    private static final Node NORTH = new Node.Area("Grundskola norr");

    private static TestHouse nydala;
    private static YearWheels wheels;
    private static Membership anders;
    private static Membership karin;

    @BeforeAll
    static void nydala_begins_with_the_standard_wheel() {
        nydala = TestHouse.empty();
        new SampleTown(nydala.pool());
        wheels = nydala.house().get(YearWheels.class);
        anders = Staffroom.of(nydala.house(), "Anders");
        karin = Staffroom.of(nydala.house(), "Karin");
        assertThat(wheels.begin(revise(), StandardWheel.events(), "The usual", THIS, TODAY))
                .isEqualTo(WriteResult.done(THIS));
        assertThat(wheels.begin(revise(), StandardWheel.events(), "Twice", THIS, TODAY))
                .isEqualTo(WriteResult.refused(YearWheels.MADE));
    }

    @AfterAll
    static void close() {
        nydala.close();
    }

    @Test
    void the_standard_wheel_goes_through_the_year_in_order() {
        var events = wheel(anders).events();
        assertThat(events).hasSizeGreaterThanOrEqualTo(20);
        assertThat(events).extracting(event -> event.days().last()).isSorted();
        assertThat(events).allMatch(event -> SchoolYear.of(event.days().last()).equals(THIS));
    }

    @Test
    void a_kitchen_and_a_closed_school_have_nothing_to_do_in_it_and_a_preschool_no_pupil_survey() {
        var places = places(anders);
        var each = new Reach.EachUnit(Set.of());
        assertThat(places.of(design("Each", Node.WHOLE, each))).containsExactlyInAnyOrder(LINDSKOLAN, EKSKOLAN);
        assertThat(places.of(design("North", NORTH, each))).containsExactly(EKSKOLAN);
        assertThat(places.of(design("Areas", Node.WHOLE, Reach.EACH_AREA))).containsExactly(NORTH);
        var preschools = new Reach.EachUnit(Set.of(SchoolForm.FS));
        assertThat(places.of(design("Small", Node.WHOLE, preschools))).isEmpty();
    }

    @Test
    void a_head_teacher_does_an_event_for_her_school_and_it_waits_for_her_no_longer() {
        var event = theirs(karin);
        var after = event.days().last().plusDays(1);
        assertThat(event.state(LINDSKOLAN, after)).isEqualTo(EventState.LATE);
        assertThat(waits(karin, after))
                .extracting(Wait::what)
                .contains(event.design().what());

        wheels.done(karin.permit(WheelRight.MARK_EVENT, LINDSKOLAN), event, LINDSKOLAN, 0, "With the pupils", TODAY);

        var done = wheels.event(karin.scope(), event.id()).orElseThrow();
        assertThat(done.state(LINDSKOLAN, after)).isEqualTo(EventState.DONE);
        assertThat(done.state(List.of(LINDSKOLAN, EKSKOLAN), after)).isEqualTo(EventState.LATE);
        assertThat(waits(karin, after))
                .extracting(Wait::what)
                .doesNotContain(event.design().what());
    }

    @Test
    void the_board_sees_that_it_was_not_done_and_only_who_leads_the_school_sees_why() {
        var event = wheel(karin).events().stream()
                .filter(e -> e.design().by() == Role.HEAD_TEACHER)
                .skip(1)
                .findFirst()
                .orElseThrow();
        wheels.notDone(karin.permit(WheelRight.MARK_EVENT, LINDSKOLAN), event, LINDSKOLAN, 0, "No time", TODAY);
        var seen = wheels.event(Staffroom.of(nydala.house(), "Eva").scope(), event.id())
                .orElseThrow();
        assertThat(seen.state(LINDSKOLAN, TODAY)).isEqualTo(EventState.NOT_DONE);
        assertThat(seen.mark(LINDSKOLAN).orElseThrow().note()).isEmpty();
        var own = wheels.event(karin.scope(), event.id()).orElseThrow();
        assertThat(own.mark(LINDSKOLAN).orElseThrow().note()).isEqualTo("No time");
        assertThatThrownBy(() -> karin.permit(WheelRight.MARK_EVENT, EKSKOLAN)).isInstanceOf(Denied.class);
    }

    @Test
    void who_leads_many_schools_is_reminded_once_of_them_all() {
        var event = wheel(anders).events().stream()
                .filter(e -> e.design().by() == Role.AREA_MANAGER && e.design().reach() instanceof Reach.EachUnit)
                .findFirst()
                .orElseThrow();
        var petra = Staffroom.of(nydala.house(), "Petra");
        assertThat(waits(petra, event.days().last()))
                .filteredOn(wait -> wait.what().equals(event.design().what()))
                .hasSize(1);
        assertThat(waits(Staffroom.of(nydala.house(), "Amir"), event.days().last()))
                .isEmpty();
    }

    @Test
    void an_event_is_revised_for_the_years_to_come_and_this_year_stands_as_it_was_made() {
        var template = named("Nulägesanalys");
        var revised = new Design(
                template.design().what(),
                "Shorter",
                new When.InWeek(38),
                template.design().by(),
                template.design().with(),
                Node.WHOLE,
                template.design().reach(),
                Paper.NONE,
                Paper.NONE,
                "");
        assertThat(wheels.revise(revise(), template, revised, "It came too late", TODAY))
                .matches(WriteResult::isDone);
        assertThat(wheels.revise(revise(), template, revised, "Somebody else", TODAY))
                .isInstanceOf(WriteResult.StaleVersion.class);
        assertThat(wheels.retire(revise(), named("Skolenkäten är besvarad"), "The agency does it", TODAY))
                .matches(WriteResult::isDone);

        assertThat(wheels.make(revise(), THIS.next(), TODAY)).matches(WriteResult::isDone);
        assertThat(wheels.make(revise(), THIS.next(), TODAY)).isEqualTo(WriteResult.refused(YearWheels.MADE));

        var next = wheels.wheel(anders.scope(), THIS.next()).orElseThrow();
        assertThat(of(next, "Nulägesanalys").days().first()).isEqualTo(LocalDate.of(2027, 9, 20));
        assertThat(next.events()).noneMatch(event -> event.design().what().startsWith("Skolenkäten"));
        assertThat(of(wheel(anders), "Nulägesanalys").days().last()).isEqualTo(LocalDate.of(2026, 9, 30));
        assertThat(wheel(anders).events())
                .anyMatch(event -> event.design().what().startsWith("Skolenkäten"));
        assertThat(wheels.revisions(anders.scope()))
                .filteredOn(revision -> revision.id().equals(template.id()))
                .extracting(Template::why)
                .containsExactly("It came too late", "The usual");
    }

    @Test
    void an_event_is_moved_or_called_off_for_one_year_with_the_reason_beside_it() {
        var event = of(wheel(anders), "SKA-konferens höst");
        var days = new Days(LocalDate.of(2026, 10, 14), LocalDate.of(2026, 10, 14));
        wheels.move(revise(), event, 0, days, "The hall was taken", TODAY);
        var moved = of(wheel(anders), "SKA-konferens höst");
        assertThat(moved.days()).isEqualTo(days);
        assertThat(moved.changes().getFirst().why()).isEqualTo("The hall was taken");
        wheels.callOff(revise(), moved, 1, "No speaker", TODAY);
        assertThat(of(wheel(anders), "SKA-konferens höst").state(Node.WHOLE, TODAY))
                .isEqualTo(EventState.CALLED_OFF);
    }

    @Test
    void who_leads_an_area_has_events_of_its_own_and_does_not_change_those_of_all() {
        var petra = Staffroom.of(nydala.house(), "Petra");
        var own = design("Network", NORTH, Reach.ITSELF);
        wheels.introduce(petra.permit(WheelRight.REVISE_WHEEL, NORTH), own, "Four schools asked", TODAY);
        assertThat(of(wheel(petra), "Network").design().within()).isEqualTo(NORTH);
        assertThatThrownBy(() -> petra.permit(WheelRight.REVISE_WHEEL, Node.WHOLE))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> wheels.move(
                        petra.permit(WheelRight.REVISE_WHEEL, NORTH),
                        of(wheel(petra), "Nulägesanalys"),
                        0,
                        new Days(TODAY, TODAY),
                        "Mine",
                        TODAY))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_is_said_of_an_event_can_be_taken_back_and_is_kept_in_the_history() {
        var start = of(wheel(karin), "Uppstart med \u00e5rets utvecklingsomr\u00e5den");
        var after = start.days().last().plusDays(1);
        var marks = karin.permit(WheelRight.MARK_EVENT, LINDSKOLAN);
        int said = start.mark(LINDSKOLAN).map(Mark::version).orElse(0);
        wheels.done(marks, start, LINDSKOLAN, said, "", TODAY).kept();
        assertThat(waits(karin, after))
                .extracting(Wait::what)
                .doesNotContain(start.design().what());
        wheels.takeBack(marks, start, LINDSKOLAN, said + 1, "", TODAY).kept();

        var open = of(wheel(karin), start.design().what());
        assertThat(open.state(LINDSKOLAN, after)).isEqualTo(EventState.LATE);
        assertThat(open.isLate(LINDSKOLAN, after)).isTrue();
        assertThat(waits(karin, after))
                .extracting(Wait::what)
                .contains(start.design().what());
        assertThat(wheels.takeBack(marks, start, LINDSKOLAN, said + 1, "", TODAY))
                .as("once")
                .isInstanceOf(WriteResult.StaleVersion.class);
        assertThat(nydala.asSuperuser("select said from oversight.event_mark where event_id = '"
                        + start.id().value() + "' and node = '" + LINDSKOLAN.text() + "' order by mark_id"))
                .endsWith("DONE", "TAKEN_BACK");
        assertThat(wheels.takeBack(marks, start, LINDSKOLAN, said + 2, "", TODAY))
                .as("nothing stands")
                .isEqualTo(WriteResult.refused(YearWheels.NOTHING_SAID));
        wheels.done(marks, start, LINDSKOLAN, said + 2, "", TODAY).kept();
    }

    @Test
    void an_event_that_one_school_of_two_has_not_done_is_not_done_by_all() {
        var event = wheel(karin).events().stream()
                .filter(e -> e.design().what().startsWith("Plan mot kr\u00e4nkande"))
                .findFirst()
                .orElseThrow();
        var both = List.of(LINDSKOLAN, EKSKOLAN);
        var after = event.days().last().plusDays(1);
        wheels.notDone(
                        karin.permit(WheelRight.MARK_EVENT, LINDSKOLAN),
                        event,
                        LINDSKOLAN,
                        version(event, LINDSKOLAN),
                        "No time",
                        TODAY)
                .kept();
        wheels.done(
                        anders.permit(WheelRight.MARK_EVENT, EKSKOLAN),
                        event,
                        EKSKOLAN,
                        version(event, EKSKOLAN),
                        "",
                        TODAY)
                .kept();

        var said = of(wheel(anders), event.design().what());
        assertThat(said.state(both, after)).isEqualTo(EventState.NOT_DONE);
        wheels.done(
                        karin.permit(WheelRight.MARK_EVENT, LINDSKOLAN),
                        said,
                        LINDSKOLAN,
                        version(said, LINDSKOLAN),
                        "",
                        TODAY)
                .kept();
        assertThat(of(wheel(anders), event.design().what()).state(both, after)).isEqualTo(EventState.DONE);
    }

    private static int version(WheelEvent event, Node node) {
        return event.mark(node).map(Mark::version).orElse(0);
    }

    @Test
    void a_report_that_is_decided_and_work_that_is_judged_tick_their_events_and_a_word_does_too() {
        var written = of(wheel(anders), "Huvudmannens kvalitetsrapport \u00e4r skriven");
        var judged = of(wheel(anders), "Kvalitetsarbetet sj\u00e4lvt \u00e4r utv\u00e4rderat");
        var after = THIS.lastDay();
        assertThat(written.isLate(Node.WHOLE, after)).isTrue();
        var marks = anders.permit(WheelRight.MARK_EVENT, Node.WHOLE);
        wheels.done(marks, written, Node.WHOLE, 0, "", TODAY).kept();
        assertThat(of(wheel(anders), written.design().what()).state(Node.WHOLE, after))
                .as("it may be written long before it is decided")
                .isEqualTo(EventState.DONE);
        wheels.takeBack(marks, written, Node.WHOLE, 1, "", TODAY).kept();

        nydala.alter("""
                insert into reports.publication (publication_id, organiser_id, report, node, title, decided_on, recorded_on,
                                                 deliveries, published_by)
                values (gen_random_uuid(), '%1$s', 'quality-report/9901/%2$s', 'organiser', 'x', '%3$s', '%3$s', '{}', 'x');
                insert into oversight.evaluation values ('%1$s', %4$s, 1, 'x', 'x', '', 'x', '%3$s')
                """.formatted(
                TestHouse.NYDALA.value(), THIS.previous(), THIS.firstDay().plusMonths(5), THIS.startYear()));
        assertThat(of(wheel(anders), written.design().what()).state(Node.WHOLE, after))
                .isEqualTo(EventState.DONE);
        assertThat(of(wheel(anders), judged.design().what()).state(Node.WHOLE, after))
                .isEqualTo(EventState.DONE);
    }

    @Test
    void another_organiser_has_no_wheel() {
        assertThat(wheels.years(nydala.house().get(Access.class).of(TestHouse.ELSEWHERE)))
                .isEmpty();
    }

    @Test
    void an_event_whose_output_the_register_knows_follows_it_and_a_tick_that_disagrees_is_shown() {
        var talk = of(wheel(karin), "Resultatdialog på enheten");
        var after = talk.days().last().plusDays(1);
        int said = talk.mark(LINDSKOLAN).map(Mark::version).orElse(0);
        wheels.done(karin.permit(WheelRight.MARK_EVENT, LINDSKOLAN), talk, LINDSKOLAN, said, "", TODAY)
                .kept();
        var ticked = of(wheel(karin), talk.design().what());
        assertThat(ticked.state(LINDSKOLAN, talk.days().last())).isEqualTo(EventState.UNSHOWN);
        assertThat(ticked.state(LINDSKOLAN, after))
                .as("the wheel and my page call it late on the same day")
                .isEqualTo(EventState.LATE);
        assertThat(ticked.state(List.of(LINDSKOLAN), after)).isEqualTo(EventState.LATE);
        assertThat(ticked.isClaimed(LINDSKOLAN)).isTrue();
        assertThat(ticked.isLate(LINDSKOLAN, talk.days().last())).isFalse();
        assertThat(waits(karin, after))
                .extracting(Wait::what)
                .as("a tick alone closes nothing")
                .contains(talk.design().what());

        hold();
        var held = of(wheel(karin), talk.design().what());
        assertThat(held.state(LINDSKOLAN, after)).isEqualTo(EventState.DONE);
        assertThat(held.achieved()).containsEntry(LINDSKOLAN, TODAY);
        assertThat(held.state(EKSKOLAN, after)).isEqualTo(EventState.LATE);
        assertThat(waits(karin, after))
                .extracting(Wait::what)
                .as("it closes by itself")
                .doesNotContain(talk.design().what());
        assertThat(of(wheel(karin), "Kvalitetsdialog höst").achieved())
                .as("another kind of dialogue")
                .isEmpty();
    }

    /// A dialogue about the results at Lindskolan, held today.
    private static void hold() {
        var dialogues = nydala.house().get(Dialogues.class);
        var hold = karin.permit(DialogueRight.HOLD_DIALOGUE, LINDSKOLAN);
        var write = karin.permit(DialogueRight.WRITE_CAUSE, LINDSKOLAN);
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
                        dialogues.minutes(karin.scope(), sent).basis().version(),
                        TODAY)
                .kept();
    }

    private static Permit revise() {
        return anders.permit(WheelRight.REVISE_WHEEL, Node.WHOLE);
    }

    private static YearWheel wheel(Membership who) {
        return wheels.wheel(who.scope(), THIS).orElseThrow();
    }

    private static WheelEvent of(YearWheel wheel, String what) {
        return wheel.events().stream()
                .filter(event -> event.design().what().equals(what))
                .findFirst()
                .orElseThrow();
    }

    private static Template named(String what) {
        return wheels.templates(anders.scope()).stream()
                .filter(template -> template.design().what().equals(what))
                .findFirst()
                .orElseThrow();
    }

    private static WheelEvent theirs(Membership who) {
        return wheel(who).events().stream()
                .filter(event -> event.design().by() == Role.HEAD_TEACHER)
                .findFirst()
                .orElseThrow();
    }

    private static Design design(String what, Node within, Reach reach) {
        return new Design(
                what,
                "",
                new When.InWeek(45),
                Role.AREA_MANAGER,
                Set.of(Role.HEAD_TEACHER),
                within,
                reach,
                Paper.NONE,
                Paper.NONE,
                "");
    }

    private static Places places(Membership who) {
        return Places.of(nydala.house().get(Organisation.class).register(who.scope()), who.tenant(), TODAY);
    }

    private static List<Wait> waits(Membership who, LocalDate today) {
        return nydala.house().get(Waiting.class).of(who, today);
    }
}
