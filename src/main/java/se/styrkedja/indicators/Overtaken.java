package se.styrkedja.indicators;

/// Somebody else did the same first: the deed leaves nothing behind, and the one who asked is told what is there now.
public final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Overtaken() {
        super("somebody else did it first", null, false, false);
    }
}
