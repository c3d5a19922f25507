package se.styrkedja.dialogues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.styrkedja.access.DecisionBasis;
import se.styrkedja.access.Denied;
import se.styrkedja.access.Membership;
import se.styrkedja.access.Node;
import se.styrkedja.access.Permit;
import se.styrkedja.access.WriteResult;
import se.styrkedja.access.assignees.Assignee;
import se.styrkedja.access.roles.Role;
import se.styrkedja.testing.SampleTown;
import se.styrkedja.testing.Staffroom;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.vocabulary.SchoolYear;

/// Dialogues at Lindskolan, as the database keeps them.
class DialoguesTest {
    private static final LocalDate TODAY = Staffroom.TODAY;
    private static final Node LINDSKOLAN = new Node.Unit(SampleTown.LINDSKOLAN);
    private static final Node EKSKOLAN = new Node.Unit("99000002");
    private static final SchoolYear YEAR = new SchoolYear(2025);
    private static final Topic FEWER = Topic.finding(
            "change.all-subjects-y9.2025/26.total",
            "F\u00e4rre n\u00e5r alla \u00e4mnen: 68,8 % mot 80,0 %",
            "Kan vara slump",
            "F\u00f6resl\u00e5s f\u00f6r att f\u00f6r\u00e4ndringen \u00e4r stor",
            "68,8 %",
            "/indikatorer/all-subjects-y9?enhet=99000001");

    private static TestHouse nydala;
    private static Dialogues dialogues;
    private static Membership karin;
    private static Membership other;
    private static Membership teacher;

    @BeforeAll
    static void open_the_house() {
        nydala = TestHouse.ofSampleTown();
        dialogues = nydala.house().get(Dialogues.class);
        var staff = new Staffroom(nydala.house());
        karin = staff.employ("Karin Holm", Role.HEAD_TEACHER, LINDSKOLAN);
        other = staff.employ("Per Ek", Role.HEAD_TEACHER, EKSKOLAN);
        teacher = staff.employ("Amir Berg", Role.STAFF, LINDSKOLAN);
    }

    @AfterAll
    static void close() {
        nydala.close();
    }

    @Test
    void a_head_teacher_does_not_read_the_dialogue_of_another_school() {
        var sent = sent();
        var cause = dialogues
                .writeCause(writing(), sent, topic(sent), "L\u00e4sning", "", TODAY)
                .kept();
        var point = dialogues
                .agree(writing(), sent, "L\u00e4sstund", Assignee.without("Amir"), TODAY, TODAY)
                .kept();

        assertThat(dialogues.one(karin.scope(), sent.id())).contains(sent);
        assertThat(dialogues.causes(karin.scope(), LINDSKOLAN)).contains(cause);
        assertThat(dialogues.openPoints(karin.scope())).contains(point);
        assertThat(dialogues.one(other.scope(), sent.id())).isEmpty();
        assertThat(dialogues.all(other.scope())).isEmpty();
        assertThat(dialogues.causes(other.scope(), LINDSKOLAN)).isEmpty();
        assertThat(dialogues.cause(other.scope(), cause.id())).isEmpty();
        assertThat(dialogues.openPoints(other.scope())).isEmpty();
        assertThat(dialogues.point(other.scope(), point.id())).isEmpty();
        assertThat(dialogues.minutes(other.scope(), sent).causes()).isEmpty();
    }

    @Test
    void the_database_itself_gives_another_organiser_nothing() {
        write("L\u00e4sning");
        var tables = nydala.asSuperuser("select tablename from pg_tables where schemaname = 'dialogues'");
        assertThat(tables).hasSize(14);
        for (var table : tables) {
            var count = "select count(*)::text from dialogues." + table;
            assertThat(nydala.asApplication("", count)).as(table).containsExactly("0");
            assertThat(nydala.asApplication(TestHouse.ELSEWHERE.value().toString(), count))
                    .as(table)
                    .containsExactly("0");
        }
        assertThat(nydala.asApplication(
                        TestHouse.NYDALA.value().toString(), "select count(*)::text from dialogues.cause"))
                .isNotEqualTo(List.of("0"));
    }

