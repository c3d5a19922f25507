package se.styrkedja.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.styrkedja.figures.Drawing.Mark;
import se.styrkedja.figures.Drawing.Point;
import se.styrkedja.figures.surfaces.Gallery;

/// What holds for every chart, on a page and on a phone.
class DrawnTest {
    static Stream<Arguments> charts() {
        var all = Gallery.all();
        for (int i = 0; i < 30; i++) {
            int seed = i;
            all.put("wild lines " + seed, w -> Examples.wildLines(seed).picture(w));
            all.put("wild expected " + seed, w -> Examples.wildExpected(seed).picture(w));
        }
        return all.entrySet().stream()
                .flatMap(chart -> Stream.of(720, 360)
                        .map(width -> Arguments.of(
                                chart.getKey() + " " + width, chart.getValue().apply(width))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("charts")
    void everything_drawn_lies_within_the_frame(String name, Picture picture) {
        liesWithinTheFrame(picture);
    }

    static void liesWithinTheFrame(Picture picture) {
        var drawing = picture.drawing();
        var whole = new Frame(0, 0, drawing.width(), drawing.height());
        for (var mark : drawing.marks())
            assertThat(covers(mark).within(whole)).as(mark.toString()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("charts")
    void no_text_lies_over_another(String name, Picture picture) {
        var texts = texts(picture);
        for (int i = 0; i < texts.size(); i++)
            for (int j = i + 1; j < texts.size(); j++)
                assertThat(Frame.of(texts.get(i)).meets(Frame.of(texts.get(j))))
                        .as(texts.get(i) + " and " + texts.get(j))
                        .isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("charts")
    void letters_are_large_enough_to_read_in_print(String name, Picture picture) {
        assertThat(texts(picture)).isNotEmpty().allMatch(text -> text.size() >= 12);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("charts")
    void the_table_has_a_cell_for_every_heading(String name, Picture picture) {
        assertThat(picture.table().rows()).isNotEmpty();
        assertThat(picture.table().rows())
                .allMatch(row -> row.size() == picture.table().header().size());
        assertThat(picture.description()).isNotBlank();
    }

    static List<Drawing.Text> texts(Picture picture) {
        return picture.drawing().marks().stream()
                .filter(Drawing.Text.class::isInstance)
                .map(Drawing.Text.class::cast)
                .toList();
    }

    private static Frame covers(Mark mark) {
        return switch (mark) {
            case Drawing.Text text -> Frame.of(text);
            case Drawing.Line line -> around(List.of(new Point(line.x1(), line.y1()), new Point(line.x2(), line.y2())));
            case Drawing.Path path -> around(path.points());
            case Drawing.Area area -> around(area.points());
            case Drawing.Box b -> new Frame(b.x(), b.y(), b.x() + b.width(), b.y() + b.height());
            case Drawing.Dot d ->
                new Frame(d.x() - d.radius(), d.y() - d.radius(), d.x() + d.radius(), d.y() + d.radius());
        };
    }

    private static Frame around(List<Point> points) {
        var x = new ArrayList<Double>();
        var y = new ArrayList<Double>();
        for (var point : points) {
            x.add(point.x());
            y.add(point.y());
        }
        return new Frame(
                x.stream().min(Double::compare).orElseThrow(),
                y.stream().min(Double::compare).orElseThrow(),
                x.stream().max(Double::compare).orElseThrow(),
                y.stream().max(Double::compare).orElseThrow());
    }
}
