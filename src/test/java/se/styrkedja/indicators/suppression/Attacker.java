package se.styrkedja.indicators.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ojalgo.optimisation.ExpressionsBasedModel;

/// Somebody who reads all that is shown of a hierarchy, knows which sums there are and how figures are hidden, and
/// works
/// out between what every hidden number must lie. Shares nothing with what chooses.
///
/// The unknowns are the persons of a place whose cells are all hidden, and what each hidden cell says of them.
final class Attacker {
    private static final double NEAR = 1e-6;
    private static final double NONE = Double.NEGATIVE_INFINITY;
    private static final long FAR = 1_000_000;

    private final Hierarchy world;
    private final Map<String, Map<String, Told>> read;
    private final Map<String, Integer> columns = new TreeMap<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<double[]> points = new ArrayList<>();

    /// What some of the unknowns make together is at least this and at most that.
    private static final class Rule {
        private final double[] row;
        private final double least;
        private final double most;

        Rule(double[] row, double least, double most) {
            this.row = row;
            this.least = least;
            this.most = most;
        }
    }

    Attacker(Hierarchy world, Map<String, Map<String, Told>> read) {
        this.world = world;
        this.read = read;
        for (var place : world.truth.keySet()) {
            if (!knowsPersons(place)) columns.put(place, 0);
            for (var measure : world.measures)
                if (told(place, measure) != Told.SHOWN) columns.put(place + " " + measure, 0);
        }
        int number = 0;
        for (var column : columns.entrySet()) column.setValue(number++);
        for (var sum : world.table.sums()) {
            addUp(sum, 0, "");
            for (int m = 0; m < world.measures.size(); m++) addUp(sum, m + 1, " " + world.measures.get(m));
        }
        for (var place : world.truth.keySet())
            for (int m = 0; m < Math.min(2, world.measures.size()); m++) limit(place, world.measures.get(m));
    }

    /// Everything that is shown, and everything that might have been.
    static Attacker of(Hierarchy world, Suppression<String> suppression) {
        var read = new HashMap<String, Map<String, Told>>();
        for (var cell : world.table.cells())
            read.computeIfAbsent(cell.place(), p -> new HashMap<>())
                    .put(
                            cell.measure(),
                            suppression.told(cell.place(), cell.measure()).orElseThrow());
        return new Attacker(world, read);
    }

    private boolean knowsPersons(String place) {
        return read.getOrDefault(place, Map.of()).values().stream().anyMatch(t -> t != Told.HIDDEN);
    }

    private Told told(String place, String measure) {
        return read.getOrDefault(place, Map.of()).getOrDefault(measure, Told.HIDDEN);
    }

    /// A sum of what is known and what is not; the reader has heard somewhere what they make together.
    private void addUp(Table.Sum<String> sum, int at, String name) {
        var row = new double[columns.size()];
        double right = 0;
        right += put(row, sum.total(), at, name, -1);
        for (var part : sum.parts()) right += put(row, part, at, name, 1);
        if (Arrays.stream(row).anyMatch(v -> v != 0)) rules.add(new Rule(row, right, right));
    }

    private double put(double[] row, String place, int at, String name, int sign) {
        var column = columns.get(place + name);
        if (column == null) return -sign * (double) world.truth(place)[at];
        row[column] = sign;
        return 0;
    }

    /// No more are reached than there are; and what a mark says.
    private void limit(String place, String measure) {
        var column = columns.get(place + " " + measure);
        if (column == null) return;
        var row = new double[columns.size()];
        row[column] = 1;
        var persons = columns.get(place);
        double known = world.truth(place)[0];
        if (persons == null) rules.add(new Rule(row.clone(), NONE, known));
        else {
            var both = row.clone();
            both[persons] = -1;
            rules.add(new Rule(both, NONE, 0));
        }
        switch (told(place, measure)) {
            case NEARLY_ALL -> rules.add(new Rule(row, known - 4, -NONE));
            case NEARLY_NONE -> rules.add(new Rule(row, NONE, 4));
            case SHOWN, HIDDEN -> {}
        }
    }

    boolean findsNothing() {
        return findings(1).isEmpty();
    }

    /// All that is told too closely, each with how far apart its least and greatest lie.
    Map<String, Long> findings() {
        return findings(Integer.MAX_VALUE);
    }

