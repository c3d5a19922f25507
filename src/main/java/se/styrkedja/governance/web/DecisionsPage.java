package se.styrkedja.governance.web;

import java.util.List;
import se.styrkedja.access.assignees.Assignees;
import se.styrkedja.web.Form;
import se.styrkedja.web.Shell;
import se.styrkedja.web.StaleVersion;

/// What the board has decided, and what it has been told.
///
/// @param assignees who may answer for a decision
/// @param stale what somebody else told the board in the meantime
/// @param record whether the reader may record a decision
record DecisionsPage(
        Shell shell, List<Row> rows, boolean record, boolean tell, Form form, Assignees assignees, StaleVersion stale) {
    public DecisionsPage {
        rows = List.copyOf(rows);
    }

    /// @param told what the board was told last; empty when nothing
    /// @param replaced by which decision it has been replaced; empty while it is valid
    /// @param version of what it was told
    public record Row(
            String id,
            String reference,
            String board,
            String on,
            String what,
            String responsible,
            String back,
            String told,
            String replaced,
            boolean late,
            boolean done,
            int version) {}
}
