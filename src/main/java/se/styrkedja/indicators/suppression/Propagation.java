package se.styrkedja.indicators.suppression;

import java.util.Arrays;

/// Outer bounds, by adding and subtracting sum after sum: nothing lies beyond them, but not all between them is
/// possible.
final class Propagation {
    private static final int MOST_ROUNDS = 50;

    private final Network network;
    private final Telling telling;
    private final double[] least;
    private final double[] greatest;
    private int version = -1;

    Propagation(Network network, Telling telling) {
        this.network = network;
        this.telling = telling;
        least = new double[network.variables.size()];
        greatest = new double[network.variables.size()];
    }

    /// How far apart the least and the greatest whole numbers are, at most.
    double width(Variable variable) {
        if (version != telling.version()) follow();
        return Math.floor(greatest[variable.index] + Point.NEAR) - Math.ceil(least[variable.index] - Point.NEAR);
    }

    private void follow() {
        version = telling.version();
        Arrays.fill(least, 0);
        for (var variable : network.variables) {
            boolean open = telling.isOpen(variable);
            least[variable.index] = open ? 0 : variable.value;
            greatest[variable.index] = open ? telling.greatest(variable) : variable.value;
        }
        boolean learnt = true;
        for (int round = 0; learnt && round < MOST_ROUNDS; round++) {
            learnt = false;
            for (var equation : network.equations) learnt |= learn(equation);
        }
    }

    private boolean learn(Equation equation) {
        double low = 0;
        double high = 0;
        int lowless = 0;
        int highless = 0;
        int size = equation.variables.size();
        for (int i = 0; i < size; i++) {
            if (Double.isInfinite(low(equation, i))) lowless++;
            else low += low(equation, i);
            if (Double.isInfinite(high(equation, i))) highless++;
            else high += high(equation, i);
        }
        boolean learnt = false;
        for (int i = 0; i < size; i++) {
            double ownLow = low(equation, i);
            double ownHigh = high(equation, i);
            if (ownHigh - ownLow < Point.NEAR) continue;
            boolean othersLow = lowless == 0 || (lowless == 1 && Double.isInfinite(ownLow));
            boolean othersHigh = highless == 0 || (highless == 1 && Double.isInfinite(ownHigh));
            double most = othersLow ? equation.makes() - low + finite(ownLow) : Double.POSITIVE_INFINITY;
            double fewest = othersHigh ? equation.makes() - high + finite(ownHigh) : Double.NEGATIVE_INFINITY;
            learnt |= narrow(equation.variables.get(i), equation.sign(i), fewest, most);
        }
        return learnt;
    }

    private static double finite(double value) {
        return Double.isInfinite(value) ? 0 : value;
    }

    private double low(Equation equation, int i) {
        int at = equation.variables.get(i).index;
        return equation.sign(i) > 0 ? least[at] : -greatest[at];
    }

    private double high(Equation equation, int i) {
        int at = equation.variables.get(i).index;
        return equation.sign(i) > 0 ? greatest[at] : -least[at];
    }

    private boolean narrow(Variable variable, int sign, double fewest, double most) {
        int at = variable.index;
        double low = sign > 0 ? fewest : -most;
        double high = sign > 0 ? most : -fewest;
        boolean learnt = low > least[at] + Point.NEAR || high < greatest[at] - Point.NEAR;
        if (learnt) {
            least[at] = Math.max(least[at], low);
            greatest[at] = Math.min(greatest[at], high);
        }
        return learnt;
    }
}
