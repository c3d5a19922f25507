package se.styrkedja.analysis;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.hipparchus.analysis.solvers.BrentSolver;

/// How far the interval of a difference of two shares reaches to either side.
///
/// Source: Newcombe (1998), Statistics in Medicine 17, method 10.
final class Newcombe {
    /// Beyond this many standard errors a probability is no longer a number that a computer tells from zero.
    private static final double FURTHEST = 37;

    private static final double ACCURACY = 1e-10;
    private static final int MOST_TRIES = 200;

    private Newcombe() {}

    /// From the difference first − second down to the lower end. Unit: 0–1.
    static double below(Share first, Share second, Overdispersion overdispersion, double z) {
        double one = first.percent() / 100;
        double other = second.percent() / 100;
        return Math.hypot(
                one - Wilson.of(one, overdispersion.effective(first.of()), z).low(),
                Wilson.of(other, overdispersion.effective(second.of()), z).high() - other);
    }

    /// The two-sided level at which the interval just reaches zero; 1 where the shares are alike.
    static double p(Share first, Share second, Overdispersion overdispersion) {
        if (first.percent() == second.percent()) return 1;
        boolean above = first.percent() > second.percent();
        var upper = above ? first : second;
        var lower = above ? second : first;
        double distance = (upper.percent() - lower.percent()) / 100;
        if (below(upper, lower, overdispersion, FURTHEST) < distance) return 0;
        double z = new BrentSolver(ACCURACY)
                .solve(MOST_TRIES, at -> below(upper, lower, overdispersion, at) - distance, 0, FURTHEST);
        return 2 * NormalDistribution.of(0, 1).survivalProbability(z);
    }
}
