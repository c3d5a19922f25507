package se.styrkedja.findings;

import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.chance.Variation;

/// How far a school lies from what SALSA expects over several years, and what chance gives a school of so many pupils.
///
/// @param mean of the years, each weighing the same. Unit: that of the residual
/// @param error the standard error that chance gives the mean
public record OverYears(double mean, double error) {

    /// Empty where it is not known how many pupils stand behind a year.
    ///
    /// Shape: a year's residual and its number of pupils in the same place, the years in any order. Errors: none.
    /// Formula: the mean of k years ± √(Σ s²/nᵢ)/k, s the standard deviation between pupils of
    /// `/indicators/variation.csv`, in which lies what a school moves from year to year beyond its pupils.
    ///
    /// @param pupils 0 where it is not known
    public static Optional<OverYears> of(Indicator residual, List<Double> values, List<Integer> pupils) {
        var variation = Variation.of(residual);
        double squares = 0;
        for (int i = 0; i < values.size(); i++) {
            var error = variation.standardError(values.get(i), pupils.get(i));
            if (error.isEmpty()) return Optional.empty();
            squares += error.getAsDouble() * error.getAsDouble();
        }
        double mean = values.stream().mapToDouble(v -> v).average().orElseThrow();
        return Optional.of(new OverYears(mean, Math.sqrt(squares) / values.size()));
    }

    /// How often chance alone gives a mean at least so far from zero.
    public double p() {
        return Math.min(1, 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(mean) / error));
    }
}
