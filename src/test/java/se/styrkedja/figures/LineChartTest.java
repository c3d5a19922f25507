package se.styrkedja.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.styrkedja.figures.Drawing.Text;

class LineChartTest {
    @Test
    void a_hidden_year_is_a_gap_and_never_a_line_across() {
        var drawing = Examples.overTime().picture().drawing();
        var word = text(drawing, "dold");

        var own = paths(drawing).stream()
                .filter(p -> p.stroke().equals(Palette.line(Role.OWN)))
                .toList();
        assertThat(own).hasSize(2);
        assertThat(own).allSatisfy(path -> {
            assertThat(path.points()).hasSize(2);
            double first = path.points().getFirst().x();
            double last = path.points().getLast().x();
            assertThat(first < word.x() && last > word.x()).isFalse();
        });
    }

    /// The dots of every other year lay apart, and no turn was seen as a line.
    @Test
    void a_line_of_what_is_measured_by_turns_goes_past_the_years_between_and_ends_at_a_hidden_one() {
        var nan = Double.NaN;
        var between = new Reading.Missing("");
        List<Reading> turn = List.of(new Reading.Known(70, "70"), between, new Reading.Known(72, "72"));
        assertThat(lines(new LineSeries("Kommunen", Role.OWN, turn, true))).isEqualTo(1);
        assertThat(lines(new LineSeries("Kommunen", Role.OWN, turn))).isZero();
        assertThat(lines(new LineSeries("Kommunen", Role.OWN, Examples.readings(70, nan, 72), true)))
                .isZero();
    }

    private static long lines(LineSeries series) {
        return paths(chart(List.of(series)).picture().drawing()).stream()
                .filter(path -> path.stroke().equals(Palette.line(Role.OWN)))
                .count();
    }

    @Test
    void a_point_alone_between_gaps_is_still_seen() {
        var lonely = chart(
                List.of(new LineSeries("Kommunen", Role.COMPARISON, Examples.readings(Double.NaN, 70, Double.NaN))));

        assertThat(lonely.picture().drawing().marks()).anyMatch(Drawing.Dot.class::isInstance);
    }

    @Test
    void a_chart_where_all_is_hidden_says_so_at_each_period() {
        var nan = Double.NaN;
        var hidden = chart(List.of(new LineSeries("Lindskolan", Role.OWN, Examples.readings(nan, nan, nan))));

        assertThat(paths(hidden.picture().drawing())).isEmpty();
        assertThat(hidden.picture().drawing().marks().stream()
                        .filter(m -> m instanceof Text t && t.text().equals("dold")))
                .hasSize(3);
    }

    @Test
    void the_table_says_what_the_lines_say() {
        var table = Examples.overTime().picture().table();

        assertThat(table.header()).containsExactly("Läsår", "Lindskolan", "Kommunen", "Riket");
        assertThat(table.rows()).contains(List.of("2023/24", "dold", "76,2", "73,2"));
        assertThat(Examples.overTime().picture().description()).contains("2023/24: Lindskolan dold, Kommunen 76,2");
    }

    @Test
    void every_series_has_a_reading_for_every_period() {
        assertThatThrownBy(() -> chart(List.of(new LineSeries("Riket", Role.COUNTRY, Examples.readings(70)))))
                .hasMessageContaining("1 readings for 3 periods");
    }

    private static LineChart chart(List<LineSeries> series) {
        var periods = List.of("2023/24", "2024/25", "2025/26");
        return new LineChart(Examples.caption("Titel", "Procent"), "Läsår", periods, series, Extent.PERCENT, false);
    }

    private static List<Drawing.Path> paths(Drawing drawing) {
        return drawing.marks().stream()
                .filter(Drawing.Path.class::isInstance)
                .map(Drawing.Path.class::cast)
                .toList();
    }

    private static Text text(Drawing drawing, String text) {
        return drawing.marks().stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .filter(t -> t.text().equals(text))
                .findFirst()
                .orElseThrow();
    }
}
