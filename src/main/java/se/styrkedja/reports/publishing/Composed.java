package se.styrkedja.reports.publishing;

import java.util.List;
import java.util.function.Supplier;
import se.styrkedja.access.DecisionBasis;

/// A report as it reads in the snapshot in which it is to be frozen.
///
/// @param lacking what has to be done before it can be decided; empty when nothing has
/// @param basis all that is frozen, as it is told to the one who decides it
/// @param frozen what is frozen when nothing lacks; asked for in the same snapshot
public record Composed(List<String> lacking, DecisionBasis basis, Supplier<Frozen> frozen) {
    public Composed {
        lacking = List.copyOf(lacking);
    }
}
