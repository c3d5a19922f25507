package se.styrkedja.analysis.comparison;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import se.styrkedja.analysis.Difference;

/// Units' values drawn towards the mean of all, the more the less is known of each: the best guess of what the
/// unit will show another year. An extreme value of a small unit is mostly chance, and goes back.
///
/// @param mean of the units, by how sure each is
/// @param variance between units, what chance made of it taken away; 0 when chance explains all
public record Shrinkage(double mean, double variance, List<Shrunken> units) {
    public Shrinkage {
        units = List.copyOf(units);
    }

    /// One unit's value and the standard error that chance gives it.
    public record Unit(String code, double value, double error) {
        public Unit {
            if (!(error > 0))
                throw new IllegalArgumentException("%s with a standard error of %s".formatted(code, error));
        }
    }

    /// @param reliability from 0, where nothing is known of the unit but that it is one of them, to 1
    /// @param low the lower end of the 95 per cent interval of the drawn value
    public record Shrunken(String code, double value, double drawn, double reliability, double low, double high) {}

    /// The units drawn towards each other.
    ///
    /// Shape: at least two units. Unit: that of the values. Errors: `IllegalArgumentException` with fewer.
    /// Formula: τ² = max(0, (Q − (k−1))/(Σw − Σw²/Σw)), w = 1/s², Q = Σw(y − ȳ_w)²; μ = Σy/(τ²+s²) /
    /// Σ1/(τ²+s²); λ = τ²/(τ²+s²); drawn = μ + λ(y − μ), ± 1.96·s·√λ.
    /// Source: DerSimonian and Laird (1986), Controlled Clinical Trials 7, for τ²; Morris (1983), Journal of
    /// the American Statistical Association 78; for schools Raudenbush and Willms (1995), Journal of
    /// Educational and Behavioral Statistics 20.
    public static Shrinkage of(List<Unit> units) {
        if (units.size() < 2) throw new IllegalArgumentException("%d units".formatted(units.size()));
        double variance = variance(units);
        var weights = units.stream()
                .mapToDouble(u -> 1 / (variance + u.error() * u.error()))
                .toArray();
        double mean = mean(units, weights);
        return new Shrinkage(
                mean,
                variance,
                units.stream().map(u -> shrunken(u, mean, variance)).toList());
    }

    private static double variance(List<Unit> units) {
        var weights =
                units.stream().mapToDouble(u -> 1 / (u.error() * u.error())).toArray();
        double mean = mean(units, weights);
        double sum = 0;
        double squares = 0;
        double spread = 0;
        for (int i = 0; i < weights.length; i++) {
            double off = units.get(i).value() - mean;
            sum += weights[i];
            squares += weights[i] * weights[i];
            spread += weights[i] * off * off;
        }
        return Math.max(0, (spread - (units.size() - 1)) / (sum - squares / sum));
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

    private static Shrunken shrunken(Unit unit, double mean, double variance) {
        double reliability = variance / (variance + unit.error() * unit.error());
        double drawn = mean + reliability * (unit.value() - mean);
        double reach = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - Difference.LEVEL) / 2)
                * unit.error()
                * Math.sqrt(reliability);
        return new Shrunken(unit.code(), unit.value(), drawn, reliability, drawn - reach, drawn + reach);
    }
}
