package se.styrkedja.vocabulary;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How a figure is split: `total`, or `key:value` joined by `+` in the order of [Key], such as
/// `kon:flickor+program:EK25`.
public final class Breakdown implements Comparable<Breakdown> {
    // Stands first: the constants below are checked against it.
    private static final Pattern VALUE = Pattern.compile("[\\p{L}\\p{N}._-]{1,40}");

    public static final Breakdown TOTAL = new Breakdown(Map.of());
    public static final Breakdown GIRLS = TOTAL.with(Key.KON, "flickor");
    public static final Breakdown BOYS = TOTAL.with(Key.KON, "pojkar");

    /// The keys in the order they are written.
    public enum Key {
        KON,
        PROGRAM,
        AMNE,
        KURS,
        SVARANDE;

        private final String written = name().toLowerCase(Locale.ROOT);

        private static Optional<Key> parse(String word) {
            for (var key : values()) if (key.written.equals(word)) return Optional.of(key);
            return Optional.empty();
        }
    }

    private final Map<Key, String> by;

    /// Kept, since a ledger finds and orders a hundred thousand figures by it.
    private final String written;

    public Breakdown(Map<Key, String> by) {
        this.by = by.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(by));
        for (var value : by.values())
            if (!VALUE.matcher(value).matches()) throw new IllegalArgumentException("no breakdown value: " + value);
        written = by.isEmpty()
                ? "total"
                : this.by.entrySet().stream()
                        .map(part -> part.getKey().written + ":" + part.getValue())
                        .collect(Collectors.joining("+"));
    }

    /// Empty for the whole.
    public Map<Key, String> by() {
        return by;
    }

    public Breakdown with(Key key, String value) {
        var more = new EnumMap<Key, String>(Key.class);
        more.putAll(by);
        more.put(key, value);
        return new Breakdown(more);
    }

    /// Reads the written form in any order of keys; an unknown key, a key twice or an empty value is empty.
    public static Optional<Breakdown> parse(String text) {
        if ("total".equals(text)) return Optional.of(TOTAL);
        var by = new EnumMap<Key, String>(Key.class);
        for (var part : text.split("\\+", -1)) {
            int colon = part.indexOf(':');
            if (colon < 0) return Optional.empty();
            var key = Key.parse(part.substring(0, colon));
            var value = part.substring(colon + 1);
            if (key.isEmpty() || !VALUE.matcher(value).matches() || by.put(key.get(), value) != null)
                return Optional.empty();
        }
        return Optional.of(new Breakdown(by));
    }

    @Override
    public int compareTo(Breakdown other) {
        return written.compareTo(other.written);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Breakdown one && written.equals(one.written);
    }

    @Override
    public int hashCode() {
        return written.hashCode();
    }

    /// As it is written in files and addresses.
    @Override
    public String toString() {
        return written;
    }
}
