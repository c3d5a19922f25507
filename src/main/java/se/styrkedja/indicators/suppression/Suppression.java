package se.styrkedja.indicators.suppression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What is told of each cell of a table, so that no small group can be worked out. Immutable.
///
/// Required: of every hidden cell the least and the greatest number of persons that agree with all that is shown lie at
/// least its limit apart; those who were reached, and those who were not, five apart (or anything from zero to four);
/// a sum a tenth of itself. The reader is taken to know every sum, and by how much our figures do not add up.
///
/// Errors: none; what cannot be protected is told by [#disclosed()].
public final class Suppression<P extends Comparable<? super P>> {
    private final Map<P, Map<String, Hiding>> told = new HashMap<>();
    private final List<Disclosed<P>> disclosed = new ArrayList<>();

    private record Hiding(Told told, Optional<Reason> why) {}

    private Suppression() {}

    public static <P extends Comparable<? super P>> Suppression<P> of(Table<P> table) {
        var suppression = new Suppression<P>();
        for (var part : Parts.of(table)) suppression.add(part);
        return suppression;
    }

    /// What is told of it; empty where nobody has stated it.
    public Optional<Told> told(P place, String measure) {
        return hiding(place, measure).map(Hiding::told);
    }

    /// Why it is not told whole.
    public Optional<Reason> why(P place, String measure) {
        return hiding(place, measure).flatMap(Hiding::why);
    }

    public List<Disclosed<P>> disclosed() {
        return List.copyOf(disclosed);
    }

    private Optional<Hiding> hiding(P place, String measure) {
        return Optional.ofNullable(told.getOrDefault(place, Map.of()).get(measure));
    }

    private void add(Table<P> part) {
        var network = Network.of(part);
        var chooser = Chooser.best(network);
        for (var cell : part.cells())
            told.computeIfAbsent(cell.place(), p -> new HashMap<>())
                    .put(cell.measure(), hiding(cell, chooser.told(network.entry(cell))));
        var places = new HashMap<Object, P>();
        part.cells().forEach(c -> places.put(c.place(), c.place()));
        part.sums().forEach(s -> s.parts().forEach(p -> places.put(p, p)));
        for (var demand : chooser.unmet()) disclosed.add(disclosed(demand, chooser, places));
    }

    private static Hiding hiding(Cell<?> cell, Told now) {
        if (now == Told.SHOWN || cell.standing() == Cell.Standing.FIXED) return new Hiding(now, Optional.empty());
        return new Hiding(now, Optional.of(now == cell.toldByItself() ? Reason.of(cell) : Reason.GIVES_AWAY));
    }

    private Disclosed<P> disclosed(Demand demand, Chooser chooser, Map<Object, P> places) {
        var variable = demand.variable();
        var by = variable.terms.stream()
                .flatMap(t -> t.equation().variables.stream())
                .map(v -> v.site)
                .filter(s -> s.entries.stream().anyMatch(e -> e.cell.standing() == Cell.Standing.FIXED))
                .map(s -> place(s, places))
                .distinct()
                .sorted()
                .toList();
        return new Disclosed<>(place(variable.site, places), variable.name(), chooser.width(demand), demand.need(), by);
    }

    private static <P> P place(Site site, Map<Object, P> places) {
        return Objects.requireNonNull(places.get(site.place));
    }
}
