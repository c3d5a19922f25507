package se.styrkedja.dialogues;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.styrkedja.access.Node;
import se.styrkedja.access.assignees.Assignee;
import se.styrkedja.dialogues.Participation.Group;
import se.styrkedja.dialogues.Participation.Manner;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.vocabulary.SchoolYear;

/// When a dialogue at Lindskolan is ready to be closed, and what is said of who took part.
class MinutesTest {
    private static final Node LINDSKOLAN = new Node.Unit("99000001");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 3);
    private static final DialogueId DIALOGUE = DialogueId.made();
    private static final Topic FEWER = Topic.seen("Vi ser att f\u00e4rre n\u00e5r alla \u00e4mnen", "betygen i juni");
    private static final Topic CALM = Topic.seen("Vi ser att det \u00e4r stojigare", "Skolenk\u00e4ten");
    private static final Participation MANAGERS = new Participation(Group.MANAGERS, 2, Manner.MEETING);
    private static final Participation PUPILS = new Participation(Group.PUPILS, 12, Manner.COUNCIL);

    private static final Set<SchoolForm> SCHOOL = Set.of(SchoolForm.GR);

    @Test
    void a_topic_without_a_cause_keeps_the_dialogue_open_and_so_does_an_empty_room() {
        assertThat(minutes(List.of(cause(FEWER)), List.of(), List.of(), List.of())
                        .concludable(agenda())
                        .missing())
                .containsExactly(
                        new Verdict.Reason("topic-without-cause", CALM.point()),
                        new Verdict.Reason("nobody-took-part"));
    }

    @Test
    void a_cause_or_somebody_who_finds_one_out_is_enough() {
        var inquiry = new Inquiry(CALM.id(), Assignee.without("Lena"), DAY.plusWeeks(4), "Karin", DAY);
        assertThat(minutes(List.of(cause(FEWER)), List.of(inquiry), List.of(), List.of(MANAGERS))
                        .concludable(agenda()))
                .isEqualTo(new Verdict.Allowed());
    }

    @Test
    void a_group_of_none_did_not_take_part() {
        var nobody = new Participation(Group.PUPILS, 0, Manner.MEETING);
        assertThat(minutes(List.of(cause(FEWER), cause(CALM)), List.of(), List.of(), List.of(nobody))
                        .concludable(agenda())
                        .missing())
                .extracting(Verdict.Reason::code)
                .containsExactly("nobody-took-part");
    }

    @Test
    void only_managers_took_part_is_said_and_one_pupil_changes_it() {
        var noPupil = new Participation(Group.PUPILS, 0, Manner.SURVEY);
        assertThat(Participation.onlyManagers(LINDSKOLAN, SCHOOL, List.of(MANAGERS)))
                .isTrue();
        assertThat(Participation.onlyManagers(LINDSKOLAN, SCHOOL, List.of(MANAGERS, noPupil)))
                .isTrue();
        assertThat(Participation.onlyManagers(LINDSKOLAN, SCHOOL, List.of(MANAGERS, PUPILS)))
                .isFalse();
        assertThat(Participation.onlyManagers(LINDSKOLAN, SCHOOL, List.of())).isFalse();
    }

    @Test
    void of_a_unit_without_a_school_form_the_law_asks_for_nobody_in_particular() {
        assertThat(Participation.onlyManagers(LINDSKOLAN, Set.of(), List.of(MANAGERS)))
                .isFalse();
    }

    @Test
    void of_the_organisers_own_work_the_law_asks_for_nobody_in_particular() {
        assertThat(Participation.onlyManagers(Node.WHOLE, SCHOOL, List.of(MANAGERS)))
                .isFalse();
        assertThat(Participation.onlyManagers(new Node.Area("Norr"), SCHOOL, List.of(MANAGERS)))
                .isFalse();
    }

    @Test
    void a_point_is_followed_up_when_it_is_done_or_somebody_has_said_why_not() {
        var done = point(true, "");
        var later = point(false, "B\u00f6rjar i januari");
        var forgotten = point(false, "");
        assertThat(agreed(done, later).reconcilable().allows()).isTrue();
        assertThat(agreed(done, later, forgotten).reconcilable().missing())
                .containsExactly(new Verdict.Reason("point-without-follow-up", forgotten.what()));
    }

    @Test
    void a_package_without_a_topic_is_not_sent() {
        assertThat(agenda().sendable().allows()).isTrue();
        assertThat(agenda().about(List.of()).sendable().missing())
                .extracting(Verdict.Reason::code)
                .containsExactly("no-topic");
    }

    private static Agenda agenda() {
        return new Agenda(Agenda.Kind.RESULT, new Depth.Ordinary(), DAY, "", "", List.of(FEWER, CALM));
    }

    private static Cause cause(Topic about) {
        return new Cause(
                CauseId.made(),
                DIALOGUE,
                LINDSKOLAN,
                new SchoolYear(2025),
                DAY,
                about,
                "L\u00e4sning",
                "",
                "Karin",
                DAY);
    }

    private static AgreedPoint point(boolean done, String note) {
        return new AgreedPoint(
                PointId.made(),
                DIALOGUE,
                LINDSKOLAN,
                "L\u00e4sstund",
                Assignee.without("Amir"),
                DAY,
                done,
                note,
                note.isEmpty() ? 0 : 1,
                1);
    }

    private static Minutes agreed(AgreedPoint... points) {
        return minutes(List.of(), List.of(), List.of(points), List.of());
    }

    private static Minutes minutes(
            List<Cause> causes, List<Inquiry> inquiries, List<AgreedPoint> points, List<Participation> participations) {
        return new Minutes(causes, inquiries, points, List.of(), participations, Note.NONE);
    }
}
