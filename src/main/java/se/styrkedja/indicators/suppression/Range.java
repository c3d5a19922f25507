package se.styrkedja.indicators.suppression;

/// Between what one variable has been seen to lie, in points that agree with all that is shown.
final class Range {
    final Variable variable;
    private double least;
    private double greatest;
    private Point low = Point.TRUTH;
    private Point high = Point.TRUTH;

    Range(Variable variable) {
        this.variable = variable;
    }

    void see(Point point, double by) {
        if (by < least) {
            least = by;
            low = point;
        }
        if (by > greatest) {
            greatest = by;
            high = point;
        }
    }

    Point low() {
        return low;
    }

    Point high() {
        return high;
    }

    boolean rests(Variable on) {
        return low.moves(on) || high.moves(on);
    }

    boolean holds(Telling telling) {
        return low.isOpen(telling) && high.isOpen(telling);
    }

    /// Forgets what no longer agrees, and tells how it was.
    Range forget(Telling telling) {
        var before = new Range(variable);
        before.see(this);
        if (!low.isOpen(telling)) {
            low = Point.TRUTH;
            least = 0;
        }
        if (!high.isOpen(telling)) {
            high = Point.TRUTH;
            greatest = 0;
        }
        return before;
    }

    void see(Range other) {
        see(other.low, other.least);
        see(other.high, other.greatest);
    }

    /// How far apart the least and the greatest whole number are.
    double width() {
        return Math.floor(variable.value + greatest + Point.NEAR) - Math.ceil(variable.value + least - Point.NEAR);
    }

    /// How far it can go from where it has been seen, by itself.
    double room(int direction, double atMost) {
        return direction > 0 ? atMost - variable.value - greatest : Math.floor(variable.value + least + Point.NEAR);
    }

    boolean reachesNone() {
        return variable.value + least < Point.NEAR;
    }

    boolean reaches(double value) {
        return variable.value + greatest > value - Point.NEAR;
    }
}
