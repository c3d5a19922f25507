package se.styrkedja.plans.decided;

import java.util.List;
import se.styrkedja.access.Node;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.vocabulary.SchoolYear;

/// The plans of a node as they have been decided, which a room above keeps.
public interface DecidedPlans {

    /// @param title when it was decided
    /// @param address the plan itself, as a page
    /// @param documents all that was frozen with it
    /// @param isReplaced whether a later one has been decided
    record Decided(String title, String address, List<File> documents, boolean isReplaced) {
        public Decided {
            documents = List.copyOf(documents);
        }
    }

    /// One of the documents.
    record File(String title, String address) {}

    /// The latest first; none for one who may not read decided ones.
    List<Decided> of(CurrentUser user, Node node, SchoolYear year);
}
