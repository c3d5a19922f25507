package se.styrkedja.plans.efforts;

import java.time.LocalDate;

/// What came of a lead teacher's mission.
public sealed interface Evaluation {

    record Unwritten() implements Evaluation {}

    /// @param changed what has changed in teaching
    /// @param seenBy how one has seen it
    record Written(String changed, String seenBy, String by, LocalDate on) implements Evaluation {
        public Written {
            if (changed.isBlank() || seenBy.isBlank())
                throw new IllegalArgumentException("an evaluation says what changed and how it was seen");
        }
    }
}
