package se.styrkedja.access.letters;

/// What a mail server said.
sealed interface Reply {
    record Taken() implements Reply {}

    /// @param forGood whether it says that trying again is of no use
    record Refused(String why, boolean forGood) implements Reply {}
}
