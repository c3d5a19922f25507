package se.styrkedja.imports.kolada;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import se.styrkedja.indicators.DataRows;

/// Kolada's operating areas that are about education, and the school form of a key figure in one. Data:
/// `imports/kolada/areas.csv`; the first row of the area whose pattern is found in the title stands.
final class Areas {
    private static final List<Row> ROWS = DataRows.of("/imports/kolada/areas.csv").stream()
            .map(row -> new Row(
                    row.getField("area").toLowerCase(Locale.ROOT),
                    Pattern.compile(row.getField("pattern")),
                    row.getField("form")))
            .toList();

    private Areas() {}

    private record Row(String area, Pattern pattern, String form) {}

    /// Empty for an area that is not about education.
    static Optional<String> form(String area, String title) {
        var small = area.toLowerCase(Locale.ROOT);
        return ROWS.stream()
                .filter(row -> row.area.equals(small))
                .filter(row ->
                        row.pattern.matcher(title.toLowerCase(Locale.ROOT)).find())
                .map(Row::form)
                .findFirst();
    }
}
