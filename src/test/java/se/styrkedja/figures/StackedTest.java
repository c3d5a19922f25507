package se.styrkedja.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StackedTest {
    @Test
    void what_has_room_stays_where_it_wants_to_be() {
        assertThat(Stacked.apart(List.of(50.0, 20.0), List.of(10.0, 10.0), 0, 100))
                .containsExactly(50.0, 20.0);
    }

    @Test
    void what_collides_shares_the_way() {
        assertThat(Stacked.apart(List.of(50.0, 52.0), List.of(10.0, 10.0), 0, 100))
                .containsExactly(46.0, 56.0);
    }

    @Test
    void nothing_is_pushed_over_the_edge() {
        assertThat(Stacked.apart(List.of(1.0, 2.0, 99.0), List.of(10.0, 10.0, 10.0), 0, 100))
                .containsExactly(5.0, 15.0, 95.0);
    }

    @Test
    void labels_at_the_ends_do_not_overlap() {
        var random = new Random(3);
        for (int round = 0; round < 500; round++) {
            int count = 1 + random.nextInt(8);
            var wanted = Stream.generate(() -> random.nextDouble() * 200)
                    .limit(count)
                    .toList();
            var heights = Stream.generate(() -> 10 + random.nextDouble() * 15)
                    .limit(count)
                    .toList();
            var centres = Stacked.apart(wanted, heights, 0, 200);
            var order = IntStream.range(0, count)
                    .boxed()
                    .sorted((a, b) -> Double.compare(centres.get(a), centres.get(b)))
                    .toList();
            double free = 0;
            for (int i : order) {
                assertThat(centres.get(i) - heights.get(i) / 2).isGreaterThanOrEqualTo(free - 1e-6);
                free = centres.get(i) + heights.get(i) / 2;
            }
            assertThat(free).isLessThanOrEqualTo(200 + 1e-6);
        }
    }
}
