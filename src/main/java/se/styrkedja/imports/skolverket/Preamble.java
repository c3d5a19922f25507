package se.styrkedja.imports.skolverket;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.styrkedja.imports.Content;
import se.styrkedja.imports.Headings;
import se.styrkedja.imports.parts.Bounds;
import se.styrkedja.imports.parts.Part;
import se.styrkedja.imports.parts.Parts;
import se.styrkedja.imports.parts.Restrictions;
import se.styrkedja.vocabulary.SchoolYear;

/// The lines above the header of an export: who published it, what it is, which school year was
/// chosen, and of whom it is.
///
/// @param lines in order, each row's cells together
record Preamble(List<String> lines) {
    private static final Headings WORDS = Headings.of("/imports/skolverket/preamble.csv");
    private static final List<String> TITLES =
            Export.ALL.stream().map(Export::title).toList();

    /// A publisher or a title begins an export, whatever stands above it; definitions end its rows.
    static final Bounds BOUNDS = new Bounds(Preamble::opens, row -> WORDS.matches("footer", Part.line(row)));

    Preamble {
        lines = List.copyOf(lines);
    }

    static Preamble above(Part part) {
        return new Preamble(part.before().stream()
                .map(Part::line)
                .filter(line -> !line.isEmpty())
                .toList());
    }

    /// Whether a sheet of the table opens as an export with such a title: `final-grades` or
    /// `salsa`.
    static boolean announces(Content content, String title) {
        return content instanceof Content.Table table
                && Parts.sheets(table).stream()
                        .map(Parts::openingLines)
                        .anyMatch(lines -> lines.stream().anyMatch(line -> WORDS.matches("publisher", line))
                                && lines.stream().anyMatch(line -> WORDS.matches(title, line)));
    }

    /// Whether the export has that title and no other one.
    boolean has(String title) {
        return TITLES.stream()
                .allMatch(one -> lines.stream().anyMatch(line -> WORDS.matches(one, line)) == one.equals(title));
    }

    /// The school years that were chosen; one, unless the export is more than one.
    List<SchoolYear> years() {
        return lines.stream()
                .flatMap(line -> WORDS.groups("school-year", line).stream())
                .flatMap(groups -> SchoolYear.parse(groups.getFirst()).stream())
                .distinct()
                .toList();
    }

    /// Of whom the export is, by every line of it.
    List<Restrictions.Said> said() {
        return lines.stream().flatMap(Preamble::said).toList();
    }

    private static Stream<Restrictions.Said> said(String line) {
        if (WORDS.matches("publisher", line)) return Stream.of();
        return Stream.concat(Stream.of("school-year"), TITLES.stream())
                .filter(role -> WORDS.matches(role, line))
                .flatMap(role -> WORDS.groups(role, line).stream())
                .findFirst()
                .map(groups -> Restrictions.afterTitle(groups.isEmpty() ? "" : groups.getLast()))
                .or(() -> Optional.of(Restrictions.inLine(line)))
                .stream()
                .flatMap(List::stream);
    }

    private static boolean opens(Content.Row row) {
        var line = Part.line(row);
        return WORDS.matches("publisher", line) || TITLES.stream().anyMatch(title -> WORDS.matches(title, line));
    }
}
