package se.styrkedja.indicators.suppression;

import java.util.ArrayList;
import java.util.List;

/// A place in a network: its persons, and the entries that tell of them.
final class Site {
    final Object place;
    final int index;
    final Variable persons;
    final List<Entry> entries = new ArrayList<>();
    /// How many sums have it for their total: the more, the wider it is.
    int width;

    private boolean fixed;

    Site(Object place, int index, int variable) {
        this.place = place;
        this.index = index;
        this.persons = new Variable(variable, Variable.Kind.PERSONS, this, null);
    }

    /// Whether something that is told of it cannot be hidden.
    boolean isFixed() {
        return fixed;
    }

    void add(Entry entry) {
        entries.add(entry);
        fixed |= entry.cell.standing() == Cell.Standing.FIXED && entry.cell.told() != Told.HIDDEN;
    }

    int limit() {
        return entries.stream().mapToInt(e -> e.cell.limit()).max().orElse(0);
    }
}
