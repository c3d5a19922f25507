package se.styrkedja.reports.publishing;

import java.util.List;
import java.util.function.Supplier;

/// A report as it reads in the snapshot in which it is to be frozen.
///
/// @param lacking what has to be done before it can be decided; empty when nothing has
/// @param frozen what is frozen when nothing lacks; asked for in the same snapshot
public record Composed(List<String> lacking, Supplier<Frozen> frozen) {
    public Composed {
        lacking = List.copyOf(lacking);
    }
}