    @Test
    void the_topics_are_frozen_when_the_package_is_sent() {
        var planned = planned();
        var now = List.of(Topic.finding(
                FEWER.key(), "F\u00e4rre n\u00e5r alla \u00e4mnen: 69,0 %", "", "", "69,0 %", FEWER.address()));
        var sent = dialogues.send(holding(), planned, now, TODAY).kept();

        assertThat(dialogues.one(karin.scope(), planned.id())).contains(sent);
        assertThat(topic(sent).value()).isEqualTo("69,0 %");
        assertThat(dialogues.revise(holding(), planned, agenda())).isEqualTo(WriteResult.refused(Dialogues.MOVED_ON));
        assertThat(dialogues.one(karin.scope(), planned.id())).contains(sent);
    }

    @Test
    void an_agenda_that_another_has_changed_is_not_overwritten() {
        var planned = planned();
        var theirs =
                dialogues.revise(holding(), planned, agenda().about(List.of())).kept();

        assertThat(dialogues.revise(holding(), planned, agenda()))
                .isEqualTo(WriteResult.stale(theirs, karin.actor().id()));
        assertThat(dialogues.send(holding(), planned, planned.agenda().topics(), TODAY))
                .as("what is sent is what was read")
                .isEqualTo(WriteResult.refused(Dialogues.AGENDA_CHANGED));
        assertThat(dialogues.one(karin.scope(), planned.id())).contains(theirs);
    }

    @Test
    void a_dialogue_is_not_held_while_a_topic_has_neither_cause_nor_plan() {
        var sent = sent();
        dialogues.tellOf(holding(), sent, "", List.of(pupils())).kept();
        assertThatThrownBy(() ->
                        dialogues.conclude(holding(), sent, seen(sent), TODAY).kept())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("topic-without-cause");

        dialogues
                .inquire(writing(), sent, topic(sent), Assignee.without("Lena"), TODAY.plusWeeks(3), TODAY)
                .kept();
        dialogues.conclude(holding(), sent, seen(sent), TODAY).kept();
        assertThat(held(sent).heldOn()).isEqualTo(TODAY);
    }

    @Test
    void a_dialogue_has_one_day_and_a_cause_written_in_it_later_is_of_that_day() {
        var sent = sent();
        dialogues.tellOf(holding(), sent, "", List.of(pupils())).kept();
        var cause = dialogues
                .writeCause(writing(), sent, topic(sent), "They read little", "", TODAY)
                .kept();
        assertThat(cause.talkedOn()).isEqualTo(sent.agenda().day());
        dialogues.conclude(holding(), sent, seen(sent), TODAY.minusDays(2)).kept();

        assertThat(held(sent).day()).isEqualTo(TODAY.minusDays(2));
        assertThat(dialogues.cause(karin.scope(), cause.id()).orElseThrow().talkedOn())
                .isEqualTo(TODAY.minusDays(2));
    }

    @Test
    void a_dialogue_is_not_closed_over_what_was_written_in_it_unseen() {
        var sent = sent();
        dialogues.tellOf(holding(), sent, "", List.of(pupils())).kept();
        dialogues
                .writeCause(writing(), sent, topic(sent), "They read little", "", TODAY)
                .kept();
        var opened = seen(sent);
        dialogues
                .agree(writing(), sent, "Read more", Assignee.without("Lena"), TODAY, TODAY)
                .kept();

        var stale = dialogues.conclude(holding(), sent, opened, TODAY);
        assertThat(stale).isInstanceOf(WriteResult.StaleVersion.class);
        assertThat(dialogues.one(karin.scope(), sent.id()).orElseThrow()).isInstanceOf(Dialogue.PackageSent.class);
        assertThat(dialogues
                        .minutes(karin.scope(), sent)
                        .basis()
                        .moved(opened, List.of())
                        .theirs())
                .singleElement()
                .satisfies(line -> assertThat(line.text()).contains("Read more"));
        dialogues.conclude(holding(), sent, seen(sent), TODAY).kept();
    }

    private static Dialogue.Held held(Dialogue dialogue) {
        return (Dialogue.Held) dialogues.one(karin.scope(), dialogue.id()).orElseThrow();
    }

