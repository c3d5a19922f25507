package se.styrkedja.indicators.suppression;

import java.util.List;
import java.util.Set;

/// Variables that with their signs make a number that everybody knows.
final class Equation {
    static final int NONE = -1;

    final int index;
    final List<Variable> variables;
    /// Follows from others: it tells nothing new, and sooner.
    final boolean redundant;
    /// Which sum of the table it is of; none where it holds for whoever is counted, and not only where figures add up.
    final int sum;

    private final int[] signs;
    private double makes;

    Equation(int index, List<Variable> variables, int[] signs, int sum, boolean redundant) {
        this.index = index;
        this.variables = List.copyOf(variables);
        this.signs = signs;
        this.sum = sum;
        this.redundant = redundant;
        for (int i = 0; i < signs.length; i++) variables.get(i).terms.add(new Variable.Term(this, signs[i]));
    }

    boolean isCertain() {
        return sum == NONE;
    }

    int sign(int i) {
        return signs[i];
    }

    double makes() {
        return makes;
    }

    /// What these make together, when the others are as they are.
    double makesWithout(Set<Variable> these) {
        double rest = makes;
        for (int i = 0; i < signs.length; i++)
            if (!these.contains(variables.get(i))) rest -= signs[i] * variables.get(i).value;
        return rest;
    }

    /// Where our figures do not add up, the reader is taken to know by how much.
    void settle() {
        makes = 0;
        for (int i = 0; i < signs.length; i++) makes += signs[i] * variables.get(i).value;
    }
}
