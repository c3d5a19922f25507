package se.styrkedja.imports;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.styrkedja.vocabulary.Measurement;

/// What a mark that stands instead of a number means at one source. The table `imports/marks.csv` says which; `*`
/// there is every source that says nothing else.
public final class Marks {
    /// Files exported from Skolverket's statistics pages, old and new.
    public static final Marks EXPORT = new Marks("export");
    /// Planned Educations (Planerad utbildning) v4.
    public static final Marks PLANNED = new Marks("planned");
    /// Tables of Kolada's figures.
    public static final Marks KOLADA = new Marks("kolada");
    /// Skolverket's tables of the national quality system.
    public static final Marks QUALITY_SYSTEM = new Marks("underlag");
    /// Skolverket's comparisons of municipalities.
    public static final Marks COMPARISONS = new Marks("jamforelsetal");
    /// The Styrkedja table.
    public static final Marks TABLE = new Marks("table");

    private static final String RESOURCE = "/imports/marks.csv";
    private static final String EVERY_SOURCE = "*";

    /// The dashes that programs put in the place of a hyphen.
    private static final Pattern DASH = Pattern.compile("[\u2010-\u2015\u2212]");

    private final Map<String, Kind> kinds = new HashMap<>();
    private final Set<String> doubtful = new TreeSet<>();

    private Marks(String source) {
        read(EVERY_SOURCE);
        read(source);
    }

    /// The mark as a measurement that keeps its raw text; empty when the text is no mark of this source.
    public Optional<Measurement> meaning(String mark) {
        return Optional.ofNullable(kinds.get(DASH.matcher(mark).matches() ? "-" : mark))
                .map(kind -> kind.of(mark));
    }

    /// Whether it is so easily written instead of another mark that a person should look.
    boolean isDoubtful(String mark) {
        return doubtful.contains(mark);
    }

    /// The marks of this source, to say what was expected.
    public Set<String> all() {
        return new TreeSet<>(kinds.keySet());
    }

    /// The same in a sentence: each in quotation marks, and of the points that older files write in several ways the
    /// shortest two.
    public String listed() {
        return all().stream()
                .filter(mark -> mark.length() <= 2 || !mark.matches("[.\u2026]+"))
                .filter(mark -> mark.indexOf('\u2026') < 0)
                .map(mark -> '"' + mark + '"')
                .collect(Collectors.joining(", "));
    }

    private void read(String source) {
        try (var stream = Marks.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) throw new IllegalStateException("no resource " + RESOURCE);
            try (var rows = CsvReader.builder()
                    .fieldSeparator(';')
                    .ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                for (var row : rows)
                    if (row.getField("source").equals(source)) {
                        kinds.put(row.getField("mark"), Kind.valueOf(row.getField("kind")));
                        if (row.getField("doubtful").equals("yes")) doubtful.add(row.getField("mark"));
                    }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private enum Kind {
        TOO_FEW,
        NEARLY_ALL,
        NEARLY_NONE,
        NOT_APPLICABLE,
        MISSING,
        CANCELLED;

        Measurement of(String mark) {
            return switch (this) {
                case TOO_FEW -> new Measurement.TooFew(mark);
                case NEARLY_ALL -> new Measurement.NearlyAll(mark);
                case NEARLY_NONE -> new Measurement.NearlyNone(mark);
                case NOT_APPLICABLE -> new Measurement.NotApplicable(mark);
                case MISSING -> new Measurement.Missing(mark);
                case CANCELLED -> new Measurement.Cancelled(mark);
            };
        }
    }
}
