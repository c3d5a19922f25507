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

    public Observations(DataSource database, Indicators indicators) {
        reads = new Reads(database);
        deliveries = new DeliveryStore(database);
        observations = new ObservationStore(database, indicators);
    }

    /// Everything that counts about those indicators, whoever it is about.
    public Ledger ofIndicators(Scope scope, Collection<IndicatorId> indicators) {
        return reads.run(scope, () -> new Ledger(observations.ofIndicators(indicators, counting())));
    }

    /// Everything that counts about those subjects.
    public Ledger ofSubjects(Scope scope, Collection<Subject> subjects) {
        return reads.run(scope, () -> new Ledger(observations.ofSubjects(List.copyOf(subjects), counting())));
    }

    /// Which indicators there is anything of, period by period.
    public List<Coverage> coverage(Scope scope) {
        return reads.run(scope, observations::coverage);
    }

    private Map<UUID, Delivery> counting() {
        return deliveries.all().stream()
                .filter(d -> d.withdrawn().isEmpty())
                .collect(Collectors.toMap(d -> d.id().value(), Function.identity()));
    }
}
