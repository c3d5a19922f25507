package se.styrkedja.reports.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.styrkedja.access.Node;
import se.styrkedja.access.assignees.Assignee;
import se.styrkedja.dialogues.Participation;
import se.styrkedja.dialogues.web.Took;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.plans.Area;
import se.styrkedja.plans.AreaId;
import se.styrkedja.plans.AreaState;
import se.styrkedja.plans.AreaText;
import se.styrkedja.plans.Chain;
import se.styrkedja.plans.FollowUp;
import se.styrkedja.plans.Goal;
import se.styrkedja.plans.GoalId;
import se.styrkedja.plans.Lineage;
import se.styrkedja.plans.Outcome;
import se.styrkedja.plans.Reading;
import se.styrkedja.plans.Result;
import se.styrkedja.vocabulary.SchoolYear;

/// What Lindskolan's chain fills in of the form in which Skolverket asks for a final account.
class FinalAccountTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
    private static final SchoolYear YEAR = new SchoolYear(2025);
    private static final AreaId AREA = new AreaId(new UUID(0, 1));
    private static final GoalId GOAL = new GoalId(new UUID(0, 2));

    @Test
    void a_figure_of_the_same_year_is_no_change() {
        assertThat(account(Outcome.PARTLY, reading("68,8 %", "2024/25")))
                .doesNotContain("till 68,8")
                .contains("inget nyare tal");
        assertThat(account(Outcome.PARTLY, new Reading.None(""))).contains("inget nyare tal");
        assertThat(account(Outcome.PARTLY, reading("70,8 %", "2025/26"))).contains("till 70,8");
    }

    @Test
    void a_comment_stands_in_one_row() {
        for (var outcome : List.of(Outcome.REACHED, Outcome.PARTLY, Outcome.NOT))
            assertThat(account(outcome, reading("70,8 %", "2025/26")).split("We saw it", -1))
                    .as("%s", outcome)
                    .hasSize(2);
    }

    @Test
    void those_who_took_part_are_those_of_the_dialogues_and_not_the_one_who_saved() {
        assertThat(account(Outcome.PARTLY, new Reading.None("")))
                .containsPattern("d\u00e4r orsakerna skrevs: [^,]*18")
                .containsPattern("om l\u00e4s\u00e5rets resultat: [^,]*9")
                .doesNotContain("Karin Holm");
    }

    @Test
    void whoever_teaches_in_a_preschool_is_a_preschool_teacher() {
        var took = List.of(new Participation(Participation.Group.TEACHERS, 6, Participation.Manner.MEETING));

        assertThat(account(Outcome.PARTLY, new Reading.None(""), Set.of(SchoolForm.FS)))
                .contains("f\u00f6rskoll\u00e4rare: 18 p\u00e5 m\u00f6te");
        assertThat(account(Outcome.PARTLY, new Reading.None(""))).contains(" l\u00e4rare: 18 p\u00e5 m\u00f6te");
        assertThat(Took.of(new Node.Unit("99000001"), Set.of(SchoolForm.FS), took)
                        .told())
                .containsExactly("F\u00f6rskoll\u00e4rare: 6 (m\u00f6te)");
    }

    @Test
    void that_there_is_no_newer_figure_is_said_once_and_no_sentence_begins_with_a_small_letter() {
        var account = account(Outcome.REACHED, reading("68,8 %", "2024/25"));

        assertThat(account).containsOnlyOnce("nyare").doesNotContain("vid uppf\u00f6ljningen");
        assertThat(account + account(Outcome.REACHED, reading("70,8 %", "2025/26")))
                .doesNotContainPattern("(?<!t)\\. n\u00e5tt");
    }

    /// The area was not reached, its goal was, and the row of what was not reached stood empty.
    @Test
    void what_came_of_the_area_as_a_whole_is_told_apart_from_what_came_of_its_goals() {
        var closed = new AreaState.Closed(TODAY, "Karin Holm", Outcome.NOT, "It was too little", Optional.empty());
        var account = account(Outcome.REACHED, reading("70,8 %", "2025/26"), Set.of(SchoolForm.GR), closed);

        assertThat(account)
                .contains(
                        "Omr\u00e5det som helhet avslutades 1 september 2026: inte n\u00e5tt. It was too little. M\u00e5len "
                                + "f\u00f6ljdes upp f\u00f6r sig. Three of four: n\u00e5tt",
                        "Omr\u00e5det som helhet avslutades som inte n\u00e5tt, men inget m\u00e5l \u00e4r uppf\u00f6ljt s\u00e5");
        assertThat(account(Outcome.NOT, reading("70,8 %", "2025/26"), Set.of(SchoolForm.GR), closed))
                .contains(
                        "Omr\u00e5det som helhet avslutades 1 september 2026: inte n\u00e5tt. It was too little. Three")
                .doesNotContain("f\u00f6r sig", "avslutades som");
    }

    @Test
    void a_goal_without_a_figure_to_begin_from_is_not_said_to_lack_a_newer_one() {
        var measure = new Goal.Measure.ByIndicator(
                "all-subjects-y9", "All subjects", new Reading.None(""), BigDecimal.valueOf(75), "75 %");

        assertThat(account(
                        Outcome.PARTLY,
                        reading("70,8 %", "2025/26"),
                        Set.of(SchoolForm.GR),
                        new AreaState.Proposed(),
                        measure))
                .contains(
                        "inget tal fr\u00e5n b\u00f6rjan att j\u00e4mf\u00f6ra med",
                        "1 september 2026 var talet 70,8 %")
                .doesNotContain("inget nyare tal att");
    }

    private static String account(Outcome outcome, Reading after) {
        return account(outcome, after, Set.of(SchoolForm.GR));
    }

    private static String account(Outcome outcome, Reading after, Set<SchoolForm> forms) {
        return account(outcome, after, forms, new AreaState.Proposed());
    }

    private static String account(Outcome outcome, Reading after, Set<SchoolForm> forms, AreaState state) {
        return account(
                outcome,
                after,
                forms,
                state,
                new Goal.Measure.ByIndicator(
                        "all-subjects-y9",
                        "All subjects",
                        reading("68,8 %", "2024/25"),
                        BigDecimal.valueOf(75),
                        "75 %"));
    }

    private static String account(
            Outcome outcome, Reading after, Set<SchoolForm> forms, AreaState state, Goal.Measure measure) {
        var edition = new Area.Edition(1, "Karin Holm", TODAY, false);
        var text = new AreaText("Reading", "Why", "Soon", "", Assignee.without("Maja Forsell"), "", "", "");
        var area = new Area(
                AREA,
                new Node.Unit("99000001"),
                YEAR,
                Lineage.NEW,
                List.of(),
                List.of(),
                List.of(new Result("Fewer", "/")),
                1,
                new Area.Written(edition, text),
                state);
        var said = new FollowUp(
                GOAL, 1, outcome, after, FollowUp.Support.NOT_NEWER, "We saw it", "", "", "Karin Holm", TODAY);
        var chain = new Chain(
                area,
                List.of(),
                List.of(new Goal(GOAL, AREA, "Three of four", measure, TODAY, edition)),
                List.of(),
                List.of(said));
        var teachers = new Participation(Participation.Group.TEACHERS, 18, Participation.Manner.MEETING);
        var work = new Work(
                "Lindskolan",
                area.node(),
                forms,
                "Nydala",
                YEAR,
                List.of(chain),
                List.of(),
                List.of(),
                Work.Withdrawn.NONE,
                List.of(),
                Map.of(AREA, List.of(teachers)),
                List.of(new Participation(Participation.Group.PUPILS, 9, Participation.Manner.COUNCIL)),
                TODAY);
        return FinalAccount.of(work).blocks().toString();
    }

    private static Reading reading(String shown, String period) {
        return new Reading.Known(BigDecimal.valueOf(68.8), shown, period, 48, "/");
    }
}
