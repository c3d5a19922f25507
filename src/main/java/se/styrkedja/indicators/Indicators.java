package se.styrkedja.indicators;

import java.util.List;
import java.util.Optional;
import se.styrkedja.vocabulary.IndicatorId;

/// The door to the definitions: what can be measured, built in as data.
public final class Indicators {
    private final List<Indicator> all;

    private Indicators(List<Indicator> all) {
        this.all = List.copyOf(all);
    }

    /// The indicators that come with the house, from `indicators/catalogue.csv`.
    public static Indicators builtIn() {
        return new Indicators(Catalogue.read());
    }

    public Optional<Indicator> find(IndicatorId id) {
        return all.stream().filter(i -> i.id().equals(id)).findFirst();
    }

    /// All, in the order of the catalogue.
    public List<Indicator> all() {
        return all;
    }
}
