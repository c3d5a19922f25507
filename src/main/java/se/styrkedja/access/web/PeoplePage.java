package se.styrkedja.access.web;

import java.util.List;
import se.styrkedja.web.Shell;

/// Who holds which role.
public record PeoplePage(Shell shell, List<Row> rows) {
    public PeoplePage {
        rows = List.copyOf(rows);
    }

    /// @param counts whether the role counts today
    public record Row(String name, String role, String node, String from, String to, String decision, boolean counts) {}
}
