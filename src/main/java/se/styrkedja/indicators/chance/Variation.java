package se.styrkedja.indicators.chance;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.styrkedja.analysis.Difference;
import se.styrkedja.analysis.Overdispersion;
import se.styrkedja.analysis.Sample;
import se.styrkedja.analysis.Share;
import se.styrkedja.analysis.comparison.Funnel;
import se.styrkedja.indicators.DataRows;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.LikeWithLike;
import se.styrkedja.indicators.ResolvedFigure;
import se.styrkedja.indicators.SourceFigure;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Scale;

/// How an indicator varies by chance, and what that makes of a difference. The only place that tells whether a
/// difference of two figures is more than chance.
///
/// Shares of persons vary by the binomial variance times a factor, means by a standard deviation between
/// persons, both estimated from how schools move from year to year (`/indicators/variation.csv`, with a reason
/// for each row). A mean without such a row, or without a number of persons, is not tested: nothing is
/// invented.
///
/// @param spread the standard deviation between persons; 0 where it is not known
public record Variation(Indicator indicator, Overdispersion overdispersion, double spread) {
    private static final Pattern ABOUT = Pattern.compile("\\s*(?:cirka|ca)\\b");

    private static final Map<String, NamedCsvRecord> ROWS = DataRows.of("/indicators/variation.csv").stream()
            .collect(Collectors.toMap(row -> row.getField("indicator"), Function.identity()));

    public static Variation of(Indicator indicator) {
        var row = ROWS.get(indicator.id().id());
        if (row == null) return new Variation(indicator, Overdispersion.SCHOOLS, 0);
        var factor = row.getField("overdispersion");
        var spread = row.getField("spread");
        return new Variation(
                indicator,
                factor.isEmpty() ? Overdispersion.SCHOOLS : new Overdispersion(Double.parseDouble(factor)),
                spread.isEmpty() ? 0 : Double.parseDouble(spread));
    }

    /// How the country's schools lie around zero in one year: what a chart may show of a school, whatever files there
    /// are. Empty where it has not been estimated.
    public static Optional<Funnel> funnel(Indicator indicator) {
        return Optional.ofNullable(ROWS.get(indicator.id().id()))
                .filter(row -> !row.getField("funnel-between").isEmpty())
                .map(row -> {
                    double between = Double.parseDouble(row.getField("funnel-between"));
                    return new Funnel(0, Double.parseDouble(row.getField("funnel-overdispersion")), between * between);
                });
    }

    /// The figure as it can be tested. Errors: `NoSuchElementException` when it has no number.
    public Sample sample(ResolvedFigure stated) {
        var number = stated.known().orElseThrow().value();
        if (isCount()) return new Sample.Count(number.doubleValue(), rounding(stated.observed()));
        return sample(
                number, stated.persons().orElse(0), true, stated.observed().breakdown());
    }

    /// A number as it can be tested against another of its kind.
    ///
    /// @param of what part it is of: one that adds up programmes moves when their parts in it do
    public Sample sample(BigDecimal number, int persons, boolean published, Breakdown of) {
        return LikeWithLike.addsProgrammes(indicator, of)
                ? new Sample.Bare(number.doubleValue(), Difference.Lack.MIX_UNKNOWN)
                : alone(number, persons, published);
    }

    /// A number as it can be tested against one that was set beforehand.
    ///
    /// @param persons how many stand behind it; 0 when that is not known
    /// @param published whether it is as a publisher rounded it: a share that no whole number of persons
    ///     gives is then of another group than the number of persons is
    public Sample alone(BigDecimal number, int persons, boolean published) {
        double value = number.doubleValue();
        if (isCount()) return new Sample.Count(value, 0);
        if (indicator.isShareOfPersons())
            return share(number, persons, published)
                    .<Sample>map(share -> share)
                    .orElseGet(() -> new Sample.Bare(
                            value, persons < 1 ? Difference.Lack.PERSONS_UNKNOWN : Difference.Lack.PERSONS_OF_OTHERS));
        if (spread == 0) return new Sample.Bare(value, Difference.Lack.SPREAD_UNKNOWN);
        return persons < 1
                ? new Sample.Bare(value, Difference.Lack.PERSONS_UNKNOWN)
                : new Sample.Average(value, persons, spread);
    }

    /// Whether all are counted, so that chance has no part in the figure.
    private boolean isCount() {
        return indicator.scale() == Scale.HEADCOUNT;
    }

    /// Skolverket writes pupils rounded to tens as `cirka 210`.
    private static double rounding(SourceFigure observed) {
        return ABOUT.matcher(observed.raw()).lookingAt() ? 5 : 0;
    }

    private static Optional<Share> share(BigDecimal percent, int persons, boolean published) {
        if (published) return Share.published(percent, persons);
        if (persons < 1) return Optional.empty();
        int reached = percent.multiply(BigDecimal.valueOf(persons))
                .movePointLeft(2)
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
        return Optional.of(Share.of(reached, persons));
    }

    /// What chance gives a figure of so many persons. Unit: that of the figure. Empty where the number of
    /// persons or the spread is not known.
    ///
    /// Formula: 100·√(φ·p(1−p)/n) for shares, s/√n for means.
    public OptionalDouble standardError(double value, int persons) {
        if (persons < 1) return OptionalDouble.empty();
        if (indicator.isShareOfPersons()) {
            double share = value / 100;
            return OptionalDouble.of(100 * Math.sqrt(overdispersion.factor() * share * (1 - share) / persons));
        }
        return spread == 0 ? OptionalDouble.empty() : OptionalDouble.of(spread / Math.sqrt(persons));
    }

    /// First minus second, of different persons.
    public Difference between(Sample first, Sample second) {
        return Difference.between(first, second, overdispersion);
    }

    /// The figure against the rest of a whole that it is part of.
    public Difference within(Sample part, Sample whole) {
        return Difference.within(part, whole, overdispersion);
    }

    /// First minus second, of different persons: two years, two schools, girls and boys. Both have a number.
    public Difference between(ResolvedFigure first, ResolvedFigure second) {
        return Difference.between(sample(first), sample(second), overdispersion);
    }

    /// The figure against the rest of a whole that it is part of. Both have a number.
    public Difference within(ResolvedFigure part, ResolvedFigure whole) {
        return Difference.within(sample(part), sample(whole), overdispersion);
    }
}
