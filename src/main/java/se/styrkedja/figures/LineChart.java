package se.styrkedja.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.styrkedja.figures.Picture.TextTable;

/// Results over time: one line for each series, labelled at its end. A hidden period is a gap with its word, never a
/// line across. The axis starts where the data are.
///
/// @param periodHeader what the periods are, for the table's first column
/// @param periods in order, ready to show
/// @param valuesShown whether the own series says its value at every period, not at the last only
public record LineChart(
        Caption caption,
        String periodHeader,
        List<String> periods,
        List<LineSeries> series,
        Extent extent,
        boolean valuesShown) {
    public LineChart {
        periods = List.copyOf(periods);
        series = List.copyOf(series);
        if (periods.isEmpty() || series.isEmpty()) throw new IllegalArgumentException("a chart of nothing");
        for (var line : series)
            if (line.readings().size() != periods.size())
                throw new IllegalArgumentException("%s has %d readings for %d periods"
                        .formatted(line.name(), line.readings().size(), periods.size()));
    }

    /// As wide as the text of a page.
    public Picture picture() {
        return picture(Canvas.PAGE);
    }

    /// @param width in pixels, 360 for a phone
    public Picture picture(int width) {
        return caption.picture(table(), new LineLayout(this, new Canvas(width)).drawing());
    }

    private TextTable table() {
        var header = Stream.concat(Stream.of(periodHeader), series.stream().map(LineSeries::name))
                .toList();
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < periods.size(); i++) {
            int period = i;
            rows.add(Stream.concat(
                            Stream.of(periods.get(i)),
                            series.stream().map(s -> s.readings().get(period).shown()))
                    .toList());
        }
        return new TextTable(header, rows);
    }
}
