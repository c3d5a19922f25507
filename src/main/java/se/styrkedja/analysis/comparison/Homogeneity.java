package se.styrkedja.analysis.comparison;

import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import se.styrkedja.analysis.Difference;

/// Whether some units differ from each other by more than chance, all of them taken together. The distance between
/// the least and the greatest hides it: where many units lie a little apart no two of them need to lie far apart.
///
/// @param squares the sum of the squared distances to the common value, each in its own standard errors
/// @param freedom one less than the units
/// @param p how often chance alone sets the units at least so much apart
public record Homogeneity(double squares, int freedom, double p) {

    /// A unit's value and what chance gives it around the value that all have in common.
    ///
    /// @param error the standard error, above zero
    public record Unit(double value, double error) {}

    public boolean isBeyondChance() {
        return Difference.isBeyondChance(p);
    }

    /// Shape: two units or more. Unit: none. Errors: `IllegalArgumentException` for fewer.
    /// Formula: Q = Σ(xᵢ − x̄)²/sᵢ², x̄ = Σ(xᵢ/sᵢ²)/Σ(1/sᵢ²), against χ² with k − 1 degrees of freedom. With
    /// sᵢ² = φ·p(1 − p)/nᵢ for shares it is Pearson's test of equal proportions divided by the factor of
    /// overdispersion; with s²/nᵢ for means it is Cochran's Q.
    /// Source: Cochran (1954), Biometrics 10; McCullagh and Nelder (1989), 4.5, on the factor.
    public static Homogeneity of(List<Unit> units) {
        if (units.size() < 2) throw new IllegalArgumentException("how alike %d units are".formatted(units.size()));
        double weights = 0;
        double sum = 0;
        for (var unit : units) {
            double weight = 1 / (unit.error * unit.error);
            weights += weight;
            sum += weight * unit.value;
        }
        double common = sum / weights;
        double squares = 0;
        for (var unit : units) {
            double z = (unit.value - common) / unit.error;
            squares += z * z;
        }
        int freedom = units.size() - 1;
        return new Homogeneity(
                squares, freedom, ChiSquaredDistribution.of(freedom).survivalProbability(squares));
    }
}
