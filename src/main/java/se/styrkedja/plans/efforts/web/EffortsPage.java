package se.styrkedja.plans.efforts.web;

import java.util.List;
import se.styrkedja.plans.web.Part;
import se.styrkedja.web.Choice;
import se.styrkedja.web.Shell;

/// The efforts within reach: first those that somebody should say something of.
///
/// @param parts the pages beside it
/// @param add where one begins another, by kind; none where one may not
record EffortsPage(Shell shell, List<Part> parts, String lead, List<Group> groups, List<Choice> add) {
    public EffortsPage {
        parts = List.copyOf(parts);
        groups = List.copyOf(groups);
        add = List.copyOf(add);
    }

    /// Those at one stage.
    public record Group(String heading, List<Row> rows) {
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /// One effort.
    ///
    /// @param mark what should be noticed; empty when nothing
    /// @param colour of the mark
    /// @param said what has been said of it last; may be empty
    public record Row(
            String kind,
            String node,
            String title,
            String address,
            String period,
            String responsible,
            String mark,
            String colour,
            String said) {}
}
