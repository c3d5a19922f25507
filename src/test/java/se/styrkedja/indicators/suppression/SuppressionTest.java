package se.styrkedja.indicators.suppression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// Small tables written short: `A.g 24 15` is 15 of 24 girls in unit A, `M.t` all in the municipality, `= 1600` a sum,
/// `?` what nobody has told us; a star before it cannot be hidden.
class SuppressionTest {
    @ParameterizedTest(name = "{0}: {4}")
    @CsvFileSource(resources = "/indicators/suppression.csv", delimiter = ';', numLinesToSkip = 1, emptyValue = "")
    void small_groups_are_hidden_with_what_would_give_them_away(
            String name, String written, String told, String disclosed, String why) {
        var table = table(cells(written));
        var suppression = Suppression.of(table);

        assertThat(table.cells().stream()
                        .map(c -> text(suppression.told(c.place(), c.measure()).orElseThrow()))
                        .collect(Collectors.joining("|")))
                .as(name + ": " + why)
                .isEqualTo(told);
        assertThat(suppression.disclosed().stream()
                        .map(d -> d.place() + " " + Math.round(d.width()))
                        .collect(Collectors.joining("|")))
                .isEqualTo(disclosed == null ? "" : disclosed);
    }

    @Test
    void whatever_is_told_of_the_same_persons_tells_how_many_they_are() {
        var cells = new ArrayList<>(cells("A.t 8 4|B.t 20 10|C.t 30 20|M.t 58 34"));
        for (var cell : cells("A.t 8 5|*B.t 20 12|C.t 30 15|M.t 58 32"))
            cells.add(new Cell<>(cell.place(), "y", cell.count(), cell.told(), cell.standing(), cell.limit()));
        var suppression = Suppression.of(table(cells));

        assertThat(suppression.told("B.t", "x")).contains(Told.SHOWN);
        assertThat(List.of("x", "y")).allSatisfy(m -> {
            assertThat(suppression.told("A.t", m)).contains(Told.HIDDEN);
            assertThat(suppression.told("C.t", m)).contains(Told.HIDDEN);
        });
    }

    @Test
    void why_something_is_hidden_is_said() {
        var suppression = Suppression.of(table(cells("A.t 8 4|B.t 30 20|C.t 20 10|D.t 30 4|M.t 88 38")));

        assertThat(suppression.why("A.t", "x")).contains(Reason.SMALL);
        assertThat(suppression.why("B.t", "x")).isEmpty();
        assertThat(suppression.why("D.t", "x")).contains(Reason.ONE_END);
        assertThat(Suppression.of(table(cells("A.t 8 4|B.t 30 20|M.t 38 24"))).why("B.t", "x"))
                .contains(Reason.GIVES_AWAY);
    }

    @Test
    void what_tells_a_hidden_one_and_cannot_be_hidden_is_named() {
        var disclosed =
                Suppression.of(table(cells("A.t 8 4|*B.t 30 20|*M.t 38 24"))).disclosed();

        assertThat(disclosed).hasSize(3).allSatisfy(d -> assertThat(d.shownAt()).containsExactly("B.t", "M.t"));
    }

    @Test
    void the_order_of_cells_and_sums_does_not_decide_what_is_hidden() {
        for (int seed = 0; seed < 20; seed++) {
            var world = Hierarchy.random(new Random(seed));
            var there = Suppression.of(world.table);
            var back = Suppression.of(new Table<>(
                    world.table.cells().reversed(), world.table.sums().reversed()));

            assertThat(world.table.cells())
                    .allSatisfy(c -> assertThat(back.told(c.place(), c.measure()))
                            .isEqualTo(there.told(c.place(), c.measure())));
        }
    }

    @Test
    void figures_that_do_not_add_up_are_taken_as_they_are() {
        var suppression = Suppression.of(table(cells("A.t 8 4|B.t 30 20|C.t 20 10|M.t 61 33")));

        assertThat(suppression.told("C.t", "x")).contains(Told.HIDDEN);
        assertThat(suppression.disclosed()).isEmpty();
    }

    @Test
    void more_reached_than_there_are_is_no_count() {
        assertThatThrownBy(() -> Count.share(3, 4)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String text(Told told) {
        return switch (told) {
            case SHOWN -> "all";
            case NEARLY_ALL -> "~100";
            case NEARLY_NONE -> "~0";
            case HIDDEN -> "..";
        };
    }

    private static List<Cell<String>> cells(String written) {
        var cells = new ArrayList<Cell<String>>();
        for (var one : written.split("\\|", -1)) {
            var words = one.strip().split(" ", -1);
            boolean fixed = words[0].startsWith("*");
            var place = words[0].substring(fixed ? 1 : 0);
            int limit = place.startsWith("M") ? 5 : 10;
            var cell = Cell.of(place, "x", count(words), limit);
            cells.add(fixed ? cell.fixed() : words[1].equals("?") ? cell.hidden() : cell);
        }
        return cells;
    }

    private static Count count(String[] words) {
        if (words[1].equals("?")) return Count.unknown(Count.Kind.SHARE);
        long persons = Long.parseLong(words[1]);
        return words[2].equals("=")
                ? Count.mean(persons, Long.parseLong(words[3]))
                : Count.share(persons, Long.parseLong(words[2]));
    }

    /// With all sums of units and genders.
    private static Table<String> table(List<Cell<String>> cells) {
        var units = new TreeSet<String>();
        var genders = new TreeSet<>(Set.of("t"));
        for (var cell : cells) {
            if (!cell.place().startsWith("M")) units.add(cell.place().substring(0, 1));
            if (!cell.place().endsWith("t")) genders.addAll(Set.of("g", "b"));
        }
        var sums = new ArrayList<Table.Sum<String>>();
        for (var gender : genders)
            sums.add(new Table.Sum<>(
                    "M." + gender, units.stream().map(u -> u + "." + gender).collect(Collectors.toSet())));
        units.add("M");
        if (genders.size() > 1)
            for (var unit : units) sums.add(new Table.Sum<>(unit + ".t", Set.of(unit + ".g", unit + ".b")));
        return new Table<>(cells, sums);
    }
}
