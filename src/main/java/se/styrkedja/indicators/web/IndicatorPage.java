package se.styrkedja.indicators.web;

import java.util.List;
import se.styrkedja.indicators.shown.Cell;
import se.styrkedja.indicators.shown.OverTime;
import se.styrkedja.web.Shell;

/// One indicator over time for one subject, with its chart, its table and what it means.
///
/// @param lead what is measured, and of how many
/// @param unitsHere every unit of the municipality at the latest period, by name: never by rank
record IndicatorPage(
        Shell shell,
        String lead,
        Chooser chooser,
        OverTime overTime,
        List<Point> points,
        String unitsTitle,
        List<UnitRow> unitsHere,
        List<String> marks,
        Definition definition,
        String address,
        String query) {
    public IndicatorPage {
        points = List.copyOf(points);
        unitsHere = List.copyOf(unitsHere);
        marks = List.copyOf(marks);
    }

    /// The same figures as a table for a spreadsheet.
    public String csv() {
        return address + ".csv" + query;
    }

    /// The same figures for a program.
    public String json() {
        return address + ".json" + query;
    }

    /// Where a claim about the same figures can be tried.
    public String claim() {
        return address + "/pastaende" + query;
    }

    /// What the figures would be if schools were one.
    public String merger() {
        return address + "/sammanslagning" + query;
    }

    /// What stands out: the number first, then what it means.
    public record Point(String number, String meaning) {}

    public record UnitRow(String name, String address, Cell cell) {}

    public record Definition(String counts, String pitfalls, String publisher) {}

    /// Whom and which part the page is about, and what else there is to choose.
    public record Chooser(List<Option> municipalities, List<Option> units, List<Option> breakdowns) {
        public Chooser {
            municipalities = List.copyOf(municipalities);
            units = List.copyOf(units);
            breakdowns = List.copyOf(breakdowns);
        }
    }

    public record Option(String value, String title, boolean chosen) {}
}
