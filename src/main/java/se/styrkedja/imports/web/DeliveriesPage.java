package se.styrkedja.imports.web;

import java.util.List;
import se.styrkedja.web.Shell;

/// Everything that has been taken in, the latest first.
public record DeliveriesPage(Shell shell, List<Row> rows) {
    public DeliveriesPage {
        rows = List.copyOf(rows);
    }

    /// @param colour the colour of the state; the word says it too
    public record Row(
            String address,
            String file,
            String layout,
            String takenIn,
            String by,
            int observed,
            int refused,
            String state,
            String colour) {}
}