    @Test
    void the_point_that_is_not_done_opens_the_next_dialogue() {
        var first = sent();
        var done = dialogues
                .agree(writing(), first, "L\u00e4sstund", Assignee.without("Amir"), TODAY, TODAY)
                .kept();
        var undone = dialogues
                .agree(writing(), first, "Gemensam lektionsstart", Assignee.without("Lena"), TODAY, TODAY)
                .kept();
        dialogues
                .inquire(writing(), first, topic(first), Assignee.without("Lena"), TODAY, TODAY)
                .kept();
        dialogues.tellOf(holding(), first, "", List.of(pupils())).kept();
        dialogues.conclude(holding(), first, seen(first), TODAY).kept();
        var held = held(first);
        dialogues.followUp(writing(), held, done.id(), 0, true, "", TODAY).kept();
        assertThatThrownBy(() ->
                        dialogues.reconcile(holding(), held, seen(held), TODAY).kept())
                .hasMessageContaining("point-without-follow-up");
        var later = dialogues
                .followUp(writing(), held, undone.id(), 0, false, "B\u00f6rjar i januari", TODAY)
                .kept();
        assertThat(waiting())
                .as("it is answered, and waits for the next dialogue")
                .isEmpty();
        dialogues.reconcile(holding(), held, seen(held), TODAY).kept();

        var next = sent();
        assertThat(waiting()).containsExactly("Gemensam lektionsstart");
        assertThat(dialogues.minutes(karin.scope(), next).earlier())
                .contains(later)
                .doesNotContain(done);
        assertThat(dialogues.minutes(karin.scope(), first).earlier()).doesNotContain(later);
        assertThat(dialogues.openPoints(karin.scope())).contains(later);

        var at_last = dialogues
                .followUp(writing(), next, later.id(), 1, true, "Klart", TODAY)
                .kept();
        assertThat(dialogues.minutes(karin.scope(), next).earlier()).contains(at_last);
        assertThat(dialogues.openPoints(karin.scope())).extracting(p -> p.id()).doesNotContain(undone.id());
    }

    /// The agreed points that somebody is to follow up.
    private static List<String> waiting() {
        return nydala.asApplication(
                TestHouse.NYDALA.value().toString(),
                "select what from dialogues.waiting where kind = 'AGREED_POINT' and what = 'Gemensam lektionsstart'");
    }

    @Test
    void an_older_text_does_not_take_the_place_of_a_newer_one() {
        var sent = sent();
        var old = dialogues
                .writeCause(writing(), sent, topic(sent), "L\u00e4sning", "", TODAY)
                .kept();
        var newer = dialogues
                .rewriteCause(writing(), sent, old.id(), "L\u00e4sning i alla \u00e4mnen", "Prov", TODAY)
                .kept();

        assertThat(dialogues.rewriteCause(writing(), sent, old.id(), "Fr\u00e5nvaro", "", TODAY))
                .isEqualTo(WriteResult.stale(newer, teacher.actor().id()));
        assertThat(dialogues.minutes(karin.scope(), sent).causes()).containsExactly(newer);
        assertThat(dialogues.after(karin.scope(), old.id())).contains(newer);
        assertThat(nydala.asSuperuser("select text from dialogues.cause where cause_id = '%s'"
                        .formatted(old.id().value())))
                .containsExactly("L\u00e4sning");

        var read = dialogues.minutes(karin.scope(), sent).note();
        var note = dialogues.note(writing(), sent, read.version(), "Ett", TODAY).kept();
        assertThat(dialogues.note(writing(), sent, read.version(), "Tv\u00e5", TODAY))
                .isEqualTo(WriteResult.stale(note, teacher.actor().id()));
        assertThat(dialogues.minutes(karin.scope(), sent).note()).isEqualTo(note);
    }

