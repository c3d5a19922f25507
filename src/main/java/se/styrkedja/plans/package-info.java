/// Plans: what a node has decided to become better at, how, and what came of it.
///
/// In: causes that people wrote in a dialogue, and the results they rest on. Out: the chain result → cause → area →
/// goal → activity → effect, with what is missing in it. Knows: `dialogues`, `goals`, `indicators` and the rooms below
/// them. Is known
/// by: `reports`, `oversight`. Does not: propose an area or say that a goal is reached; it holds what people say
/// against the figures.
/// Source: skollagen (2010:800) 4 kap. 3–7 §§ (plan, follow up, analyse the causes, carry out measures on the basis of
/// that analysis).
@ApplicationModule(
        displayName = "16 plans",
        allowedDependencies = {
            "vocabulary",
            "web",
            "web::wordings",
            "rooms",
            "access",
            "access::roles",
            "access::assignees",
            "access::visits",
            "organisation",
            "indicators",
            "indicators::chance",
            "findings",
            "goals",
            "dialogues",
            "dialogues::pages",
            "analysis"
        })
@NullMarked
package se.styrkedja.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
