package se.styrkedja.indicators;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Tells the organiser's own figures in a table from those that somebody else has published, by what the row says of
/// its source. The words stand in `indicators/own-sources.csv`. What names no publisher is the organiser's own: that
/// is the safe side, since what a publisher shows is not hidden again and what nobody has looked at is.
final class SourceWords {
    private static final String RESOURCE = "/indicators/own-sources.csv";
    private static final SourceWords BUILT_IN = read();

    private final List<String> own = new ArrayList<>();
    private final List<String> published = new ArrayList<>();

    private SourceWords() {}

    static boolean sayOwn(String source) {
        var text = source.toLowerCase(Locale.ROOT);
        return BUILT_IN.own.stream().anyMatch(text::contains)
                || BUILT_IN.published.stream().noneMatch(text::contains);
    }

    private static SourceWords read() {
        var words = new SourceWords();
        try (var stream = SourceWords.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) throw new IllegalStateException("no resource " + RESOURCE);
            try (var rows = CsvReader.builder()
                    .fieldSeparator(';')
                    .ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                for (var row : rows)
                    ("own".equals(row.getField("whose")) ? words.own : words.published).add(row.getField("words"));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return words;
    }
}
