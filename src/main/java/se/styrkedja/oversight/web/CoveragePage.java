package se.styrkedja.oversight.web;

import java.util.List;
import se.styrkedja.web.Shell;

/// What of the year's quality work has been done, node by node.
///
/// @param lead what stands out, in a sentence
/// @param common areas that several have, with how many
record CoveragePage(Shell shell, String lead, String year, List<Year> years, List<Part> parts, List<String> common) {
    public CoveragePage {
        years = List.copyOf(years);
        parts = List.copyOf(parts);
        common = List.copyOf(common);
    }

    public record Year(String title, String address, boolean chosen) {}

    /// The units of one area, as the organiser has divided itself.
    ///
    /// @param title empty when nothing is divided
    public record Part(String title, List<Row> rows) {
        public Part {
            rows = List.copyOf(rows);
        }
    }

    /// @param address where the areas of the node are; empty when the reader may not read them
    public record Row(
            String node,
            String address,
            Cell dialogue,
            Cell causes,
            Cell areas,
            Cell activities,
            Cell followUp,
            Cell effect,
            String names) {}

    /// @param text what stands there; a dash where there is nothing yet
    /// @param mark `done`, `begun`, `missing` or empty; never told by colour alone
    public record Cell(String text, String mark) {}
}
