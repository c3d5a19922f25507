package se.styrkedja.plans.situation;

/// What became of something that somebody wrote or voted in an analysis.
public sealed interface Entry {

    record Kept() implements Entry {}

    /// The analysis has been closed: nothing is written in it any more.
    record TooLate() implements Entry {}

    /// Somebody else came first: the text has been written anew, struck, or answered already.
    record Overtaken() implements Entry {}

    /// All votes are given: one has to be taken back before it can be given elsewhere.
    record NoVoteLeft() implements Entry {}
}
