package se.styrkedja.governance;

import java.time.LocalDate;
import se.styrkedja.access.assignees.Assignee;

/// What a board decided, as its minutes have it.
///
/// @param board its name
/// @param caseNumber diarienummer, such as `BUN 2026/14`
/// @param paragraph of the minutes, such as `8`
/// @param what the decision in words
/// @param responsible who sees to it
/// @param reportBackBy the day by which the board is told what came of it
public record Resolution(
        String board,
        String caseNumber,
        String paragraph,
        LocalDate decidedOn,
        String what,
        Assignee responsible,
        LocalDate reportBackBy) {

    /// Whether both are the same decision; who answers for it and until when may differ.
    boolean isSame(Resolution other) {
        return isAtSamePoint(other) && caseNumber.equals(other.caseNumber) && what.equals(other.what);
    }

    /// Whether both stand under the same paragraph of the same minutes, as a board may decide several things there.
    boolean isAtSamePoint(Resolution other) {
        return board.equalsIgnoreCase(other.board)
                && paragraph.equalsIgnoreCase(other.paragraph)
                && decidedOn.equals(other.decidedOn);
    }

    /// `BUN 2026/14 § 8`.
    public String reference() {
        return reference(caseNumber, paragraph);
    }

    static String reference(String caseNumber, String paragraph) {
        return caseNumber + " \u00a7 " + paragraph;
    }
}
