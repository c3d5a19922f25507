package se.styrkedja.indicators;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.styrkedja.indicators.suppression.Told;
import se.styrkedja.vocabulary.Subject;

/// All that counts when it is decided what is hidden of an organiser's own figures.
///
/// @param coming own figures of which nothing has been told yet
/// @param counting own figures of deliveries that count, of which no more is told than has been
/// @param known own figures that have been told, and that a reader remembers whatever is hidden now
/// @param published what is published of the same, which cannot be hidden
/// @param ofRegister the organiser, its units and its municipality as the register knows them
record StatedFigures(
        List<SourceFigure> coming,
        List<ToldFigure> counting,
        List<ToldFigure> known,
        List<SourceFigure> published,
        Set<Subject> ofRegister) {
    /// An own figure, what was told of it when its delivery was accepted, and that delivery.
    record ToldFigure(DeliveryId by, SourceFigure figure, Told told) {}

    StatedFigures {
        coming = List.copyOf(coming);
        counting = List.copyOf(counting);
        known = List.copyOf(known);
        published = List.copyOf(published);
        ofRegister = Set.copyOf(ofRegister);
    }

    /// Own figures that come first of all, beside published ones.
    static StatedFigures first(Collection<SourceFigure> own, Collection<SourceFigure> published) {
        return new StatedFigures(List.copyOf(own), List.of(), List.of(), List.copyOf(published), Set.of());
    }

    /// Whom the organiser itself speaks of, or is.
    Set<Subject> subjects() {
        var own = Stream.concat(
                coming.stream(),
                Stream.concat(counting.stream(), known.stream()).map(ToldFigure::figure));
        return Stream.concat(own.map(SourceFigure::subject), ofRegister.stream())
                .collect(Collectors.toSet());
    }
}
