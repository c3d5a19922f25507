package se.styrkedja.indicators;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.styrkedja.vocabulary.Period;

/// Reads what an organiser's deliveries say and have told, withdrawn ones too, and decides what is hidden of it.
final class OwnFigures {
    private final ObservationStore observations;
    private final Indicators indicators;
    private final Limits limits = Limits.builtIn();

    OwnFigures(ObservationStore observations, Indicators indicators) {
        this.observations = observations;
        this.indicators = indicators;
    }

    /// What is shown now: never more than was told when it was taken in, and less where others have published
    /// something since.
    SmallGroupSuppression now(Collection<Delivery> deliveries, boolean ofOrganiser) {
        var counting = told(deliveries, Delivery::counts, ofOrganiser);
        var withdrawn = told(deliveries, delivery -> !delivery.counts(), ofOrganiser);
        return decided(List.of(), counting, withdrawn, List.of(), deliveries);
    }

    /// What would be told of figures that are taken in now. All that has been told stays told, so that they are hidden
    /// instead where both together would tell too much.
    ///
    /// @param own the organiser's own
    /// @param published what others have published
    SmallGroupSuppression with(
            List<SourceFigure> own,
            List<SourceFigure> published,
            Collection<Delivery> deliveries,
            boolean ofOrganiser) {
        var periods = Stream.concat(own.stream(), published.stream())
                .map(SourceFigure::period)
                .collect(Collectors.toSet());
        return with(own, published, periods::contains, deliveries, ofOrganiser);
    }

    /// What those figures would disclose together with what has been told, and is not disclosed already.
    List<Observations.Disclosure> disclosures(
            List<SourceFigure> own,
            List<SourceFigure> published,
            Collection<Delivery> deliveries,
            boolean ofOrganiser) {
        var disclosed = with(own, published, deliveries, ofOrganiser).disclosures();
        if (disclosed.isEmpty()) return disclosed;
        var periods = disclosed.stream().map(Observations.Disclosure::period).collect(Collectors.toSet());
        var before = with(List.of(), List.of(), periods::contains, deliveries, ofOrganiser)
                .disclosures();
        return disclosed.stream()
                .filter(one -> before.stream().noneMatch(one::isNoNewsAfter))
                .toList();
    }

    private SmallGroupSuppression with(
            List<SourceFigure> own,
            List<SourceFigure> published,
            Predicate<Period> periods,
            Collection<Delivery> deliveries,
            boolean ofOrganiser) {
        var counting = of(periods, told(deliveries, Delivery::counts, ofOrganiser));
        var known = new ArrayList<>(counting);
        known.addAll(of(periods, told(deliveries, delivery -> !delivery.counts(), ofOrganiser)));
        return decided(own, counting, known, published, deliveries);
    }

    private SmallGroupSuppression decided(
            List<SourceFigure> coming,
            List<StatedFigures.ToldFigure> counting,
            List<StatedFigures.ToldFigure> known,
            List<SourceFigure> publishing,
            Collection<Delivery> deliveries) {
        var own = Stream.concat(
                        coming.stream(),
                        Stream.concat(counting.stream(), known.stream()).map(StatedFigures.ToldFigure::figure))
                .toList();
        var ofRegister = observations.ofRegister();
        Map<UUID, Delivery> here = deliveries.stream()
                .filter(Delivery::counts)
                .collect(Collectors.toMap(d -> d.id().value(), Function.identity()));
        var published = Stream.concat(
                        publishing.stream(),
                        observations.beside(own, ofRegister, here).stream()
                                .filter(o -> !o.delivery().own())
                                .map(DeliveredFigure::observed))
                .toList();
        return SmallGroupSuppression.of(
                new StatedFigures(coming, counting, known, published, ofRegister), indicators, limits);
    }

    private List<StatedFigures.ToldFigure> told(
            Collection<Delivery> deliveries, Predicate<Delivery> which, boolean ofOrganiser) {
        return observations.told(
                deliveries.stream()
                        .filter(Delivery::own)
                        .filter(which)
                        .map(Delivery::id)
                        .toList(),
                ofOrganiser);
    }

    private static List<StatedFigures.ToldFigure> of(
            Predicate<Period> periods, List<StatedFigures.ToldFigure> figures) {
        return figures.stream()
                .filter(one -> periods.test(one.figure().period()))
                .toList();
    }
}
