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
import se.styrkedja.oversight.yearwheel.YearWheels;
import se.styrkedja.testing.SampleTown;
import se.styrkedja.testing.Staffroom;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.vocabulary.SchoolYear;

/// The year wheel of Nydala, from the first one to the next.
class YearWheelTest {
    private static final SchoolYear THIS = WheelOfNydala.THIS;
    private static final LocalDate TODAY = Staffroom.TODAY;
    private static final Node LINDSKOLAN = new Node.Unit(SampleTown.LINDSKOLAN);
    private static final Node EKSKOLAN = new Node.Unit("99000002");
    private static final Node NORTH = new Node.Area("Grundskola norr");

    private static WheelOfNydala begun;
    private static TestHouse nydala;
    private static YearWheels wheels;
    private static Membership anders;
    private static Membership karin;

    @BeforeAll
    static void nydala_begins_with_the_standard_wheel() {
        begun = WheelOfNydala.begun();
        nydala = begun.house();
        wheels = begun.wheels();
        anders = begun.anders();
        karin = begun.karin();
        assertThat(wheels.begin(revise(), StandardWheel.events(), "Twice", THIS, TODAY))
                .isEqualTo(WriteResult.refused(YearWheels.MADE));
    }

    @AfterAll
    static void close() {
        begun.close();
    }

    @Test
    void the_standard_wheel_goes_through_the_year_in_order() {
        var events = begun.wheel(anders).events();
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
        assertThat(begun.waits(karin, after))
                .extracting(Wait::what)
                .contains(event.design().what());

        wheels.done(karin.permit(WheelRight.MARK_EVENT, LINDSKOLAN), event, LINDSKOLAN, 0, "With the pupils", TODAY);

        var done = wheels.event(karin.scope(), event.id()).orElseThrow();
        assertThat(done.state(LINDSKOLAN, after)).isEqualTo(EventState.DONE);
        assertThat(done.state(List.of(LINDSKOLAN, EKSKOLAN), after)).isEqualTo(EventState.LATE);
        assertThat(begun.waits(karin, after))
                .extracting(Wait::what)
                .doesNotContain(event.design().what());
    }

    @Test
    void the_board_sees_that_it_was_not_done_and_only_who_leads_the_school_sees_why() {
        var event = begun.wheel(karin).events().stream()
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
        var event = begun.wheel(anders).events().stream()
                .filter(e -> e.design().by() == Role.AREA_MANAGER && e.design().reach() instanceof Reach.EachUnit)
                .findFirst()
                .orElseThrow();
        var petra = Staffroom.of(nydala.house(), "Petra");
        assertThat(begun.waits(petra, event.days().last()))
                .filteredOn(wait -> wait.what().equals(event.design().what()))
                .hasSize(1);
        assertThat(begun.waits(
                        Staffroom.of(nydala.house(), "Amir"), event.days().last()))
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
        assertThat(WheelOfNydala.of(next, "Nulägesanalys").days().first()).isEqualTo(LocalDate.of(2027, 9, 20));
        assertThat(next.events()).noneMatch(event -> event.design().what().startsWith("Skolenkäten"));
        assertThat(WheelOfNydala.of(begun.wheel(anders), "Nulägesanalys").days().last())
                .isEqualTo(LocalDate.of(2026, 9, 30));
        assertThat(begun.wheel(anders).events())
                .anyMatch(event -> event.design().what().startsWith("Skolenkäten"));
        assertThat(wheels.revisions(anders.scope()))
                .filteredOn(revision -> revision.id().equals(template.id()))
                .extracting(Template::why)
                .containsExactly("It came too late", "The usual");
    }

