package se.styrkedja.reports.web;

import java.util.List;
import se.styrkedja.web.Form;
import se.styrkedja.web.Shell;

/// Where the decision that adopts a report is recorded and the report frozen.
///
/// @param missing the places that nobody has written in; while there are any it cannot be decided
public record DecidePage(Shell shell, Form form, String action, List<Missing> missing) {
    public DecidePage {
        missing = List.copyOf(missing);
    }

    /// @param address where one writes in it; empty for one who may not
    public record Missing(String title, String address) {}
}
