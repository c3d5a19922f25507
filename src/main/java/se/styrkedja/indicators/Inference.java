package se.styrkedja.indicators;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What can be worked out of a table by adding and subtracting what is shown, about one kind of count: between what
/// bounds every hidden count must lie, sum after sum until nothing more is learnt. A count whose bounds meet is known.
enum Inference {
    REACHED,
    NOT_REACHED,
    PERSONS;

    private static final int MOST_ROUNDS = 20;

    private static final int FEWEST_NOT = 1;
    private static final int MOST_NOT = 4;
    private static final Between KNOWN = new Between(0, 0);

    /// The sums that tell something that is hidden, of any kind, in the order of the list.
    static List<TableSum> telling(List<TableSum> sums) {
        var telling = new ArrayList<TableSum>();
        for (var kind : values()) kind.follow(sums, telling);
        return telling;
    }

    /// What a reader knows of one count.
    private record Between(double least, double greatest) {
        boolean isKnown() {
            return least == greatest;
        }
    }

    private void follow(List<TableSum> sums, List<TableSum> telling) {
        var known = new HashMap<TableCell, Between>();
        boolean learnt = true;
        for (int round = 0; learnt && round < MOST_ROUNDS; round++) {
            learnt = false;
            for (var sum : sums) learnt |= learn(sum, known, telling);
        }
    }

    private boolean learn(TableSum sum, Map<TableCell, Between> known, List<TableSum> telling) {
        var open = open(sum, known);
        boolean learnt = false;
        boolean tells = false;
        for (var cell : open) {
            var before = known.getOrDefault(cell, bounds(cell));
            var now = open.size() == 1 ? KNOWN : among(sum, open, cell, before, known);
            if (now.equals(before)) continue;
            known.put(cell, now);
            learnt = true;
            tells |= now.isKnown() && guards(cell);
        }
        if (tells && !saysNobody(sum)) telling.add(sum);
        return learnt;
    }

    /// The bounds of a cell, given those of the other open cells of the sum.
    private Between among(
            TableSum sum, List<TableCell> open, TableCell cell, Between before, Map<TableCell, Between> known) {
        if (!open.stream().allMatch(this::isCounted)) return before;
        double sign = cell == sum.total() ? -1 : 1;
        double low = of(cell);
        double high = of(cell);
        for (var other : open) {
            if (other == cell) continue;
            var there = known.getOrDefault(other, bounds(other));
            boolean against = (other == sum.total() ? -1 : 1) == sign;
            low += against ? of(other) - there.greatest() : there.least() - of(other);
            high += against ? of(other) - there.least() : there.greatest() - of(other);
        }
        return new Between(Math.max(before.least(), low), Math.min(before.greatest(), high));
    }

    private List<TableCell> open(TableSum sum, Map<TableCell, Between> known) {
        return sum.cells()
                .filter(c -> this == PERSONS ? c.isHidden() : c.isUncertain())
                .filter(c -> !known.getOrDefault(c, bounds(c)).isKnown())
                .toList();
    }

    private boolean isCounted(TableCell cell) {
        return this == PERSONS ? cell.hasPersons() : cell.isCounted();
    }

    private Between bounds(TableCell cell) {
        if (cell.isHidden() || !cell.isCounted()) return new Between(0, Double.POSITIVE_INFINITY);
        return this == REACHED
                ? new Between(cell.persons() - MOST_NOT, cell.persons() - FEWEST_NOT)
                : new Between(FEWEST_NOT, MOST_NOT);
    }

    /// How many persons there are must not be told of a small group; how many reached it must not be told of any.
    private boolean guards(TableCell cell) {
        return this != PERSONS || cell.isSmall();
    }

    /// A total that is shown with nobody in it says so of all its parts, and nothing beside them can hide that.
    private boolean saysNobody(TableSum sum) {
        return this != PERSONS && !sum.total().isUncertain() && sum.total().isCounted() && of(sum.total()) == 0;
    }

    private long of(TableCell cell) {
        return switch (this) {
            case PERSONS -> cell.persons();
            case REACHED -> cell.reached();
            case NOT_REACHED -> cell.persons() - cell.reached();
        };
    }
}
