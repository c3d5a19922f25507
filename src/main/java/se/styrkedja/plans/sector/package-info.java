/// Sector plans (sektorsplan): what several school directors do together across school forms, as areas of the organiser
/// with measures that carry the numbers of an agreement.
///
/// In: who owns the plan, which school forms it is for, which of the organiser's areas it holds. Out: the plan with
/// every wording it has had. Knows: `plans`, `dialogues`, `organisation`, `access`. Is known by: `reports`.
/// Does not: hold areas, goals or measures of its own; they are the organiser's and live in `plans`.
/// Source: skollagen (2010:800) 2 kap. 8 a § (skolchef), 4 kap. 3 § (the organiser plans and follows up).
@NullMarked
@NamedInterface("sector")
package se.styrkedja.plans.sector;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
