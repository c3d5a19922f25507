package se.styrkedja.oversight.yearwheel.web;

import java.util.List;
import se.styrkedja.web.Shell;

/// Node by node, how it stands with each event that is done at it.
///
/// @param nodes only those where something is to be done
record OverviewPage(Shell shell, String year, List<Column> events, List<Row> nodes) {
    public OverviewPage {
        events = List.copyOf(events);
        nodes = List.copyOf(nodes);
    }

    public record Column(String what, String when, String address) {}

    public record Row(String node, String late, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// @param text empty where the event is not for the node
    /// @param mark `done`, `begun`, `missing` or empty; never told by colour alone
    public record Cell(String text, String mark) {}
}
