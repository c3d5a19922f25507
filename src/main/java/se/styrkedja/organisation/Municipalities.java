package se.styrkedja.organisation;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The municipalities of Sweden, as a fixed list (`organisation/municipalities.csv`): what is known of the country is
/// counted against it, never against what some file happens to hold.
///
/// Source: SCB, codes of municipalities; 290 since 2003.
public final class Municipalities {
    private static final Map<String, String> NAMES = read();

    private Municipalities() {}

    /// The codes of all of them.
    public static Set<String> codes() {
        return NAMES.keySet();
    }

    private static Map<String, String> read() {
        var resource = "/organisation/municipalities.csv";
        try (var stream = Municipalities.class.getResourceAsStream(resource)) {
            if (stream == null) throw new IllegalStateException("no resource " + resource);
            return CsvReader.builder()
                    .fieldSeparator(';')
                    .ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .stream()
                    .collect(Collectors.toUnmodifiableMap(row -> row.getField("code"), row -> row.getField("name")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
