package se.styrkedja.access.assignees;

import java.time.LocalDate;
import java.util.List;
import se.styrkedja.access.AccountId;
import se.styrkedja.access.Scope;

/// What somebody was picked to see to and has not done: asked before a role ends, answered by the room that knows all
/// work.
public interface Assignments {

    /// How many of each kind, in words and without what is written in them, such as `2 aktiviteter`.
    List<String> of(Scope scope, AccountId who, LocalDate today);
}