    @Test
    void a_point_is_written_anew_and_what_it_said_before_is_kept() {
        var sent = sent();
        var point = dialogues
                .agree(writing(), sent, "L\u00e4sstund", Assignee.without("Amir"), TODAY, TODAY)
                .kept();
        var longer = dialogues
                .rewritePoint(
                        writing(),
                        sent,
                        point.id(),
                        1,
                        "L\u00e4sstund varje dag",
                        Assignee.without("Lena"),
                        TODAY.plusDays(3),
                        TODAY)
                .kept();
        assertThat(longer.version()).isEqualTo(2);
        assertThat(dialogues.minutes(karin.scope(), sent).points()).containsExactly(longer);
        assertThat(dialogues.rewritePoint(
                        writing(), sent, point.id(), 1, "Annat", Assignee.without("Amir"), TODAY, TODAY))
                .isEqualTo(WriteResult.stale(longer, teacher.actor().id()));
        assertThat(dialogues.wordings(karin.scope(), sent))
                .extracting(Earlier::text)
                .containsExactly(
                        new Earlier.Text.Point("L\u00e4sstund", Assignee.without("Amir"), TODAY),
                        new Earlier.Text.Point("L\u00e4sstund varje dag", Assignee.without("Lena"), TODAY.plusDays(3)));
        assertThat(dialogues.wordings(other.scope(), sent)).isEmpty();
    }

    @Test
    void a_permit_for_another_school_or_for_another_deed_is_refused() {
        var sent = sent();
        var theirs = other.permit(DialogueRight.WRITE_CAUSE, EKSKOLAN);
        assertThatThrownBy(() -> dialogues
                        .writeCause(theirs, sent, topic(sent), "L\u00e4sning", "", TODAY)
                        .kept())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a permit at");
        assertThatThrownBy(() ->
                        dialogues.conclude(writing(), sent, seen(sent), TODAY).kept())
                .hasMessageContaining("a permit for");
        assertThatThrownBy(() -> other.permit(DialogueRight.WRITE_CAUSE, LINDSKOLAN))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> teacher.permit(DialogueRight.HOLD_DIALOGUE, LINDSKOLAN))
                .isInstanceOf(Denied.class);
    }

    @Test
    void a_dialogue_that_says_it_is_of_another_school_is_not_written_in() {
        var sent = sent();
        var moved = new Dialogue.PackageSent(sent.id(), EKSKOLAN, sent.about(), sent.agenda(), sent.sentOn());
        var theirs = other.permit(DialogueRight.WRITE_CAUSE, EKSKOLAN);
        assertThatThrownBy(() -> dialogues
                        .writeCause(theirs, moved, topic(moved), "L\u00e4sning", "", TODAY)
                        .kept())
                .hasMessageContaining("no dialogue at");
        assertThat(dialogues.minutes(karin.scope(), sent).causes()).isEmpty();
    }

    @Test
    void one_that_never_was_is_replaced_with_a_reason() {
        var replaced = dialogues
                .replace(holding(), planned(), "Rektorsm\u00f6te", "Sjukdom", TODAY)
                .kept();
        assertThat(dialogues.one(karin.scope(), replaced.id())).contains(replaced);
    }

    @Test
    void every_deed_is_noted_with_who_did_it() {
        write("L\u00e4sning");
        assertThat(nydala.asSuperuser("select actor || ': ' || what from access.deed"))
                .contains("Karin Holm: PLANNED_DIALOGUE", "Amir Berg: WROTE_CAUSE");
    }

    private static Permit holding() {
        return karin.permit(DialogueRight.HOLD_DIALOGUE, LINDSKOLAN);
    }

    private static Permit writing() {
        return teacher.permit(DialogueRight.WRITE_CAUSE, LINDSKOLAN);
    }

    private static Participation pupils() {
        return new Participation(Participation.Group.PUPILS, 12, Participation.Manner.COUNCIL);
    }

    private static Agenda agenda() {
        return new Agenda(
                Agenda.Kind.RESULT, new Depth.Ordinary(), TODAY, "L\u00e4rare", "Varf\u00f6r?", List.of(FEWER));
    }

    private static Dialogue.Planned planned() {
        return dialogues.plan(holding(), LINDSKOLAN, YEAR, agenda());
    }

    private static Topic topic(Dialogue dialogue) {
        return dialogue.agenda().topics().getFirst();
    }

    private static void write(String cause) {
        var sent = sent();
        dialogues.writeCause(writing(), sent, topic(sent), cause, "", TODAY).kept();
    }

    private static Dialogue.PackageSent sent() {
        var planned = planned();
        return dialogues
                .send(holding(), planned, planned.agenda().topics(), TODAY)
                .kept();
    }

    private static DecisionBasis.Seen seen(Dialogue dialogue) {
        return dialogues.minutes(karin.scope(), dialogue).basis().version();
    }
}
