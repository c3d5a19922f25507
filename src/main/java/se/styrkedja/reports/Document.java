package se.styrkedja.reports;

import java.util.List;

/// A document, ready to be written: a cover, blocks, and the figures that its numbers are.
public record Document(Cover cover, List<Block> blocks, List<Source> sources) {
    public Document {
        blocks = List.copyOf(blocks);
        sources = List.copyOf(sources);
    }

    /// @param state `Utkast`, or the decision
    /// @param made when and from what it was made, in words
    public record Cover(String organiser, String title, String period, String state, String made) {}

    /// Where one number came from, in words for a person: one for each [Inline.Value] in the document, by its
    /// figure.
    ///
    /// @param figure the figure's id
    /// @param what indicator, subject, period and breakdown in words
    /// @param shown the number as shown, with unit
    /// @param how published as it is, or how it was computed and over which units
    /// @param places file, line and column, at most the first twenty for a computed one
    /// @param more how many places are not listed
    public record Source(String figure, String what, String shown, String how, List<String> places, int more) {
        public Source {
            places = List.copyOf(places);
        }
    }
}
