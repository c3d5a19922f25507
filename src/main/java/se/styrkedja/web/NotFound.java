package se.styrkedja.web;

/// There is nothing at the address: the page that says so is answered once, in this room.
public final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotFound(String what) {
        super(what);
    }
}
