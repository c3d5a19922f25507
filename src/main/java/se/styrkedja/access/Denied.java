package se.styrkedja.access;

/// Somebody asked for what she has no right to. Answered once, by the gate of this room; nobody else catches it.
public final class Denied extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Denied(String who, Right right, String where) {
        super("%s has no %s at %s".formatted(who, right, where));
    }
}
