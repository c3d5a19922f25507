package se.styrkedja.dialogues;

/// How thorough a dialogue is: most are ordinary, and a unit that needs more gets one that goes deeper.
public sealed interface Depth {

    record Ordinary() implements Depth {}

    /// @param reason why this unit needs more
    record Deeper(String reason) implements Depth {
        public Deeper {
            if (reason.isBlank()) throw new IllegalArgumentException("a deeper dialogue has a reason");
        }
    }

    /// As it is kept: the reason, or nothing.
    static Depth of(String reason) {
        return reason.isBlank() ? new Ordinary() : new Deeper(reason);
    }

    /// The reason why it goes deeper; empty when it does not.
    default String reason() {
        return switch (this) {
            case Ordinary o -> "";
            case Deeper d -> d.reason;
        };
    }
}
