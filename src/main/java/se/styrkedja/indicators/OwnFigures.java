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
import se.styrkedja.indicators.suppression.Effort;
import se.styrkedja.vocabulary.Period;

/// Reads what an organiser's deliveries say and have told, withdrawn ones too, and decides what is hidden of it.
final class OwnFigures {
    /// What is looked at before it is taken in has no delivery.
    private static final DeliveryId NOT_YET = new DeliveryId(new UUID(0, 0));

    /// So many figures of one period and the same persons, in units and the parts of them, are gone through: twice what
    /// the country's largest organiser has of its programmes and genders.
    private static final int MOST_TOGETHER = 6_000;

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
        var stated = stated(List.of(), counting, withdrawn, List.of(), deliveries);
        return Effort.patiently(() -> SmallGroupSuppression.of(stated, indicators, limits, Integer.MAX_VALUE));
    }

    /// What would be told of figures that are taken in now. Errors: [TooLarge]. All that has been told stays told, so
    /// that they are hidden
    /// instead where both together would tell too much.
    ///
    SmallGroupSuppression with(List<SourceFigure> own, Collection<Delivery> deliveries, boolean ofOrganiser) {
        var periods = own.stream().map(SourceFigure::period).collect(Collectors.toSet());
        return decided(stated(own, List.of(), periods::contains, deliveries, ofOrganiser));
    }

    /// What a reader could work out if own figures were taken in, and could not before.
    ///
    /// @param byTelling what their being told discloses, together with what is told already
    /// @param already what is told already gives away of them, whether or not they are taken in
    record Disclosing(List<Observations.Disclosure> byTelling, List<Observations.Disclosure> already) {}

    /// What own figures would disclose, and what is disclosed of them already.
    Disclosing disclosures(List<SourceFigure> own, Collection<Delivery> deliveries, boolean ofOrganiser) {
        var periods = own.stream().map(SourceFigure::period).collect(Collectors.toSet());
        var stated = stated(own, List.of(), periods::contains, deliveries, ofOrganiser);
        var all = disclosures(stated);
        if (all.isEmpty()) return new Disclosing(List.of(), List.of());
        var untold = disclosures(stated.withoutTellingComing(NOT_YET));
        var before = disclosures(stated(List.of(), List.of(), periods::contains, deliveries, ofOrganiser));
        var published = disclosures(stated.withoutTellingComing(NOT_YET).withoutToldBefore());
        return new Disclosing(
                news(all, untold),
                news(untold, before).stream()
                        .map(one -> isNews(one, published) ? one : one.byOthers())
                        .toList());
    }

    /// What figures that others have published would disclose together with what has been told.
    List<Observations.Disclosure> disclosuresIfPublished(
            List<SourceFigure> published, Collection<Delivery> deliveries, boolean ofOrganiser) {
        var periods = published.stream().map(SourceFigure::period).collect(Collectors.toSet());
        var stated = stated(List.of(), published, periods::contains, deliveries, ofOrganiser);
        var all = disclosures(stated);
        if (all.isEmpty()) return all;
        var alone = disclosures(stated.withoutToldBefore());
        return news(all, disclosures(stated(List.of(), List.of(), periods::contains, deliveries, ofOrganiser))).stream()
                .map(one -> isNews(one, alone) ? one : one.byOthers())
                .toList();
    }

    private List<Observations.Disclosure> disclosures(StatedFigures stated) {
        return decided(stated).disclosures();
    }

    private SmallGroupSuppression decided(StatedFigures stated) {
        return Effort.within(Effort.LONGEST, () -> SmallGroupSuppression.of(stated, indicators, limits, MOST_TOGETHER));
    }

    private static List<Observations.Disclosure> news(
            List<Observations.Disclosure> all, List<Observations.Disclosure> before) {
        return all.stream().filter(one -> isNews(one, before)).toList();
    }

    private static boolean isNews(Observations.Disclosure one, List<Observations.Disclosure> before) {
        return before.stream().noneMatch(one::isNoNewsAfter);
    }

    private StatedFigures stated(
            List<SourceFigure> own,
            List<SourceFigure> published,
            Predicate<Period> periods,
            Collection<Delivery> deliveries,
            boolean ofOrganiser) {
        var counting = of(periods, told(deliveries, Delivery::counts, ofOrganiser));
        var known = new ArrayList<>(counting);
        known.addAll(of(periods, told(deliveries, delivery -> !delivery.counts(), ofOrganiser)));
        return stated(own, counting, known, published, deliveries);
    }

    private StatedFigures stated(
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
        return new StatedFigures(coming, counting, known, published, ofRegister);
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
