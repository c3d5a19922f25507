package se.styrkedja.figures.rows;

import java.util.List;
import se.styrkedja.figures.Canvas;
import se.styrkedja.figures.Caption;
import se.styrkedja.figures.Extent;
import se.styrkedja.figures.Picture;
import se.styrkedja.figures.Picture.TextTable;
import se.styrkedja.figures.Reading;

/// Units around what was expected of them: the difference and its interval, the highest first. A unit whose interval
/// does not hold zero is marked by form and colour.
///
/// @param words what stands at the axis and over the table
/// @param extent how far the differences can reach
public record ExpectedChart(Caption caption, Words words, List<Row> rows, Extent extent) {

    /// @param unitHeader over the units, in the table
    /// @param valueHeader over the differences, in the table
    /// @param intervalHeader over the intervals, in the table
    /// @param zero at the zero line: as expected
    /// @param lower to the left of it
    /// @param higher to the right of it
    public record Words(
            String unitHeader, String valueHeader, String intervalHeader, String zero, String lower, String higher) {}

    /// @param difference what was reached less what was expected
    /// @param interval its interval as text, for the table
    /// @param own whether the chart is about this unit
    public record Row(String unit, Reading difference, String interval, boolean own) {}

    public ExpectedChart {
        rows = List.copyOf(rows);
        if (rows.isEmpty()) throw new IllegalArgumentException("a chart of nothing");
    }

    /// As wide as the text of a page.
    public Picture picture() {
        return picture(Canvas.PAGE);
    }

    /// @param width in pixels, 360 for a phone
    public Picture picture(int width) {
        return caption.picture(table(), new ExpectedLayout(this, new Canvas(width)).drawing());
    }

    private TextTable table() {
        return new TextTable(
                List.of(words.unitHeader(), words.valueHeader(), words.intervalHeader()),
                rows.stream()
                        .map(row -> List.of(row.unit(), row.difference().shown(), row.interval()))
                        .toList());
    }
}
