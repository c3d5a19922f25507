package se.styrkedja.figures;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The words around a chart, ready to show.
///
/// @param title the point, as a sentence
/// @param subtitle what is measured and in what unit
/// @param description what a reader who cannot see it needs to know; blank to have it read out of the table
public record Caption(String title, String subtitle, String description) {

    public Picture picture(Picture.TextTable table, Drawing drawing) {
        return new Picture(title, subtitle, description.isBlank() ? readOut(table) : description, table, drawing);
    }

    private String readOut(Picture.TextTable table) {
        return table.rows().stream()
                .map(row -> row.getFirst() + ": "
                        + IntStream.range(1, row.size())
                                .mapToObj(i -> (table.header().get(i) + " " + row.get(i)).strip())
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; ", subtitle + ". ", "."));
    }
}
