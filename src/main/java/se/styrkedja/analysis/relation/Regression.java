package se.styrkedja.analysis.relation;

import java.util.List;

/// A linear relation between one outcome and one or more background figures, by ordinary least squares.
///
/// A relation is not a cause, and this house never says that it is.
public sealed interface Regression {

    /// One unit: its outcome, and its background figures in the order of their names.
    record Case(String code, double outcome, List<Double> predictors) {
        public Case {
            predictors = List.copyOf(predictors);
        }
    }

    /// One coefficient. Unit of the estimate: the outcome's for one step of the predictor.
    ///
    /// @param p two-sided, for "it is zero", by Student's t with n − coefficients degrees of freedom
    record Coefficient(String name, double estimate, double standardError, double t, double p) {}

    /// One unit under the relation.
    ///
    /// @param leverage its diagonal element of the hat matrix, 0–1: how much its own outcome decides what is
    /// expected
    record Fitted(String code, double outcome, double expected, double residual, double leverage, LeftOut leftOut) {}

    /// The same unit against the relation of all the *other* units, which it has had no part in.
    ///
    /// @param residual outcome minus what the others lead one to expect: e/(1−h)
    /// @param low the lower end of the 95 per cent interval that an outcome is expected within
    /// @param high the upper end
    record LeftOut(double residual, double low, double high) {
        /// Whether the unit's outcome lies outside the interval.
        public boolean outside(double outcome) {
            return outcome < low || outcome > high;
        }
    }

    /// The relation.
    ///
    /// @param sigma the residual standard error, n − coefficients in the denominator, in the outcome's unit
    record Fit(
            Coefficient intercept,
            List<Coefficient> slopes,
            double rSquared,
            double adjustedRSquared,
            double sigma,
            int n,
            int degreesOfFreedom,
            List<Fitted> cases)
            implements Regression {

        /// What the relation leads one to expect of a unit with these background figures.
        public double expected(List<Double> predictors) {
            if (predictors.size() != slopes.size())
                throw new IllegalArgumentException("%d figures for %d".formatted(predictors.size(), slopes.size()));
            double sum = intercept.estimate();
            for (int i = 0; i < slopes.size(); i++) sum += slopes.get(i).estimate() * predictors.get(i);
            return sum;
        }
    }

    /// Too few units for so many predictors: leaving one out must still leave a residual.
    record NotEnough(int n, int needed) implements Regression {}

    /// There is no one answer: the outcome or a predictor is the same everywhere, predictors say the same thing in
    /// different words, or one unit alone decides a coefficient.
    record Undetermined(int n) implements Regression {}

    /// The relation between the outcome and the named predictors, every unit counted alike.
    ///
    /// Shape: at least predictors + 3 units, each with all figures known. Unit: any, but shares as 0–1 and per cent
    /// give different coefficients. Errors: `IllegalArgumentException` when a unit has not one figure for each
    /// predictor.
    /// Formula: QR (Hipparchus); leverage xᵢᵀ(XᵀX)⁻¹xᵢ; left out: s₍ᵢ₎² = ((n−k)s² − eᵢ²/(1−hᵢ))/(n−k−1), interval
    /// ŷ₍ᵢ₎ ± t₀.₉₇₅ · s₍ᵢ₎/√(1−hᵢ) with n−k−1 degrees of freedom, k the number of coefficients.
    /// Source: Belsley, Kuh and Welsch, Regression Diagnostics (1980), chapter 2. Agrees with R's `lm`.
    static Regression of(List<String> predictors, List<Case> cases) {
        return LeastSquares.fit(predictors, cases);
    }
}
