package se.styrkedja.access.web;

import java.util.List;
import se.styrkedja.web.Shell;

/// The organisers at which somebody holds a role, of which she chooses one at a time.
///
/// @param then the address to go on to
record ChoicePage(Shell shell, String then, List<Row> rows) {
    public ChoicePage {
        rows = List.copyOf(rows);
    }

    /// @param standing what she is there
    /// @param here whether it is the one that is chosen now
    public record Row(String id, String organiser, String standing, boolean here) {}
}
