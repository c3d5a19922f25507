package se.styrkedja.indicators.web;

import java.util.List;
import se.styrkedja.web.Shell;

/// All indicators, by school form: those with figures and those without.
record IndicatorsPage(Shell shell, List<Group> groups) {
    public IndicatorsPage {
        groups = List.copyOf(groups);
    }

    public record Group(String title, List<Row> rows) {
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /// @param latest the latest period with figures; empty when there are none
    public record Row(String id, String title, String publisher, String latest, int units) {}
}
