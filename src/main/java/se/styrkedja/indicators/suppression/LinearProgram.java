package se.styrkedja.indicators.suppression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.type.CalendarDateDuration;
import org.ojalgo.type.CalendarDateUnit;

/// The least and the greatest that one of some variables can be, none of them negative. An answer is checked: what the
/// solver says and does not fit is no answer.
final class LinearProgram {
    private final List<Variable> variables;
    private final ToDoubleFunction<Variable> greatest;
    private final Map<Variable, Integer> columns = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();

    private record Row(Equation equation, double make) {}

    /// @param greatest the most that each may be
    LinearProgram(List<Variable> variables, ToDoubleFunction<Variable> greatest) {
        this.variables = variables;
        this.greatest = greatest;
        for (int i = 0; i < variables.size(); i++) columns.put(variables.get(i), i);
    }

    /// Those of its variables that are here make so much.
    void add(Equation equation, double make) {
        rows.add(new Row(equation, make));
    }

    Optional<double[]> feasible() {
        return solve(null, Double.POSITIVE_INFINITY, false);
    }

    Optional<double[]> least(Variable variable) {
        return solve(variable, Double.POSITIVE_INFINITY, false);
    }

    /// The greatest that it can be, or so much.
    Optional<double[]> greatest(Variable variable, double upTo) {
        return solve(variable, upTo, true);
    }

    private Optional<double[]> solve(@Nullable Variable goal, double upTo, boolean most) {
        Effort.mustBeWaitedFor();
        var model = new ExpressionsBasedModel();
        model.options.abort(new CalendarDateDuration(Effort.LONGEST.toSeconds(), CalendarDateUnit.SECOND));
        var columns = new ArrayList<org.ojalgo.optimisation.Variable>();
        for (var variable : variables) {
            var column = model.newVariable("v" + variable.index).lower(0);
            double limit =
                    Math.min(greatest.applyAsDouble(variable), variable.equals(goal) ? upTo : Double.POSITIVE_INFINITY);
            if (Double.isFinite(limit)) column.upper(limit);
            if (variable.equals(goal)) column.weight(1);
            columns.add(column);
        }
        for (var row : rows) add(row, model, columns);
        var result = most ? model.maximise() : model.minimise();
        if (!result.getState().isFeasible()) return Optional.empty();
        var found = new double[columns.size()];
        for (int i = 0; i < found.length; i++) found[i] = result.doubleValue(i);
        return Optional.of(found).filter(this::fits);
    }

    private void add(Row row, ExpressionsBasedModel model, List<org.ojalgo.optimisation.Variable> in) {
        var expression = model.newExpression("e" + row.equation.index).level(row.make);
        for (int i = 0; i < row.equation.variables.size(); i++) {
            var column = columns.get(row.equation.variables.get(i));
            if (column != null) expression.set(in.get(column), row.equation.sign(i));
        }
    }

    private boolean fits(double[] found) {
        for (int i = 0; i < found.length; i++)
            if (found[i] < -Point.NEAR || !(found[i] <= greatest.applyAsDouble(variables.get(i)) + Point.NEAR))
                return false;
        for (var row : rows) {
            double makes = -row.make;
            for (int i = 0; i < row.equation.variables.size(); i++) {
                var column = columns.get(row.equation.variables.get(i));
                if (column != null) makes += row.equation.sign(i) * found[column];
            }
            if (Math.abs(makes) > Point.NEAR * Math.max(1, Math.abs(row.make))) return false;
        }
        return true;
    }
}