    @Test
    void an_event_is_moved_or_called_off_for_one_year_with_the_reason_beside_it() {
        var event = WheelOfNydala.of(begun.wheel(anders), "SKA-konferens höst");
        var days = new Days(LocalDate.of(2026, 10, 14), LocalDate.of(2026, 10, 14));
        wheels.move(revise(), event, 0, days, "The hall was taken", TODAY);
        var moved = WheelOfNydala.of(begun.wheel(anders), "SKA-konferens höst");
        assertThat(moved.days()).isEqualTo(days);
        assertThat(moved.changes().getFirst().why()).isEqualTo("The hall was taken");
        wheels.callOff(revise(), moved, 1, "No speaker", TODAY);
        assertThat(WheelOfNydala.of(begun.wheel(anders), "SKA-konferens höst").state(Node.WHOLE, TODAY))
                .isEqualTo(EventState.CALLED_OFF);
    }

    @Test
    void who_leads_an_area_has_events_of_its_own_and_does_not_change_those_of_all() {
        var petra = Staffroom.of(nydala.house(), "Petra");
        var own = design("Network", NORTH, Reach.ITSELF);
        wheels.introduce(petra.permit(WheelRight.REVISE_WHEEL, NORTH), own, "Four schools asked", TODAY);
        assertThat(WheelOfNydala.of(begun.wheel(petra), "Network").design().within())
                .isEqualTo(NORTH);
        assertThatThrownBy(() -> petra.permit(WheelRight.REVISE_WHEEL, Node.WHOLE))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> wheels.move(
                        petra.permit(WheelRight.REVISE_WHEEL, NORTH),
                        WheelOfNydala.of(begun.wheel(petra), "Nulägesanalys"),
                        0,
                        new Days(TODAY, TODAY),
                        "Mine",
                        TODAY))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_is_said_of_an_event_can_be_taken_back_and_is_kept_in_the_history() {
        var start = WheelOfNydala.of(begun.wheel(karin), "Uppstart med \u00e5rets utvecklingsomr\u00e5den");
        var after = start.days().last().plusDays(1);
        var marks = karin.permit(WheelRight.MARK_EVENT, LINDSKOLAN);
        int said = start.mark(LINDSKOLAN).map(Mark::version).orElse(0);
        wheels.done(marks, start, LINDSKOLAN, said, "", TODAY).kept();
        assertThat(begun.waits(karin, after))
                .extracting(Wait::what)
                .doesNotContain(start.design().what());
        wheels.takeBack(marks, start, LINDSKOLAN, said + 1, "", TODAY).kept();

        var open = WheelOfNydala.of(begun.wheel(karin), start.design().what());
        assertThat(open.state(LINDSKOLAN, after)).isEqualTo(EventState.LATE);
        assertThat(open.isLate(LINDSKOLAN, after)).isTrue();
        assertThat(begun.waits(karin, after))
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
        var event = begun.wheel(karin).events().stream()
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

        var said = WheelOfNydala.of(begun.wheel(anders), event.design().what());
        assertThat(said.state(both, after)).isEqualTo(EventState.NOT_DONE);
        wheels.done(
                        karin.permit(WheelRight.MARK_EVENT, LINDSKOLAN),
                        said,
                        LINDSKOLAN,
                        version(said, LINDSKOLAN),
                        "",
                        TODAY)
                .kept();
        assertThat(WheelOfNydala.of(begun.wheel(anders), event.design().what()).state(both, after))
                .isEqualTo(EventState.DONE);
    }

    private static int version(WheelEvent event, Node node) {
        return event.mark(node).map(Mark::version).orElse(0);
    }

    @Test
    void another_organiser_has_no_wheel() {
        assertThat(wheels.years(nydala.house().get(Access.class).of(TestHouse.ELSEWHERE)))
                .isEmpty();
    }

    private static Permit revise() {
        return anders.permit(WheelRight.REVISE_WHEEL, Node.WHOLE);
    }

    private static Template named(String what) {
        return wheels.templates(anders.scope()).stream()
                .filter(template -> template.design().what().equals(what))
                .findFirst()
                .orElseThrow();
    }

    private static WheelEvent theirs(Membership who) {
        return begun.wheel(who).events().stream()
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
}
