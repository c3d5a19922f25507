package se.styrkedja.imports;

import java.util.List;
import se.styrkedja.indicators.Spot;
import se.styrkedja.vocabulary.Fault;
import se.styrkedja.vocabulary.Place;

/// One cell of a table, with the header above it.
///
/// @param header the header's text as it stands in the file
/// @param index 0-based
public record Cell(String file, Content.Row row, String header, int index) {

    /// Its text without blanks around it; empty beyond the row's end.
    public String text() {
        return row.cell(index);
    }

    /// Where its value comes from.
    public Spot spot() {
        return row.sheet().isEmpty()
                ? Spot.inTable(row.line(), header, index + 1)
                : Spot.inSheet(row.line(), header, index + 1, address());
    }

    /// Something wrong with it.
    public Fault fault(String code, String... values) {
        return new Fault(
                code, new Place(file, row.line(), row.sheet().isEmpty() ? header : address()), List.of(values));
    }

    private String address() {
        var letters = new StringBuilder();
        for (int n = index + 1; n > 0; n = (n - 1) / 26) letters.insert(0, (char) ('A' + (n - 1) % 26));
        return row.sheet() + '!' + letters + row.line();
    }
}
