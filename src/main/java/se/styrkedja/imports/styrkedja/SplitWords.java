package se.styrkedja.imports.styrkedja;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import se.styrkedja.vocabulary.Breakdown;

/// The words that split figures, as data: in which case they are written, so that `Flickor` and `flickor` are the same
/// figure, and which are known, so that one that no other figure has is remarked.
final class SplitWords {
    private static final String RESOURCE = "/imports/styrkedja/breakdowns.csv";
    private static final Map<Breakdown.Key, Words> WORDS = read();

    private SplitWords() {}

    /// The same breakdown with its words in the case that the house writes them.
    static Breakdown asWritten(Breakdown breakdown) {
        var written = breakdown;
        for (var part : breakdown.by().entrySet()) {
            var words = WORDS.get(part.getKey());
            if (words != null) written = written.with(part.getKey(), words.asWritten(part.getValue()));
        }
        return written;
    }

    /// The first `key:word` that is not known; empty when all are.
    static String unknown(Breakdown breakdown) {
        for (var part : breakdown.by().entrySet()) {
            var words = WORDS.get(part.getKey());
            if (words != null && !words.word.matcher(part.getValue()).matches())
                return part.getKey().name().toLowerCase(Locale.ROOT) + ':' + part.getValue();
        }
        return "";
    }

    private static Map<Breakdown.Key, Words> read() {
        try (var stream = SplitWords.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) throw new IllegalStateException("no resource " + RESOURCE);
            try (var rows = CsvReader.builder()
                    .fieldSeparator(';')
                    .ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                var words = new EnumMap<Breakdown.Key, Words>(Breakdown.Key.class);
                for (var row : rows)
                    words.put(
                            Breakdown.Key.valueOf(row.getField("key").toUpperCase(Locale.ROOT)),
                            new Words(row.getField("case"), Pattern.compile(row.getField("word"))));
                return words;
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private record Words(String letters, Pattern word) {
        String asWritten(String found) {
            return switch (letters) {
                case "lower" -> found.toLowerCase(Locale.ROOT);
                case "upper" -> found.toUpperCase(Locale.ROOT);
                default -> found;
            };
        }
    }
}
