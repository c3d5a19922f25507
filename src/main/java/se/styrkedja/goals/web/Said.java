package se.styrkedja.goals.web;

import java.util.List;

/// An assessment in words.
///
/// @param when by whom and on what day
/// @param support what the figures say of it; none where nobody has judged anything
record Said(String when, Tag outcome, String motive, List<Line> lines, List<Tag> support) {
    public Said {
        lines = List.copyOf(lines);
        support = List.copyOf(support);
    }

    /// A word in a coloured field; the colour says nothing that the word does not.
    public record Tag(String text, String colour) {}

    /// What a gauge reads beside its target.
    ///
    /// @param address the page of the indicator
    /// @param value empty when there is none
    /// @param about its period, and whose it is
    /// @param source where one learns where the value came from; empty when there is none
    public record Line(
            String title, String address, String target, String value, String about, String source, Tag sign) {}
}
