package se.styrkedja.reports;

import java.util.List;
import java.util.stream.Collectors;

/// A run of text inside a block.
public sealed interface Inline {
    String text();

    /// The runs as one text.
    static String text(List<Inline> runs) {
        return runs.stream().map(Inline::text).collect(Collectors.joining());
    }

    record Words(String text) implements Inline {}

    record Strong(String text) implements Inline {}

    /// A number that is one of the report's figures; a click on it shows where it came from.
    ///
    /// @param text as it is shown: `68,8 %`
    /// @param figure the figure's id in kvalitetsrapport.json
    record Value(String text, String figure) implements Inline {}
}
