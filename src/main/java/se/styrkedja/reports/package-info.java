/// Reports: one tree of blocks, three writers. A draft with facts and findings in, and marked places for causes and
/// priorities.
///
/// In: the ledger. Out: Word, PDF, HTML, poster and kvalitetsrapport.json, where every number is a figure with its
/// sources.
/// Knows: the rooms below. Is known by: `oversight`.
/// Nested: [se.styrkedja.reports.quality] and [se.styrkedja.reports.improvement], which compose blocks, and
/// [se.styrkedja.reports.writing], which turns
/// blocks
/// into files. Neither knows the other, and neither is known here.
/// Does not: write a cause, rank schools, or leave out a mandatory chapter that has nothing.
/// Source: skollagen (2010:800) 4 kap. 3-8 §§.
@ApplicationModule(
        displayName = "17 reports",
        allowedDependencies = {
            "vocabulary",
            "analysis",
            "analysis::comparison",
            "analysis::relation",
            "analysis::salsa",
            "figures",
            "figures::rows",
            "figures::surfaces",
            "web",
            "web::wordings",
            "rooms",
            "access",
            "access::assignees",
            "access::visits",
            "organisation",
            "indicators",
            "indicators::chance",
            "indicators::decided",
            "indicators::shown",
            "findings",
            "findings::groups",
            "goals",
            "governance",
            "governance::pages",
            "dialogues",
            "plans",
            "plans::decided",
            "plans::efforts",
            "plans::sector",
            "plans::situation",
            "plans::surroundings"
        })
@NullMarked
package se.styrkedja.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
