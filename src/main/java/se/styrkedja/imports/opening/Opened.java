package se.styrkedja.imports.opening;

import se.styrkedja.imports.Content;
import se.styrkedja.vocabulary.Fault;

/// What came of opening a file.
public sealed interface Opened {
    /// It could be split into rows or a tree.
    record Understood(Content content) implements Opened {}

    /// It could not, and why.
    record Refused(Fault fault) implements Opened {}
}
