package se.styrkedja.figures.rows;

import java.util.List;
import java.util.stream.Stream;
import se.styrkedja.figures.Canvas;
import se.styrkedja.figures.Caption;
import se.styrkedja.figures.Picture;
import se.styrkedja.figures.Picture.TextTable;
import se.styrkedja.figures.Reading;

/// Lying bars from zero, one or a few for each row, such as girls and boys.
///
/// @param rowHeader over the rows, in the table
/// @param series the names of the bars in each row; at most five
public record BarChart(Caption caption, String rowHeader, List<String> series, List<Row> rows) {

    /// @param readings one for each series; none below zero
    /// @param own whether the chart is about this row
    public record Row(String label, List<Reading> readings, boolean own) {
        public Row {
            readings = List.copyOf(readings);
            if (readings.stream().flatMap(Reading::ends).anyMatch(value -> value < 0))
                throw new IllegalArgumentException("a bar below zero: " + label);
        }
    }

    public BarChart {
        series = List.copyOf(series);
        rows = List.copyOf(rows);
        if (rows.isEmpty() || series.isEmpty() || series.size() > 5)
            throw new IllegalArgumentException(rows.size() + " rows of " + series.size() + " bars");
        for (var row : rows)
            if (row.readings().size() != series.size())
                throw new IllegalArgumentException("%s has %d readings for %d bars"
                        .formatted(row.label(), row.readings().size(), series.size()));
    }

    /// As wide as the text of a page.
    public Picture picture() {
        return picture(Canvas.PAGE);
    }

    /// @param width in pixels, 360 for a phone
    public Picture picture(int width) {
        return caption.picture(table(), new BarLayout(this, new Canvas(width)).drawing());
    }

    private TextTable table() {
        return new TextTable(
                Stream.concat(Stream.of(rowHeader), series.stream()).toList(),
                rows.stream()
                        .map(row -> Stream.concat(
                                        Stream.of(row.label()),
                                        row.readings().stream().map(Reading::shown))
                                .toList())
                        .toList());
    }
}
