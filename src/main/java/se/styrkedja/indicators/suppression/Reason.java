package se.styrkedja.indicators.suppression;

/// Why a cell is not told whole.
public enum Reason {
    /// Fewer than the limit.
    SMALL,
    /// Zero to four were reached, or were not.
    ONE_END,
    /// Whoever stated it has hidden it.
    STATED,
    /// It would give another away.
    GIVES_AWAY;

    static Reason of(Cell<?> cell) {
        if (cell.count().isSmall(cell.limit())) return SMALL;
        return cell.told() == Told.HIDDEN ? STATED : ONE_END;
    }
}
