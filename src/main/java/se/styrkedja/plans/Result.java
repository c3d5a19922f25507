package se.styrkedja.plans;

import se.styrkedja.dialogues.Cause;

/// A result that an area cites: the finding as it was when the area was proposed.
///
/// @param point the finding in a sentence
/// @param address where its figures are
public record Result(String point, String address) {
    /// What a cause explains.
    public static Result explainedBy(Cause cause) {
        return new Result(cause.about().point(), cause.about().address());
    }
}
