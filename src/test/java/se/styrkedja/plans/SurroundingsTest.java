package se.styrkedja.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.styrkedja.access.Membership;
import se.styrkedja.access.Node;
import se.styrkedja.access.Permit;
import se.styrkedja.access.WriteResult;
import se.styrkedja.access.roles.Role;
import se.styrkedja.dialogues.Participation;
import se.styrkedja.dialogues.Participation.Group;
import se.styrkedja.dialogues.Participation.Manner;
import se.styrkedja.plans.surroundings.Effect;
import se.styrkedja.plans.surroundings.OutsideChange;
import se.styrkedja.plans.surroundings.Surroundings;
import se.styrkedja.plans.surroundings.YearOutside;
import se.styrkedja.testing.SampleTown;
import se.styrkedja.testing.Staffroom;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.vocabulary.SchoolYear;

/// What changes around Nydala, as the database keeps it.
class SurroundingsTest {
    private static final LocalDate TODAY = Staffroom.TODAY;
    private static final Node LINDSKOLAN = new Node.Unit(SampleTown.LINDSKOLAN);

    private static TestHouse nydala;
    private static Surroundings surroundings;
    private static Membership anders;
    private static Membership karin;
    private static Membership per;
    private static Membership amir;
    private static Membership olle;

    @BeforeAll
    static void open_the_house() {
        nydala = TestHouse.ofSampleTown();
        surroundings = nydala.house().get(Surroundings.class);
        anders = Staffroom.of(nydala.house(), "Anders");
        karin = Staffroom.of(nydala.house(), "Karin");
        amir = Staffroom.of(nydala.house(), "Amir");
        olle = Staffroom.of(nydala.house(), "Olle");
        per = new Staffroom(nydala.house()).employ("Per Ek", Role.HEAD_TEACHER, new Node.Unit("99000002"));
    }

    @AfterAll
    static void close() {
        nydala.close();
    }

    @Test
    void what_is_new_since_last_year_is_asked_and_never_typed() {
        var births = note(2030, "F\u00e4rre barn f\u00f6ds");
        var food = note(2030, "Mat blir dyrare");
        var buses = note(2031, "F\u00e4rre bussar");
        surroundings.end(lead(), one(food), new SchoolYear(2031), "Priserna st\u00e5r stilla", TODAY);

        var first = surroundings.in(anders.scope(), new SchoolYear(2030));
        assertThat(first.fresh()).extracting(OutsideChange::number).containsExactly(births, food);
        var second = surroundings.in(anders.scope(), new SchoolYear(2031));
        assertThat(second.fresh()).extracting(OutsideChange::number).containsExactly(buses);
        assertThat(second.carried())
                .extracting(OutsideChange::number)
                .contains(births)
                .doesNotContain(food);
        assertThat(second.ended()).extracting(OutsideChange::number).containsExactly(food);
        var third = surroundings.in(anders.scope(), new SchoolYear(2032));
        assertThat(third.fresh()).isEmpty();
        assertThat(third.ended()).isEmpty();
        assertThat(third.carried()).extracting(OutsideChange::number).contains(births, buses);
    }

    @Test
    void a_number_follows_the_order_and_is_never_used_again() {
        int first = note(2033, "Ett");
        surroundings.end(lead(), one(first), new SchoolYear(2033), "Det blev inte av", TODAY);
        int second = note(2033, "Tv\u00e5");

        assertThat(second).isEqualTo(first + 1);
        assertThat(surroundings.end(lead(), one(first), new SchoolYear(2034), "Igen", TODAY))
                .as("it ends once")
                .isFalse();
    }

    @Test
    void who_writes_second_is_told_so() {
        var read = one(note(2034, "Ett"));

        assertThat(surroundings.rewrite(lead(), read, 1, text("Tv\u00e5"), TODAY))
                .isEqualTo(WriteResult.done(2));
        assertThat(surroundings.rewrite(lead(), read, 1, text("Tre"), TODAY))
                .isEqualTo(WriteResult.stale(1, anders.actor().id()));
        assertThat(one(read.number()).text().what()).isEqualTo("Tv\u00e5");
    }

    @Test
    void a_school_notes_what_it_sees_and_all_schools_read_it_but_no_other_organiser() {
        int number = surroundings.note(
                karin.permit(PlanRight.LEAD_ANALYSIS, LINDSKOLAN),
                LINDSKOLAN,
                new SchoolYear(2035),
                text("Bygge"),
                TODAY);
        var change = one(number);

        assertThat(change.seenFrom()).isEqualTo(LINDSKOLAN);
        for (var reader : List.of(per, amir))
            assertThat(surroundings.one(reader.scope(), number)).isPresent();
        assertThat(surroundings.all(olle.scope()))
                .as("the steward reads no work")
                .isEmpty();
        assertThatThrownBy(() -> surroundings.rewrite(
                        per.permit(PlanRight.LEAD_ANALYSIS, new Node.Unit("99000002")),
                        change,
                        1,
                        text("Annat"),
                        TODAY))
                .hasMessageContaining("was used at");
        for (var table : List.of("outside_change", "outside_change_version", "outside_change_effect"))
            assertThat(nydala.asApplication(
                            TestHouse.ELSEWHERE.value().toString(), "select count(*)::text from plans." + table))
                    .containsExactly("0");
    }

    @Test
    void each_node_tells_who_took_part_there_and_the_latest_counts() {
        var year = new SchoolYear(2036);
        var permit = karin.permit(PlanRight.LEAD_ANALYSIS, LINDSKOLAN);
        var three = List.of(new Participation(Group.TEACHERS, 3, Manner.MEETING));
        var more = List.of(new Participation(Group.TEACHERS, 21, Manner.MEETING));
        surroundings.tellOf(permit, LINDSKOLAN, year, "", three).kept();
        assertThat(surroundings.tellOf(permit, LINDSKOLAN, year, "", more))
                .isEqualTo(WriteResult.stale(three, karin.actor().id()));
        surroundings
                .tellOf(permit, LINDSKOLAN, year, Participation.version(three), more)
                .kept();
        surroundings
                .tellOf(lead(), Node.WHOLE, year, "", List.of(new Participation(Group.MANAGERS, 14, Manner.MEETING)))
                .kept();

        assertThat(surroundings.in(anders.scope(), year).tookPart())
                .containsExactlyInAnyOrder(
                        new YearOutside.TookPart(LINDSKOLAN, new Participation(Group.TEACHERS, 21, Manner.MEETING)),
                        new YearOutside.TookPart(Node.WHOLE, new Participation(Group.MANAGERS, 14, Manner.MEETING)));
    }

    private static Permit lead() {
        return anders.permit(PlanRight.LEAD_ANALYSIS, Node.WHOLE);
    }

    private static int note(int year, String what) {
        return surroundings.note(lead(), Node.WHOLE, new SchoolYear(year), text(what), TODAY);
    }

    private static OutsideChange one(int number) {
        return surroundings.one(anders.scope(), number).orElseThrow();
    }

    private static OutsideChange.Text text(String what) {
        return new OutsideChange.Text(
                what, "Prognos", "", List.of(new Effect(new Effect.Reach.All(), "Det blir annorlunda")), "");
    }
}
