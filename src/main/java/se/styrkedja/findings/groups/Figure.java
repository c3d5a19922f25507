package se.styrkedja.findings.groups;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import se.styrkedja.analysis.Gap;
import se.styrkedja.indicators.DeliveredFigure;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.Scale;
import se.styrkedja.vocabulary.Subject;

/// One number of a report, or the mark that stands instead of one, with all it came from: an entry of
/// kvalitetsrapport.json.
///
/// @param id unique in the report and the same every time it is made
/// @param indicator an indicator's id; for what is computed from one, the id, `~` and what: `merit-average-y9~rank`
/// @param name whom it is about, in words; for the country also over which schools
/// @param persons how many persons stand behind it, if known
/// @param shown over how many units it was computed
/// @param leftOut the units that it concerns and that are not in it, by why
/// @param from the figures it was computed from; empty when it was read, or computed from what units state
/// @param sources what it was read or computed from, also by way of other figures
/// @param also what other deliveries say of the same figure
public record Figure(
        String id,
        String indicator,
        Scale scale,
        Subject subject,
        String name,
        Period period,
        Breakdown breakdown,
        Amount amount,
        Weighting weighting,
        Persons persons,
        int shown,
        LeftOut leftOut,
        Basis basis,
        List<Figure> from,
        List<DeliveredFigure> sources,
        List<DeliveredFigure> also) {

    /// What it measures, or was computed from.
    public IndicatorId measured() {
        int computed = indicator.indexOf('~');
        return new IndicatorId(computed < 0 ? indicator : indicator.substring(0, computed));
    }

    public Figure {
        from = List.copyOf(from);
        sources = List.copyOf(sources);
        also = List.copyOf(also);
    }

    /// What stands in the figure's place.
    public sealed interface Amount {
        /// A number, unrounded where it was computed.
        record Exact(BigDecimal value) implements Amount {}

        /// Only the bounds are known, since a unit behind it is `~100`.
        record Interval(BigDecimal low, BigDecimal high) implements Amount {}

        /// The raw text of a mark.
        record Mark(String text) implements Amount {}

        /// A gap as what stands in a figure's place: a number where both its ends are one.
        static Amount of(Gap gap) {
            return gap.low().compareTo(gap.high()) == 0 ? new Exact(gap.low()) : new Interval(gap.low(), gap.high());
        }
    }

    /// What each unit counts for in a mean.
    public enum Weighting {
        PUPILS,
        UNITS,
        NONE
    }

    /// How many persons stand behind a figure.
    public sealed interface Persons {
        record Known(int number) implements Persons {}

        record Unknown() implements Persons {}

        Persons UNKNOWN = new Unknown();
    }

    /// Whether a publisher stated it or we computed it.
    public enum Basis {
        PUBLISHED,
        COMPUTED
    }

    /// Whether it is a mean that we computed of units: of all that have a value, of those that have one
    /// in both years, or of those that have both girls' and boys'.
    boolean isMeanOfUnits() {
        return basis == Basis.COMPUTED
                && weighting != Weighting.NONE
                && (indicator.indexOf('~') < 0 || LikeForLike.isOfTheSame(this) || GenderPair.isOfBoth(this));
    }

    /// Whether it is stated by the organiser itself, and nobody has published it.
    public boolean isOwn() {
        return basis == Basis.PUBLISHED
                && sources.stream().anyMatch(one -> one.delivery().own());
    }

    /// The same to compute from over so many of its units.
    public Figure over(int units) {
        return new Figure(
                id, indicator, scale, subject, name, period, breakdown, amount, weighting, persons, units, leftOut,
                basis, from, sources, also);
    }

    /// The number, if it is one.
    public Optional<BigDecimal> number() {
        return amount instanceof Amount.Exact(var value) ? Optional.of(value) : Optional.empty();
    }
}
