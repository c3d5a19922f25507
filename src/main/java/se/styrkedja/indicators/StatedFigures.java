package se.styrkedja.indicators;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.styrkedja.indicators.suppression.Told;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Period;
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

    /// What a figure is of.
    record Of(IndicatorId indicator, Subject subject, Period period, Breakdown breakdown) {
        static Of of(SourceFigure one) {
            return new Of(one.indicator(), one.subject(), one.period(), one.breakdown());
        }
    }

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

    /// The same when nothing of the coming figures is told, of which those that are stated already say nothing new.
    ///
    /// @param by the delivery that they would be of
    StatedFigures withoutTellingComing(DeliveryId by) {
        var stated = Stream.concat(
                        published.stream(),
                        Stream.concat(counting.stream(), known.stream()).map(ToldFigure::figure))
                .map(Of::of)
                .collect(Collectors.toSet());
        var hidden = coming.stream()
                .filter(figure -> !stated.contains(Of.of(figure)))
                .map(figure -> new ToldFigure(by, figure, Told.HIDDEN));
        return new StatedFigures(
                List.of(), Stream.concat(counting.stream(), hidden).toList(), known, published, ofRegister);
    }

    /// The same when nothing but what is published has ever been told.
    StatedFigures withoutToldBefore() {
        var hidden = Stream.concat(counting.stream(), known.stream())
                .map(one -> new ToldFigure(one.by(), one.figure(), Told.HIDDEN))
                .toList();
        return new StatedFigures(coming, hidden, List.of(), published, ofRegister);
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
