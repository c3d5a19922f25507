package se.styrkedja.web;

/// There is nothing at the address: the page that says so is answered once, in this room.
public final class Absent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Absent(String what) {
        super(what);
    }
}
