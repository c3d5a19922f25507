package se.styrkedja.indicators.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Small tables for which every choice is tried, the smaller ones first, until the attacker finds nothing.
class FewestHiddenTest {
    private static final int TABLES = Integer.getInteger("styrkedja.tried", 300);
    private static final double MOST_MORE = 1.1;
    private static final double MOST_MORE_AT_WORST = 1.5;

    @Test
    void not_many_more_are_hidden_than_the_fewest_that_do() {
        int ours = 0;
        int fewest = 0;
        double worst = 1;
        for (int i = 0; i < TABLES; i++) {
            var random = new Random(i);
            var world = i % 10 == 0
                    ? Hierarchy.small(random, 3, false, 2)
                    : Hierarchy.small(random, 2 + random.nextInt(2), random.nextInt(4) > 0, 1);
            var suppression = Suppression.of(world.table);
            if (!suppression.disclosed().isEmpty()) continue;
            int own = Hierarchy.counted(suppression, world.table).getOrDefault("HIDDEN", 0);
            int least = fewest(world);
            worst = Math.max(worst, least == 0 ? 1 : (double) own / least);
            ours += own;
            fewest += least;
        }
        var told = "%d hidden where %d would do, at worst %s times as many".formatted(ours, fewest, worst);
        assertThat((double) ours).as(told).isLessThanOrEqualTo(MOST_MORE * fewest);
        assertThat(worst).as(told).isLessThanOrEqualTo(MOST_MORE_AT_WORST);
    }

    private static int fewest(Hierarchy world) {
        var read = new HashMap<String, Map<String, Told>>();
        var free = new ArrayList<Cell<String>>();
        for (var cell : world.table.cells()) {
            var told = Told.of(cell.count(), cell.limit());
            read.computeIfAbsent(cell.place(), p -> new HashMap<>()).put(cell.measure(), told);
            if (told != Told.HIDDEN) free.add(cell);
        }
        int must = world.table.cells().size() - free.size();
        for (int more = 0; more <= free.size(); more++) if (does(world, read, free, 0, more)) return must + more;
        throw new AssertionError("nothing does");
    }

    /// Whether so many more of those from one on can be hidden so that the attacker finds nothing.
    private static boolean does(
            Hierarchy world, Map<String, Map<String, Told>> read, List<Cell<String>> free, int from, int more) {
        if (more == 0) return mayDo(world, read) && new Attacker(world, read).findsNothing();
        for (int i = from; i + more <= free.size(); i++) {
            var cell = free.get(i);
            var told = at(read, cell.place()).put(cell.measure(), Told.HIDDEN);
            boolean does = does(world, read, free, i + 1, more - 1);
            at(read, cell.place()).put(cell.measure(), told);
            if (does) return true;
        }
        return false;
    }

    /// No sum with only one unknown number: what is hidden could be worked out at once.
    private static boolean mayDo(Hierarchy world, Map<String, Map<String, Told>> read) {
        for (var sum : world.table.sums()) {
            var places = new ArrayList<>(sum.parts());
            places.add(sum.total());
            if (places.stream()
                            .filter(p -> at(read, p).values().stream().allMatch(t -> t == Told.HIDDEN))
                            .count()
                    == 1) return false;
            for (var measure : world.measures)
                if (places.stream()
                                .filter(p -> at(read, p).get(measure) != Told.SHOWN)
                                .count()
                        == 1) return false;
        }
        return true;
    }

    private static Map<String, Told> at(Map<String, Map<String, Told>> read, String place) {
        return Objects.requireNonNull(read.get(place));
    }
}
