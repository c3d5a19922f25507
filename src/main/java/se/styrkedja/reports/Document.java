package se.styrkedja.reports;

import java.util.List;
import se.styrkedja.indicators.DeliveredFigure;

/// A document, ready to be written: a cover, blocks, and the figures that its numbers are.
public record Document(Cover cover, List<Block> blocks, List<Source> sources, Shape shape) {
    public Document {
        blocks = List.copyOf(blocks);
        sources = List.copyOf(sources);
    }

    /// One to read page by page.
    public Document(Cover cover, List<Block> blocks, List<Source> sources) {
        this(cover, blocks, sources, Shape.BOOK);
    }

    /// The same with other words on its cover.
    public Document with(Cover other) {
        return new Document(other, blocks, sources, shape);
    }

    /// The same with other blocks.
    public Document with(List<Block> others) {
        return new Document(cover, others, sources, shape);
    }

    /// Where its numbers came from, as it stands in the document.
    public String sourcesTold() {
        return sources.stream().map(Source::told).toList().toString();
    }

    /// How it meets its reader.
    public enum Shape {
        /// Standing pages behind a cover.
        BOOK,
        /// Lying sheets to pin up, with the words of the cover as a heading on the first.
        WALL
    }

    /// @param state `Utkast`, or the decision
    /// @param made when and from what it was made, in words
    public record Cover(String organiser, String title, String period, String state, String made) {
        /// The same with another state.
        public Cover with(String decided) {
            return new Cover(organiser, title, period, decided, made);
        }

        /// The state as it stands over every page: the decision without its day.
        public String stateInShort() {
            return state.replaceFirst(",.*", "");
        }
    }

    /// Where one number came from, in words for a person: one for each [Inline.Value] in the document, by its
    /// figure.
    ///
    /// @param figure the figure's id
    /// @param what indicator, subject, period and breakdown in words
    /// @param series indicator and period only: what the numbers of one column have in common
    /// @param subject whom it is about, in words
    /// @param split the breakdown in words; empty for the total
    /// @param shown the number as shown, with unit
    /// @param how published as it is, or how it was computed and over which units
    /// @param places where it was read, at most the first twenty for a computed one
    /// @param more how many places are not listed
    /// @param others what other files say of the same thing, where they say something else
    /// @param stands whether it is the figure as it was read, and not computed
    /// @param read the figures that it was read or computed from
    public record Source(
            String figure,
            String what,
            String series,
            String subject,
            String split,
            String shown,
            String how,
            List<Place> places,
            int more,
            List<Other> others,
            boolean stands,
            List<DeliveredFigure> read) {
        public Source {
            places = List.copyOf(places);
            others = List.copyOf(others);
            read = List.copyOf(read);
        }

        /// The same as it stands in the document.
        private Source told() {
            return new Source(
                    figure, what, series, subject, split, shown, how, places, more, others, stands, List.of());
        }
    }

    /// @param line 1-based in the unpacked text, or the row of a sheet
    /// @param column the header text; for JSON the name of the field
    /// @param address what leads to the value where line and column do not, a pointer into JSON or a cell of a
    /// sheet; else empty
    public record Place(String file, long line, String column, String address) {}

    /// Another file's word on the same number.
    public record Other(String raw, Place place) {}
}
