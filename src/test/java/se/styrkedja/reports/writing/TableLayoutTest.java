package se.styrkedja.reports.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.styrkedja.figures.Drawing;
import se.styrkedja.figures.Lettering;
import se.styrkedja.figures.Picture;
import se.styrkedja.reports.Block;
import se.styrkedja.reports.Document.Shape;
import se.styrkedja.reports.Inline;

class TableLayoutTest {
    /// 135 mm and 257 mm in letters of 8.5 and of 10 points: the narrowest medium.
    private static final double PAGE = 135 / 25.4 * 72 / 8.5;

    private static final double SHEET = 257 / 25.4 * 72 / 10;

    @Test
    void a_table_that_has_room_is_told_in_one_part() {
        var layout = TableLayout.of(table(List.of("Skola", "Elever", "Procent")), Shape.BOOK);

        assertThat(layout.isSmall()).isFalse();
        assertThat(layout.parts())
                .singleElement()
                .satisfies(part -> assertThat(part.columns()).containsExactly(0, 1, 2));
    }

    @Test
    void a_table_that_is_too_wide_is_told_in_even_parts_with_the_name_of_the_row_in_each() {
        var measures = List.of(
                "Program och skola",
                "Antagningspo\u00e4ng, po\u00e4ng",
                "Betygspo\u00e4ng, po\u00e4ng",
                "Grundl\u00e4ggande beh\u00f6righet, procent",
                "Avg\u00e5ngselever",
                "Yrkesprogrammen",
                "Studieavbrott");
        var layout = TableLayout.of(table(measures), Shape.BOOK);

        assertThat(layout.parts().stream().map(TableLayout.Part::columns))
                .containsExactly(List.of(0, 1, 2, 3), List.of(0, 4, 5, 6));
        assertThat(TableLayout.of(table(measures), Shape.WALL).parts()).hasSize(1);
    }

    @Test
    void days_stand_to_the_left_in_whichever_column_and_figures_to_the_right() {
        var row = Stream.of(
                        "14 oktober 2026",
                        "L\u00e4sa h\u00f6gt",
                        "1 september 2026",
                        "2026-09-01",
                        "2026-08-12\u20132027-06-11",
                        "48")
                .map(text -> List.<Inline>of(new Inline.Words(text)))
                .toList();

        assertThat(IntStream.range(0, 6).mapToObj(column -> TableLayout.side(List.of(row), column)))
                .containsExactly("left", "left", "left", "left", "left", "right");
    }

    @Test
    void a_part_says_which_it_is() {
        var layout = TableLayout.of(
                table(IntStream.range(0, 14).mapToObj(i -> "M\u00e5tt nummer").toList()), Shape.BOOK);

        assertThat(layout.label("7", 0)).startsWith("Tabell 7, del 1 av ");
        assertThat(layout.label("", 1)).startsWith("Del 2 av ");
    }

    @Test
    void an_address_that_somebody_pasted_is_broken_rather_than_the_page() {
        var pasted = List.<Inline>of(new Inline.Words("https://www.nydala.se/" + "w".repeat(300)));
        var table = new Block.Table(
                "Aktiviteter",
                List.of("Vad", "K\u00e4lla", "Vem"),
                List.of(List.of(cell("L\u00e4sning"), pasted, cell("Karin Holm"))),
                List.of());

        assertThat(TableLayout.isLong(pasted)).isTrue();
        assertThat(TableLayout.isLong(cell("Samh\u00e4llsvetenskapsprogrammet")))
                .isFalse();
        assertThat(TableLayout.of(table, Shape.BOOK).parts()).hasSize(1);
    }

    @Test
    void what_is_left_of_the_width_goes_where_it_saves_lines() {
        var row = List.of(
                cell("Grundl\u00e4ggande beh\u00f6righet till h\u00f6gskolan och till yrkesprogram"),
                cell("2024/25"),
                cell("13,9"),
                cell("det kan vara slump"));
        var table = new Block.Table(
                "Tabell", List.of("Vad", "L\u00e4s\u00e5r", "V\u00e4rde", "Slump"), List.of(row, row), List.of());
        var part = TableLayout.of(table, Shape.BOOK).parts().getFirst();

        assertThat(part.shares().getLast() * PAGE)
                .as("the short text on one line")
                .isGreaterThan(Lettering.width("det kan vara slump", 1, false));
    }

