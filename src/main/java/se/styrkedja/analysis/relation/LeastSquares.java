package se.styrkedja.analysis.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.stat.StatUtils;
import org.hipparchus.stat.regression.OLSMultipleLinearRegression;
import se.styrkedja.analysis.Difference;

/// How [Regression] is computed. The coefficients are solved once; the rest follows from them.
final class LeastSquares {
    private static final double LEAST_PIVOT = 1e-9;
    private static final double FULL_LEVERAGE = 1 - 1e-9;

    private final List<Regression.Case> cases;
    private final double[][] x;
    private final OLSMultipleLinearRegression ols = new OLSMultipleLinearRegression();
    private final double[] beta;
    private final double[][] inverse;
    private final int freedom;
    private final double squares;
    private final double reachOfOne;

    private LeastSquares(List<Regression.Case> cases) {
        this.cases = cases;
        x = rows(cases);
        ols.newSampleData(outcomes(cases), x);
        beta = ols.estimateRegressionParameters();
        inverse = ols.estimateRegressionParametersVariance();
        freedom = cases.size() - beta.length;
        squares = ols.calculateResidualSumOfSquares();
        reachOfOne = TDistribution.of(freedom - 1).inverseSurvivalProbability(Difference.TAIL);
    }

    static Regression fit(List<String> predictors, List<Regression.Case> cases) {
        for (var c : cases)
            if (c.predictors().size() != predictors.size())
                throw new IllegalArgumentException("%s has not the figures %s".formatted(c.code(), predictors));
        int needed = predictors.size() + 3;
        if (cases.size() < needed) return new Regression.NotEnough(cases.size(), needed);
        if (!isDetermined(predictors.size(), cases)) return new Regression.Undetermined(cases.size());
        return new LeastSquares(cases).answer(predictors);
    }

    private Regression answer(List<String> predictors) {
        var fitted = new ArrayList<Regression.Fitted>();
        for (int i = 0; i < cases.size(); i++) {
            double leverage = leverage(x[i]);
            if (leverage > FULL_LEVERAGE) return new Regression.Undetermined(cases.size());
            fitted.add(fitted(cases.get(i), x[i], leverage));
        }
        var coefficients = coefficients(predictors);
        return new Regression.Fit(
                coefficients.getFirst(),
                List.copyOf(coefficients.subList(1, coefficients.size())),
                ols.calculateRSquared(),
                ols.calculateAdjustedRSquared(),
                ols.estimateRegressionStandardError(),
                cases.size(),
                freedom,
                List.copyOf(fitted));
    }

    private List<Regression.Coefficient> coefficients(List<String> predictors) {
        var errors = ols.estimateRegressionParametersStandardErrors();
        var student = TDistribution.of(freedom);
        return IntStream.range(0, beta.length)
                .mapToObj(i -> {
                    double t = beta[i] == 0 ? 0 : beta[i] / errors[i];
                    return new Regression.Coefficient(
                            i == 0 ? "intercept" : predictors.get(i - 1),
                            beta[i],
                            errors[i],
                            t,
                            2 * student.survivalProbability(Math.abs(t)));
                })
                .toList();
    }

    private Regression.Fitted fitted(Regression.Case c, double[] row, double leverage) {
        double expected = beta[0];
        for (int j = 0; j < row.length; j++) expected += beta[j + 1] * row[j];
        double residual = c.outcome() - expected;
        return new Regression.Fitted(
                c.code(), c.outcome(), expected, residual, leverage, leftOut(c.outcome(), residual, leverage));
    }

    private Regression.LeftOut leftOut(double outcome, double residual, double leverage) {
        double free = 1 - leverage;
        double others = Math.max(0, squares - residual * residual / free);
        double reach = reachOfOne * Math.sqrt(others / (freedom - 1) / free);
        double expected = outcome - residual / free;
        return new Regression.LeftOut(residual / free, expected - reach, expected + reach);
    }

    private double leverage(double[] row) {
        double sum = 0;
        for (int i = 0; i < beta.length; i++)
            for (int j = 0; j < beta.length; j++) sum += at(row, i) * inverse[i][j] * at(row, j);
        return sum;
    }

    private static double at(double[] row, int i) {
        return i == 0 ? 1 : row[i - 1];
    }

    /// Standardised, so that the answer does not depend on whether a share is written 0.5 or 50.
    private static boolean isDetermined(int predictors, List<Regression.Case> cases) {
        if (StatUtils.variance(outcomes(cases)) == 0) return false;
        var standard = new double[cases.size()][predictors];
        for (int j = 0; j < predictors; j++) {
            int column = j;
            var values =
                    cases.stream().mapToDouble(c -> c.predictors().get(column)).toArray();
            double mean = StatUtils.mean(values);
            double deviation = Math.sqrt(StatUtils.variance(values));
            if (deviation <= LEAST_PIVOT * Math.abs(mean)) return false;
            for (int i = 0; i < values.length; i++) standard[i][j] = (values[i] - mean) / deviation;
        }
        return new QRDecomposition(new Array2DRowRealMatrix(standard), LEAST_PIVOT)
                .getSolver()
                .isNonSingular();
    }

    private static double[] outcomes(List<Regression.Case> cases) {
        return cases.stream().mapToDouble(Regression.Case::outcome).toArray();
    }

    private static double[][] rows(List<Regression.Case> cases) {
        return cases.stream()
                .map(c ->
                        c.predictors().stream().mapToDouble(Double::doubleValue).toArray())
                .toArray(double[][]::new);
    }
}
