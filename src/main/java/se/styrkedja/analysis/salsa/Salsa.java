package se.styrkedja.analysis.salsa;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import se.styrkedja.analysis.Score;
import se.styrkedja.analysis.relation.Regression;

/// SALSA (Skolverkets Arbetsverktyg för Lokala Sambandsanalyser): what a school's background leads one to expect.
///
/// Not to be used for ranking (Skolverket). A published residual is kept as published: it is rounded on its own,
/// and may differ by one from actual minus expected.
public final class Salsa {
    private Salsa() {}

    /// What SALSA knows of a school's pupils in year 9.
    ///
    /// @param education the parents' mean level of education, 1–3
    /// @param boys the share of boys, 0–1
    /// @param newlyArrived the share registered in Sweden within the last four years, 0–1
    public record Background(double education, double boys, double newlyArrived) {
        public Background {
            if (education < 1 || education > 3) throw new IllegalArgumentException("parents' education " + education);
            if (boys < 0 || boys > 1) throw new IllegalArgumentException("the share of boys is 0–1, not " + boys);
            if (newlyArrived < 0 || newlyArrived > 1)
                throw new IllegalArgumentException("the share of newly arrived is 0–1, not " + newlyArrived);
        }
    }

    /// One school's background and an outcome of it, in merit points or per cent.
    public record School(String code, Background background, double outcome) {}

    /// How near a re-estimated equation comes to the published model values of the same schools.
    ///
    /// @param mean the mean of re-estimated minus published
    /// @param largest the school furthest off, with that difference
    public record Comparison(int n, double mean, Score largest) {}

    /// The equation estimated again from the schools' backgrounds, each school counted alike.
    ///
    /// Shape: at least six schools with all three background figures. Unit: that of the outcome. Errors: none.
    /// Source: Skolverket estimates it by ordinary least squares over schools, unweighted: the mean published
    /// residual of 2024/25 is 0.05.
    public static Regression reestimate(List<School> schools) {
        return Regression.of(
                List.of("education", "boys", "newly-arrived"),
                schools.stream()
                        .map(s -> new Regression.Case(
                                s.code(),
                                s.outcome(),
                                List.of(
                                        s.background().education(),
                                        s.background().boys(),
                                        s.background().newlyArrived())))
                        .toList());
    }

    /// Re-estimated minus published expected values, over the schools that have both; empty when none has.
    ///
    /// Unit: that of the outcome. Errors: none. The published values are rounded to whole numbers, so half a point
    /// is nothing.
    public static Optional<Comparison> compare(Regression.Fit fit, List<Score> published) {
        var known = new HashMap<String, Double>();
        for (var score : published) known.put(score.code(), score.value());
        var differences = fit.cases().stream()
                .filter(c -> known.containsKey(c.code()))
                .map(c -> new Score(c.code(), c.expected() - known.getOrDefault(c.code(), 0.0)))
                .toList();
        return differences.stream()
                .max(Comparator.comparingDouble(d -> Math.abs(d.value())))
                .map(largest -> new Comparison(
                        differences.size(),
                        differences.stream().mapToDouble(Score::value).sum() / differences.size(),
                        largest));
    }
}
