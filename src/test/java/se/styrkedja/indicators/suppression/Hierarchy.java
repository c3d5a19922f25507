package se.styrkedja.indicators.suppression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/// An invented municipality: units by programme by gender, with all totals, some of which stand in no file. A place is
/// written `unit/programme/gender`, with `-` for all.
final class Hierarchy {
    static final int UNIT_LIMIT = 10;
    static final int WIDER_LIMIT = 5;
    private static final String ALL = "-";

    final Table<String> table;
    /// What is true at every place, also at those that no file states: persons, and then a number for each measure.
    final Map<String, long[]> truth;
    final List<String> measures;

    private Hierarchy(Table<String> table, Map<String, long[]> truth, List<String> measures) {
        this.table = table;
        this.truth = truth;
        this.measures = measures;
    }

    static Hierarchy random(Random random) {
        int programmes = random.nextInt(3);
        return new Maker(
                        random,
                        2 + random.nextInt(programmes > 1 ? 3 : 6),
                        Math.max(1, programmes),
                        random.nextInt(3) > 0)
                .make(1 + random.nextInt(3), random.nextInt(3) == 0, random.nextInt(4) == 0);
    }

    /// A small one, without anything odd.
    static Hierarchy small(Random random, int units, boolean genders, int measures) {
        return new Maker(random, units, 1, genders).make(measures, false, false);
    }

    static Hierarchy large(Random random, int units, int programmes, int measures) {
        return new Maker(random, units, programmes, true).make(measures, false, false);
    }

    long[] truth(String place) {
        return Objects.requireNonNull(truth.get(place));
    }

    static int limit(String place) {
        return place.startsWith(ALL) ? WIDER_LIMIT : UNIT_LIMIT;
    }

    /// The same with what has been shown of it already, which cannot be hidden any more.
    Hierarchy after(Set<String> stated, Suppression<String> shown) {
        var cells = table.cells().stream().map(c -> {
            if (!stated.contains(c.place())) return c;
            var told = shown.told(c.place(), c.measure()).orElseThrow();
            return told == Told.HIDDEN
                    ? c
                    : new Cell<>(c.place(), c.measure(), c.count(), told, Cell.Standing.FIXED, c.limit());
        });
        return new Hierarchy(new Table<>(cells.toList(), table.sums()), truth, measures);
    }

    /// Only what is stated of units.
    Table<String> units() {
        return new Table<>(
                table.cells().stream().filter(c -> !c.place().startsWith(ALL)).toList(), table.sums());
    }

    private static final class Maker {
        private final Random random;
        private final List<List<String>> axes = new ArrayList<>();
        private final Map<String, long[]> truth = new LinkedHashMap<>();
        private final Map<String, Set<String>> sums = new LinkedHashMap<>();

        Maker(Random random, int units, int programmes, boolean genders) {
            this.random = random;
            axes.add(names("u", units));
            axes.add(programmes > 1 ? names("p", programmes) : List.of());
            axes.add(genders ? List.of("b", "g") : List.of());
        }

        private static List<String> names(String letter, int number) {
            var names = new ArrayList<String>();
            for (int i = 0; i < number; i++) names.add(letter + (char) ('a' + i / 26) + (char) ('a' + i % 26));
            return names;
        }

        Hierarchy make(int measures, boolean gaps, boolean published) {
            var base = new ArrayList<String>();
            for (var unit : axes.getFirst())
                for (var programme : or(axes.get(1)))
                    for (var gender : or(axes.get(2))) base.add(unit + "/" + programme + "/" + gender);
            base.forEach(p -> truth.put(p, people(measures)));
            base.forEach(this::addUp);
            var cells = new ArrayList<Cell<String>>();
            var without = gaps ? absent() : Set.<String>of();
            for (var place : truth.keySet())
                for (int m = 0; m < measures; m++)
                    if (!without.contains(place) && (m == 0 || !gaps || random.nextInt(12) > 0))
                        cells.add(cell(place, m, published));
            return new Hierarchy(
                    new Table<>(
                            cells,
                            sums.entrySet().stream()
                                    .map(e -> new Table.Sum<>(
                                            e.getKey().substring(0, e.getKey().indexOf(' ')), e.getValue()))
                                    .toList()),
                    truth,
                    names("m", measures));
        }

        private static List<String> or(List<String> names) {
            return names.isEmpty() ? List.of(ALL) : names;
        }

        /// The last measure of three is a sum, the others are shares.
        private long[] people(int measures) {
            var people = new long[measures + 1];
            people[0] = random.nextInt(random.nextInt(3) == 0 ? 13 : 60);
            for (int m = 1; m <= measures; m++)
                people[m] = m == 3
                        ? people[0] * (150 + random.nextInt(100))
                        : Math.round(people[0] * Math.min(1, random.nextDouble() * 1.3));
            return people;
        }

        private void addUp(String place) {
            var parts = place.split("/", -1);
            for (int mask = 1; mask < 8; mask++) {
                var over = parts.clone();
                for (int axis = 0; axis < 3; axis++) if ((mask & (1 << axis)) != 0) over[axis] = ALL;
                var total = String.join("/", over);
                boolean real = true;
                for (int axis = 0; axis < 3; axis++)
                    if ((mask & (1 << axis)) != 0) real &= !axes.get(axis).isEmpty();
                if (!real) continue;
                var add = people(place);
                truth.merge(total, add.clone(), Maker::plus);
                for (int axis = 0; axis < 3; axis++)
                    if ((mask & (1 << axis)) != 0) {
                        var part = over.clone();
                        part[axis] = parts[axis];
                        sums.computeIfAbsent(total + " " + axis, t -> new LinkedHashSet<>())
                                .add(String.join("/", part));
                    }
            }
        }

        private static long[] plus(long[] one, long[] other) {
            for (int i = 0; i < one.length; i++) one[i] += other[i];
            return one;
        }

        /// One unit that no file states, or a gender, or what is split twice.
        private Set<String> absent() {
            int kind = random.nextInt(4);
            var unit = axes.getFirst().get(random.nextInt(axes.getFirst().size()));
            var absent = new LinkedHashSet<String>();
            for (var place : truth.keySet()) {
                boolean gone = switch (kind) {
                    case 0 -> place.startsWith(unit);
                    case 1 -> place.endsWith("/b");
                    case 2 -> place.indexOf('p') >= 0 && !place.endsWith(ALL);
                    default -> (place.startsWith(ALL) && !place.endsWith(ALL)) || random.nextInt(25) == 0;
                };
                if (gone) absent.add(place);
            }
            return absent;
        }

        private long[] people(String place) {
            return Objects.requireNonNull(truth.get(place));
        }

        private Cell<String> cell(String place, int m, boolean published) {
            var people = people(place);
            var count = m == 2 ? Count.mean(people[0], people[3]) : Count.share(people[0], people[m + 1]);
            var cell = Cell.of(place, names("m", 3).get(m), count, limit(place));
            return published && random.nextInt(15) == 0 ? cell.fixed() : cell;
        }
    }

    static Map<String, Integer> counted(Suppression<String> suppression, Table<String> table) {
        var counted = new HashMap<String, Integer>();
        for (var cell : table.cells())
            counted.merge(
                    suppression.told(cell.place(), cell.measure()).orElseThrow().name(), 1, Integer::sum);
        return counted;
    }
}
