package se.styrkedja.dialogues;

import java.time.LocalDate;
import se.styrkedja.access.Node;
import se.styrkedja.access.Permit;
import se.styrkedja.vocabulary.SchoolYear;

/// Why a result is what it is, as somebody sees it.
///
/// @param year the school year of the results
/// @param talkedOn the day the dialogue was held, or is planned to be
/// @param support how one knows; may be empty
public record Cause(
        CauseId id,
        DialogueId dialogue,
        Node node,
        SchoolYear year,
        LocalDate talkedOn,
        Topic about,
        String text,
        String support,
        String writtenBy,
        LocalDate on) {

    /// As somebody writes it in a dialogue.
    static Cause written(Permit permit, Dialogue dialogue, Topic about, String text, String support, LocalDate on) {
        return new Cause(
                CauseId.made(),
                dialogue.id(),
                dialogue.node(),
                dialogue.about(),
                dialogue.day(),
                about,
                text,
                support,
                permit.actor().name(),
                on);
    }
}
