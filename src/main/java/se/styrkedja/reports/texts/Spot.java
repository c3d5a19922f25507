package se.styrkedja.reports.texts;

import java.util.List;
import se.styrkedja.reports.Block;

/// A marked place in a document, for people to write in.
///
/// @param key names it in every version of the same report: the anchor of its chapter and its number in it
/// @param chapter the heading it stands under
/// @param heading what is asked
/// @param prompt how to answer
/// @param beside the blocks of the chapter: what the text speaks of
public record Spot(String key, String chapter, String heading, String prompt, List<Block> beside) {
    public Spot {
        beside = List.copyOf(beside);
    }
}
