package se.styrkedja.analysis.salsa;

import java.util.Comparator;
import java.util.List;
import se.styrkedja.analysis.Score;

/// Units in three groups by what is expected of them: the codes, highest expectation first in each.
public record Grouping(List<String> highest, List<String> middle, List<String> lowest) {

    /// A third in each group; what does not divide evenly goes to the middle.
    ///
    /// Shape: one expected value a unit. Errors: none. Units with the same value are told apart by code.
    public static Grouping thirds(List<Score> expected) {
        return ends(expected, expected.size() / 3, expected.size() / 3);
    }

    /// So many units with the highest and so many with the lowest expected value; the rest are the middle.
    ///
    /// Shape: as [#thirds]. Errors: `IllegalArgumentException` when there are fewer units than the two ends need.
    public static Grouping ends(List<Score> expected, int highest, int lowest) {
        if (highest < 0 || lowest < 0 || highest + lowest > expected.size())
            throw new IllegalArgumentException("%d and %d of %d units".formatted(highest, lowest, expected.size()));
        var codes = expected.stream()
                .sorted(Comparator.comparingDouble(Score::value).reversed().thenComparing(Score::code))
                .map(Score::code)
                .toList();
        int last = codes.size() - lowest;
        return new Grouping(codes.subList(0, highest), codes.subList(highest, last), codes.subList(last, codes.size()));
    }
}
