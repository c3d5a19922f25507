package se.styrkedja.imports;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The words that a source has above its columns, in every wording known, as data.
///
/// A resource has the columns `role;pattern;nth`: what the column is, a pattern for the whole
/// header in small letters without line-break hyphens, and which of several equal ones (empty:
/// there must be only one). Of several rows for a role the first that is found stands.
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

    /// Reads that row as the header, each cell with the group that stands above it as `group |
    /// header`.
    public Columns columns(Content.Table table, int index) {
        var header = table.row(index).cells();
        var above = above(table, index);
        var texts = new ArrayList<String>();
        for (int i = 0; i < header.size(); i++)
            texts.add(above.get(i).isEmpty() ? header.get(i) : above.get(i) + " | " + header.get(i));
        return columns(table.file(), header, texts);
    }

    /// The columns of a header.
    ///
    /// @param texts what to know each column by in the header's place; empty for one that is not to
    /// be read
    public Columns columns(String file, List<String> header, List<String> texts) {
        return assign(file, header, texts.stream().map(Headings::plain).toList());
    }

    /// What the row right above a header calls each column's group; empty where there is none.
    ///
    /// Such a row is blank above the header's first text, as no title is. A group whose name stands
    /// once, as merged cells are saved, goes on until the next.
    public static List<String> above(Content.Table table, int index) {
        var header = table.row(index).cells();
        var row = index == 0 ? Content.Row.NONE : table.row(index - 1);
        var groups = new ArrayList<>(
                IntStream.range(0, header.size()).mapToObj(row::cell).toList());
        int first = IntStream.range(0, header.size())
                .filter(i -> !header.get(i).isBlank())
                .findFirst()
                .orElse(0);
        if (groups.stream().limit(first + 1L).anyMatch(g -> !g.isEmpty()))
            return Collections.nCopies(header.size(), "");
        boolean repeated = IntStream.range(1, groups.size())
                .anyMatch(i -> !groups.get(i).isEmpty() && groups.get(i).equals(groups.get(i - 1)));
        for (int i = 1; !repeated && i < groups.size(); i++)
            if (groups.get(i).isEmpty()) groups.set(i, groups.get(i - 1));
        return List.copyOf(groups);
    }

    /// What the resource knows columns as, in its order.
    public List<String> roles() {
        return words.stream().map(Word::role).distinct().toList();
    }

    /// The first word that the resource has for that role, to be shown.
    public String word(String role) {
        return words.stream()
                .filter(w -> w.role.equals(role))
                .map(w -> w.pattern.pattern().replaceAll("\\|.*", ""))
                .findFirst()
                .orElse(role);
    }

    /// Whether the text is what the resource calls so.
    public boolean matches(String role, String text) {
        return words.stream()
                .anyMatch(w ->
                        w.role.equals(role) && w.pattern.matcher(plain(text)).matches());
    }

    /// The groups of the first pattern of that role that the text is, in small letters.
    public Optional<List<String>> groups(String role, String text) {
        return words.stream()
                .filter(w -> w.role.equals(role))
                .map(w -> w.pattern.matcher(plain(text)))
                .filter(Matcher::matches)
                .map(m -> IntStream.rangeClosed(1, m.groupCount())
                        .mapToObj(i -> Objects.requireNonNullElse(m.group(i), ""))
                        .toList())
                .findFirst();
    }

    /// Small letters, single blanks, and no hyphens from line breaks: `Skol-enhetskod` is
    /// `skolenhetskod`.
    static String plain(String text) {
        var joined = LINE_BREAK_HYPHEN.matcher(text.replace("\uFEFF", "")).replaceAll("");
        return BLANKS.matcher(joined).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    private Columns assign(String file, List<String> header, List<String> plain) {
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
        return new Columns(file, header, found, Set.copyOf(twice.values()));
    }

    private static int nth(String text) {
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    private record Word(String role, Pattern pattern, int nth) {}
}
