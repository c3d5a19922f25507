package se.styrkedja.fetching;

import java.util.List;
import se.styrkedja.fetching.network.Failure;

/// What came of one question.
///
/// @param fresh how many answers are new
/// @param same how many are as they were
/// @param absent for how many the source has nothing
/// @param troubles what failed, and what was not let in; what stood before stands
public record Result(String source, String question, int fresh, int same, int absent, List<Trouble> troubles) {
    public Result {
        troubles = List.copyOf(troubles);
    }

    /// @param file what the answer would have been called; empty for the whole question
    public record Trouble(String file, Failure failure) {}

    public boolean isWhole() {
        return troubles.isEmpty();
    }

    /// Whether anything came.
    public boolean hasAnything() {
        return fresh + same > 0;
    }
}
