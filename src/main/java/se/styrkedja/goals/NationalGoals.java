package se.styrkedja.goals;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/// The headings under which the curricula set goals, from `goals/national.csv`: what the board's goals may build on.
/// The goals themselves stand in the curricula and are not repeated here.
///
/// Source: skollagen (2010:800) 4 kap. 5 § (the national goals are what all planning aims at).
public final class NationalGoals {
    private static final String RESOURCE = "/goals/national.csv";

    private final List<Heading> all;

    private NationalGoals(List<Heading> all) {
        this.all = List.copyOf(all);
    }

    /// @param curriculum its usual name, such as `Lgr22`
    public record Heading(String curriculum, String heading) {

        /// As it is written where something builds on it: `Lgr22: Kunskaper`.
        public String text() {
            return curriculum + ": " + heading;
        }

        /// Whether a text names it: holds it as [#text] writes it, whatever capitals.
        public boolean isNamedIn(String text) {
            return plain(text).contains(plain(text()));
        }
    }

    public static NationalGoals builtIn() {
        return new NationalGoals(read());
    }

    /// All, curriculum by curriculum.
    public List<Heading> all() {
        return all;
    }

    /// Those that none of the texts names; one text may name several.
    public List<Heading> unnamedIn(Collection<String> texts) {
        return all.stream()
                .filter(heading -> texts.stream().noneMatch(heading::isNamedIn))
                .toList();
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static List<Heading> read() {
        try (var stream = NationalGoals.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) throw new IllegalStateException("no resource " + RESOURCE);
            try (var rows = CsvReader.builder()
                    .fieldSeparator(';')
                    .ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                return rows.stream()
                        .map(row -> new Heading(row.getField("curriculum"), row.getField("heading")))
                        .toList();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
