package se.styrkedja.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.styrkedja.figures.rows.BarChart;
import se.styrkedja.figures.rows.ExpectedChart;
import se.styrkedja.figures.rows.ShareChart;
import se.styrkedja.figures.wheel.WheelChart;

/// Names come from files and forms: a chart is drawn whatever their length, from none to 500 characters.
class LongNamesTest {
    private static final int LONGEST = 500;

    /// Every length that may fill a line, then some of the longer ones.
    private static final int[] LENGTHS = IntStream.rangeClosed(0, LONGEST)
            .filter(length -> length <= 70 || length % 43 == 0 || length == LONGEST)
            .toArray();

    private static final Map<String, Function<String, Picture>> CHARTS = charts();

    static Stream<String> names() {
        return CHARTS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_chart_is_drawn_within_its_frame_whatever_the_length_of_its_names(String chart) {
        Assertions.assertTimeoutPreemptively(
                Duration.ofMinutes(1),
                () -> {
                    for (int length : LENGTHS)
                        for (var name : ofLength(length))
                            DrawnTest.liesWithinTheFrame(
                                    Objects.requireNonNull(CHARTS.get(chart)).apply(name));
                },
                "a layout that does not end");
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_shortened_name_ends_with_an_ellipsis_and_stands_whole_in_the_table(String chart) {
        var name = "Lindskolan ".repeat(40).strip();
        var picture = Objects.requireNonNull(CHARTS.get(chart)).apply(name);
        var texts = DrawnTest.texts(picture).stream().map(Drawing.Text::text).toList();

        if (texts.stream().anyMatch(text -> text.contains("Lind")))
            assertThat(texts).anyMatch(text -> text.contains("\u2026")).noneMatch(text -> text.contains(name));
        assertThat(Stream.concat(
                        picture.table().header().stream(),
                        picture.table().rows().stream().flatMap(List::stream)))
                .anyMatch(cell -> cell.contains(name));
    }

    @Test
    void a_value_is_never_shortened_with_the_name_before_it() {
        var texts = DrawnTest.texts(lines("W".repeat(LONGEST)).picture(360)).stream()
                .map(Drawing.Text::text)
                .toList();

        assertThat(texts).anyMatch(text -> text.endsWith("68,8"));
    }

    @Test
    void a_letter_of_two_halves_is_not_cut_between_them() {
        for (int width = 20; width < 200; width++)
            assertThat(Lettering.fitted("\ud83d\ude00".repeat(20), width, 14, false))
                    .doesNotContain("\ud83d\u2026");
    }

    /// One word, and many.
    private static List<String> ofLength(int length) {
        return List.of(
                "W".repeat(length), "\u00e5\u00c4\u00f6 ".repeat(LONGEST).substring(0, length), "i".repeat(length));
    }

    private static Map<String, Function<String, Picture>> charts() {
        var all = new LinkedHashMap<String, Function<String, Picture>>();
        for (int width : List.of(360, Canvas.PAGE)) {
            all.put("lines " + width, name -> lines(name).picture(width));
            all.put("spread " + width, name -> spread(name).picture(width));
            all.put("scatter " + width, name -> scatter(name).picture(width));
            all.put("expected " + width, name -> expected(name).picture(width));
            all.put("bars " + width, name -> bars(name).picture(width));
            all.put("shares " + width, name -> shares(name).picture(width));
            all.put("wheel " + width, name -> wheel(name).picture(width));
        }
        return all;
    }

    private static LineChart lines(String name) {
        var series = Stream.of(Role.OWN, Role.COMPARISON, Role.COUNTRY)
                .map(role -> new LineSeries(name, role, Examples.readings(70, Double.NaN, 68.8)))
                .toList();
        return new LineChart(
                Examples.caption(name, name), name, List.of(name, name, name), series, Extent.PERCENT, true);
    }

    private static SpreadChart spread(String name) {
        var groups = new ArrayList<SpreadChart.Group>();
        for (var group : Examples.spread().groups())
            groups.add(new SpreadChart.Group(
                    name,
                    group.units(),
                    group.half(),
                    group.named().stream()
                            .map(n -> new SpreadChart.Named(name, n.reading(), n.role()))
                            .toList()));
        return new SpreadChart(Examples.caption(name, name), Examples.spread().words(), groups, Extent.PERCENT);
    }

    private static ScatterChart scatter(String name) {
        var units = Examples.scatter(true).units().stream()
                .map(u -> new ScatterChart.Unit(name, u.across(), u.up(), u.weight(), u.role()))
                .toList();
        var measure = new ScatterChart.Measure(name, Extent.OPEN);
        return new ScatterChart(
                Examples.caption(name, name), name, measure, measure, units, new ScatterChart.Trend.None());
    }

    private static ExpectedChart expected(String name) {
        var rows = Examples.expected().rows().stream()
                .map(r -> new ExpectedChart.Row(name, r.difference(), r.interval(), r.own()))
                .toList();
        return new ExpectedChart(
                Examples.caption(name, name), Examples.expected().words(), rows, Extent.OPEN);
    }

    private static BarChart bars(String name) {
        var rows = Examples.bars().rows().stream()
                .map(r -> new BarChart.Row(name, r.readings(), r.own()))
                .toList();
        return new BarChart(Examples.caption(name, name), name, List.of(name, name), rows);
    }

    private static ShareChart shares(String name) {
        var rows = Examples.shares().rows().stream()
                .map(r -> new ShareChart.Row(name, r.readings(), r.own()))
                .toList();
        return new ShareChart(Examples.caption(name, name), name, List.of(name, name, name, name, name), rows);
    }

    private static WheelChart wheel(String name) {
        var months = IntStream.range(0, 12)
                .mapToObj(m -> new WheelChart.Part("aug", m / 12.0, (m + 1) / 12.0))
                .toList();
        var stops = IntStream.range(0, 20)
                .mapToObj(i -> new WheelChart.Stop(
                        Integer.toString(i + 1), name, name, name, WheelChart.Form.LATE, i / 20.0, i / 20.0 + 0.01))
                .toList();
        return new WheelChart(
                Examples.caption(name, name), name, months, stops, List.of(), List.of("1", "2", "3", "4"));
    }
}
