package se.styrkedja.indicators;

/// Whose figures a delivery holds. A publisher's layout holds what is published; of an exchange table the person who
/// takes it in says it, and no word in the file decides it.
public sealed interface Ownership {
    Ownership OWN = new Own();

    /// What a publisher's layout holds, whoever takes it in.
    Ownership OF_A_PUBLISHER = new Published("");

    /// The organiser's own: kept whole, and small groups are hidden when they are read.
    record Own() implements Ownership {}

    /// All of it has been published already, so that nothing of it is hidden.
    ///
    /// @param publication who published it and where, as the person who takes it in says; empty for a publisher's
    /// layout
    record Published(String publication) implements Ownership {}

    /// An exchange table that is published already.
    ///
    /// Errors: `IllegalArgumentException` when no publication is named.
    static Ownership published(String publication) {
        if (publication.isBlank()) throw new IllegalArgumentException("a publication has a name");
        return new Published(publication.strip());
    }
}
