package se.styrkedja.indicators.suppression;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What we do not know ourselves, worked out as far as the sums tell it; the rest gets values that fit. A sum that no
/// value of what we do not know fits is left out.
final class Unknowns {
    private final Network network;
    private final boolean[] known;
    private final Set<Equation> dropped = new HashSet<>();

    Unknowns(Network network) {
        this.network = network;
        this.known = new boolean[network.variables.size()];
    }

    void settle() {
        for (var site : network.sites) state(site);
        var open = new ArrayList<>(network.equations.stream()
                .filter(e -> !e.redundant && unknown(e) > 0)
                .toList());
        boolean learnt = true;
        while (learnt) learnt = open.removeIf(this::work);
        if (!open.isEmpty()) fit(open);
        var without = dropped.stream().map(e -> e.sum).collect(Collectors.toSet());
        network.equations.stream()
                .filter(e -> e.redundant && without.contains(e.sum))
                .forEach(dropped::add);
        network.drop(dropped);
        network.equations.forEach(Equation::settle);
    }

    private void state(Site site) {
        for (var entry : site.entries) {
            var count = entry.cell.count();
            if (count.hasPersons()) state(site.persons, (double) count.persons());
            if (!count.isKnown()) continue;
            switch (count.kind()) {
                case PERSONS -> {}
                case SHARE -> {
                    state(entry.variables.getFirst(), (double) count.part());
                    state(entry.variables.getLast(), (double) (count.persons() - count.part()));
                }
                case MEAN -> state(entry.variables.getFirst(), (double) count.part());
            }
        }
    }

    private void state(Variable variable, double value) {
        variable.value = known[variable.index] ? Math.max(variable.value, value) : value;
        known[variable.index] = true;
    }

    private long unknown(Equation equation) {
        return equation.variables.stream().filter(v -> !known[v.index]).count();
    }

    /// Works out the only one that is unknown. Where none is, it may not add up: by how much the reader knows.
    private boolean work(Equation equation) {
        if (unknown(equation) > 1) return false;
        if (unknown(equation) == 0) return true;
        int at = 0;
        while (known[equation.variables.get(at).index]) at++;
        double value = -rest(equation) * equation.sign(at);
        var variable = equation.variables.get(at);
        if (equation.isCertain() || fits(variable, value)) state(variable, Math.max(0, value));
        else dropped.add(equation);
        return true;
    }

    private boolean fits(Variable variable, double value) {
        if (value > Telling.greatest(variable, toldOf(variable))) return false;
        boolean reached = variable.kind == Variable.Kind.REACHED && known[variable.site.persons.index];
        return value >= 0 && (!reached || value <= variable.site.persons.value);
    }

    private static Told toldOf(Variable variable) {
        return variable.entry == null ? Told.HIDDEN : variable.entry.cell.told();
    }

    /// What the known ones make.
    private double rest(Equation equation) {
        double rest = 0;
        for (int i = 0; i < equation.variables.size(); i++)
            if (known[equation.variables.get(i).index]) rest += equation.sign(i) * equation.variables.get(i).value;
        return rest;
    }

    private void fit(List<Equation> open) {
        var free = network.variables.stream().filter(v -> !known[v.index]).toList();
        var program = new LinearProgram(free, v -> Telling.greatest(v, toldOf(v)));
        for (var equation : open) program.add(equation, -rest(equation));
        var found = program.feasible();
        if (found.isPresent()) {
            for (int i = 0; i < free.size(); i++) state(free.get(i), Math.max(0, found.get()[i]));
            return;
        }
        open.stream().filter(e -> !e.isCertain()).forEach(dropped::add);
        for (var variable : free)
            if (variable.kind == Variable.Kind.REACHED && known[variable.site.persons.index])
                variable.value = variable.site.persons.value;
    }
}
