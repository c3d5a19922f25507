package se.styrkedja.demo.workyears;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.styrkedja.access.Membership;
import se.styrkedja.access.Node;
import se.styrkedja.dialogues.Participation;
import se.styrkedja.dialogues.Participation.Group;
import se.styrkedja.dialogues.Participation.Manner;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.plans.PlanRight;
import se.styrkedja.plans.surroundings.Effect;
import se.styrkedja.plans.surroundings.OutsideChange;
import se.styrkedja.plans.surroundings.Surroundings;
import se.styrkedja.vocabulary.SchoolYear;

/// What changes around Nydala, as `nydala/outside-changes.csv` has it: most of it seen by the organiser, one thing by
/// Lindskolan.
final class OutsideNydala {
    private static final LocalDate JUNE_25 = LocalDate.of(2025, 6, 12);
    private static final LocalDate JUNE_26 = LocalDate.of(2026, 6, 11);
    private static final SchoolYear LAST = new SchoolYear(2024);

    private final Surroundings surroundings;
    private final Membership director;
    private final Membership headTeacher;
    private final Node school;

    private OutsideNydala(Surroundings surroundings, Membership director, Membership headTeacher, Node school) {
        this.surroundings = surroundings;
        this.director = director;
        this.headTeacher = headTeacher;
        this.school = school;
    }

    /// Writes it, where nobody has noted a change yet.
    ///
    /// @param headTeacher of Lindskolan
    public static void write(Surroundings surroundings, Membership director, Membership headTeacher, Node school) {
        if (!surroundings.all(director.scope()).isEmpty()) return;
        var outside = new OutsideNydala(surroundings, director, headTeacher, school);
        Rows.of("/nydala/outside-changes.csv").forEach(outside::note);
        outside.tellOf(director, Node.WHOLE, LAST, new Participation(Group.MANAGERS, 5, Manner.MEETING));
        outside.tellOf(director, Node.WHOLE, LAST.next(), new Participation(Group.MANAGERS, 14, Manner.MEETING));
        outside.tellOf(headTeacher, school, LAST.next(), new Participation(Group.TEACHERS, 23, Manner.MEETING));
    }

    private void note(Rows.Row row) {
        var year = SchoolYear.parse(row.text("year")).orElseThrow();
        var day = year.equals(LAST) ? JUNE_25 : JUNE_26;
        boolean schools = !row.text("where").isEmpty();
        var writer = schools ? headTeacher : director;
        var from = schools ? school : Node.WHOLE;
        var permit = writer.permit(PlanRight.LEAD_ANALYSIS, from);
        var text = new OutsideChange.Text(row.text("what"), row.text("source"), "", effects(row), row.text("response"));
        int number = surroundings.note(permit, from, year, text, day);
        SchoolYear.parse(row.text("ended"))
                .ifPresent(since -> surroundings.end(
                        permit,
                        surroundings.one(writer.scope(), number).orElseThrow(),
                        since,
                        row.text("because"),
                        JUNE_26));
    }

    private static List<Effect> effects(Rows.Row row) {
        var effects = new ArrayList<Effect>();
        effects.add(new Effect(new Effect.Reach.All(), row.text("all")));
        for (var form : List.of(SchoolForm.GR, SchoolForm.FS))
            if (!row.text(form.code()).isEmpty())
                effects.add(new Effect(new Effect.Reach.OneForm(form), row.text(form.code())));
        return effects;
    }

    private void tellOf(Membership who, Node at, SchoolYear year, Participation part) {
        surroundings
                .tellOf(who.permit(PlanRight.LEAD_ANALYSIS, at), at, year, "", List.of(part))
                .kept();
    }
}
