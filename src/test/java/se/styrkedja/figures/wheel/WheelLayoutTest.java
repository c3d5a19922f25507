package se.styrkedja.figures.wheel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.styrkedja.figures.Canvas;
import se.styrkedja.figures.Caption;
import se.styrkedja.figures.Drawing;

/// A wheel where four things are due within a week, wherever in the year that week is.
class WheelLayoutTest {
    private static final int DAYS = 365;

    @ParameterizedTest
    @ValueSource(ints = {360, 980})
    void no_mark_lies_on_another(int width) {
        for (int week = 0; week < 52; week++) {
            var marks = drawing(week, width).marks().stream()
                    .flatMap(WheelLayoutTest::frame)
                    .toList();
            assertThat(marks).hasSize(4);
            for (int i = 0; i < marks.size(); i++)
                for (var other : marks.subList(i + 1, marks.size()))
                    assertThat(marks.get(i).isBeside(other))
                            .as("week %d: %s, %s", week, marks.get(i), other)
                            .isTrue();
        }
    }

    @Test
    void what_stands_beside_the_wheel_stands_there_whole() {
        for (int week = 0; week < 52; week++)
            assertThat(drawing(week, 980).marks())
                    .filteredOn(Drawing.Text.class::isInstance)
                    .extracting(text -> ((Drawing.Text) text).text())
                    .noneMatch(text -> text.contains("\u2026"));
    }

    @Test
    void names_of_one_day_stand_in_the_order_of_the_year_on_both_sides() {
        for (double at : new double[] {0.25, 0.75}) {
            var stops = IntStream.range(0, 3)
                    .mapToObj(i -> new WheelChart.Stop(
                            Integer.toString(i + 10), "Dialog", "1 maj", "", WheelChart.Form.AHEAD, at, at))
                    .toList();
            var shown = drawn(stops, 980).marks().stream()
                    .filter(Drawing.Text.class::isInstance)
                    .map(text -> ((Drawing.Text) text).text())
                    .filter(text -> text.contains("Dialog"))
                    .map(text -> text.replaceAll("\\D", ""))
                    .toList();
            assertThat(at < 0.5 ? shown : shown.reversed()).containsExactly("10", "11", "12");
        }
    }

    private record Frame(double left, double top, double size) {
        boolean isBeside(Frame other) {
            return Math.abs(left - other.left) >= size || Math.abs(top - other.top) >= size;
        }
    }

    /// Of what is drawn, the marks: dots and boxes that are neither the wheel itself nor the foot of a hand.
    private static Stream<Frame> frame(Drawing.Mark mark) {
        return switch (mark) {
            case Drawing.Box(var x, var y, var width, var height, var fill, var stroke) ->
                Stream.of(new Frame(x, y, width));
            case Drawing.Dot(var x, var y, var radius, var fill, var stroke) ->
                radius < 20 ? Stream.of(new Frame(x - radius, y - radius, 2 * radius)) : Stream.empty();
            case Drawing.Line l -> Stream.empty();
            case Drawing.Path p -> Stream.empty();
            case Drawing.Area a -> Stream.empty();
            case Drawing.Text t -> Stream.empty();
        };
    }

    private static Drawing drawing(int week, int width) {
        var stops = IntStream.range(0, 4)
                .mapToObj(i -> {
                    double at = Math.min(week * 7 + 1 + i, DAYS - 1) / (double) DAYS;
                    return new WheelChart.Stop(
                            Integer.toString(i + 10),
                            "Kvalitetsdialog",
                            "19 oktober\u201313 november",
                            "32 sena, 2 gjordes inte",
                            WheelChart.Form.LATE,
                            at,
                            at);
                })
                .toList();
        return drawn(stops, width);
    }

    private static Drawing drawn(List<WheelChart.Stop> stops, int width) {
        var months = IntStream.range(0, 12)
                .mapToObj(m -> new WheelChart.Part("aug", m / 12.0, (m + 1) / 12.0))
                .toList();
        var chart = new WheelChart(
                new Caption("Nydala", "", ""),
                "2026/27",
                months,
                stops,
                List.of(),
                List.of("Nummer", "Vad", "Dag", "Hur"));
        return new WheelLayout(chart, new Canvas(width)).drawing();
    }
}
