package se.styrkedja.indicators.suppression;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Chooses what more to hide, near the fewest: for each number that is not open enough the move that needs fewest
/// entries hidden; then it shows again, the largest first, whatever was not needed after all.
final class Chooser {
    private static final int[] MOST_AT_ONCE = {1, 2, 3, 5, 8, 14, 24};
    private static final int MOST_PARTS = 2;
    private static final int STEPS = 300;
    private static final int LARGE = 100;

    private final Network network;
    private final Order order;
    private final Telling telling;
    private final Proof proof;
    /// What cannot be had, whatever is hidden.
    private final Map<Variable, Double> attainable = new HashMap<>();

    /// In which order numbers are protected.
    enum Order {
        SMALLEST,
        LARGEST,
        FIRST
    }

    Chooser(Network network, Order order) {
        this.network = network;
        this.order = order;
        this.telling = new Telling(network);
        this.proof = new Proof(network, telling);
    }

    /// The one that hides fewest, of some orders.
    static Chooser best(Network network) {
        var choosers = (isLarge(network) ? List.of(Order.SMALLEST) : List.of(Order.values()))
                .stream().map(o -> new Chooser(network, o)).toList();
        choosers.forEach(Chooser::choose);
        return Collections.min(
                choosers, Comparator.comparingLong(Chooser::hidden).thenComparingDouble(Chooser::weight));
    }

    Told told(Entry entry) {
        return telling.told(entry);
    }

    private void choose() {
        limit();
        boolean open = false;
        while (!open) {
            open = true;
            for (var demand : demands()) open &= isProtected(demand);
        }
        network.entries.stream()
                .filter(telling::isHiddenForAnother)
                .sorted(Comparator.comparingInt((Entry e) -> -e.site.width)
                        .thenComparingDouble(e -> -e.site.persons.value)
                        .thenComparingInt(e -> e.index))
                .forEach(this::showAgain);
    }

    /// How many are hidden for another's sake.
    private long hidden() {
        return network.entries.stream().filter(telling::isHiddenForAnother).count();
    }

    /// How much is lost with them: a total tells more than a part.
    private double weight() {
        return network.entries.stream()
                .filter(telling::isHiddenForAnother)
                .mapToDouble(e -> e.site.persons.value)
                .sum();
    }

    /// The numbers that a reader can work out more closely than should be.
    List<Demand> unmet() {
        return Demand.of(network, telling).stream()
                .filter(d -> !proof.proves(d) && !proof.settles(d))
                .toList();
    }

    double width(Demand demand) {
        return proof.range(demand.variable()).width();
    }

    /// What all that may be hidden could not open is not asked for.
    private void limit() {
        var all = new Telling(network);
        network.entries.stream().filter(all::canHide).forEach(all::hide);
        var outer = new Propagation(network, all);
        for (var variable : network.variables)
            if (all.isOpen(variable)) attainable.put(variable, outer.width(variable));
    }

    private List<Demand> demands() {
        return Demand.of(network, telling).stream()
                .map(this::attainable)
                .sorted(
                        switch (order) {
                            case SMALLEST -> Comparator.comparingDouble((Demand d) -> d.variable().value);
                            case LARGEST -> Comparator.comparingDouble((Demand d) -> -d.variable().value);
                            case FIRST -> Comparator.comparingInt((Demand d) -> d.variable().index);
                        })
                .toList();
    }

    private List<Demand> demands(Set<Variable> of) {
        var demands = new ArrayList<Demand>();
        of.stream().map(v -> v.site).distinct().forEach(site -> Demand.of(site, telling, demands));
        return demands.stream()
                .filter(d -> of.contains(d.variable()))
                .map(this::attainable)
                .sorted(Comparator.comparingInt(d -> d.variable().index))
                .toList();
    }

    private Demand attainable(Demand demand) {
        return new Demand(
                demand.variable(), Math.min(demand.need(), attainable.getOrDefault(demand.variable(), demand.need())));
    }

    /// Whether nothing had to be hidden for it.
    private boolean isProtected(Demand demand) {
        Effort.mustBeWaitedFor();
        if (proof.proves(demand)) return true;
        do {
            if (!helps(demand)) {
                proof.settles(demand);
                attainable.put(demand.variable(), proof.range(demand.variable()).width());
                break;
            }
        } while (!proof.proves(demand));
        return false;
    }

    private boolean helps(Demand demand) {
        var move = cheapest(demand);
        move.ifPresent(m -> {
            m.hides().forEach(telling::hide);
            proof.see(m.to());
        });
        if (move.isPresent()) return true;
        var nearest = nearest(demand.variable());
        nearest.ifPresent(telling::hide);
        return nearest.isPresent();
    }

    private Optional<Moves.Move> cheapest(Demand demand) {
        for (int most : MOST_AT_ONCE) {
            var move = isLarge(network) ? Optional.<Moves.Move>empty() : move(demand, new Moves.Hiding(most, false));
            if (move.isEmpty()) move = move(demand, new Moves.Hiding(most, true));
            if (move.isPresent()) return move;
        }
        return Optional.empty();
    }

    private Optional<Moves.Move> move(Demand demand, Moves.Hiding may) {
        for (int part = 1; part <= MOST_PARTS; part++)
            for (int direction = 1; direction >= -1; direction -= 2) {
                double step = Math.ceil(proof.step(demand, direction) / part);
                if (step < 1) continue;
                var move = proof.move(demand, direction * step, may, STEPS);
                if (move.isPresent()) return move;
            }
        return Optional.empty();
    }

    private static boolean isLarge(Network network) {
        return network.entries.size() > LARGE;
    }

    /// The entry that shares a sum with it, or with what shares one, and so on: a part before a total, the smallest.
    private Optional<Entry> nearest(Variable variable) {
        var near = new ArrayList<Variable>(List.of(variable));
        var seen = new HashSet<Variable>(near);
        for (int i = 0; i < near.size(); i++) {
            var found = near.get(i).terms.stream()
                    .flatMap(t -> t.equation().variables.stream())
                    .flatMap(v -> v.entry == null ? v.site.entries.stream() : Stream.of(v.entry))
                    .filter(telling::canHide)
                    .min(Comparator.comparingInt((Entry e) -> e.site.width)
                            .thenComparingDouble(e -> e.site.persons.value)
                            .thenComparingInt(e -> e.index));
            if (found.isPresent()) return found;
            for (var term : near.get(i).terms)
                for (var other : term.equation().variables)
                    if (telling.isOpen(other) && seen.add(other)) near.add(other);
        }
        return Optional.empty();
    }

    private void showAgain(Entry entry) {
        telling.show(entry);
        if (leavesOneAlone(entry)) {
            telling.hide(entry);
            return;
        }
        var forgotten = proof.forget(entry);
        var touched = new HashSet<Variable>(entry.variables);
        touched.add(entry.site.persons);
        for (var range : forgotten) touched.add(range.variable);
        if (demands(touched).stream().allMatch(proof::proves)) return;
        telling.hide(entry);
        forgotten.forEach(proof::remember);
    }

    /// Whether a sum is left with one unknown that should be open.
    private boolean leavesOneAlone(Entry shown) {
        return Stream.concat(shown.variables.stream(), Stream.of(shown.site.persons))
                .flatMap(v -> v.terms.stream())
                .filter(t -> !t.equation().isCertain())
                .map(t ->
                        t.equation().variables.stream().filter(telling::isOpen).toList())
                .anyMatch(open ->
                        open.size() == 1 && demands(Set.copyOf(open)).stream().anyMatch(d -> d.need() > 0));
    }
}
