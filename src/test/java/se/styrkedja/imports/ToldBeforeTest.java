package se.styrkedja.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.styrkedja.demo.nydala.Nydala;
import se.styrkedja.indicators.Observations;
import se.styrkedja.indicators.Ownership;
import se.styrkedja.indicators.ResolvedFigure;
import se.styrkedja.testing.Export;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.vocabulary.Subject;

/// What Nydala has told of its own figures counts in what it may tell next: nobody forgets what has been shown.
class ToldBeforeTest {
    private static final String EIGHT = unit("00990200", "50,0", 8);
    private static final String THIRTY = unit("00990201", "66,7", 30);
    private static final String TWENTY = unit("00990202", "50,0", 20);
    private static final String TOWN = "kommun;9901;all-subjects-y9;2024/25;total;58,6;;58;Egna uppgifter";

    @TempDir
    Path folder;

    private OwnTables own;

    @BeforeEach
    void open() {
        own = OwnTables.of(folder);
    }

    @AfterEach
    void close() {
        own.close();
    }

    @Test
    void a_total_that_comes_a_week_later_is_hidden_since_the_eight_are_all_but_those_who_were_shown() {
        own.take(Ownership.OWN, EIGHT, THIRTY, TWENTY);
        assertThat(shown()).containsExactly("00990201", "00990202");

        assertThat(own.foreseen(TOWN).hidden()).hasSize(1);
        own.take(Ownership.OWN, TOWN);

        assertThat(shown()).containsExactly("00990201", "00990202");
    }

    @Test
    void the_units_that_come_after_their_total_hide_each_other() {
        own.take(Ownership.OWN, TOWN);
        own.take(Ownership.OWN, EIGHT, THIRTY, TWENTY);

        assertThat(shown()).containsExactly("00990201", "9901");
    }

    @Test
    void what_was_shown_of_a_withdrawn_delivery_is_still_known() {
        own.take(Ownership.OWN, EIGHT, THIRTY, TWENTY);
        own.nydala().withdraw(TestHouse.NYDALA, own.delivery().id());
        own.take(Ownership.OWN, TOWN);

        assertThat(shown())
                .as("the eight are the town without the thirty and the twenty")
                .isEmpty();
    }

    @Test
    void what_is_hidden_in_a_delivery_that_counts_is_not_shown_by_the_next() {
        own.take(Ownership.OWN, EIGHT, THIRTY, TWENTY, TOWN);
        assertThat(shown()).containsExactly("00990201", "9901");
        own.take(Ownership.OWN, TWENTY);

        assertThat(shown()).containsExactly("00990201", "9901");
    }

    @Test
    void before_it_is_taken_in_it_is_told_what_can_be_worked_out_with_what_has_been_shown_and_by_which_delivery() {
        own.take(Ownership.OWN, EIGHT, THIRTY, TWENTY);
        var units = own.delivery();

        assertThat(own.foreseen(TOWN).disclosed()).isEmpty();
        assertThat(own.foreseen(TOWN).disclosedIfPublished())
                .extracting(
                        Observations.Disclosure::subject,
                        Observations.Disclosure::persons,
                        Observations.Disclosure::width,
                        Observations.Disclosure::by)
                .contains(tuple(Subject.unit("00990200"), true, 0L, List.of(units.id())));
        own.take(OwnTables.BY_THE_OFFICE, TOWN);
        assertThat(own.foreseen(unit("00990202", "55,0", 20)).disclosed())
                .as("that it could be worked out already is no news")
                .isEmpty();
    }

