package se.styrkedja.reports.web;

import java.util.List;
import se.styrkedja.web.Shell;

/// The reports that can be made.
public record ReportsPage(Shell shell, List<Row> rows) {
    public ReportsPage {
        rows = List.copyOf(rows);
    }

    /// One municipality and its years, the latest first.
    public record Row(String code, String name, List<Year> years) {
        public Row {
            years = List.copyOf(years);
        }
    }

    public record Year(String title, String address) {}
}
