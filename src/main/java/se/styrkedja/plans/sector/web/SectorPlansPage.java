package se.styrkedja.plans.sector.web;

import java.util.List;
import se.styrkedja.plans.web.Part;
import se.styrkedja.web.Shell;

/// The sector plans of an organiser.
///
/// @param parts the pages beside it
/// @param add whether the reader may make one
record SectorPlansPage(Shell shell, List<Part> parts, List<Row> rows, boolean add) {
    public SectorPlansPage {
        parts = List.copyOf(parts);
        rows = List.copyOf(rows);
    }

    public record Row(String title, String address, String year, String owners, String forms) {}
}
