package se.styrkedja.findings.groups;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.Ledger;
import se.styrkedja.indicators.ResolvedFigure;
import se.styrkedja.indicators.chance.Variation;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.Subject;

/// How far a school lies from what SALSA expects over several years, and what chance gives a
/// school of so many pupils.
///
/// @param mean of the years, each weighing the same. Unit: that of the residual
/// @param errors the standard error that chance gives each of the years
public record OverYears(double mean, List<Double> errors) {
    private static final IndicatorId MERIT = new IndicatorId("merit-average-y9");

    public OverYears {
        errors = List.copyOf(errors);
    }

    /// Empty where it is not known how many pupils stand behind a year.
    ///
    /// Shape: a year's residual and its number of pupils in the same place, the years in any
    /// order. Errors: none.
    /// Formula: s/√nᵢ, s the standard deviation between pupils of `/indicators/variation.csv`, in
    /// which lies what a
    /// school moves from year to year beyond its pupils.
    ///
    /// @param pupils 0 where it is not known
    public static Optional<OverYears> of(Indicator residual, List<Double> values, List<Integer> pupils) {
        var variation = Variation.of(residual);
        var errors = new ArrayList<Double>();
        for (int i = 0; i < values.size(); i++) {
            var error = variation.standardError(values.get(i), pupils.get(i));
            if (error.isEmpty()) return Optional.empty();
            errors.add(error.getAsDouble());
        }
        double mean = values.stream().mapToDouble(v -> v).average().orElseThrow();
        return Optional.of(new OverYears(mean, errors));
    }

    /// The standard error of the mean around what the school itself lastingly lies at: what
    /// schools lastingly differ
    /// by has no part in it, since that is what is asked of one school.
    ///
    /// Formula: √Σsᵢ²/k.
    public double error() {
        return Math.sqrt(errors.stream().mapToDouble(s -> s * s).sum()) / errors.size();
    }

    /// How many pupils stand behind a school's residual: as its own source says, else as another source says of the
    /// same year's merit value, else of the nearest year's. 0 where nobody says.
    public static int pupils(Ledger ledger, Subject school, IndicatorId residual, Period period) {
        var own = ledger.figure(residual, school, period, Breakdown.TOTAL).flatMap(ResolvedFigure::persons);
        return own.or(() -> ledger.of(school).stream()
                        .filter(s -> s.observed().indicator().equals(MERIT)
                                && s.observed().breakdown().equals(Breakdown.TOTAL)
                                && s.persons().isPresent())
                        .min(Comparator.comparingLong(s -> Math.abs(
                                ChronoUnit.DAYS.between(s.observed().period().firstDay(), period.firstDay()))))
                        .flatMap(ResolvedFigure::persons))
                .orElse(0);
    }

    /// How often chance alone gives a school that lastingly lies as expected a mean at least so
    /// far from zero.
    public double p() {
        return Math.min(1, 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(mean) / error()));
    }
}