    private Map<String, Long> findings(int most) {
        var found = new TreeMap<String, Long>();
        for (var place : world.truth.keySet()) {
            if (found.size() >= most) break;
            boolean stated = read.containsKey(place);
            long persons = world.truth(place)[0];
            boolean small = persons >= 1 && persons < Hierarchy.limit(place);
            if (!knowsPersons(place)) {
                if (stated) atLeast(place, persons(place), Hierarchy.limit(place), found);
                else if (small) atLeast(place, persons(place), 1, found);
            }
            for (int m = 0; m < world.measures.size(); m++) reached(place, m, found);
        }
        return found;
    }

    private void reached(String place, int m, Map<String, Long> found) {
        var measure = world.measures.get(m);
        var column = columns.get(place + " " + measure);
        if (column == null) return;
        boolean stated = read.getOrDefault(place, Map.of()).containsKey(measure);
        if (m == 2) {
            if (stated)
                atLeast(
                        place + " " + measure,
                        unit(column),
                        Math.max(1, Math.ceil(world.truth(place)[3] / 10.0)),
                        found);
            return;
        }
        long persons = world.truth(place)[0];
        long reached = world.truth(place)[m + 1];
        var told = told(place, measure);
        if (!stated) {
            if (reached >= 1 && reached <= 4) atLeast(place + " " + measure, unit(column), 1, found);
            if (persons - reached >= 1 && persons - reached <= 4)
                atLeast(place + " not " + measure, not(place, column), 1, found);
            return;
        }
        double most = knowsPersons(place) ? persons : FAR;
        double need = Math.min(told == Told.HIDDEN ? 5 : 4, most);
        if (told != Told.NEARLY_ALL) shares(place + " " + measure, unit(column), place, need, found);
        if (told != Told.NEARLY_NONE) shares(place + " not " + measure, not(place, column), place, need, found);
    }

    private double[] persons(String place) {
        return unit(columns.getOrDefault(place, 0));
    }

    private double[] unit(int column) {
        var row = new double[columns.size()];
        row[column] = 1;
        return row;
    }

    private double[] not(String place, int column) {
        var row = new double[columns.size()];
        row[column] = -1;
        var persons = columns.get(place);
        if (persons != null) row[persons] = 1;
        return row;
    }

    private void atLeast(String name, double[] of, double need, Map<String, Long> found) {
        var between = between(of, 0, need);
        long width = (long) (between[1] - between[0]);
        if (width < need) found.put(name, width);
    }

    private void shares(String name, double[] of, String place, double need, Map<String, Long> found) {
        double constant = name.contains(" not ") && knowsPersons(place) ? world.truth(place)[0] : 0;
        var between = between(of, constant, need);
        long width = (long) (between[1] - between[0]);
        boolean end = width >= 4 && (between[0] == 0 || (knowsPersons(place) && between[1] == world.truth(place)[0]));
        if (width < need && !end) found.put(name, width);
    }

    /// The least and the greatest whole number; far is far enough.
    private double[] between(double[] of, double constant, double need) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (var point : points) {
            double value = times(of, point);
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        if (!wide(low, high, need)) high = Math.max(high, solve(of, true));
        if (!wide(low, high, need)) low = Math.min(low, solve(of, false));
        return new double[] {Math.ceil(low + constant - NEAR), Math.floor(high + constant + NEAR)};
    }

    private static boolean wide(double low, double high, double need) {
        return Math.floor(high + NEAR) - Math.ceil(low - NEAR) >= need;
    }

    private double solve(double[] of, boolean most) {
        var model = new ExpressionsBasedModel();
        var unknowns = columns.keySet().stream()
                .map(name -> model.newVariable(name).lower(0))
                .toList();
        for (int i = 0; i < of.length; i++) unknowns.get(i).weight(of[i]);
        for (int r = 0; r < rules.size(); r++) {
            var rule = model.newExpression("rule " + r);
            if (rules.get(r).least > NONE) rule.lower(rules.get(r).least);
            if (rules.get(r).most < -NONE) rule.upper(rules.get(r).most);
            for (int i = 0; i < of.length; i++)
                if (rules.get(r).row[i] != 0) rule.set(unknowns.get(i), rules.get(r).row[i]);
        }
        var goal = model.newExpression("goal").lower(-FAR).upper(FAR);
        for (int i = 0; i < of.length; i++) if (of[i] != 0) goal.set(unknowns.get(i), of[i]);
        var found = most ? model.maximise() : model.minimise();
        assertThat(found.getState().isOptimal()).as(columns.toString()).isTrue();
        var point = found.toRawCopy1D();
        for (var rule : rules) assertThat(times(rule.row, point)).isBetween(rule.least - 1e-4, rule.most + 1e-4);
        points.add(point);
        return times(of, point);
    }

    private static double times(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) sum += one[i] * other[i];
        return sum;
    }
}
