package se.styrkedja.analysis.comparison;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import se.styrkedja.analysis.Difference;

/// Units' values drawn towards the mean of all, the more the less is known of each: the best guess
/// of what the
/// unit will show another year. An extreme value of a small unit is mostly chance, and goes back.
///
/// @param mean of the units, by how sure each is
public record Shrinkage(double mean, List<Shrunken> units) {
    public Shrinkage {
        units = List.copyOf(units);
    }

    /// One unit's value and the standard error that chance gives it.
    ///
    /// @param lasting the variance between units of its kind, what chance makes of it taken away
    /// ([Funnel#lasting]); 0 where chance explains all
    public record Unit(String code, double value, double error, double lasting) {
        public Unit {
            if (!(error > 0 && lasting >= 0))
                throw new IllegalArgumentException(
                        "%s with a standard error of %s and a variance of %s".formatted(code, error, lasting));
        }

        double variance() {
            return lasting + error * error;
        }
    }

    /// @param reliability from 0, where nothing is known of the unit but that it is one of them, to 1
    /// @param low the lower end of the 95 per cent interval of the drawn value
    public record Shrunken(String code, double value, double drawn, double reliability, double low, double high) {}

    /// The units drawn towards each other.
    ///
    /// Shape: at least two units. Unit: that of the values. Errors: `IllegalArgumentException`
    /// with fewer.
    /// Formula: μ = Σy/(τ²+s²) / Σ1/(τ²+s²), τ² the lasting variance; λ = τ²/(τ²+s²); drawn = μ +
    /// λ(y − μ),
    /// ± 1.96·s·√λ.
    /// Source: Morris (1983), Journal of the American Statistical Association 78; for schools
    /// Raudenbush and
    /// Willms (1995), Journal of Educational and Behavioral Statistics 20.
    public static Shrinkage of(List<Unit> units) {
        if (units.size() < 2) throw new IllegalArgumentException("%d units".formatted(units.size()));
        var weights = units.stream().mapToDouble(u -> 1 / u.variance()).toArray();
        double mean = mean(units, weights);
        return new Shrinkage(mean, units.stream().map(u -> shrunken(u, mean)).toList());
    }

    private static double mean(List<Unit> units, double[] weights) {
        double top = IntStream.range(0, weights.length)
                .mapToDouble(i -> weights[i] * units.get(i).value())
                .sum();
        return top
                / IntStream.range(0, weights.length)
                        .mapToDouble(i -> weights[i])
                        .sum();
    }

    private static Shrunken shrunken(Unit unit, double mean) {
        double reliability = unit.lasting() / unit.variance();
        double drawn = mean + reliability * (unit.value() - mean);
        double reach = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - Difference.LEVEL) / 2)
                * unit.error()
                * Math.sqrt(reliability);
        return new Shrunken(unit.code(), unit.value(), drawn, reliability, drawn - reach, drawn + reach);
    }
}
