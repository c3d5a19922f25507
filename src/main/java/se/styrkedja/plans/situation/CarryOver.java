package se.styrkedja.plans.situation;

/// What is said this year of a statement of last year's. None is just gone.
public sealed interface CarryOver {

    /// It still holds, as it reads.
    record Holds() implements CarryOver {}

    /// It holds in other words: something else is said, from this year on, and what showed the earlier words does not
    /// show these.
    ///
    /// @param kind what it is now: a need that has been met may be a strength
    /// @param evidence what one knows it by now
    record Changed(Statement.Kind kind, String wording, Evidence evidence) implements CarryOver {
        public Changed {
            if (wording.isBlank()) throw new IllegalArgumentException("what has changed is said anew");
        }
    }

    /// It no longer holds.
    ///
    /// @param because why not
    record Gone(String because) implements CarryOver {
        public Gone {
            if (because.isBlank()) throw new IllegalArgumentException("what no longer holds has a reason");
        }
    }
}
