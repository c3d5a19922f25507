package se.styrkedja.indicators.suppression;

/// How many stand behind a cell, and what it tells of them: how many were reached, or a sum over them. What we do not
/// know ourselves is unknown.
public record Count(Kind kind, long persons, long part) {
    private static final long UNKNOWN = -1;

    public enum Kind {
        /// Only how many they are.
        PERSONS,
        /// How many of them were reached.
        SHARE,
        /// A sum over them, in whole units of the caller's choice.
        MEAN
    }

    public Count {
        if (persons < UNKNOWN || part < UNKNOWN || (kind == Kind.SHARE && persons >= 0 && part > persons))
            throw new IllegalArgumentException("%d of %d %s".formatted(part, persons, kind));
    }

    public static Count persons(long persons) {
        return new Count(Kind.PERSONS, persons, UNKNOWN);
    }

    public static Count share(long persons, long reached) {
        return new Count(Kind.SHARE, persons, reached);
    }

    public static Count mean(long persons, long sum) {
        return new Count(Kind.MEAN, persons, sum);
    }

    /// So many of a kind, of whom nothing more is known.
    public static Count only(Kind kind, long persons) {
        return new Count(kind, persons, UNKNOWN);
    }

    public static Count unknown(Kind kind) {
        return new Count(kind, UNKNOWN, UNKNOWN);
    }

    boolean hasPersons() {
        return persons >= 0;
    }

    /// Whether all that its kind tells is known.
    boolean isKnown() {
        return hasPersons() && (kind == Kind.PERSONS || part >= 0);
    }

    boolean isSmall(int limit) {
        return persons >= 1 && persons < limit;
    }
}
