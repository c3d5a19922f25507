package se.styrkedja.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.styrkedja.figures.Drawing.Area;
import se.styrkedja.figures.Drawing.Box;
import se.styrkedja.figures.Drawing.Dot;
import se.styrkedja.figures.Drawing.Mark;
import se.styrkedja.figures.Drawing.Text;
import se.styrkedja.figures.rows.BarChart;
import se.styrkedja.figures.rows.ExpectedChart;
import se.styrkedja.figures.rows.ShareChart;

class ChartsTest {
    @Test
    void a_unit_outside_its_interval_differs_in_form_as_well_as_colour() {
        var marks = Examples.expected().picture().drawing().marks();

        assertThat(of(marks, Area.class)).hasSize(3);
        assertThat(of(marks, Dot.class)).hasSize(4);
    }

    @Test
    void units_stand_in_the_order_they_are_given_and_are_not_ranked() {
        assertThat(Examples.expected().picture().table().rows().stream().map(List::getFirst))
                .containsExactlyElementsOf(Examples.expected().rows().stream()
                        .map(ExpectedChart.Row::unit)
                        .toList())
                .isNotEmpty();
    }

    /// Stockholm has 67 schools with a year 9. A page has 955 pixels at the width of 510 that a chart has there.
    @Test
    void a_chart_of_many_own_units_keeps_to_a_page_and_has_no_lines_across_it() {
        var expected = Stream.iterate(0, i -> i + 1)
                .limit(70)
                .map(i -> Examples.row("Skola " + i, i % 9 - 4, 9, false))
                .toList();
        var rows = new ExpectedChart(
                Examples.expected().caption(), Examples.expected().words(), expected, Extent.OPEN);
        var drawing = rows.picture().drawing();
        assertThat(drawing.height() * 510 / drawing.width()).isLessThan(955);

        var strip = Examples.manySpread().picture().drawing();
        assertThat(strip.height()).isLessThan(400);
        assertThat(strip.marks()).filteredOn(Text.class::isInstance).hasSizeLessThan(30);

        var scatter = Examples.manyScatter().picture();
        assertThat(of(scatter.drawing().marks(), Drawing.Line.class))
                .noneMatch(line -> line.stroke().ink().equals(Palette.OWN));
        assertThat(of(scatter.drawing().marks(), Dot.class)).hasSize(70);
        assertThat(scatter.table().rows()).hasSize(70);
    }

    @Test
    void an_own_unit_is_named_even_in_a_crowd() {
        var crowd = Stream.iterate(0, i -> i + 1)
                .limit(400)
                .map(i -> new ScatterChart.Unit(
                        "Skola " + i,
                        Examples.known(50 + i % 20),
                        Examples.known(220 + i / 20),
                        1,
                        i == 210 ? Role.OWN : Role.OTHER))
                .toList();
        var chart = new ScatterChart(
                Examples.caption("Trångt", "Poäng"),
                "Skola",
                new ScatterChart.Measure("Elever", new Extent(0, 500, 100)),
                new ScatterChart.Measure("Poäng", new Extent(0, 340, 100)),
                crowd,
                new ScatterChart.Trend.None());

        for (int width : List.of(360, 720))
            assertThat(texts(chart.picture(width)).filter(t -> t.bold()).map(Text::text))
                    .containsExactly("Skola 210");
    }

    @Test
    void a_cloud_of_country_units_is_drawn_but_neither_named_nor_listed() {
        var picture = Examples.scatter(false).picture();

        assertThat(of(picture.drawing().marks(), Dot.class)).hasSize(60);
        assertThat(picture.table().rows()).hasSize(12);
    }

    @Test
    void a_mean_that_is_hidden_one_year_is_told_in_the_table_and_not_drawn() {
        var picture = Examples.spread().picture();

        assertThat(picture.table().rows().get(2)).contains("dold");
        assertThat(of(picture.drawing().marks(), Area.class)).hasSize(2 * 4);
    }

    @Test
    void bars_start_at_zero() {
        var bars = of(Examples.plainBars().picture().drawing().marks(), Box.class);

        assertThat(bars.stream().map(Box::x).distinct()).hasSize(1);
        assertThat(bars.get(1).width() / bars.get(0).width())
                .isCloseTo(78.5 / 91, org.assertj.core.data.Offset.offset(0.001));
        assertThatThrownBy(() -> new BarChart.Row("Lindskolan", List.of(Examples.known(-1)), false))
                .hasMessageContaining("below zero");
    }

    @Test
    void a_row_with_a_hidden_answer_shows_none_of_its_shares() {
        var some = List.<Reading>of(Examples.known(60), Examples.known(30), new Reading.Hidden("dold"));
        var chart = new ShareChart(
                Examples.caption("Titel", "Procent"),
                "Fråga",
                List.of("Ja", "Nej", "Vet inte"),
                List.of(new ShareChart.Row("Trygg", some, false)));

        assertThat(texts(chart.picture()).map(Text::text)).contains("dold").doesNotContain("60,0", "30,0");
    }

    @Test
    void parts_of_a_whole_fill_the_row() {
        var parts = of(Examples.shares().picture().drawing().marks(), Box.class).subList(5, 10);

        var last = parts.getLast();
        assertThat(last.x() + last.width()).isCloseTo(719, org.assertj.core.data.Offset.offset(0.01));
    }

    private static Stream<Text> texts(Picture picture) {
        return of(picture.drawing().marks(), Text.class).stream();
    }

    private static <M extends Mark> List<M> of(List<Mark> marks, Class<M> kind) {
        return marks.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
