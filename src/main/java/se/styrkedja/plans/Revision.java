package se.styrkedja.plans;

/// What came of writing a text anew.
public sealed interface Revision {

    record Kept() implements Revision {}

    /// Somebody else wrote in the meantime: nothing was kept, and both texts are there to choose from.
    record Overtaken(Area.Written theirs) implements Revision {}
}
