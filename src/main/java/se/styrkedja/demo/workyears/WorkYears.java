package se.styrkedja.demo.workyears;

import java.time.LocalDate;
import se.styrkedja.access.Accounts;
import se.styrkedja.access.RoleGrant;
import se.styrkedja.access.Scope;
import se.styrkedja.dialogues.Dialogues;
import se.styrkedja.plans.Plans;

/// What has been written in Nydala in the years behind, in the order it was written.
public final class WorkYears {
    private WorkYears() {}

    /// Writes it where nothing is written yet.
    ///
    /// @param scope Nydala's
    public static void write(Accounts accounts, Dialogues dialogues, Plans plans, Scope scope, LocalDate today) {
        Townspeople.headTeacher(Townspeople.LINDSKOLAN, accounts, scope, today).ifPresent(headTeacher -> {
            var school = headTeacher.holdings().stream()
                    .map(RoleGrant::node)
                    .findFirst()
                    .orElseThrow();
            LindskolansAreas.write(plans, accounts, headTeacher, school, dialogues.causes(headTeacher.scope(), school));
        });
    }
}
