package se.styrkedja.reports.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.styrkedja.reports.Inline;

class LineBreaksTest {

    @Test
    void a_number_is_never_cut() {
        assertThat(lines("med +15,4\u00a0procentenheter mot"))
                .containsExactly("med ", "+15,4\u00a0procentenheter ", "mot");
        assertThat(lines("\u221211,3 i 2024/25, sedan")).containsExactly("\u221211,3 ", "i ", "2024/25, ", "sedan");
    }

    @Test
    void the_years_of_a_school_are_never_cut() {
        assertThat(lines("Bergskolan 7-9 rad 836")).containsExactly("Bergskolan ", "7-9 ", "rad ", "836");
    }

    @Test
    void a_number_and_what_touches_it_stand_together() {
        var text = List.<Inline>of(
                new Inline.Words("Lägre än landet ("),
                new Inline.Value("69,9\u00a0%", "a"),
                new Inline.Words("), men över "),
                new Inline.Value("60\u00a0%", "b"),
                new Inline.Words("."));
        assertThat(Glued.of(text).stream().map(g -> Inline.text(g.runs())))
                .containsExactly("Lägre än landet ", "(69,9\u00a0%),", " men över ", "60\u00a0%.");
        assertThat(Glued.of(text).stream().filter(Glued::isNumber)).hasSize(2);
    }

    @Test
    void a_comma_after_a_bracket_stays_with_it_however_the_words_were_put_together() {
        var text = List.<Inline>of(
                new Inline.Words("Lindskolan ("),
                new Inline.Value("−4,0 poäng", "a"),
                new Inline.Words(")"),
                new Inline.Words(", Ekskolan"));
        assertThat(Glued.of(text).stream().map(g -> Inline.text(g.runs())))
                .containsExactly("Lindskolan ", "(−4,0 poäng),", " Ekskolan");
    }

    private static List<String> lines(String text) {
        var breaks = new LineBreaks();
        breaks.setText(text);
        var lines = new ArrayList<String>();
        int from = 0;
        for (int at = breaks.next(); at >= 0; at = breaks.next()) {
            lines.add(text.substring(from, at));
            from = at;
        }
        return lines;
    }
}
