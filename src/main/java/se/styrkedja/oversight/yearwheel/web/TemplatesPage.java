package se.styrkedja.oversight.yearwheel.web;

import java.util.List;
import se.styrkedja.web.Shell;

/// The events that recur, and every revision of them.
///
/// @param log the latest first
/// @param add whether the reader may add one
record TemplatesPage(Shell shell, List<Row> rows, List<Revision> log, boolean add) {
    public TemplatesPage {
        rows = List.copyOf(rows);
        log = List.copyOf(log);
    }

    /// @param address where it is revised; empty for one who may not
    public record Row(String what, String address, String when, String by, String where) {}

    public record Revision(String on, String what, String why, String by) {}
}
