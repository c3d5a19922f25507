package se.styrkedja.indicators;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Scale;

/// The door to the definitions: what can be measured. Some come with the house as data; others a publisher's file has
/// brought, and they are kept beside the figures.
public final class Indicators {
    private final Map<IndicatorId, Indicator> builtIn;
    private final @Nullable Supplier<List<Defined>> kept;
    private volatile @Nullable Map<IndicatorId, Defined> known;

    /// A definition that a file has brought.
    ///
    /// @param hasFigures whether figures of it have been taken in: until then nobody meets it on a page
    record Defined(Indicator indicator, boolean hasFigures) {
        /// The two as one, the later words for it. What is measured in another scale is another measure: figures of
        /// the first are there.
        Defined and(Defined later) {
            boolean isSame = indicator.scale() == later.indicator.scale();
            return new Defined(isSame ? later.indicator : indicator, hasFigures || later.hasFigures);
        }
    }

    /// @param kept where the others are kept; nothing when no more can come
    private Indicators(Map<IndicatorId, Indicator> builtIn, @Nullable Supplier<List<Defined>> kept) {
        this.builtIn = builtIn;
        this.kept = kept;
    }

    /// The indicators that come with the house, from `indicators/catalogue.csv`.
    public static Indicators builtIn() {
        return new Indicators(ofHouse(), null);
    }

    /// Those and the ones that files have brought to this database.
    public static Indicators of(DataSource database) {
        return new Indicators(ofHouse(), new DeliveryStore(database)::definitions);
    }

    private static Map<IndicatorId, Indicator> ofHouse() {
        var all = new LinkedHashMap<IndicatorId, Indicator>();
        Catalogue.read().forEach(i -> all.put(i.id(), i));
        return all;
    }

    /// These and others beside them, as they are known now.
    public Indicators with(Collection<Indicator> others) {
        if (others.isEmpty()) return this;
        var together = new Indicators(builtIn, null);
        together.known = merged(
                known(), others.stream().map(one -> new Defined(one, true)).toList());
        return together;
    }

    public Optional<Indicator> find(IndicatorId id) {
        var there = known().get(id);
        // Another process, such as the command line beside a server, may have taken it in since.
        if (there == null && kept != null) there = read().get(id);
        return Optional.ofNullable(there).map(Defined::indicator);
    }

    /// Those that a publisher's list calls so, such as `N15505` of Kolada's, also when there are no figures of them.
    public List<Indicator> ofSource(String id) {
        return known().values().stream()
                .map(Defined::indicator)
                .filter(one -> one.sourceIds().contains(id))
                .toList();
    }

    /// What its figures are numbers of.
    ///
    /// Errors: `IllegalStateException` when there is no such indicator.
    public Scale scale(IndicatorId id) {
        return find(id).orElseThrow(() -> new IllegalStateException("no indicator " + id))
                .scale();
    }

    /// All that come with the house, in the order of the catalogue, and then those of others that there are figures
    /// of, in the order they came.
    public List<Indicator> all() {
        return known().values().stream()
                .filter(Defined::hasFigures)
                .map(Defined::indicator)
                .toList();
    }

    /// Whether it comes with the house, so that no file says what it is.
    public boolean isBuiltIn(IndicatorId id) {
        return builtIn.containsKey(id);
    }

    /// Those of them that are not known, or not so.
    List<Defined> news(Collection<Defined> some) {
        var before = known();
        return some.stream()
                .filter(one -> !isBuiltIn(one.indicator().id()))
                .filter(one -> {
                    var there = before.get(one.indicator().id());
                    return there == null || !there.and(one).equals(there);
                })
                .toList();
    }

    /// Asks for the others anew, so that none is asked for while figures of this reading are copied: the connection is
    /// taken until the last of them.
    void refresh() {
        if (kept != null) read();
    }

    /// Knows them too, from now on.
    void add(Collection<Defined> some) {
        known = merged(known(), some);
    }

    private Map<IndicatorId, Defined> known() {
        var there = known;
        return there == null ? read() : there;
    }

    private Map<IndicatorId, Defined> read() {
        var read = merged(
                Map.of(),
                Stream.concat(
                                builtIn.values().stream().map(i -> new Defined(i, true)),
                                kept == null ? Stream.of() : kept.get().stream())
                        .toList());
        known = read;
        return read;
    }

    private Map<IndicatorId, Defined> merged(Map<IndicatorId, Defined> before, Collection<Defined> later) {
        var all = new LinkedHashMap<>(before);
        for (var one : later)
            if (!isBuiltIn(one.indicator().id())
                    || !all.containsKey(one.indicator().id()))
                all.merge(one.indicator().id(), one, Defined::and);
        return Collections.unmodifiableMap(all);
    }
}
