package se.styrkedja.indicators.suppression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The parts of a table that no sum joins.
final class Parts<P extends Comparable<? super P>> {
    private final Map<P, P> towards = new HashMap<>();

    private Parts() {}

    static <P extends Comparable<? super P>> List<Table<P>> of(Table<P> table) {
        var parts = new Parts<P>();
        for (var sum : table.sums())
            for (var part : sum.parts()) parts.towards.put(parts.root(part), parts.root(sum.total()));
        var cells = new TreeMap<P, List<Cell<P>>>();
        var sums = new HashMap<P, List<Table.Sum<P>>>();
        for (var cell : table.cells())
            cells.computeIfAbsent(parts.root(cell.place()), p -> new ArrayList<>())
                    .add(cell);
        for (var sum : table.sums())
            sums.computeIfAbsent(parts.root(sum.total()), p -> new ArrayList<>())
                    .add(sum);
        return cells.entrySet().stream()
                .map(e -> new Table<>(e.getValue(), sums.getOrDefault(e.getKey(), List.of())))
                .toList();
    }

    private P root(P place) {
        var at = place;
        for (var next = towards.getOrDefault(at, at); !next.equals(at); next = towards.getOrDefault(at, at)) at = next;
        if (!at.equals(place)) towards.put(place, at);
        return at;
    }
}
