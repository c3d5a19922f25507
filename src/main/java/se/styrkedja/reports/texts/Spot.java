package se.styrkedja.reports.texts;

import java.util.List;
import java.util.Set;
import se.styrkedja.reports.Block;

/// A marked place in a document, for people to write in.
///
/// @param key names it in every version of the same report, by what it is about
/// @param chapter the chapter it stands in, and the part of it where the same is asked in several
/// @param heading what is asked
/// @param prompt how to answer
/// @param optional whether the report can be decided with nothing written there
/// @param orphaned whether the report has the place no longer, and shows what was written there until it is moved
/// @param beside the blocks of the chapter: what the text speaks of
public record Spot(
        String key,
        String chapter,
        String heading,
        String prompt,
        boolean optional,
        boolean orphaned,
        List<Block> beside) {
    /// Those that ask for what may not have happened at all.
    private static final Set<String> NONE_IS_AN_ANSWER =
            Set.of("audits", "complaints", "harassment", "records.audits", "records.complaints", "records.harassment");

    public Spot {
        beside = List.copyOf(beside);
    }

    /// Whether there may have been nothing in the year of what it asks for.
    public boolean isNoneAnAnswer() {
        return NONE_IS_AN_ANSWER.contains(key);
    }
}
