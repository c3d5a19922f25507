package se.styrkedja.plans;

import se.styrkedja.dialogues.Cause;

/// A result that an area cites: the finding as it was when the area was proposed.
///
/// @param point the finding in a sentence
/// @param meaning what it means and what may be said of chance, as it read then; empty of what is no finding
/// @param address where its figures are
public record Result(String point, String meaning, String address) {
    /// Something else than a finding, such as what somebody has seen.
    public Result(String point, String address) {
        this(point, "", address);
    }

    /// What a cause explains.
    public static Result explainedBy(Cause cause) {
        return new Result(
                cause.about().point(), cause.about().meaning(), cause.about().address());
    }

    /// What is seen, and how sure that is: a finding is never told without what may be said of chance.
    public String words() {
        return meaning.isEmpty() ? point : point + ". " + meaning;
    }
}
