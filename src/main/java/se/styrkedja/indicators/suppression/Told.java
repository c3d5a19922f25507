package se.styrkedja.indicators.suppression;

/// What a reader is told of a cell.
///
/// The rule for both ends: where zero to four persons were not reached, the share is told as nearly all if at least
/// 90 per cent were reached, else it is hidden; where zero to four were reached, it is told as nearly none if at most
/// 10 per cent were, else it is hidden. So 14 of 14 is nearly all, and 8 of 12 is hidden.
public enum Told {
    SHOWN,
    /// How many there are, and that zero to four of them were not reached.
    NEARLY_ALL,
    /// How many there are, and that zero to four of them were reached.
    NEARLY_NONE,
    HIDDEN;

    static final int MOST_AT_AN_END = 4;
    private static final int TENTH = 10;

    /// What may be told of a cell by itself. Nobody is not a small group, and neither is one that nobody has counted.
    public static Told of(Count count, int limit) {
        if (count.isSmall(limit)) return HIDDEN;
        if (count.kind() != Count.Kind.SHARE || !count.isKnown() || count.persons() == 0) return SHOWN;
        long not = count.persons() - count.part();
        if (not <= MOST_AT_AN_END) return not * TENTH <= count.persons() ? NEARLY_ALL : HIDDEN;
        if (count.part() <= MOST_AT_AN_END) return count.part() * TENTH <= count.persons() ? NEARLY_NONE : HIDDEN;
        return SHOWN;
    }

    /// What both may tell: the one that tells less, and nothing of two different ends.
    public Told and(Told other) {
        if (this == SHOWN || this == other) return other;
        return other == SHOWN ? this : HIDDEN;
    }
}
