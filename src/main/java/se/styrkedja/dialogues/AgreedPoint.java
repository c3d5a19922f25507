package se.styrkedja.dialogues;

import java.time.LocalDate;
import se.styrkedja.access.Node;
import se.styrkedja.access.assignees.Assignee;
import se.styrkedja.vocabulary.Deadline;

/// Something agreed in a dialogue, with who sees to it and until when.
///
/// @param notes what became of it, a line for each time it was followed up with words; empty until it has been
/// @param version the number of times it has been written
/// @param said how many times somebody has said how it went
public record AgreedPoint(
        PointId id,
        DialogueId dialogue,
        Node node,
        String what,
        Assignee owner,
        LocalDate due,
        boolean done,
        String notes,
        int said,
        int version) {

    /// Whether somebody has said how it went: done, or why not yet.
    public boolean isFollowedUp() {
        return done || !notes.isEmpty();
    }

    public boolean isLate(LocalDate today) {
        return !done && new Deadline(due).hasPassed(today);
    }
}
