package se.styrkedja.plans.decided;

import java.util.List;
import se.styrkedja.access.Node;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.vocabulary.SchoolYear;

/// The plans of a node as they have been decided, which a room above keeps.
public interface DecidedPlans {

    /// @param title what it is and when it was decided, as a link says it
    /// @param isReplaced whether a later one has been decided
    record Decided(String title, String address, boolean isReplaced) {}

    /// The latest first; none for one who may not read decided ones.
    List<Decided> of(CurrentUser user, Node node, SchoolYear year);
}
