package se.styrkedja.goals;

/// Somebody else was first: nothing was written, and what is there now is worth reading before one writes again.
public final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Overtaken() {
        super("somebody else was first", null, false, false);
    }
}
