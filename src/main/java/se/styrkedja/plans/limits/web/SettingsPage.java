package se.styrkedja.plans.limits.web;

import java.util.List;
import se.styrkedja.web.Choice;
import se.styrkedja.web.Form;
import se.styrkedja.web.Shell;

/// What an organiser has set, from when to when, and why.
///
/// @param rows all there has been, the latest beginning first
/// @param may whether the reader may set it
/// @param kinds whether a motive may exceed the limit
record SettingsPage(Shell shell, List<Row> rows, boolean may, Form form, List<Choice> kinds) {
    public SettingsPage {
        rows = List.copyOf(rows);
        kinds = List.copyOf(kinds);
    }

    /// @param mark whether it applies, will or did
    public record Row(String limit, String period, String motive, String by, String mark, String colour) {}
}
