package se.styrkedja.indicators;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Scale;

/// The door to the definitions: what can be measured, built in as data.
public final class Indicators {
    private final Map<IndicatorId, Indicator> all = new LinkedHashMap<>();

    private Indicators(List<Indicator> all) {
        all.forEach(i -> this.all.put(i.id(), i));
    }

    /// The indicators that come with the house, from `indicators/catalogue.csv`.
    public static Indicators builtIn() {
        return new Indicators(Catalogue.read());
    }

    public Optional<Indicator> find(IndicatorId id) {
        return Optional.ofNullable(all.get(id));
    }

    /// What its figures are numbers of.
    ///
    /// Errors: `IllegalStateException` when there is no such indicator.
    Scale scale(IndicatorId id) {
        return find(id).orElseThrow(() -> new IllegalStateException("no indicator " + id))
                .scale();
    }

    /// All, in the order of the catalogue.
    public List<Indicator> all() {
        return List.copyOf(all.values());
    }
}
