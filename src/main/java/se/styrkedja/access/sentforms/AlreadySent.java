package se.styrkedja.access.sentforms;

import java.util.UUID;

/// The form has had its effect: it was sent before, and what it asks for is not done again.
public final class AlreadySent extends RuntimeException {
    private final UUID key;

    AlreadySent(UUID key) {
        super("the form " + key + " was sent before", null, false, false);
        this.key = key;
    }

    public UUID key() {
        return key;
    }
}
