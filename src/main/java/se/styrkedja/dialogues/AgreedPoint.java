package se.styrkedja.dialogues;

import java.time.LocalDate;
import se.styrkedja.access.Node;

/// Something agreed in a dialogue, with who sees to it and until when.
///
/// @param note what became of it; empty until it has been followed up
public record AgreedPoint(
        PointId id,
        DialogueId dialogue,
        Node node,
        String what,
        String owner,
        LocalDate due,
        boolean done,
        String note) {

    /// Whether somebody has said how it went: done, or why not yet.
    public boolean isFollowedUp() {
        return done || !note.isEmpty();
    }

    public boolean isLate(LocalDate today) {
        return !done && due.isBefore(today);
    }
}
