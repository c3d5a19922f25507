package se.styrkedja.indicators.suppression;

import java.util.BitSet;
import java.util.List;

/// Numbers that agree with all that is shown, told by how they differ from the true ones.
final class Point {
    static final Point TRUTH = new Point(List.of(), new double[0]);
    /// What is nearer than this is the same.
    static final double NEAR = 1e-6;

    private final List<Variable> moved;
    private final double[] by;
    private final BitSet indices = new BitSet();

    private Point(List<Variable> moved, double[] by) {
        this.moved = moved;
        this.by = by;
        moved.forEach(v -> indices.set(v.index));
    }

    /// @param by by how much each variable differs, by its index
    static Point of(List<Variable> candidates, double[] by) {
        var moved = candidates.stream()
                .filter(v -> Math.abs(by[v.index]) > NEAR)
                .distinct()
                .toList();
        return new Point(moved, moved.stream().mapToDouble(v -> by[v.index]).toArray());
    }

    List<Variable> moved() {
        return moved;
    }

    double by(int i) {
        return by[i];
    }

    boolean moves(Variable variable) {
        return indices.get(variable.index);
    }

    /// Whether it still agrees with what is told now.
    boolean isOpen(Telling telling) {
        for (int i = 0; i < by.length; i++) {
            var variable = moved.get(i);
            if (!telling.isOpen(variable) || variable.value + by[i] > telling.greatest(variable) + NEAR) return false;
        }
        return true;
    }
}
