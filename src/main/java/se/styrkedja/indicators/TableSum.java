package se.styrkedja.indicators;

import java.util.List;
import java.util.stream.Stream;

/// A total and the parts that make it: girls and boys of all, or the units of a municipality.
record TableSum(TableCell total, List<TableCell> parts) {
    TableSum {
        parts = List.copyOf(parts);
    }

    Stream<TableCell> cells() {
        return Stream.concat(Stream.of(total), parts.stream());
    }

    /// What can be hidden so that it tells less: a part before the total.
    List<TableCell> candidates() {
        var open = parts.stream().filter(TableCell::canBeHidden).toList();
        return open.isEmpty() && total.canBeHidden() ? List.of(total) : open;
    }
}
