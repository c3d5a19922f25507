package se.styrkedja.indicators.suppression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Changes of several numbers at once that leave every sum as it is: one more here, one fewer there, round a cycle of
/// cells that are hidden, or would be.
///
/// A search in depth: the sum that fewest numbers can put right again first, the number that puts most right first.
/// It may miss a move, and never finds a wrong one.
final class Moves {
    private static final int WIDTH = 5;
    private static final double SOME = 1e6;
    private static final double MANY = 1e8;

    private final Telling telling;
    private final double[] by;
    private final boolean[] moved;
    private final double[] off;
    private final boolean[] opened;
    private final int[] openedAt;
    private final List<Equation> broken = new ArrayList<>();
    private final List<Variable> path = new ArrayList<>();
    private final List<Entry> hides = new ArrayList<>();
    private int most;
    private boolean totalsToo;
    private int steps;

    /// How many entries may be hidden, and whether totals are among them.
    record Hiding(int most, boolean totalsToo) {
        static final Hiding NOTHING = new Hiding(0, false);
    }

    /// @param hides what must be hidden for it
    record Move(Point to, List<Entry> hides) {}

    /// @param rank the lower the sooner it is tried
    private record Candidate(Variable variable, double by, int cost, double rank) {}

    Moves(Network network, Telling telling) {
        this.telling = telling;
        by = new double[network.variables.size()];
        moved = new boolean[network.variables.size()];
        opened = new boolean[network.entries.size()];
        openedAt = new int[network.sites.size()];
        off = new double
                [1 + network.equations.stream().mapToInt(e -> e.index).max().orElse(0)];
    }

    /// A move from one point to another where the variable differs by so much.
    ///
    /// @param may what may be hidden for it
    /// @param steps how long to look
    Optional<Move> find(Point from, Variable variable, double change, Hiding may, int steps) {
        this.most = may.most;
        this.totalsToo = may.totalsToo;
        this.steps = steps;
        for (int i = 0; i < from.moved().size(); i++) by[from.moved().get(i).index] = from.by(i);
        var first = candidate(variable, change);
        boolean found = first != null && search(first);
        var result = found
                ? Optional.of(new Move(
                        Point.of(
                                Stream.concat(from.moved().stream(), path.stream())
                                        .toList(),
                                by),
                        List.copyOf(hides)))
                : Optional.<Move>empty();
        clear(from);
        return result;
    }

    private void clear(Point from) {
        for (var variable : path) {
            by[variable.index] = 0;
            moved[variable.index] = false;
            for (var term : variable.terms) off[term.equation().index] = 0;
        }
        for (var variable : from.moved()) by[variable.index] = 0;
        for (var entry : hides) {
            opened[entry.index] = false;
            openedAt[entry.site.index] = 0;
        }
        path.clear();
        hides.clear();
        broken.clear();
    }

    private boolean search(Candidate next) {
        if (steps-- <= 0) return false;
        int hidden = hides.size();
        apply(next);
        if (broken.isEmpty()) return true;
        for (var choice : choices()) if (search(choice)) return true;
        undo(next, hidden);
        return false;
    }

    /// What puts the hardest of the broken sums right.
    private List<Candidate> choices() {
        Equation hardest = null;
        int fewest = Integer.MAX_VALUE;
        for (var equation : broken) {
            int count = count(equation, fewest);
            if (count == 0) return List.of();
            if (count < fewest) {
                fewest = count;
                hardest = equation;
            }
        }
        return hardest == null ? List.of() : choices(hardest);
    }

    private int count(Equation equation, int enough) {
        int count = 0;
        for (int i = 0; i < equation.variables.size() && count < enough; i++) {
            var variable = equation.variables.get(i);
            if (!moved[variable.index] && mayCost(variable, change(equation, i)) >= 0) count++;
        }
        return count;
    }

    private double change(Equation equation, int i) {
        return -off[equation.index] * equation.sign(i);
    }

