package se.styrkedja.oversight.evaluation.web;

import java.util.List;
import se.styrkedja.web.Shell;

/// What one figure of the evaluation counts, unit by unit.
record FigurePage(Shell shell, String lead, String year, String before, String address, List<Row> rows) {
    public FigurePage {
        rows = List.copyOf(rows);
    }

    /// @param address the work that is counted; empty when the reader may not read it
    public record Row(String unit, String address, String now, String before) {}
}
