/// Goals: what the board has decided that its schools shall reach in a period, and what came of it.
///
/// In: the wording of a goal as the minutes have it, with case number, paragraph and day; what people judge of it.
/// Out: the goals of a period with their assessments and sums, what a figure says beside what people say, the proposal
/// for the next period and where each goal comes from. Knows: the rooms below. Is known by: `plans`, `reports`,
/// `oversight`. Does not: decide or reword a goal, judge one by its figure, or hold the goals of a unit, which live
/// with their development area in `plans`.
/// Source: skollagen (2010:800) 4 kap. 3 § (planera och följa upp), 5 § (inriktningen är att de nationella målen
/// uppfylls), 6 § (dokumenteras); kommunallagen (2017:725) 6 kap. (nämnden ser till att verksamheten bedrivs enligt
/// mål och riktlinjer).
@ApplicationModule(
        displayName = "11 goals",
        allowedDependencies = {
            "vocabulary",
            "analysis",
            "web",
            "web::wordings",
            "rooms",
            "access",
            "access::visits",
            "organisation",
            "indicators",
            "indicators::chance",
            "indicators::shown"
        })
@NullMarked
package se.styrkedja.goals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
