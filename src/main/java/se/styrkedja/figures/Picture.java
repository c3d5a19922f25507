package se.styrkedja.figures;

import java.util.List;

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
    }
}
