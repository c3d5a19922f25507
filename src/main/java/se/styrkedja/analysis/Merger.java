package se.styrkedja.analysis;

import java.util.List;

/// What if some units were one? The same pupils with the same results, counted anew.
///
/// It says nothing of what would change for them: only how the figures would look. The weighted mean does not move,
/// since no pupil does; the unweighted one does.
public record Merger(Segregation before, Segregation after, Means meansBefore, Means meansAfter) {

    /// The index and the means with and without the merger.
    ///
    /// Shape: the composition and the result of each unit; those that merge must have both, with numbers of
    /// persons.
    /// Unit: that of the results. Errors: `IllegalArgumentException` when one that merges is not there.
    public static Merger of(List<Segregation.Composition> units, List<Part> results, List<String> codes, String into) {
        return new Merger(
                Segregation.of(units),
                Segregation.of(Segregation.merged(units, codes, into)),
                Means.of(results),
                Means.of(Means.merged(results, codes, into)));
    }
}
