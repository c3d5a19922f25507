package se.styrkedja.imports.parts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.styrkedja.imports.Headings;
import se.styrkedja.vocabulary.Breakdown;

/// What words above a table, above its columns or in a cell say of whom its figures are about, from
/// `imports/parts/restrictions.csv`.
public final class Restrictions {
    private static final Headings WORDS = Headings.of("/imports/parts/restrictions.csv");

    private Restrictions() {}

    /// What is said.
    public enum Kind {
        /// Nothing of whom.
        NONE,
        /// All of them.
        WHOLE,
        /// A group that figures can be split into.
        SOME,
        /// That the rows or the columns are of several groups.
        SPLIT,
        /// Which schools stand there, and nothing of whom in them.
        ROWS,
        /// Others than all of them, and not a group that is known.
        OTHER
    }

    /// What one phrase says.
    public record Said(Kind kind, Breakdown breakdown, String words) {}

    /// A phrase by itself, such as the name of a group of columns.
    public static Said of(String phrase) {
        if (WORDS.matches("whole", phrase)) return new Said(Kind.WHOLE, Breakdown.TOTAL, phrase);
        if (WORDS.matches("kon:flickor", phrase)) return new Said(Kind.SOME, Breakdown.GIRLS, phrase);
        if (WORDS.matches("kon:pojkar", phrase)) return new Said(Kind.SOME, Breakdown.BOYS, phrase);
        if (WORDS.matches("split", phrase)) return new Said(Kind.SPLIT, Breakdown.TOTAL, phrase);
        if (WORDS.matches("rows", phrase)) return new Said(Kind.ROWS, Breakdown.TOTAL, phrase);
        boolean other = WORDS.matches("restricting", phrase);
        return new Said(other ? Kind.OTHER : Kind.NONE, Breakdown.TOTAL, phrase);
    }

    /// What a line of a preamble says, phrase by phrase.
    public static List<Said> inLine(String line) {
        var whole = of(line);
        if (whole.kind() != Kind.NONE && whole.kind() != Kind.OTHER) return List.of(whole);
        return Arrays.stream(line.split("[,;:]"))
                .map(String::strip)
                .filter(phrase -> !phrase.isEmpty())
                .map(Restrictions::of)
                .toList();
    }

    /// What stands after a title: words that are not known there may say anything.
    public static List<Said> afterTitle(String words) {
        return inLine(words).stream()
                .map(said -> said.kind() == Kind.NONE ? new Said(Kind.OTHER, Breakdown.TOTAL, said.words()) : said)
                .toList();
    }

    /// The group that a cell names.
    public static Optional<Breakdown> inCell(String text) {
        var said = of(text);
        return Optional.of(said)
                .filter(s -> s.kind() == Kind.WHOLE || s.kind() == Kind.SOME)
                .map(Said::breakdown);
    }

    /// Whether a column says which group each row is of, in words that are known.
    public static boolean tellsGroup(String header) {
        return WORDS.matches("column", header);
    }

    /// Whether a column says that each row is of some part of something, which nothing here can
    /// keep apart.
    public static boolean splitsOtherwise(String header) {
        return WORDS.matches("other-column", header);
    }
}
