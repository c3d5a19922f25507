package se.styrkedja.indicators.suppression;

/// A table that is too large, or has too much that hangs together, to be gone through in the time that anybody waits.
/// Nothing of it is told.
public final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1;

    public TooLarge(String why) {
        super(why);
    }
}
