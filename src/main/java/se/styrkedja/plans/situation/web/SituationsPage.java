package se.styrkedja.plans.situation.web;

import java.util.List;
import se.styrkedja.plans.web.Part;
import se.styrkedja.web.Choice;
import se.styrkedja.web.Shell;

/// Which analyses there are, and where there is none of a year that is asked for.
///
/// @param parts the pages beside it
/// @param without where the reader may begin one
record SituationsPage(Shell shell, List<Part> parts, List<Row> open, List<Row> closed, List<Choice> without) {
    public SituationsPage {
        parts = List.copyOf(parts);
        open = List.copyOf(open);
        closed = List.copyOf(closed);
        without = List.copyOf(without);
    }

    /// One analysis.
    ///
    /// @param most what matters most in it; empty when nothing does yet
    /// @param note what is to be done in it, or when it was closed
    public record Row(String node, String year, String most, String note, String address) {}
}
