package se.styrkedja.reports.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.styrkedja.reports.Document.Other;
import se.styrkedja.reports.Document.Place;
import se.styrkedja.reports.Document.Source;

class KinTest {
    private static final String FILE = "slutbetyg-ak9.csv";

    @Test
    void numbers_of_one_column_are_told_together_each_with_its_line() {
        var kin = Kin.of(List.of(cell("Lindskolan", "", "81\u00a0%", 836), cell("Vikskolan", "", "..", 881)));
        assertThat(kin).hasSize(1);
        assertThat(kin.getFirst().first().series()).isEqualTo("Alla ämnen, 2024/25");
        assertThat(kin.getFirst().origin()).isEqualTo("Publicerat av Skolverket. slutbetyg-ak9.csv, kolumnen Andel:");
        assertThat(told(kin.getFirst())).isEqualTo("Lindskolan rad 836 (81); Vikskolan rad 881 (..).");
    }

    @Test
    void a_school_is_named_once_for_all_its_breakdowns() {
        var kin = Kin.of(List.of(
                cell("Lindskolan", "", "81\u00a0%", 3),
                cell("Lindskolan", "flickor, EK25", "83\u00a0%", 4),
                cell("Vikskolan", "", "70,5\u00a0%", 5)));
        assertThat(told(kin.getFirst()))
                .isEqualTo("Lindskolan rad 3 (81), flickor EK25 rad 4 (83); Vikskolan rad 5 (70,5).");
    }

    @Test
    void what_another_file_says_stands_beside_the_number() {
        var other = new Other("82", new Place("kolada.json", 7, "value", "/values/3/value"));
        var kin = Kin.of(List.of(cell("Lindskolan", "", "81\u00a0%", 3), source("Vikskolan", 9, List.of(other))));
        assertThat(told(kin.getFirst()))
                .isEqualTo("Lindskolan rad 3 (81); Vikskolan rad 9"
                        + " (80; andra filer säger 82 (kolada.json, rad 7, /values/3/value)).");
    }

    @Test
    void a_number_from_several_lines_stands_alone() {
        var mean = new Source(
                "mean",
                "Alla ämnen, Nydala, 2024/25",
                "Alla ämnen, 2024/25",
                "Nydala",
                "",
                "75\u00a0%",
                "Uträknat.",
                List.of(place(3), place(5)),
                0,
                List.of(),
                false,
                List.of());
        var kin = Kin.of(List.of(cell("Lindskolan", "", "81\u00a0%", 3), mean, cell("Vikskolan", "", "70\u00a0%", 5)));
        assertThat(kin).hasSize(2);
        assertThat(kin.getLast().isAlone()).isTrue();
        assertThat(Places.inOneLine(mean)).isEqualTo("slutbetyg-ak9.csv, kolumnen Andel, raderna 3, 5");
    }

    private static String told(Kin kin) {
        return kin.told().stream().map(t -> t.text() + t.end()).collect(Collectors.joining());
    }

    private static Source cell(String school, String split, String shown, long line) {
        return new Source(
                school + split,
                "Alla ämnen, " + school + ", 2024/25",
                "Alla ämnen, 2024/25",
                school,
                split,
                shown,
                "Publicerat av Skolverket.",
                List.of(place(line)),
                0,
                List.of(),
                true,
                List.of());
    }

    private static Source source(String school, long line, List<Other> others) {
        var one = cell(school, "", "80\u00a0%", line);
        return new Source(
                one.figure(),
                one.what(),
                one.series(),
                one.subject(),
                one.split(),
                one.shown(),
                one.how(),
                one.places(),
                0,
                others,
                true,
                List.of());
    }

    private static Place place(long line) {
        return new Place(FILE, line, "Andel", "");
    }
}
