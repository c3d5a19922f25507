package se.styrkedja.reports.publishing;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import se.styrkedja.access.Access;
import se.styrkedja.access.Scope;
import se.styrkedja.access.ScopeCache;
import se.styrkedja.access.ScopedReads;
import se.styrkedja.indicators.Deliveries;
import se.styrkedja.indicators.Delivery;
import se.styrkedja.indicators.DeliveryId;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.indicators.Ledger;
import se.styrkedja.indicators.Observations;
import se.styrkedja.indicators.SourceFigure;
import se.styrkedja.reports.UsedFigure;

/// The door: what has become another since a report was decided, of the figures it stands on.
public final class Changes {
    /// What the report shows first.
    private static final Comparator<Change> ORDER = Comparator.comparing(
                    (Change one) -> !one.used().stands())
            .thenComparing(one -> one.used().indicator())
            .thenComparing(one -> one.used().subject())
            .thenComparing(one -> one.used().period())
            .thenComparing(one -> one.used().breakdown());

    private final ScopedReads reads;
    private final UsedFigureStore used;
    private final Access access;
    private final Deliveries deliveries;
    private final Observations observations;
    private final Indicators indicators;
    private final ScopeCache<Kept> kept = new ScopeCache<>();

    public Changes(
            DataSource database,
            Access access,
            Deliveries deliveries,
            Observations observations,
            Indicators indicators) {
        reads = new ScopedReads(database);
        used = new UsedFigureStore(database);
        this.access = access;
        this.deliveries = deliveries;
        this.observations = observations;
        this.indicators = indicators;
    }

    /// What has been found while the same deliveries have counted.
    private record Kept(Set<DeliveryId> counting, Map<PublicationId, List<Change>> found) {}

    /// Of an organiser's reports, by the report; those of which nothing has changed aside.
    ///
    /// @param scope of that organiser
    public Map<PublicationId, List<Change>> of(Scope scope, Collection<Publication> reports) {
        if (reports.isEmpty()) return Map.of();
        return reads.run(scope, () -> {
            var history = deliveries.history(scope);
            var counting =
                    history.stream().filter(Delivery::counts).map(Delivery::id).collect(Collectors.toSet());
            var found = kept.get(
                            scope,
                            there -> there.counting().equals(counting),
                            () -> new Kept(counting, new ConcurrentHashMap<>()))
                    .found();
            var asked = reports.stream()
                    .filter(report -> !found.containsKey(report.id()))
                    .toList();
            if (!asked.isEmpty()) {
                var changed = found(scope, asked, history, counting);
                asked.forEach(report -> found.put(report.id(), changed.getOrDefault(report.id(), List.of())));
            }
            return reports.stream()
                    .map(Publication::id)
                    .filter(id -> !found.getOrDefault(id, List.of()).isEmpty())
                    .collect(Collectors.toMap(Function.identity(), found::get));
        });
    }

    /// The same of a report for whoever may read it, whosesoever it is. What may not be told of it is left out where
    /// it is told.
    public List<Change> of(Publication report) {
        return of(access.of(report.organiser()), List.of(report)).getOrDefault(report.id(), List.of());
    }

    private Map<PublicationId, List<Change>> found(
            Scope scope, List<Publication> reports, List<Delivery> history, Set<DeliveryId> counting) {
        var byId = history.stream().collect(Collectors.toMap(Delivery::id, Function.identity()));
        var gone = byId.keySet().stream().filter(id -> !counting.contains(id)).collect(Collectors.toSet());
        var since = new HashSet<DeliveryId>();
        for (var report : reports) {
            var known = Set.copyOf(report.deliveries());
            counting.stream().filter(id -> !known.contains(id)).forEach(since::add);
        }
        if (gone.isEmpty() && since.isEmpty()) return Map.of();
        var touched = used.touched(reports.stream().map(Publication::id).toList(), gone, since);
        var subjects = touched.values().stream()
                .flatMap(List::stream)
                .map(UsedFigure::subject)
                .collect(Collectors.toSet());
        if (subjects.isEmpty()) return Map.of();
        var ledger = observations.ofSubjects(scope, subjects);
        return touched.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        report -> report.getValue().stream()
                                .flatMap(one -> change(one, ledger, byId).stream())
                                .sorted(ORDER)
                                .toList()));
    }

    private Optional<Change> change(UsedFigure one, Ledger ledger, Map<DeliveryId, Delivery> deliveries) {
        var was = deliveries.get(one.delivery());
        if (was == null) throw new IllegalStateException("no delivery " + one.delivery());
        var now = ledger.figure(one.indicator(), one.subject(), one.period(), one.breakdown());
        if (now.isEmpty()) return Optional.of(new Change(one, "", was, Optional.empty()));
        var measurement = now.get().observed().measurement();
        if (one.isStill(measurement, indicators)) return Optional.empty();
        return Optional.of(new Change(
                one,
                UsedFigure.words(measurement, one.indicator(), indicators),
                was,
                Optional.of(now.get().shown().delivery())));
    }

    /// How many of those figures each of the organiser's own reports shows.
    public Map<PublicationId, Integer> showing(Scope scope, Collection<SourceFigure> figures) {
        return reads.run(scope, () -> used.showing(figures));
    }
}
