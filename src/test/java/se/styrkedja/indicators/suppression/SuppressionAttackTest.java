package se.styrkedja.indicators.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Invented hierarchies, each attacked with everything that is shown of it. As many as `styrkedja.attacked` says.
class SuppressionAttackTest {
    private static final int WORLDS = Integer.getInteger("styrkedja.attacked", 300);

    @Test
    void nothing_hidden_can_be_worked_out_more_closely_than_its_limit() {
        int hidden = 0;
        for (int i = 0; i < WORLDS; i++) {
            var world = world(i);
            var suppression = Suppression.of(world.table);
            hidden += Hierarchy.counted(suppression, world.table).getOrDefault("HIDDEN", 0);
            var found = Attacker.of(world, suppression).findings();
            if (!found.isEmpty()) assertThat(found).as("world " + i).isEqualTo(cannotBeHelped(world, found));
        }
        assertThat(hidden).isGreaterThan(10 * WORLDS);
    }

    private static Hierarchy world(int seed) {
        var world = Hierarchy.random(new Random(seed));
        if (seed % 4 != 0) return world;
        var first = world.units();
        return world.after(first.cells().stream().map(Cell::place).collect(Collectors.toSet()), Suppression.of(first));
    }

    /// What is told as closely when all that may be hidden is.
    private static Map<String, Long> cannotBeHelped(Hierarchy world, Map<String, Long> found) {
        var read = new HashMap<String, Map<String, Told>>();
        for (var cell : world.table.cells())
            read.computeIfAbsent(cell.place(), p -> new HashMap<>())
                    .put(cell.measure(), cell.standing() == Cell.Standing.FIXED ? cell.told() : Told.HIDDEN);
        var least = new Attacker(world, read).findings();
        return found.entrySet().stream()
                .filter(e -> e.getValue().equals(least.get(e.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
