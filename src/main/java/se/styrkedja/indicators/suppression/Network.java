package se.styrkedja.indicators.suppression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A table as variables and equations. The same table gives the same network, in whatever order it is stated.
final class Network {
    final List<Site> sites = new ArrayList<>();
    final List<Entry> entries = new ArrayList<>();
    final List<Variable> variables = new ArrayList<>();
    final List<Equation> equations = new ArrayList<>();
    private final Map<Object, Site> byPlace = new HashMap<>();

    private Network() {}

    static <P extends Comparable<? super P>> Network of(Table<P> table) {
        var network = new Network();
        var sums = table.sums().stream()
                .sorted(Comparator.comparing((Table.Sum<P> s) -> s.total())
                        .thenComparing(s -> new TreeSet<>(s.parts()).toString()))
                .toList();
        var cells = withImplied(table, sums);
        cells.forEach((place, here) -> network.add(place, here.values()));
        for (var entry : network.entries) network.link(entry);
        for (int i = 0; i < sums.size(); i++) network.join(sums.get(i), i);
        new Unknowns(network).settle();
        return network;
    }

    /// All cells, and those that the sums imply: a part, or the total of parts, of which nothing is stated.
    private static <P extends Comparable<? super P>> SortedMap<P, SortedMap<String, Cell<P>>> withImplied(
            Table<P> table, List<Table.Sum<P>> sums) {
        var cells = new TreeMap<P, SortedMap<String, Cell<P>>>();
        for (var cell : table.cells())
            if (cells.computeIfAbsent(cell.place(), p -> new TreeMap<>()).put(cell.measure(), cell) != null)
                throw new IllegalArgumentException("twice: " + cell);
        int strictest = table.cells().stream().mapToInt(Cell::limit).max().orElse(0);
        boolean grows = true;
        while (grows) {
            grows = false;
            for (var sum : sums) grows |= implyParts(sum, strictest, cells);
        }
        return cells;
    }

    private static <P extends Comparable<? super P>> boolean implyParts(
            Table.Sum<P> sum, int strictest, SortedMap<P, SortedMap<String, Cell<P>>> cells) {
        var total = cells.get(sum.total());
        if (total == null) return false;
        boolean grows = false;
        for (var whole : List.copyOf(total.values()))
            for (var part : sum.parts()) {
                var there = cells.computeIfAbsent(part, p -> new TreeMap<>());
                int limit = there.isEmpty()
                        ? strictest
                        : there.firstEntry().getValue().limit();
                grows |= there.putIfAbsent(
                                whole.measure(),
                                Cell.implied(
                                        part, whole.measure(), whole.count().kind(), limit))
                        == null;
            }
        return grows;
    }

    private void add(Object place, Iterable<? extends Cell<?>> cells) {
        var site = new Site(place, sites.size(), variables.size());
        sites.add(site);
        byPlace.put(place, site);
        variables.add(site.persons);
        for (var cell : cells) {
            var entry = new Entry(entries.size(), cell, site);
            entries.add(entry);
            site.add(entry);
            switch (cell.count().kind()) {
                case PERSONS -> {}
                case SHARE -> {
                    add(entry, Variable.Kind.REACHED);
                    add(entry, Variable.Kind.NOT_REACHED);
                }
                case MEAN -> add(entry, Variable.Kind.SUM);
            }
        }
    }

    private void add(Entry entry, Variable.Kind kind) {
        var variable = new Variable(variables.size(), kind, entry.site, entry);
        variables.add(variable);
        entry.variables.add(variable);
    }

    /// Whoever was reached and whoever was not are all.
    private void link(Entry entry) {
        if (entry.variables.size() == 2)
            equations.add(new Equation(
                    equations.size(),
                    List.of(entry.variables.getFirst(), entry.variables.getLast(), entry.site.persons),
                    new int[] {1, 1, -1},
                    Equation.NONE,
                    false));
    }

    private <P extends Comparable<? super P>> void join(Table.Sum<P> sum, int number) {
        var total = byPlace.get(sum.total());
        if (total == null || sum.parts().isEmpty()) return;
        total.width++;
        var parts = new TreeSet<>(sum.parts()).stream().map(this::site).toList();
        join(number, total.persons, parts.stream().map(p -> p.persons).toList(), false);
        for (var entry : total.entries)
            for (int i = 0; i < entry.variables.size(); i++) {
                int at = i;
                join(
                        number,
                        entry.variables.get(at),
                        parts.stream()
                                .map(p ->
                                        entry(p, entry.cell.measure()).variables.get(at))
                                .toList(),
                        at > 0);
            }
    }

    private void join(int sum, Variable total, List<Variable> parts, boolean redundant) {
        var all = Stream.concat(Stream.of(total), parts.stream()).toList();
        var signs = new int[all.size()];
        Arrays.fill(signs, 1);
        signs[0] = -1;
        equations.add(new Equation(equations.size(), all, signs, sum, redundant));
    }

    Entry entry(Cell<?> cell) {
        return entry(site(cell.place()), cell.measure());
    }

    private Site site(Object place) {
        return find(byPlace.get(place), place);
    }

    private static Entry entry(Site site, String measure) {
        return find(
                site.entries.stream()
                        .filter(e -> e.cell.measure().equals(measure))
                        .findFirst()
                        .orElse(null),
                measure);
    }

    private static <T> T find(@Nullable T there, Object name) {
        if (there == null) throw new IllegalStateException("nothing at " + name);
        return there;
    }

    /// Leaves out equations that cannot hold.
    void drop(Set<Equation> these) {
        for (var variable : variables) variable.terms.removeIf(t -> these.contains(t.equation()));
        equations.removeIf(these::contains);
    }
}
