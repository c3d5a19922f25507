package se.styrkedja.rooms;

import java.util.Optional;

/// A kind of deed, as the log of deeds names it. Each room has its own in an enum.
public interface Action {

    /// The name that the log keeps: capitals and underscores, its own among all rooms.
    String name();

    /// What one must be allowed in order to open the page it was done on.
    Right opens();

    /// Whether others hear of it on their own page.
    default boolean isNews() {
        return true;
    }

    /// Such a deed on the page with that address.
    default Note on(String page) {
        return new Note(this, page);
    }

    /// What is noted of a deed.
    ///
    /// @param page the address in the house where the thing stands; empty when there is none
    record Note(Action kind, String page) {

        /// The same when it was done; no note of what came to nothing, such as a text that somebody else had changed.
        public Optional<Note> when(boolean done) {
            return done ? Optional.of(this) : Optional.empty();
        }
    }
}
