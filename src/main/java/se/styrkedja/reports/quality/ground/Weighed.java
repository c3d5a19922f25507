package se.styrkedja.reports.quality.ground;

import java.util.Optional;
import se.styrkedja.findings.Backing;
import se.styrkedja.findings.Chance;
import se.styrkedja.findings.Finding;
import se.styrkedja.findings.Judgement;
import se.styrkedja.findings.Tone;
import se.styrkedja.indicators.Indicator;

/// How far the figures bear what is found, and how much it stands out.
///
/// @param weight in multiples of what is notable, what chance gives taken off; for the order only
/// @param byChance its place by how sure it is, as [Chance#rank]; for the order only
/// @param leans which way it points, whatever chance may have made of it; neutral where it may lie in what it is
/// measured by
/// @param limit from which size it is notable; empty where no difference is claimed
/// @param untested whether nobody can test what chance may have made of it
public record Weighed(
        Backing backing,
        double weight,
        double byChance,
        Tone tone,
        Tone leans,
        Optional<Judgement.Limit> limit,
        boolean untested) {
    /// What tells how it is, and claims no difference.
    public static final Weighed DESCRIBED = new Weighed(
            Backing.DESCRIBED, 0, Chance.untested(0).rank(), Tone.NEUTRAL, Tone.NEUTRAL, Optional.empty(), false);

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
                judged.chance().rank(),
                judged.tone(),
                judged.leans(kind),
                Optional.of(judged.limit()),
                judged.chance().sureness() == Chance.Sureness.UNTESTED);
    }

    /// That units differ among each other, all tested together; described where that may be chance.
    ///
    /// @param p how often chance alone makes at least so much, or more often than it does
    public static Weighed amongUnits(boolean isBeyondChance, double p) {
        return isBeyondChance
                ? new Weighed(Backing.SUPPORTED_AMONG_UNITS, 0, p, Tone.NEUTRAL, Tone.NEUTRAL, Optional.empty(), false)
                : DESCRIBED;
    }

    /// Of one unit, more than chance: the surest weighs most, so that all that is told of units has one order.
    public static Weighed ofUnit(Indicator indicator, Chance chance, Tone tone) {
        return new Weighed(
                Backing.SUPPORTED_OF_UNIT,
                chance.remains(),
                chance.rank(),
                tone,
                tone,
                Optional.of(Judgement.Limit.of(indicator)),
                false);
    }
}
