package se.styrkedja.access;

import se.styrkedja.rooms.Right;

/// Somebody asked for what she has no right to. Answered once, by the gate of this room; nobody else catches it.
public final class Denied extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// @param address which she may not open
    public Denied(String who, String address) {
        super("%s may not open %s".formatted(who, address));
    }

    public Denied(String who, Right right, String where) {
        super("%s has no %s at %s".formatted(who, right.name(), where));
    }
}
