package se.styrkedja.reports.quality.ground;

import java.util.Optional;
import se.styrkedja.analysis.comparison.Homogeneity;
import se.styrkedja.findings.Backing;
import se.styrkedja.findings.Chance;
import se.styrkedja.findings.Finding;
import se.styrkedja.findings.Judgement;
import se.styrkedja.findings.Tone;

/// How far the figures bear what is found, and how much it stands out.
///
/// @param weight as [Judgement#weight]; for the order only
/// @param left what is left of the weight when what chance gives is taken off
/// @param byChance its place by how sure it is, as [Chance#rank]; for the order only
/// @param leans which way it points, whatever chance may have made of it; neutral where it may lie in what it is
/// measured by
/// @param limit from which size it is notable; empty where no difference is claimed
/// @param sureness what chance may have made of it; empty where no difference is claimed
public record Weighed(
        Backing backing,
        double weight,
        double left,
        double byChance,
        Tone tone,
        Tone leans,
        Optional<Judgement.Limit> limit,
        Optional<Chance.Sureness> sureness) {
    /// What tells how it is, and claims no difference.
    public static final Weighed DESCRIBED = new Weighed(
            Backing.DESCRIBED,
            0,
            0,
            Chance.untested(0).rank(),
            Tone.NEUTRAL,
            Tone.NEUTRAL,
            Optional.empty(),
            Optional.empty());

    /// The limit: `3,0 procentenheter`; empty where no difference is claimed.
    String limitInWords() {
        return limit.map(Judgement.Limit::size).orElse("");
    }

    /// As the difference is judged on every page; described where there is none to judge.
    public static Weighed of(Optional<Judgement> judged, Finding.Kind kind) {
        return judged.map(j -> of(j, kind)).orElse(DESCRIBED);
    }

    public static Weighed of(Judgement judged, Finding.Kind kind) {
        return new Weighed(
                judged.backing(),
                judged.weight(kind),
                judged.chance().remains() * judged.weight(kind),
                judged.chance().rank(),
                judged.tone(),
                judged.leans(kind),
                Optional.of(judged.limit()),
                Optional.of(judged.chance().sureness()));
    }

    /// What chance may not have made is no question: the two are told alike on every page.
    public Weighed {
        if (backing.isAsked() && sureness.equals(Optional.of(Chance.Sureness.BEYOND)))
            throw new IllegalArgumentException("what is more than chance is not asked about");
    }

    /// That something among the units is more than chance, all tested together, which has no size to be notable from.
    ///
    /// @param p how often chance alone makes at least so much, or more often than it does
    public static Weighed amongUnits(double p) {
        return neutral(Backing.SUPPORTED_AMONG_UNITS, 0, p, Optional.empty(), Chance.Sureness.BEYOND);
    }

    /// The same where it was tested and not found.
    public static Weighed notFoundAmongUnits(double p) {
        return neutral(Backing.DESCRIBED, 0, p, Optional.empty(), Chance.Sureness.COULD_BE);
    }

    /// The same where none of them can be tested.
    public static Weighed untestedAmongUnits() {
        return neutral(Backing.DESCRIBED, 0, Chance.untested(0).rank(), Optional.empty(), Chance.Sureness.UNTESTED);
    }

    /// How far units lie apart, all tested together: as heavy as every other difference of its size.
    ///
    /// @param apart from the one end to the other
    public static Weighed spread(Judgement apart, Homogeneity all) {
        return all.isBeyondChance()
                ? spread(Backing.SUPPORTED_AMONG_UNITS, apart, all.p(), Chance.Sureness.BEYOND)
                : spread(Backing.ASKED_IN_CHAPTER, apart, all.p(), Chance.Sureness.COULD_BE);
    }

    /// The same where it cannot be tested.
    public static Weighed spread(Judgement apart) {
        return spread(Backing.DESCRIBED, apart, Chance.untested(0).rank(), Chance.Sureness.UNTESTED);
    }

    private static Weighed spread(Backing backing, Judgement apart, double byChance, Chance.Sureness sureness) {
        return neutral(backing, apart.weightOfSpread(), byChance, Optional.of(apart.limit()), sureness);
    }

    /// A question of a national test, whose change may lie in the test, or of one unit; described where it is smaller
    /// than what is notable, and judged as on every page where it is more than chance.
    public static Weighed inChapter(Judgement judged, Finding.Kind kind) {
        if (judged.chance().sureness() == Chance.Sureness.BEYOND) return of(judged, kind);
        return neutral(
                judged.isNotable() ? Backing.ASKED_IN_CHAPTER : Backing.DESCRIBED,
                judged.weight(kind),
                judged.chance().rank(),
                Optional.of(judged.limit()),
                judged.chance().sureness());
    }

    /// How many single units surely lie to one side, each tested among all, beside something else that is not tested.
    ///
    /// @param surest of them
    public static Weighed ofUnits(Chance surest) {
        return neutral(Backing.SUPPORTED_OF_UNIT, 0, surest.rank(), Optional.empty(), surest.sureness());
    }

    /// Of one unit, be it a question or more than chance.
    public static Weighed ofUnit(Judgement judged, Finding.Kind kind) {
        return judged.isSupported() ? ofUnit(judged, kind, judged.tone()) : inChapter(judged, kind);
    }

    private static Weighed neutral(
            Backing backing,
            double weight,
            double byChance,
            Optional<Judgement.Limit> limit,
            Chance.Sureness sureness) {
        return new Weighed(backing, weight, 0, byChance, Tone.NEUTRAL, Tone.NEUTRAL, limit, Optional.of(sureness));
    }

    /// Of one unit, more than chance.
    public static Weighed ofUnit(Judgement judged, Finding.Kind kind, Tone tone) {
        return new Weighed(
                Backing.SUPPORTED_OF_UNIT,
                judged.weight(kind),
                judged.chance().remains() * judged.weight(kind),
                judged.chance().rank(),
                tone,
                tone,
                Optional.of(judged.limit()),
                Optional.of(judged.chance().sureness()));
    }
}
