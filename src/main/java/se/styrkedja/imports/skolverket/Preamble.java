package se.styrkedja.imports.skolverket;

import java.util.Optional;
import java.util.stream.IntStream;
import se.styrkedja.imports.Content;
import se.styrkedja.imports.Headings;
import se.styrkedja.vocabulary.SchoolYear;

/// The lines above the header of an export: who published it, what it is, and which school year was chosen.
final class Preamble {
    private static final Headings WORDS = Headings.of("/imports/skolverket/preamble.csv");
    private static final int LINES = 12;

    private Preamble() {}

    /// Whether the table is an export with such a title: `final-grades` or `salsa`.
    static boolean announces(Content content, String title) {
        return content instanceof Content.Table table
                && WORDS.matches("publisher", table.row(0).cell(0))
                && IntStream.range(1, LINES)
                        .anyMatch(i -> WORDS.matches(title, table.row(i).cell(0)));
    }

    static Optional<SchoolYear> schoolYear(Content.Table table) {
        return IntStream.range(1, LINES)
                .mapToObj(i -> WORDS.group("school-year", table.row(i).cell(0)))
                .flatMap(Optional::stream)
                .findFirst()
                .flatMap(SchoolYear::parse);
    }

    /// The table above its definitions, which name the columns once more and are no header.
    static Content.Table withoutDefinitions(Content.Table table) {
        return new Content.Table(
                table.file(),
                table.rows().stream().takeWhile(row -> !endsAt(row)).toList());
    }

    /// Whether the definitions begin here, of which some stand in the column of the unit codes.
    static boolean endsAt(Content.Row row) {
        return WORDS.matches("footer", row.cell(0));
    }
}
