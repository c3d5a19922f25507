/// Dialogues: the meetings (resultatdialog, kvalitetsdialog) where people say why the results are what they are.
///
/// In: findings that somebody chose for the talk, what people write. Out: causes beside the findings, agreed points
/// with owner and day, who took part. Knows: the rooms below. Is known by: `plans`, `reports`, `oversight`.
/// Does not: name a cause itself, change what has been written (a new text takes the place of the old one, which is
/// kept), or count or compare what people wrote.
/// Source: skollagen (2010:800) 4 kap. 3 § (orsakerna till resultaten analyseras), 4 § (lärare, annan personal och
/// elever medverkar; barn i förskolan och vårdnadshavare ges möjlighet att medverka), 6 § (dokumenteras).
@ApplicationModule(
        displayName = "15 dialogues",
        allowedDependencies = {
            "vocabulary",
            "web",
            "web::wordings",
            "rooms",
            "access",
            "access::assignees",
            "access::visits",
            "organisation",
            "indicators",
            "findings"
        })
@NullMarked
package se.styrkedja.dialogues;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
