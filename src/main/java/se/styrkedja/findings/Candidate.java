package se.styrkedja.findings;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import se.styrkedja.analysis.comparison.ManyTests;

/// A difference that was looked at, and how it is told if it turns out to be a finding.
///
/// @param told the finding, given the judgement when all that were looked at are taken into account
record Candidate(Finding.Kind kind, Judgement judged, Function<Judgement, Finding> told) {

    /// The findings among them. Of a hundred differences that are nothing five would pass as more than chance, so each
    /// is tested together with all others of its kind that were looked at, notable or not.
    static Stream<Finding> found(List<Candidate> looked) {
        var byKind = new EnumMap<Finding.Kind, List<Candidate>>(Finding.Kind.class);
        for (var one : looked)
            byKind.computeIfAbsent(one.kind, k -> new ArrayList<>()).add(one);
        return byKind.values().stream().flatMap(Candidate::together);
    }

    private static Stream<Finding> together(List<Candidate> looked) {
        var corrected = ManyTests.byFalseDiscoveryRate(looked.stream()
                        .flatMap(c -> c.judged.chance().p().stream())
                        .toList())
                .iterator();
        var found = new ArrayList<Finding>();
        for (var one : looked) {
            var judged = one.judged.chance().p().isEmpty() ? one.judged : one.judged.corrected(corrected.next());
            if (one.kind.isTold(judged)) found.add(one.told.apply(judged));
        }
        return found.stream();
    }
}
