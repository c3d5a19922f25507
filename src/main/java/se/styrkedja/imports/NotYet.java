package se.styrkedja.imports;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.styrkedja.vocabulary.Fault;
import se.styrkedja.vocabulary.Place;

/// Files that are known by sight and cannot be read yet, so that a person is told which it is and what to do instead.
///
/// The table `imports/not-yet.csv` has them: `rows` is a pattern for the opening rows in small letters with `|`
/// between cells, `json` the pointers that must all be there.
final class NotYet {
    private static final String RESOURCE = "/imports/not-yet.csv";
    private static final int OPENING = 5;
    private static final List<Sight> SIGHTS = read();

    private NotYet() {}

    static Optional<Fault> named(Content content) {
        return SIGHTS.stream()
                .filter(sight -> sight.fits(content))
                .map(sight -> new Fault("not-yet." + sight.code, Place.of(content.file())))
                .findFirst();
    }

    private static List<Sight> read() {
        try (var stream = NotYet.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) throw new IllegalStateException("no resource " + RESOURCE);
            try (var rows = CsvReader.builder()
                    .fieldSeparator(';')
                    .ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                return rows.stream()
                        .map(r -> new Sight(r.getField("code"), r.getField("kind"), r.getField("pattern")))
                        .toList();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private record Sight(String code, String kind, String pattern) {
        boolean fits(Content content) {
            return switch (content) {
                case Content.Table table -> kind.equals("rows") && Pattern.matches(pattern, opening(table));
                case Content.Tree tree ->
                    kind.equals("json")
                            && Arrays.stream(pattern.split(" "))
                                    .noneMatch(
                                            pointer -> tree.root().at(pointer).isMissingNode());
            };
        }

        private static String opening(Content.Table table) {
            return table.rows().stream()
                    .filter(row -> !row.blank())
                    .limit(OPENING)
                    .map(row -> String.join("|", row.cells()))
                    .collect(Collectors.joining("\n"))
                    .toLowerCase(Locale.ROOT);
        }
    }
}