    @Test
    void names_that_larger_letters_would_break_in_three_are_set_in_smaller_ones() {
        var rows = IntStream.range(0, 20)
                .mapToObj(i ->
                        List.of(cell("Nydala gymnasieskola, skolenhet F"), cell("1"), cell("2"), cell("3"), cell("4")))
                .toList();
        var measures = List.of(
                "Program och skola",
                "Betygspo\u00e4ng, avg\u00e5ngselever, po\u00e4ng",
                "Betygspo\u00e4ng, med examen, po\u00e4ng",
                "Examen inom tre \u00e5r, procent",
                "Grundl\u00e4ggande beh\u00f6righet, procent");
        var layout = TableLayout.of(new Block.Table("Tabell", measures, rows, List.of()), Shape.BOOK);

        assertThat(layout.isSmall()).isTrue();
        assertThat(layout.parts().getFirst().shares().getFirst() * PAGE)
                .as("the name on two lines")
                .isGreaterThan(Lettering.width("Nydala gymnasieskola,", 1, false));
    }

    @Test
    void a_series_of_years_lies_on_its_side_under_its_chart_and_a_list_of_schools_does_not() {
        var years = List.of(List.of("2022/23", "221,9"), List.of("2023/24", "225,1"), List.of("2024/25", "223,7"));
        var schools = List.of(List.of("Ekskolan", "221,9"), List.of("Lindskolan", "225,1"));

        assertThat(TableLayout.ofChart(picture("L\u00e4s\u00e5r", years), "3", Shape.BOOK))
                .satisfies(
                        t -> assertThat(t.header()).containsExactly("L\u00e4s\u00e5r", "2022/23", "2023/24", "2024/25"))
                .satisfies(t -> assertThat(t.rows()).hasSize(1))
                .satisfies(t -> assertThat(t.caption()).isEqualTo("Talen i diagram 3"));
        assertThat(TableLayout.ofChart(picture("Skola", schools), "3", Shape.BOOK)
                        .rows())
                .hasSize(2);
        assertThat(TableLayout.apart(picture("L\u00e4s\u00e5r", years), "3", Shape.BOOK)
                        .caption())
                .isEqualTo("Talen i diagram 3: Merv\u00e4rdet stiger");
    }

    private static Picture picture(String corner, List<List<String>> rows) {
        return new Picture(
                "Merv\u00e4rdet stiger",
                "Po\u00e4ng",
                "Po\u00e4ng",
                new Picture.TextTable(List.of(corner, "Nydala"), rows),
                new Drawing(100, 50, List.of()));
    }

    /// Tables of all widths, with long and short words.
    @ParameterizedTest
    @ValueSource(strings = {"BOOK", "WALL"})
    void no_column_is_narrower_than_its_longest_word_and_none_is_lost(Shape shape) {
        double room = shape == Shape.BOOK ? PAGE : SHEET;
        for (int seed = 0; seed < 400; seed++) {
            var table = wild(new Random(seed));
            var layout = TableLayout.of(table, shape);

            assertThat(layout.parts().stream()
                            .flatMap(part -> part.columns().stream().skip(1)))
                    .as("columns of %d", seed)
                    .containsExactlyElementsOf(
                            IntStream.range(1, table.header().size()).boxed().toList());
            for (var part : layout.parts())
                for (int i = 0; i < part.columns().size(); i++)
                    assertThat(part.shares().get(i) * room)
                            .as("column %d of %d", part.columns().get(i), seed)
                            .isGreaterThan(longestWord(table, part.columns().get(i)));
        }
    }

    private static double longestWord(Block.Table table, int column) {
        return Stream.concat(
                        Arrays.stream(table.header().get(column).split(" ", -1))
                                .map(word -> Lettering.width(word, 1, true)),
                        table.rows().stream()
                                .flatMap(row -> Arrays.stream(
                                        Inline.text(row.get(column)).split(" ", -1)))
                                .map(word -> Lettering.width(word, 1, false)))
                .max(Double::compare)
                .orElse(0.0);
    }

    private static Block.Table wild(Random random) {
        int columns = 1 + random.nextInt(16);
        var rows = new ArrayList<List<List<Inline>>>();
        for (int row = 0; row < 4; row++)
            rows.add(IntStream.range(0, columns)
                    .mapToObj(c -> cell(words(random)))
                    .toList());
        var header = IntStream.range(0, columns).mapToObj(c -> words(random)).toList();
        return new Block.Table("Tabell", header, rows, List.of());
    }

    private static String words(Random random) {
        return String.join(
                " ",
                IntStream.range(0, random.nextInt(5))
                        .mapToObj(w -> "abcdefghijklmnopqrstuvwxyzmw".substring(random.nextInt(27)))
                        .toList());
    }

    private static Block.Table table(List<String> header) {
        var row = header.stream().map(h -> cell("12,5")).toList();
        return new Block.Table("Tabell", header, List.of(row), List.of());
    }

    private static List<Inline> cell(String text) {
        return List.of(new Inline.Words(text));
    }
}
