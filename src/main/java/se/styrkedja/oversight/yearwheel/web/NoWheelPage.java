package se.styrkedja.oversight.yearwheel.web;

import java.util.List;
import se.styrkedja.web.Shell;

/// There is no wheel yet.
///
/// @param year the one to begin with
/// @param begin whether the reader may begin
/// @param events of the standard wheel that one would begin with
record NoWheelPage(Shell shell, String year, boolean begin, List<String> events) {
    public NoWheelPage {
        events = List.copyOf(events);
    }
}
