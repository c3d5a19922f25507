package se.styrkedja.imports;

import se.styrkedja.indicators.SourceKind;

/// How one kind of file is laid out. Found by content, never by file name.
public interface Layout {

    /// A short name for scripts and history, such as `skolverket-slutbetyg`.
    String id();

    SourceKind kind();

    /// When it is read: what names units and measures before what speaks of them.
    Stage stage();

    /// Whether this is such a file. Looks at the opening of the content only; never throws.
    boolean recognises(Content content);

    /// Reads all of it. What is wrong becomes a fault in the draft, and the rest goes on; never throws for what a
    /// file holds.
    void read(Content content, Draft draft);

    /// The order of reading.
    enum Stage {
        REGISTERS,
        FACTS,
        JOINED
    }
}
