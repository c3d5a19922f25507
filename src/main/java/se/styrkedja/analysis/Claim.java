package se.styrkedja.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;
import se.styrkedja.vocabulary.Period;

/// What somebody wrote about figures, held against the figures.
///
/// @param ruling what can be said of it
/// @param differences what was found, in the order of the sides; only those that could be computed
/// @param missing what would have been needed; a hidden or missing value is never taken as zero
public record Claim(Ruling ruling, List<Found> differences, List<Lacking> missing) {

    /// What the figures say of the claim.
    public enum Ruling {
        SUPPORTED,
        /// What it takes is not known.
        NOT_TESTABLE,
        CONTRADICTED
    }

    /// One side of a claim: a series with its known values.
    public record Side(String code, SortedMap<Period, BigDecimal> known) {}

    /// Later minus earlier of one side, or own minus other.
    public record Found(String code, BigDecimal difference) {}

    /// A value that is not known.
    public record Lacking(String code, Period period) {}

    /// "We rose." Contradicted by standing still. Unit: that of the series. Errors: none.
    public static Claim rose(Side own, Period from, Period to) {
        return each(List.of(own), from, to, d -> d.signum() > 0);
    }

    /// "We fell."
    public static Claim fell(Side own, Period from, Period to) {
        return each(List.of(own), from, to, d -> d.signum() < 0);
    }

    /// "All of us rose." One that did not is enough to contradict it, whatever else is missing.
    public static Claim allRose(List<Side> sides, Period from, Period to) {
        return each(sides, from, to, d -> d.signum() > 0);
    }

    /// "Our rise was larger than theirs." We must have risen, and more than they; that they fell does not speak
    /// against it.
    ///
    /// All four values are needed, except that not having risen contradicts the claim by itself.
    public static Claim roseMore(Side own, Side other, Period from, Period to) {
        var found = List.of(own, other).stream()
                .flatMap(s -> found(s, from, to).stream())
                .toList();
        var lacking = lacking(List.of(own, other), from, to);
        boolean fell =
                found(own, from, to).filter(f -> f.difference().signum() <= 0).isPresent();
        if (fell) return new Claim(Ruling.CONTRADICTED, found, lacking);
        if (!lacking.isEmpty()) return new Claim(Ruling.NOT_TESTABLE, found, lacking);
        boolean more = found.getFirst().difference().compareTo(found.getLast().difference()) > 0;
        return new Claim(more ? Ruling.SUPPORTED : Ruling.CONTRADICTED, found, lacking);
    }

    /// "We are above them." Contradicted by being level.
    public static Claim isAbove(Side own, Side other, Period at) {
        var mine = own.known().get(at);
        var theirs = other.known().get(at);
        if (mine == null || theirs == null)
            return new Claim(Ruling.NOT_TESTABLE, List.of(), lacking(List.of(own, other), at, at));
        var gap = mine.subtract(theirs);
        return new Claim(
                gap.signum() > 0 ? Ruling.SUPPORTED : Ruling.CONTRADICTED,
                List.of(new Found(own.code(), gap)),
                List.of());
    }

    /// "We are among the best so many", such as the 30 best municipalities: place at most so many, ties included.
    public static Ruling isAmongBest(Rank rank, int places) {
        return rank.place() <= places ? Ruling.SUPPORTED : Ruling.CONTRADICTED;
    }

    /// "We are among the best quarter." Not testable among fewer than four.
    public static Ruling isInBestQuarter(Rank rank) {
        var quartile = rank.quartile();
        if (quartile.isEmpty()) return Ruling.NOT_TESTABLE;
        return quartile.getAsInt() == 1 ? Ruling.SUPPORTED : Ruling.CONTRADICTED;
    }

    private static Claim each(List<Side> sides, Period from, Period to, Predicate<BigDecimal> holds) {
        var found = sides.stream().flatMap(s -> found(s, from, to).stream()).toList();
        var lacking = lacking(sides, from, to);
        if (!found.stream().allMatch(f -> holds.test(f.difference())))
            return new Claim(Ruling.CONTRADICTED, found, lacking);
        return new Claim(lacking.isEmpty() ? Ruling.SUPPORTED : Ruling.NOT_TESTABLE, found, lacking);
    }

    private static Optional<Found> found(Side side, Period from, Period to) {
        var earlier = side.known().get(from);
        var later = side.known().get(to);
        if (earlier == null || later == null) return Optional.empty();
        return Optional.of(new Found(side.code(), later.subtract(earlier)));
    }

    private static List<Lacking> lacking(List<Side> sides, Period from, Period to) {
        var lacking = new ArrayList<Lacking>();
        for (var side : sides) {
            if (!side.known().containsKey(from)) lacking.add(new Lacking(side.code(), from));
            if (!to.equals(from) && !side.known().containsKey(to)) lacking.add(new Lacking(side.code(), to));
        }
        return List.copyOf(lacking);
    }
}
