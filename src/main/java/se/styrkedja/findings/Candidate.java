package se.styrkedja.findings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import se.styrkedja.analysis.comparison.ManyTests;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.SchoolYear;

/// A difference that was looked at, and how it is told if it turns out to be a finding.
///
/// @param period the one it is about
/// @param told the finding, given the judgement when all that were looked at are taken into account
record Candidate(Finding.Kind kind, Period period, Judgement judged, Function<Judgement, Finding> told) {

    /// The findings among them. Of a hundred differences that are nothing five would pass as more than chance, so each
    /// is tested together with all others of its kind and school year that were looked at, notable or not. What is
    /// known of a later year thus changes nothing of what was said of this one.
    static Stream<Finding> found(List<Candidate> looked) {
        var families = new LinkedHashMap<Family, List<Candidate>>();
        for (var one : looked)
            families.computeIfAbsent(one.family(), k -> new ArrayList<>()).add(one);
        return families.values().stream().flatMap(Candidate::together);
    }

    private record Family(Finding.Kind kind, SchoolYear year) {}

    private Family family() {
        return new Family(kind, SchoolYear.of(period.lastDay()));
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
