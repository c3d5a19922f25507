package se.styrkedja.analysis;

import java.util.List;
import java.util.Optional;
import org.hipparchus.stat.StatUtils;

/// How much more the figures of schools move from year to year than a lottery among pupils would make them.
///
/// A new year brings other pupils, and also another teacher, another composition and another way of grading: the
/// pupils of one school are not drawn one by one. The variance is therefore `factor` times the binomial one.
///
/// @param factor what the variance is multiplied by, at least 1
public record Overdispersion(double factor) {

    /// As if each pupil were drawn on its own.
    public static final Overdispersion NONE = new Overdispersion(1);

    /// Swedish schools, year 9.
    ///
    /// Source: own computation over Skolverket's figures of all subjects, vocational eligibility and their numbers
    /// of pupils, 2020/21–2024/25: 1.53–1.71 over 2,500–3,400 pairs of years, 1.67 in the review of 2026-11-28. The
    /// number of pupils is known for the last year only, and taken for both.
    public static final Overdispersion SCHOOLS = new Overdispersion(1.67);

    private static final int LEAST_CHANGES = 30;

    public Overdispersion {
        if (!(factor >= 1)) throw new IllegalArgumentException("a variance factor of " + factor);
    }

    /// One school's share in two years that follow each other.
    public record Years(Share earlier, Share later) {
        /// The change in its own binomial standard errors; empty when all or nobody reached both years.
        Optional<Double> standardised() {
            double p = (double) (earlier.reached() + later.reached()) / (earlier.of() + later.of());
            double error = Math.sqrt(p * (1 - p) * (1.0 / earlier.of() + 1.0 / later.of()));
            return error == 0 ? Optional.empty() : Optional.of((later.percent() - earlier.percent()) / 100 / error);
        }
    }

    /// The factor estimated from many schools' changes between the same two years.
    ///
    /// Shape: one pair a school; empty with fewer than 30 that can be standardised. Unit: none. Errors: none.
    /// Formula: φ = Σ(zᵢ − z̄)²/(m − 1), zᵢ = (p₂ − p₁)/√(p̄(1−p̄)(1/n₁ + 1/n₂)), p̄ the two years together; at
    /// least 1. Taking away z̄ takes away what moved all schools alike.
    /// Source: McCullagh and Nelder, Generalized Linear Models (1989), 4.5; Kane and Staiger (2002), Journal of
    /// Economic Perspectives 16.
    public static Optional<Overdispersion> estimated(List<Years> schools) {
        var changes = schools.stream()
                .flatMap(s -> s.standardised().stream())
                .mapToDouble(z -> z)
                .toArray();
        if (changes.length < LEAST_CHANGES) return Optional.empty();
        return Optional.of(new Overdispersion(Math.max(1, StatUtils.variance(changes))));
    }

    /// So many pupils as would be as sure if each were drawn on its own.
    double effective(int persons) {
        return persons / factor;
    }
}
