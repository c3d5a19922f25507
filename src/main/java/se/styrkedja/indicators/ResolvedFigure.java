package se.styrkedja.indicators;

import java.util.List;
import java.util.Optional;
import se.styrkedja.vocabulary.Measurement;
import se.styrkedja.vocabulary.Quantity;

/// One figure with all that deliveries say of it: the one that is shown, and the others beside it. Nothing is
/// overwritten.
///
/// Shown is the most preferred kind of source (see [SourceKind]), and of those the latest taken in.
public record ResolvedFigure(DeliveredFigure shown, List<DeliveredFigure> also) {
    public ResolvedFigure {
        also = List.copyOf(also);
    }

    public SourceFigure observed() {
        return shown.observed();
    }

    /// The number that is shown, if there is one.
    public Optional<Quantity> known() {
        return observed().measurement() instanceof Measurement.Known(var quantity)
                ? Optional.of(quantity)
                : Optional.empty();
    }

    /// How many persons stand behind it, if the source says.
    public Optional<Integer> persons() {
        return observed().population() instanceof Population.Counted(int persons)
                ? Optional.of(persons)
                : Optional.empty();
    }

    /// The other deliveries that state another number.
    public List<DeliveredFigure> differing() {
        return also.stream().filter(o -> !shown.agrees(o)).toList();
    }
}
