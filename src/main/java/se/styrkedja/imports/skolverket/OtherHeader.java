package se.styrkedja.imports.skolverket;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.styrkedja.imports.Columns;
import se.styrkedja.imports.Content;
import se.styrkedja.imports.Headings;
import se.styrkedja.imports.Quoted;
import se.styrkedja.vocabulary.Fault;
import se.styrkedja.vocabulary.Place;

/// What is said of an export whose header is not the one that was expected: which columns it has,
/// and which it lacks.
///
/// @param table above its definitions
record OtherHeader(Headings headings, Content.Table table) {
    private static final int OPENING = 20;

    /// One row for each municipality has no column for the school; otherwise the code alone is
    /// missing or called something else.
    Fault withoutCodes() {
        boolean municipalities = opening()
                .anyMatch(i -> headings.columns(table, i).has(Set.of("municipality-code"))
                        && !headings.columns(table, i).has(Set.of("name")));
        boolean schools = opening().anyMatch(i -> headings.columns(table, i).has(Set.of("name")));
        if (municipalities && !schools) return new Fault("grain.municipality", Place.of(table.file()));
        var header = likeliest();
        return new Fault("header.missing.unit-code", Place.of(table.file(), header.line()), listed(header.cells()));
    }

    /// @param expected the titles of the results, of which none has a column
    static Fault withoutResults(Columns columns, Place place, List<String> expected) {
        return new Fault("header.missing.figures", place, listed(columns.header()), listed(expected));
    }

    private IntStream opening() {
        return IntStream.range(0, Math.min(table.rows().size(), OPENING));
    }

    /// The opening row with most columns that are known, and of equals the first with more than one
    /// cell: what stands above it is titles.
    private Content.Row likeliest() {
        return opening()
                .filter(i ->
                        table.row(i).cells().stream().filter(c -> !c.isBlank()).count() > 1)
                .boxed()
                .max(Comparator.comparingInt(
                        i -> headings.columns(table, i).byRole().size()))
                .map(table::row)
                .orElseGet(() -> table.row(0));
    }

    private static String listed(List<String> columns) {
        return columns.stream()
                .filter(column -> !column.isBlank())
                .map(Quoted::text)
                .collect(Collectors.joining(", "));
    }
}
