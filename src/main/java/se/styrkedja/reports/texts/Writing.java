package se.styrkedja.reports.texts;

/// What came of writing in a place.
public sealed interface Writing {

    record Kept() implements Writing {}

    /// Somebody else wrote in the meantime: nothing was kept, and both texts are there to choose from.
    record Overtaken(Text theirs) implements Writing {}
}
