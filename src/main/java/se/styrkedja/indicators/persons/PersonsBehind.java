package se.styrkedja.indicators.persons;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import se.styrkedja.indicators.suppression.Cell;

/// Cells of one period about the same persons: two indicators that state as many wherever both state how many, and do
/// so somewhere.
public final class PersonsBehind {
    private final Object counted;
    private final Map<PersonsPlace, Long> persons = new HashMap<>();
    private final List<Cell<PersonsPlace>> cells = new ArrayList<>();

    private PersonsBehind(Object counted) {
        this.counted = counted;
    }

    /// @param byIndicator the cells of one period, by indicator
    /// @param counted what an indicator counts: those of different kinds are never the same persons
    public static List<PersonsBehind> of(
            SortedMap<String, Map<PersonsPlace, Cell<PersonsPlace>>> byIndicator, Function<String, ?> counted) {
        var groups = new ArrayList<PersonsBehind>();
        byIndicator.forEach((indicator, byPlace) -> {
            var cells = byPlace.values();
            var what = counted.apply(indicator);
            var group = groups.stream()
                    .filter(g -> g.counted.equals(what) && g.agreesWith(cells))
                    .findFirst()
                    .orElseGet(() -> {
                        var made = new PersonsBehind(what);
                        groups.add(made);
                        return made;
                    });
            group.add(cells);
        });
        return groups;
    }

    /// The cells, at places of a table with that number.
    public List<Cell<PersonsPlace>> cells(int table) {
        return cells.stream()
                .map(c -> c.at(
                        new PersonsPlace(table, c.place().subject(), c.place().breakdown())))
                .toList();
    }

    private boolean agreesWith(Collection<Cell<PersonsPlace>> others) {
        boolean somewhere = false;
        for (var other : others) {
            var here = persons.get(other.place());
            if (here == null || other.count().persons() < 0) continue;
            if (here != other.count().persons()) return false;
            somewhere = true;
        }
        return somewhere;
    }

    private void add(Collection<Cell<PersonsPlace>> more) {
        cells.addAll(more);
        for (var cell : more)
            if (cell.count().persons() >= 0)
                persons.putIfAbsent(cell.place(), cell.count().persons());
    }
}
