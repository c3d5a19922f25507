package se.styrkedja.plans.efforts;

import java.time.LocalDate;

/// What is kept of a programme when it is over: a programme that just stops has taught nobody anything.
public sealed interface Keeping {

    /// Nobody has said so yet.
    record Unsaid() implements Keeping {}

    /// @param what goes on in the ordinary work
    /// @param because why just that
    record Kept(String what, String because, String by, LocalDate on) implements Keeping {
        public Kept {
            if (what.isBlank() || because.isBlank()) throw new IllegalArgumentException("what is kept has a reason");
        }
    }

    /// Nothing is.
    ///
    /// @param because why not
    record Nothing(String because, String by, LocalDate on) implements Keeping {
        public Nothing {
            if (because.isBlank()) throw new IllegalArgumentException("that nothing is kept has a reason");
        }
    }
}
