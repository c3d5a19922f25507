package se.styrkedja.dialogues;

/// Somebody else came first: what was to be changed is no longer as it was read. The deed is left undone, and the page
/// shows both texts.
public final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Overtaken(String what) {
        super(what);
    }
}
