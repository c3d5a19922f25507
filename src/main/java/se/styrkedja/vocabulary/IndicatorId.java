package se.styrkedja.vocabulary;

import java.util.regex.Pattern;

/// Names one indicator, as in docs/indicators: `merit-average-y9`.
public record IndicatorId(String id) implements Comparable<IndicatorId> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public IndicatorId {
        if (!isId(id)) throw new IllegalArgumentException("no indicator id: " + id);
    }

    /// Whether the text has the form of an id; it need not exist.
    public static boolean isId(String text) {
        return text.length() <= 80 && FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(IndicatorId other) {
        return id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return id;
    }
}
