package se.styrkedja.oversight.web;

import java.util.List;
import se.styrkedja.web.Shell;

/// What of the year's quality work has been done, node by node.
///
/// @param lead what stands out, in a sentence
/// @param common areas that several have, with how many
public record CoveragePage(
        Shell shell, String lead, String year, List<Year> years, List<Row> rows, List<String> common) {
    public CoveragePage {
        years = List.copyOf(years);
        rows = List.copyOf(rows);
        common = List.copyOf(common);
    }

    public record Year(String title, String address, boolean chosen) {}

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
