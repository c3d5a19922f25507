package se.styrkedja.indicators.web;

import java.util.List;
import se.styrkedja.web.Shell;

/// Where one number stands: file, line and column, who published it, when it was taken in and by whom.
///
/// @param explained what the mark means; empty for a number
/// @param also what other files say of the same figure
record SourcePage(Shell shell, String what, String explained, Place shown, List<Place> also) {
    public SourcePage {
        also = List.copyOf(also);
    }

    /// One place in one file.
    ///
    /// @param value as it is shown
    /// @param raw as it stands in the file
    /// @param where column, cell or path in the file
    /// @param whose whose the figures of the file are, as a sentence; empty where nobody was asked
    /// @param delivery the address of what was taken in
    public record Place(
            String value,
            String raw,
            String file,
            String line,
            String where,
            String publisher,
            String whose,
            String takenIn,
            String by,
            String delivery) {}
}
