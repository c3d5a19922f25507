package se.styrkedja.indicators.persons;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.styrkedja.indicators.suppression.Cell;
import se.styrkedja.indicators.suppression.Told;

/// All that is stated of one figure: by the organiser, by those who publish, and what readers have been told of it.
public final class CellStatements {
    private @Nullable Cell<PersonsPlace> own;
    private @Nullable Cell<PersonsPlace> published;
    private final List<Cell<PersonsPlace>> known = new ArrayList<>();
    private final List<Cell<PersonsPlace>> unknown = new ArrayList<>();

    /// Of two own statements none tells what the other hides.
    public void addOwn(Cell<PersonsPlace> cell) {
        if (own == null) {
            own = cell;
            return;
        }
        var least = own.toldByItself().and(cell.toldByItself());
        own = (own.toldByItself() == least ? own : cell).as(least);
    }

    public void addPublished(Cell<PersonsPlace> cell) {
        if (published == null || published.told() == Told.HIDDEN) published = cell;
    }

    public void addKnown(Cell<PersonsPlace> cell) {
        (cell.standing() == Cell.Standing.FIXED ? known : unknown).add(cell);
    }

    /// As one cell.
    public Cell<PersonsPlace> together() {
        if (own == null) return withoutOwn();
        if (published != null && published.told() != Told.HIDDEN)
            return published.count().persons() >= 0
                    ? published
                    : own.as(published.told()).fixed();
        return remembered(own).orElse(own);
    }

    private Cell<PersonsPlace> withoutOwn() {
        if (published != null && published.told() != Told.HIDDEN) return published;
        if (!known.isEmpty()) return known.getFirst();
        if (!unknown.isEmpty()) return unknown.getFirst();
        if (published == null) throw new IllegalStateException("nothing is stated");
        return published;
    }

    /// The number that readers know already. Another number of the same is taken to be known too, unless it is of so
    /// few that it is hidden for its own sake.
    private Optional<Cell<PersonsPlace>> remembered(Cell<PersonsPlace> now) {
        var same = known.stream().filter(k -> k.count().equals(now.count())).findFirst();
        if (same.isPresent() || known.isEmpty() || now.toldByItself() == Told.HIDDEN) return same;
        return Optional.of(now.as(known.getFirst().told()).fixed());
    }
}
