package se.styrkedja.findings;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import se.styrkedja.analysis.comparison.ManyTests;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.SchoolYear;

/// A difference that was looked at, and how it is told if it turns out to be a finding.
///
/// @param own whether the figures are the organiser's own, which not everybody may read
/// @param period the one it is about
/// @param told the finding, given the judgement when all that were looked at are taken into account
record Candidate(Finding.Kind kind, boolean own, Period period, Judgement judged, Function<Judgement, Finding> told) {

    /// The findings of each of several that are tested together, in the order of what was looked at. Of a hundred
    /// differences that are nothing five would pass as more than chance, so each is tested together with all others
    /// of its kind and school year that were looked at, notable or not. What is known of a later year thus changes
    /// nothing of what was said of this one; and what is published has the same verdict for those who may not read
    /// the organiser's own figures, since these are a family of their own.
    ///
    /// @param kept which of them, by kind and verdict
    static List<List<Finding>> foundOfEach(List<List<Candidate>> each, BiPredicate<Finding.Kind, Judgement> kept) {
        var corrected = corrected(each.stream().flatMap(List::stream).toList());
        return each.stream().map(looked -> found(looked, corrected, kept)).toList();
    }

    private static List<Finding> found(
            List<Candidate> looked, Map<Candidate, Double> corrected, BiPredicate<Finding.Kind, Judgement> kept) {
        var found = new ArrayList<Finding>();
        for (var one : looked) {
            var p = corrected.get(one);
            var judged = p == null ? one.judged : one.judged.corrected(p);
            if (kept.test(one.kind, judged)) found.add(one.told.apply(judged));
        }
        return found;
    }

    private record Family(Finding.Kind kind, boolean own, SchoolYear year) {}

    private Family family() {
        return new Family(kind, own, SchoolYear.of(period.lastDay()));
    }

    /// How often chance alone makes at least so much of each that can be tested, among all of its family.
    private static Map<Candidate, Double> corrected(List<Candidate> looked) {
        var families = new LinkedHashMap<Family, List<Candidate>>();
        for (var one : looked)
            if (one.judged.chance().p().isPresent())
                families.computeIfAbsent(one.family(), k -> new ArrayList<>()).add(one);
        var corrected = new IdentityHashMap<Candidate, Double>();
        for (var family : families.values()) {
            var p = ManyTests.byFalseDiscoveryRate(family.stream()
                            .flatMap(c -> c.judged.chance().p().stream())
                            .toList())
                    .iterator();
            for (var one : family) corrected.put(one, p.next());
        }
        return corrected;
    }
}
