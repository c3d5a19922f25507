package se.styrkedja.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import se.styrkedja.vocabulary.Period;

/// What somebody says about figures, held against the figures: supported only when chance is excluded.
///
/// @param verdict what can be said of it
/// @param missing what would have been needed; a hidden or missing value is never taken as zero
public record Claim(Verdict verdict, List<Lacking> missing) {
    public Claim {
        missing = List.copyOf(missing);
    }

    /// One side of a claim: a series with its known values, as far as they can be tested.
    ///
    /// @param overdispersion of shares; means have it in their spread
    public record Side(String code, SortedMap<Period, Sample> known, Overdispersion overdispersion) {}

    /// A value that is not known.
    public record Lacking(String code, Period period) {}

    /// "We rose." Errors: none.
    public static Claim rose(Side own, Period from, Period to) {
        return each(List.of(own), from, to, Verdict.Direction.MORE);
    }

    /// "We fell."
    public static Claim fell(Side own, Period from, Period to) {
        return each(List.of(own), from, to, Verdict.Direction.LESS);
    }

    /// "All of us rose." One that did not is enough to contradict it, whatever else is missing.
    public static Claim allRose(List<Side> sides, Period from, Period to) {
        return each(sides, from, to, Verdict.Direction.MORE);
    }

    /// "Our rise was larger than theirs." We must have risen, and more than they; that they fell does not speak
    /// against it.
    ///
    /// Shape: sides without common persons ([Sample#rest] of a whole). All four values are needed, except that
    /// having fallen contradicts the claim by itself. Errors: none.
    public static Claim roseMore(Side own, Side other, Period from, Period to) {
        var lacking = lacking(List.of(own, other), from, to);
        var risen = changed(own, from, to, Verdict.Direction.MORE);
        if (risen instanceof Verdict.Contradicted) return new Claim(risen, lacking);
        if (!lacking.isEmpty()) return new Claim(new Verdict.NotTestable(Verdict.Reason.TOO_FEW), lacking);
        if (risen instanceof Verdict.NotTestable) return new Claim(risen, lacking);
        var more = Difference.ofChanges(change(own, from, to), change(other, from, to));
        return new Claim(Verdict.of(Verdict.Direction.MORE, more), lacking);
    }

    /// "We are above them."
    ///
    /// Shape: sides without common persons. Errors: none.
    public static Claim isAbove(Side own, Side other, Period at) {
        var mine = own.known().get(at);
        var theirs = other.known().get(at);
        if (mine == null || theirs == null)
            return new Claim(new Verdict.NotTestable(Verdict.Reason.TOO_FEW), lacking(List.of(own, other), at, at));
        return new Claim(
                Verdict.of(Verdict.Direction.MORE, Difference.between(mine, theirs, own.overdispersion())), List.of());
    }

    /// One that is contradicted contradicts all; else the first that cannot be tested; else the least sure.
    private static Claim each(List<Side> sides, Period from, Period to, Verdict.Direction said) {
        var lacking = lacking(sides, from, to);
        var verdicts = sides.stream().map(side -> changed(side, from, to, said)).toList();
        var answer = verdicts.stream()
                .min(Comparator.comparingInt(Claim::gravity).thenComparingDouble(v -> -p(v)))
                .orElseThrow(() -> new IllegalArgumentException("a claim about nobody"));
        return new Claim(answer, lacking);
    }

    private static int gravity(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Contradicted against -> 0;
            case Verdict.NotTestable no -> no.reason() == Verdict.Reason.TOO_FEW ? 1 : 2;
            case Verdict.Supported yes -> 3;
        };
    }

    private static double p(Verdict verdict) {
        return verdict instanceof Verdict.Supported yes ? yes.basis().p() : 0;
    }

    private static Verdict changed(Side side, Period from, Period to, Verdict.Direction said) {
        if (!side.known().containsKey(from) || !side.known().containsKey(to))
            return new Verdict.NotTestable(Verdict.Reason.TOO_FEW);
        return Verdict.of(said, change(side, from, to));
    }

    /// Later minus earlier; both are known.
    private static Difference change(Side side, Period from, Period to) {
        var earlier = side.known().get(from);
        var later = side.known().get(to);
        if (earlier == null || later == null) throw new IllegalStateException("nothing of " + from + " or " + to);
        return Difference.between(later, earlier, side.overdispersion());
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
