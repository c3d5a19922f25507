package se.styrkedja.indicators.suppression;

import java.util.List;
import java.util.Set;

/// Cells, each measure once at each place, and the sums that join the places.
public record Table<P extends Comparable<? super P>>(List<Cell<P>> cells, List<Sum<P>> sums) {
    public Table {
        cells = List.copyOf(cells);
        sums = List.copyOf(sums);
    }

    /// A whole and all its parts: units of a municipality, girls and boys. What stands in no cell is implied.
    public record Sum<P extends Comparable<? super P>>(P total, Set<P> parts) {
        public Sum {
            parts = Set.copyOf(parts);
        }
    }
}
