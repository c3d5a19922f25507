package se.styrkedja.indicators;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.styrkedja.vocabulary.IndicatorId;

/// The door to the definitions: what can be measured, built in as data.
public final class Indicators {
    private final Map<IndicatorId, Indicator> all = new LinkedHashMap<>();
    private final Limits limits = Limits.builtIn();

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

    /// Whether the indicator is so many per cent of persons whose number is given, so that chance can be reckoned
    /// with; a share of time or of full-time posts is not.
    public boolean isShareOfPersons(Indicator indicator) {
        return limits.isShareOfPersons(indicator.id(), indicator.scale());
    }

    /// All, in the order of the catalogue.
    public List<Indicator> all() {
        return List.copyOf(all.values());
    }
}