    private List<Candidate> choices(Equation equation) {
        var found = new ArrayList<Candidate>();
        for (int i = 0; i < equation.variables.size(); i++) {
            var variable = equation.variables.get(i);
            if (moved[variable.index]) continue;
            var one = candidate(variable, change(equation, i));
            if (one != null) keep(one, found);
        }
        return found;
    }

    /// Among those found, by rank, and no more than are tried.
    private static void keep(Candidate one, List<Candidate> found) {
        int at = found.size();
        while (at > 0 && found.get(at - 1).rank > one.rank) at--;
        if (at == WIDTH) return;
        if (found.size() == WIDTH) found.removeLast();
        found.add(at, one);
    }

    private @Nullable Candidate candidate(Variable variable, double change) {
        int cost = mayCost(variable, change);
        return cost < 0 ? null : new Candidate(variable, change, cost, rank(variable, change, cost));
    }

    /// First what it costs and how many more sums are to be put right after it; then a part before a total, and the
    /// smallest, where something must be hidden, and else what can change most.
    private double rank(Variable variable, double change, int cost) {
        double room = change > 0 ? 0 : variable.value + by[variable.index];
        double next = cost == 0 ? -room : cost * MANY + variable.site.width * SOME + variable.site.persons.value;
        return (cost - mends(variable, change)) * MANY * MANY + next;
    }

    /// How many entries must be hidden so that it can change so; below zero when it cannot.
    private int mayCost(Variable variable, double change) {
        double then = variable.value + by[variable.index] + change;
        if (then < -Point.NEAR) return -1;
        int cost = cost(variable, then);
        if (cost > 0 && variable.site.width > 0 && !totalsToo) return -1;
        return hides.size() + cost > most ? -1 : cost;
    }

    private int cost(Variable variable, double then) {
        var entry = variable.entry;
        if (entry == null) {
            int left = telling.visibleAt(variable.site) - openedAt[variable.site.index];
            return left == 0 || !variable.site.isFixed() ? left : -1;
        }
        if (opened[entry.index]) return 0;
        if (telling.isOpen(variable) && then <= telling.greatest(variable) + Point.NEAR) return 0;
        return telling.canHide(entry) ? 1 : -1;
    }

    private boolean isVisible(Entry entry) {
        return telling.isVisible(entry) && !opened[entry.index];
    }

    private int mends(Variable variable, double change) {
        int mends = 0;
        for (var term : variable.terms) {
            if (term.equation().redundant) continue;
            double before = off[term.equation().index];
            double after = before + term.sign() * change;
            if (before == 0) mends--;
            else if (Math.abs(after) < Point.NEAR) mends++;
        }
        return mends;
    }

    private void apply(Candidate one) {
        if (one.cost > 0) {
            if (one.variable.entry != null) open(one.variable.entry);
            else one.variable.site.entries.stream().filter(this::isVisible).forEach(this::open);
        }
        moved[one.variable.index] = true;
        path.add(one.variable);
        change(one.variable, one.by);
    }

    private void open(Entry entry) {
        opened[entry.index] = true;
        openedAt[entry.site.index]++;
        hides.add(entry);
    }

    private void undo(Candidate one, int hidden) {
        change(one.variable, -one.by);
        path.removeLast();
        moved[one.variable.index] = false;
        while (hides.size() > hidden) {
            var entry = hides.removeLast();
            opened[entry.index] = false;
            openedAt[entry.site.index]--;
        }
    }

    private void change(Variable variable, double change) {
        by[variable.index] += change;
        for (var term : variable.terms) {
            var equation = term.equation();
            if (equation.redundant) continue;
            double before = off[equation.index];
            double after = before + term.sign() * change;
            if (Math.abs(after) < Point.NEAR) after = 0;
            off[equation.index] = after;
            if (before == 0 && after != 0) broken.add(equation);
            if (before != 0 && after == 0) broken.remove(equation);
        }
    }
}
