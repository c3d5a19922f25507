package se.styrkedja.imports;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The words that a source has above its columns, in every wording known, as data.
///
/// A resource has the columns `role;pattern;nth`: what the column is, a pattern for the whole header in small
/// letters without line-break hyphens, and which of several equal ones (empty: there must be only one). Of several
/// rows for a role the first that is found stands.
public final class Headings {
    private static final Pattern LINE_BREAK_HYPHEN = Pattern.compile("(?<=\\p{L})(?:-\\s*|\u00ad)(?=\\p{Ll})");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final List<Word> words;

    private Headings(List<Word> words) {
        this.words = List.copyOf(words);
    }

    /// Reads a resource such as `/imports/skolverket/slutbetyg.csv`.
    public static Headings of(String resource) {
        try (var stream = Headings.class.getResourceAsStream(resource)) {
            if (stream == null) throw new IllegalStateException("no resource " + resource);
            try (var rows = CsvReader.builder()
                    .fieldSeparator(';')
                    .ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                return new Headings(rows.stream()
                        .map(r -> new Word(
                                r.getField("role"), Pattern.compile(r.getField("pattern")), nth(r.getField("nth"))))
                        .toList());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The first of the table's opening rows that has all the roles asked for.
    public Optional<Columns> find(Content.Table table, Set<String> roles) {
        return IntStream.range(0, Math.min(table.rows().size(), 20))
                .mapToObj(i -> columns(table, i))
                .filter(c -> c.has(roles))
                .findFirst();
    }

    /// Reads that row as the header. A row right above it that names groups of columns is joined with it for the
    /// patterns, as `group | header`.
    public Columns columns(Content.Table table, int index) {
        var header = table.row(index).cells();
        var group = index == 0 ? List.<String>of() : table.row(index - 1).cells();
        boolean grouped =
                group.size() > 1 && group.getFirst().isBlank() && group.stream().anyMatch(g -> !g.isBlank());
        var plain = new ArrayList<String>();
        for (int i = 0; i < header.size(); i++) {
            var above = grouped && i < group.size() ? plain(group.get(i)) : "";
            plain.add(above.isEmpty() ? plain(header.get(i)) : above + " | " + plain(header.get(i)));
        }
        return assign(table.file(), index, header, plain);
    }

    /// Whether the text is what the resource calls so.
    public boolean matches(String role, String text) {
        return words.stream()
                .anyMatch(w ->
                        w.role.equals(role) && w.pattern.matcher(plain(text)).matches());
    }

    /// The first group of the pattern that the resource has for that role, in text as it stands, capital letters
    /// aside.
    public Optional<String> group(String role, String text) {
        return words.stream()
                .filter(w -> w.role.equals(role))
                .map(w -> w.pattern.matcher(plain(text)))
                .filter(m -> m.matches() && m.groupCount() > 0)
                .map(m -> m.group(1))
                .findFirst();
    }

    /// Small letters, single blanks, and no hyphens from line breaks: `Skol-enhetskod` is `skolenhetskod`.
    static String plain(String text) {
        var joined = LINE_BREAK_HYPHEN.matcher(text).replaceAll("");
        return BLANKS.matcher(joined).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    private Columns assign(String file, int index, List<String> header, List<String> plain) {
        Map<String, Integer> found = new HashMap<>();
        Map<String, String> twice = new HashMap<>();
        for (var word : words) {
            var at = IntStream.range(0, plain.size())
                    .filter(i -> word.pattern.matcher(plain.get(i)).matches())
                    .boxed()
                    .toList();
            if (found.containsKey(word.role) || at.size() < Math.max(1, word.nth)) continue;
            if (word.nth == 0 && at.size() > 1) twice.put(word.role, header.get(at.getFirst()));
            else found.put(word.role, at.get(Math.max(0, word.nth - 1)));
        }
        twice.keySet().removeAll(found.keySet());
        return new Columns(file, index, header, found, Set.copyOf(twice.values()));
    }

    private static int nth(String text) {
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    private record Word(String role, Pattern pattern, int nth) {}
}
