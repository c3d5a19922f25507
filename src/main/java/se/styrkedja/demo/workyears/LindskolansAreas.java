package se.styrkedja.demo.workyears;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import se.styrkedja.access.Accounts;
import se.styrkedja.access.Membership;
import se.styrkedja.access.Node;
import se.styrkedja.access.assignees.Assignee;
import se.styrkedja.dialogues.Cause;
import se.styrkedja.plans.Activity;
import se.styrkedja.plans.AreaId;
import se.styrkedja.plans.AreaText;
import se.styrkedja.plans.Chain;
import se.styrkedja.plans.Goal;
import se.styrkedja.plans.Lineage;
import se.styrkedja.plans.PlanRight;
import se.styrkedja.plans.Plans;
import se.styrkedja.plans.Result;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.web.Messages;

/// What Lindskolan chose to become better at: two areas of the year behind, of which one waits for its follow-up, and
/// one that goes on this year and has no goal yet.
final class LindskolansAreas {
    private static final SchoolYear LAST_YEAR = new SchoolYear(2025);
    private static final LocalDate AUTUMN = LocalDate.of(2025, 10, 6);
    private static final String ALL_SUBJECTS = "all-subjects-y9";
    private static final Messages WORDS = Messages.of("nydala");

    private final Plans plans;
    private final Accounts accounts;
    private final Membership headTeacher;
    private final Node school;

    /// @param headTeacher who writes it: Lindskolan's
    private LindskolansAreas(Plans plans, Accounts accounts, Membership headTeacher, Node school) {
        this.plans = plans;
        this.accounts = accounts;
        this.headTeacher = headTeacher;
        this.school = school;
    }

    /// Writes it where nothing is written yet.
    ///
    /// @param causes what was written in the dialogue of last year
    public static void write(Plans plans, Accounts accounts, Membership headTeacher, Node school, List<Cause> causes) {
        if (!plans.chains(headTeacher.scope(), school).isEmpty()) return;
        var lindskolan = new LindskolansAreas(plans, accounts, headTeacher, school);
        var reading = lindskolan.reading(causes.stream().limit(1).toList());
        lindskolan.calm(causes.stream().skip(1).limit(1).toList());
        lindskolan.readingGoesOn(reading, causes.stream().limit(1).toList());
    }

    private AreaId reading(List<Cause> causes) {
        var id = propose("reading", LAST_YEAR, Lineage.NEW, List.of(), causes, AUTUMN);
        plans.addGoal(
                        headTeacher.permit(PlanRight.PROPOSE_AREA, school),
                        headTeacher.scope(),
                        headTeacher.tenant(),
                        id,
                        WORDS.text("reading.goal"),
                        new Goal.Aim.At(ALL_SUBJECTS, BigDecimal.valueOf(75)),
                        LocalDate.of(2026, 9, 30),
                        AUTUMN)
                .kept();
        activity(id, "reading.lesson", Activity.Level.CLASSROOM, LocalDate.of(2025, 11, 3), LocalDate.of(2026, 5, 29));
        activity(
                id,
                "reading.together",
                Activity.Level.ORGANISATION,
                LocalDate.of(2025, 11, 3),
                LocalDate.of(2026, 4, 30));
        report(id, 0, Activity.State.DONE, "reading.together.note", LocalDate.of(2026, 5, 6));
        report(id, 1, Activity.State.DONE, "reading.lesson.note", LocalDate.of(2026, 6, 1));
        decide(id);
        return id;
    }

    private void calm(List<Cause> causes) {
        var id = propose("calm", LAST_YEAR, Lineage.NEW, List.of(), causes, AUTUMN);
        plans.addGoal(
                        headTeacher.permit(PlanRight.PROPOSE_AREA, school),
                        headTeacher.scope(),
                        headTeacher.tenant(),
                        id,
                        WORDS.text("calm.goal"),
                        new Goal.Measure.InWords(WORDS.text("calm.how")),
                        LocalDate.of(2027, 5, 31),
                        AUTUMN)
                .kept();
        activity(id, "calm.start", Activity.Level.CLASSROOM, LocalDate.of(2025, 11, 10), LocalDate.of(2026, 10, 30));
        report(id, 0, Activity.State.ONGOING, "calm.start.note", LocalDate.of(2026, 3, 16));
        decide(id);
    }

    private void readingGoesOn(AreaId before, List<Cause> causes) {
        propose("reading", LAST_YEAR.next(), Lineage.CONTINUES, List.of(before), causes, LocalDate.of(2026, 9, 14));
    }

    private AreaId propose(
            String key, SchoolYear year, Lineage lineage, List<AreaId> before, List<Cause> causes, LocalDate on) {
        var results = causes.isEmpty()
                ? List.of(new Result(WORDS.text(key + ".result"), ""))
                : causes.stream().map(Result::explainedBy).toList();
        var text = new AreaText(
                WORDS.text(key + ".name"),
                WORDS.text(key + ".why"),
                WORDS.text(key + ".short"),
                WORDS.text(key + ".long"),
                Assignee.of(headTeacher.account()),
                WORDS.text(key + ".research"),
                WORDS.text(key + ".research.source"),
                "");
        return plans.propose(
                headTeacher.permit(PlanRight.PROPOSE_AREA, school),
                school,
                year,
                lineage,
                before,
                text,
                causes,
                results,
                on);
    }

    private void activity(AreaId id, String key, Activity.Level level, LocalDate starts, LocalDate due) {
        plans.addActivity(
                        headTeacher.permit(PlanRight.PROPOSE_AREA, school),
                        id,
                        new Activity.Text(
                                WORDS.text(key),
                                level,
                                Townspeople.assignee(accounts, headTeacher.scope(), WORDS.text(key + ".owner")),
                                starts,
                                due,
                                ""),
                        AUTUMN)
                .kept();
    }

    /// @param index among the activities by the day they are due
    private void report(AreaId id, int index, Activity.State state, String note, LocalDate on) {
        var activity = chain(id).activities().get(index);
        plans.report(
                        headTeacher.permit(PlanRight.REPORT_ACTIVITY, school),
                        id,
                        activity.id(),
                        activity.latest().version(),
                        state,
                        WORDS.text(note),
                        on)
                .kept();
    }

    /// Where no dialogue has given a cause nothing is decided.
    private void decide(AreaId id) {
        var chain = chain(id);
        if (chain.causes().isEmpty()) return;
        plans.decide(
                        headTeacher.permit(PlanRight.DECIDE_AREA, school),
                        headTeacher.scope(),
                        id,
                        chain.basis().version(),
                        "",
                        LocalDate.of(2025, 10, 20))
                .kept();
    }

    private Chain chain(AreaId id) {
        return plans.chain(headTeacher.scope(), id).orElseThrow();
    }
}
