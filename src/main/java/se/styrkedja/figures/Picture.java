package se.styrkedja.figures;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A chart that carries one point: the same on the page, in Word and in PDF, with its words and its table beside
/// it.
///
/// @param title the point, as a sentence
/// @param subtitle what is measured and in what unit
/// @param description what a reader who cannot see it needs to know
/// @param table the same content as text
/// @param drawing what is drawn, without title and subtitle
public record Picture(String title, String subtitle, String description, TextTable table, Drawing drawing) {

    /// A table of texts, ready to show; the first column names the row.
    public record TextTable(List<String> header, List<List<String>> rows) {
        public TextTable {
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
        }

        /// The same with columns for rows. Shape: the corner stays; each row must have a cell for every column.
        public TextTable onItsSide() {
            var turned = IntStream.range(1, header.size())
                    .mapToObj(column -> Stream.concat(
                                    Stream.of(header.get(column)), rows.stream().map(row -> row.get(column)))
                            .toList())
                    .toList();
            var names =
                    Stream.concat(Stream.of(header.getFirst()), rows.stream().map(List::getFirst));
            return new TextTable(names.toList(), turned);
        }
    }
}
