package se.styrkedja.figures.rows;

import java.util.List;
import java.util.stream.Stream;
import se.styrkedja.figures.Canvas;
import se.styrkedja.figures.Caption;
import se.styrkedja.figures.Picture;
import se.styrkedja.figures.Picture.TextTable;
import se.styrkedja.figures.Reading;

/// How answers divide, each row a whole of 100 percent.
///
/// @param rowHeader over the rows, in the table
/// @param answers from the one end of the scale to the other; the fifth, if any, is for those who do not know
public record ShareChart(Caption caption, String rowHeader, List<String> answers, List<Row> rows) {

    /// @param readings the share of each answer in percent, or hidden; one for each answer
    public record Row(String label, List<Reading> readings, boolean own) {
        public Row {
            readings = List.copyOf(readings);
        }
    }

    public ShareChart {
        answers = List.copyOf(answers);
        rows = List.copyOf(rows);
        if (rows.isEmpty() || answers.isEmpty() || answers.size() > 5)
            throw new IllegalArgumentException(rows.size() + " rows of " + answers.size() + " answers");
        for (var row : rows)
            if (row.readings().size() != answers.size())
                throw new IllegalArgumentException("%s has %d readings for %d answers"
                        .formatted(row.label(), row.readings().size(), answers.size()));
    }

    /// As wide as the text of a page.
    public Picture picture() {
        return picture(Canvas.PAGE);
    }

    /// @param width in pixels, 360 for a phone
    public Picture picture(int width) {
        return caption.picture(table(), new ShareLayout(this, new Canvas(width)).drawing());
    }

    private TextTable table() {
        return new TextTable(
                Stream.concat(Stream.of(rowHeader), answers.stream()).toList(),
                rows.stream()
                        .map(row -> Stream.concat(
                                        Stream.of(row.label()),
                                        row.readings().stream().map(Reading::shown))
                                .toList())
                        .toList());
    }
}
