package se.styrkedja.indicators.suppression;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Proves that a number is open: by two points far enough apart that agree with all that is shown. They are looked for
/// by moves along what is hidden, and by a linear program where these find none.
final class Proof {
    /// A larger part of the table is cut: what lies outside is taken for known, which never proves too much.
    private static final int MOST_VARIABLES = 240;

    private static final int STEPS = 120;
    private static final int SMALLEST_PART = 8;

    private final Telling telling;
    private final Moves moves;
    private final List<Range> ranges = new ArrayList<>();

    Proof(Network network, Telling telling) {
        this.telling = telling;
        this.moves = new Moves(network, telling);
        for (var variable : network.variables) ranges.add(new Range(variable));
    }

    Moves moves() {
        return moves;
    }

    Range range(Variable variable) {
        return ranges.get(variable.index);
    }

    void see(Point point) {
        for (int i = 0; i < point.moved().size(); i++)
            range(point.moved().get(i)).see(point, point.by(i));
    }

    boolean isMet(Demand demand) {
        return demand.isMet(range(demand.variable()), telling);
    }

    /// Whether moves show that it is open enough. They hardly ever miss one of persons, who move one by one.
    boolean proves(Demand demand) {
        if (isMet(demand)) return true;
        walk(demand, 1);
        walk(demand, -1);
        return isMet(demand) || (demand.variable().kind == Variable.Kind.SUM && settles(demand));
    }

    /// Whether it is open enough, as exactly as can be told.
    boolean settles(Demand demand) {
        if (!isMet(demand)) solve(demand);
        return isMet(demand);
    }

    /// How much is missing, and how far it can go that way from where it has been seen.
    double step(Demand demand, int direction) {
        var range = range(demand.variable());
        return Math.min(demand.need() - range.width(), range.room(direction, telling.greatest(demand.variable())));
    }

    /// As far as it goes: all at once, or else by halves, if it goes at all.
    private void walk(Demand demand, int direction) {
        double smallest = Math.max(1, Math.floor(demand.need() / SMALLEST_PART));
        double step = step(demand, direction);
        if (step < smallest || (goes(demand, direction * step) && isMet(demand))) return;
        if (step > smallest && !goes(demand, direction * smallest)) return;
        for (step = Math.min(step, step(demand, direction)); step >= smallest && !isMet(demand); ) {
            boolean gone = goes(demand, direction * step);
            step = gone ? Math.min(step, step(demand, direction)) : Math.floor(step / 2);
        }
    }

    private boolean goes(Demand demand, double step) {
        var move = move(demand, step, Moves.Hiding.NOTHING, STEPS);
        move.ifPresent(m -> see(m.to()));
        return move.isPresent();
    }

    Optional<Moves.Move> move(Demand demand, double step, Moves.Hiding may, int steps) {
        var range = range(demand.variable());
        return moves.find(step > 0 ? range.high() : range.low(), demand.variable(), step, may, steps);
    }

    private void solve(Demand demand) {
        var variable = demand.variable();
        var near = near(variable);
        var program = new LinearProgram(near, telling::greatest);
        var inside = new HashSet<>(near);
        var equations = new HashSet<Equation>();
        for (var one : near)
            for (var term : one.terms)
                if (!term.equation().redundant && equations.add(term.equation()))
                    program.add(term.equation(), term.equation().makesWithout(inside));
        program.greatest(variable, variable.value + demand.need()).ifPresent(found -> see(near, found));
        if (!isMet(demand)) program.least(variable).ifPresent(found -> see(near, found));
    }

    private void see(List<Variable> near, double[] found) {
        var by = new double[ranges.size()];
        for (int i = 0; i < found.length; i++) by[near.get(i).index] = found[i] - near.get(i).value;
        see(Point.of(near, by));
    }

    /// The open variables that share sums with it, and those that share sums with them.
    private List<Variable> near(Variable variable) {
        var near = new ArrayList<Variable>(List.of(variable));
        var seen = new HashSet<Variable>(near);
        for (int i = 0; i < near.size() && near.size() < MOST_VARIABLES; i++)
            for (var term : near.get(i).terms)
                if (!term.equation().redundant)
                    for (var other : term.equation().variables)
                        if (telling.isOpen(other) && seen.add(other)) near.add(other);
        return near;
    }

    /// Forgets the points that do not agree with showing an entry again; what moved by them is open no more.
    List<Range> forget(Entry shown) {
        var forgotten = new ArrayList<Range>();
        for (var range : ranges) if (rests(range, shown) && !range.holds(telling)) forgotten.add(range.forget(telling));
        return forgotten;
    }

    private static boolean rests(Range range, Entry on) {
        return range.rests(on.site.persons) || on.variables.stream().anyMatch(range::rests);
    }

    void remember(Range before) {
        range(before.variable).see(before);
    }
}
