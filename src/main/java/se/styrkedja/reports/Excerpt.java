package se.styrkedja.reports;

import java.util.List;

/// A part of a report that stands in another document, with the sources of its own numbers.
///
/// @param blocks none where there is nothing to tell
public record Excerpt(List<Block> blocks, List<Document.Source> sources) {
    /// Nothing to tell.
    public static final Excerpt NONE = new Excerpt(List.of(), List.of());

    public Excerpt {
        blocks = List.copyOf(blocks);
        sources = List.copyOf(sources);
    }

    public boolean isEmpty() {
        return blocks.isEmpty();
    }
}
