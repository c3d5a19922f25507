package se.styrkedja.dialogues;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.styrkedja.access.Membership;
import se.styrkedja.access.Node;
import se.styrkedja.access.Permit;
import se.styrkedja.access.assignees.Assignee;
import se.styrkedja.testing.Races;
import se.styrkedja.testing.SampleTown;
import se.styrkedja.testing.Staffroom;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.vocabulary.SchoolYear;

/// Dialogues and what is written in them, written by several at once.
class DialogueRacesTest {
    private static final LocalDate TODAY = Staffroom.TODAY;
    private static final Node LINDSKOLAN = new Node.Unit(SampleTown.LINDSKOLAN);
    private static final Races RACES = new Races();

    private static TestHouse nydala;
    private static Dialogues dialogues;
    private static Membership karin;

    @BeforeAll
    static void open_the_house() {
        nydala = TestHouse.ofSampleTown();
        dialogues = nydala.house().get(Dialogues.class);
        karin = Staffroom.of(nydala.house(), "Karin");
    }

    @AfterAll
    static void close() {
        RACES.close();
        nydala.close();
    }

    @Test
    void of_four_who_change_an_agenda_at_once_one_does_and_the_others_see_it() throws Exception {
        var planned = planned();
        for (int round = 0; round < Races.ROUNDS; round++) {
            var seen = planned;
            planned = RACES.oneIsDoneAndTheOthersSeeIt(i -> dialogues.revise(holds(), seen, agenda("Question " + i)));
        }
    }

    @Test
    void a_package_sent_by_four_at_once_is_sent_once() throws Exception {
        for (int round = 0; round < Races.ROUNDS; round++) {
            var planned = planned();
            RACES.oneIsDoneAndTheOthersAreRefused(
                    Dialogues.MOVED_ON,
                    i -> dialogues.send(holds(), planned, planned.agenda().topics(), TODAY));
        }
    }

    @Test
    void of_four_who_write_the_notes_at_once_one_does_and_the_others_see_them() throws Exception {
        var sent = sent();
        for (int version = 0; version < Races.ROUNDS; version++) {
            int seen = version;
            RACES.oneIsDoneAndTheOthersSeeIt(i -> dialogues.note(writes(), sent, seen, "Notes " + i, TODAY));
        }
    }

    @Test
    void of_four_who_rewrite_a_cause_at_once_one_does_and_the_others_see_it() throws Exception {
        var sent = sent();
        var topic = sent.agenda().topics().getFirst();
        var cause = dialogues
                .writeCause(writes(), sent, topic, "Read little", "", TODAY)
                .kept();
        for (int round = 0; round < Races.ROUNDS; round++) {
            var seen = cause;
            cause = RACES.oneIsDoneAndTheOthersSeeIt(
                    i -> dialogues.rewriteCause(writes(), sent, seen.id(), "Cause " + i, "", TODAY));
        }
        assertThat(dialogues.minutes(karin.scope(), sent).causes()).containsExactly(cause);
    }

    @Test
    void of_four_who_follow_up_a_point_at_once_one_does_and_the_others_see_it() throws Exception {
        var sent = sent();
        var point = dialogues
                .agree(writes(), sent, "Read", Assignee.without("Amir"), TODAY, TODAY)
                .kept();
        for (int times = 0; times < Races.ROUNDS; times++) {
            int seen = times;
            RACES.oneIsDoneAndTheOthersSeeIt(
                    i -> dialogues.followUp(writes(), sent, point.id(), seen, false, "Not yet " + i, TODAY));
        }
    }

    private static Permit holds() {
        return karin.permit(DialogueRight.HOLD_DIALOGUE, LINDSKOLAN);
    }

    private static Permit writes() {
        return karin.permit(DialogueRight.WRITE_CAUSE, LINDSKOLAN);
    }

    private static Agenda agenda(String question) {
        var topics = List.of(Topic.seen("Fewer reach all subjects", "The grades"));
        return new Agenda(Agenda.Kind.RESULT, new Depth.Ordinary(), TODAY, "", question, topics);
    }

    private static Dialogue.Planned planned() {
        return dialogues.plan(holds(), LINDSKOLAN, new SchoolYear(2025), agenda("Why?"));
    }

    private static Dialogue.PackageSent sent() {
        var planned = planned();
        return dialogues
                .send(holds(), planned, planned.agenda().topics(), TODAY)
                .kept();
    }
}
