package se.styrkedja.imports.pxweb;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import se.styrkedja.imports.Marks;
import se.styrkedja.indicators.DataRows;

/// A table of the database, known by its title. Data: `imports/pxweb/tables.csv`, where the first row whose pattern
/// begins the title in small letters stands.
///
/// @param code short, for ids: `underlag`, `jamforelsetal`
/// @param form the code of the school form
/// @param called in words, for whoever reads a definition
record PxTable(String code, String form, Marks marks, String called) {
    private static final List<Row> ROWS = DataRows.of("/imports/pxweb/tables.csv").stream()
            .map(row -> new Row(
                    Pattern.compile(row.getField("pattern")),
                    row.getField("code"),
                    row.getField("form"),
                    row.getField("called")))
            .toList();

    private record Row(Pattern pattern, String code, String form, String called) {}

    /// Empty for a title of another table.
    static Optional<PxTable> of(String title) {
        var small = title.strip().toLowerCase(Locale.ROOT);
        return ROWS.stream()
                .filter(row -> row.pattern.matcher(small).lookingAt())
                .findFirst()
                .map(row -> new PxTable(row.code, row.form, marks(row.code), row.called));
    }

    private static Marks marks(String code) {
        return code.equals("underlag") ? Marks.QUALITY_SYSTEM : Marks.COMPARISONS;
    }
}
