package se.styrkedja.analysis;

import java.util.List;
import java.util.stream.Stream;

/// How unevenly a group is spread over units.
public sealed interface Segregation {

    /// One unit's pupils: those of the group, such as newly arrived, and the others.
    record Composition(String code, int group, int others) {
        public Composition {
            if (group < 0 || others < 0) throw new IllegalArgumentException("%d and %d".formatted(group, others));
        }
    }

    /// The dissimilarity index: the share of the group that would have to change unit for all units to be alike.
    ///
    /// @param index 0 (alike everywhere) to 1 (no unit has both)
    record Known(double index, int units, int group, int others) implements Segregation {}

    /// Fewer than two units, or nobody in one of the two groups.
    record NotEnough(int units, int group, int others) implements Segregation {}

    /// The index over the units.
    ///
    /// Shape: counts of persons at each unit; a unit with a hidden count is not given, and whoever shows the index
    /// names it. Unit: 0–1. Errors: none. Small units differ by chance alone, so the index of many small units is
    /// never zero: compare years and proposals, not municipalities of different size.
    /// Formula: D = ½ Σ |gᵢ/G − oᵢ/O|. Source: Duncan and Duncan (1955), American Sociological Review 20.
    static Segregation of(List<Composition> units) {
        int group = units.stream().mapToInt(Composition::group).sum();
        int others = units.stream().mapToInt(Composition::others).sum();
        if (units.size() < 2 || group == 0 || others == 0) return new NotEnough(units.size(), group, others);
        double sum = 0;
        for (var unit : units) sum += Math.abs((double) unit.group() / group - (double) unit.others() / others);
        return new Known(sum / 2, units.size(), group, others);
    }

    /// The units with some made into one.
    ///
    /// Errors: `IllegalArgumentException` when one of the codes is not there.
    static List<Composition> merged(List<Composition> units, List<String> codes, String into) {
        var joining = units.stream().filter(u -> codes.contains(u.code())).toList();
        if (joining.isEmpty() || joining.size() != codes.size())
            throw new IllegalArgumentException("%s are not all there".formatted(codes));
        var one = new Composition(
                into,
                joining.stream().mapToInt(Composition::group).sum(),
                joining.stream().mapToInt(Composition::others).sum());
        return Stream.concat(units.stream().filter(u -> !codes.contains(u.code())), Stream.of(one))
                .toList();
    }
}
