package se.styrkedja.indicators;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import se.styrkedja.access.Reads;
import se.styrkedja.access.Scope;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Subject;

/// The door by which figures are read.
public final class Observations {
    private final Reads reads;
    private final DeliveryStore deliveries;
    private final ObservationStore observations;
    private final Indicators indicators;
    private final Limits limits = Limits.builtIn();

    public Observations(DataSource database, Indicators indicators) {
        reads = new Reads(database);
        deliveries = new DeliveryStore(database);
        observations = new ObservationStore(database, indicators);
        this.indicators = indicators;
    }

    /// Everything that counts about those indicators, whoever it is about.
    public Ledger ofIndicators(Scope scope, Collection<IndicatorId> indicators) {
        return reads.run(scope, () -> {
            var counting = counting();
            return ledger(observations.ofIndicators(indicators, counting), counting);
        });
    }

    /// Everything that counts about those subjects.
    public Ledger ofSubjects(Scope scope, Collection<Subject> subjects) {
        return reads.run(scope, () -> {
            var counting = counting();
            return ledger(observations.ofSubjects(List.copyOf(subjects), counting), counting);
        });
    }

    /// Every figure that is shown, indicator by indicator in the order of the catalogue, each as a reader of the scope
    /// may
    /// see it. One indicator is read at a time, when the reader comes to it.
    public Iterable<Observed> everything(Scope scope) {
        return () -> indicators.all().stream()
                .map(indicator -> ofIndicators(scope, List.of(indicator.id())))
                .flatMap(ledger -> ledger.subjects().stream()
                        .sorted()
                        .flatMap(subject -> ledger.of(subject).stream().map(Stated::observed)))
                .iterator();
    }

    /// Which indicators there is anything of, period by period.
    public List<Coverage> coverage(Scope scope) {
        return reads.run(scope, observations::coverage);
    }

    /// Small groups in the organiser's own data are hidden here and nowhere else. What is hidden is decided on the
    /// whole table, also when one unit is asked for: two pages must not tell together what each of them hides.
    private Ledger ledger(List<Observation> read, Map<UUID, Delivery> counting) {
        var about = read.stream()
                .filter(o -> o.delivery().own())
                .map(o -> o.observed().indicator())
                .collect(Collectors.toSet());
        if (about.isEmpty()) return new Ledger(read);
        var own = counting.values().stream()
                .filter(Delivery::own)
                .map(Delivery::id)
                .toList();
        var table = observations.ofDeliveries(own, about, counting).stream()
                .map(Observation::observed)
                .toList();
        var hiding = Hiding.of(table, indicators, limits);
        return new Ledger(read.stream()
                .map(o -> o.delivery().own() ? new Observation(o.delivery(), hiding.shown(o.observed())) : o)
                .toList());
    }

    private Map<UUID, Delivery> counting() {
        return deliveries.all().stream()
                .filter(Delivery::counts)
                .collect(Collectors.toMap(d -> d.id().value(), Function.identity()));
    }
}
