package se.styrkedja.indicators.web;

import java.util.List;
import se.styrkedja.indicators.shown.Cell;
import se.styrkedja.web.Shell;

/// One unit: what it is, and the latest figure of everything that is known of it.
///
/// @param forms its school forms in words; empty when it is no school
/// @param ended how it closed, in words; empty while it is in operation
/// @param marks what the marks among the values mean
record UnitPage(
        Shell shell,
        String code,
        String municipality,
        String organiser,
        String forms,
        String asOf,
        String ended,
        List<Row> rows,
        List<String> marks) {
    public UnitPage {
        rows = List.copyOf(rows);
        marks = List.copyOf(marks);
    }

    /// @param part whom the value is of, when not of all
    /// @param country the country's value for the same period and part
    public record Row(String title, String part, String address, String period, Cell own, Cell country) {}
}