    /// A file of other children, and the table in hand, were blamed for what the office's tables give away alone.
    @Test
    void what_published_tables_give_away_alone_is_laid_to_no_own_file() {
        own.take(Ownership.OWN, THIRTY.replace("all-subjects-y9", "all-subjects-y6"));
        own.take(OwnTables.BY_THE_OFFICE, THIRTY, TWENTY, TOWN);

        var foreseen = own.foreseen(EIGHT);

        assertThat(foreseen.disclosed()).as("whether or not it is taken in").isEmpty();
        assertThat(foreseen.already())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.by()).isEmpty())
                .extracting(Observations.Disclosure::subject)
                .containsOnly(Subject.unit("00990200"));
    }

    @Test
    void what_was_told_before_gives_away_is_laid_to_the_file_that_told_it() {
        own.take(Ownership.OWN, THIRTY, TWENTY);
        var told = own.delivery();
        own.take(OwnTables.BY_THE_OFFICE, TOWN);

        assertThat(own.foreseen(EIGHT).disclosed()).isEmpty();
        assertThat(own.foreseen(EIGHT).already())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.by()).containsExactly(told.id()));
    }

    @Test
    void a_mark_that_is_hidden_since_few_stand_behind_it_is_counted_with_what_is_hidden() {
        assertThat(own.foreseen("enhet;00990200;all-subjects-y9;2024/25;total;;~100;8;Egna uppgifter", THIRTY)
                        .hidden())
                .extracting(hidden -> hidden.stated().subject())
                .containsExactly(Subject.unit("00990200"));
    }

    /// Three in year 5, who were hidden, are the forty-three who answered without the forty of year 8.
    @Test
    void whoever_answered_is_a_part_of_all_who_did_like_a_programme() {
        own.take(
                Ownership.OWN,
                "enhet;00990200;survey-response-rate;VT26;svarande:elev-ak5;33,3;;3;Egna uppgifter",
                "enhet;00990200;survey-response-rate;VT26;svarande:elev-ak8;90,0;;40;Egna uppgifter",
                "enhet;00990200;survey-response-rate;VT26;total;86,0;;43;Egna uppgifter");

        var lindskolan = Subject.unit("00990200");
        assertThat(own.nydala()
                        .house()
                        .get(Observations.class)
                        .ofSubjects(own.scope(), List.of(lindskolan))
                        .of(lindskolan))
                .filteredOn(one -> one.known().isPresent())
                .hasSize(1);
    }

    @Test
    void numbers_of_persons_need_no_count_beside_them_and_are_hidden_for_being_few() {
        var foreseen = own.foreseen(
                "enhet;00990200;pupils-y9;2026/27;total;40;;;Egna uppgifter",
                "enhet;00990200;pupils-y9;2026/27;kon:flickor;3;;;Egna uppgifter",
                "enhet;00990200;pupils-y9;2026/27;kon:pojkar;37;;;Egna uppgifter",
                "enhet;00990200;all-subjects-y9;2026/27;total;50,0;;;Egna uppgifter");

        assertThat(foreseen.hidden())
                .filteredOn(Observations.Hidden::isUncounted)
                .extracting(hidden -> hidden.stated().indicator().id())
                .containsExactly("all-subjects-y9");
        assertThat(foreseen.hidden()).hasSize(3);
    }

    @Test
    void whoever_stands_in_no_own_file_is_a_part_of_the_total_too() {
        own.nydala()
                .takeIn(
                        TestHouse.NYDALA,
                        List.of(Incoming.of(Export.text(folder.resolve("nydala-organisation.csv"), register()))));
        own.nydala().moveIn();
        own.nydala().publish(own.table(THIRTY));
        own.take(Ownership.OWN, "kommun;9901;all-subjects-y9;2024/25;total;63,2;;38;Egna uppgifter");

        assertThat(shown())
                .as("the eight are all but the thirty that are published")
                .containsExactly("00990201");
    }

    private static String register() {
        return Objects.requireNonNull(Nydala.seeded(Nydala.SEED).files().get("nydala-organisation.csv"));
    }

    private static String unit(String code, String share, int persons) {
        return "enhet;%s;all-subjects-y9;2024/25;total;%s;;%d;Egna uppgifter".formatted(code, share, persons);
    }

    /// Of whom a number is shown.
    private List<String> shown() {
        var whom = Stream.of(
                        Subject.unit("00990200"),
                        Subject.unit("00990201"),
                        Subject.unit("00990202"),
                        Subject.municipality("9901"))
                .toList();
        var ledger = own.nydala().house().get(Observations.class).ofSubjects(own.scope(), whom);
        return whom.stream()
                .filter(subject ->
                        ledger.of(subject).stream().map(ResolvedFigure::known).anyMatch(o -> o.isPresent()))
                .map(Subject::code)
                .toList();
    }
}
