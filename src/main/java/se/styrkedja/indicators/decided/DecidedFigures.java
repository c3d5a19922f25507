package se.styrkedja.indicators.decided;

import java.util.Collection;
import java.util.List;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.indicators.SourceFigure;

/// The figures that decided reports show, which a room above keeps.
public interface DecidedFigures {

    /// A report that shows some of them.
    ///
    /// @param title which it is and when it was decided
    /// @param address where it is read
    /// @param figures how many of them
    record Showing(String title, String address, int figures) {}

    /// The latest first; none for one who may not read decided ones.
    List<Showing> showing(CurrentUser user, Collection<SourceFigure> figures);
}
