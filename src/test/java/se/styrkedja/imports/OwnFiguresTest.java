package se.styrkedja.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.styrkedja.indicators.Deliveries;
import se.styrkedja.indicators.Observations;
import se.styrkedja.indicators.Ownership;
import se.styrkedja.indicators.ResolvedFigure;
import se.styrkedja.testing.Export;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.vocabulary.Fault;
import se.styrkedja.vocabulary.Subject;

/// Whose the figures of Nydala's tables are: what the person who takes them in says, and nothing that stands in them.
class OwnFiguresTest {
    private static final Subject LINDSKOLAN = Subject.unit("00990200");

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Egna uppgifter",
                "Markaryds kommun",
                "Skolverket",
                "Skolverket, Planerad utbildning v4",
                "En SCB-fil ur elevregistret",
                "Betyg ur l\u00e4rplattformen, Skolverkets definition",
                "Bj\u00f6rkaskolans rektor",
                "Skolenk\u00e4ten, egen sammanst\u00e4llning",
                "Kolada (RKA)",
                "\u00d6ppna j\u00e4mf\u00f6relser",
                "Nydalas p\u00e5hittade statistikbyr\u00e5"
            })
    void three_pupils_of_an_own_table_are_hidden_whatever_it_says_of_its_source(String source) {
        own.take(Ownership.OWN, "enhet;00990200;all-subjects-y6;2007/08;total;33,3;;3;" + source);

        assertThat(lindskolan())
                .singleElement()
                .satisfies(one -> assertThat(one.known()).isEmpty());
    }

    @Test
    void a_share_is_not_shown_when_nobody_says_of_how_many_it_is_and_the_line_is_told() {
        own.take(
                Ownership.OWN,
                "enhet;00990200;all-subjects-y6;2007/08;total;33,3;;;Egna uppgifter",
                "enhet;00990200;all-subjects-y6;2008/09;total;68,8;;48;Egna uppgifter",
                "enhet;00990200;merit-average-y9;2007/08;total;221,4;;;Egna uppgifter");

        assertThat(lindskolan())
                .filteredOn(one -> one.known().isPresent())
                .extracting(one -> one.observed().raw())
                .containsExactlyInAnyOrder("68,8", "221,4");
        var deliveries = own.nydala().house().get(Deliveries.class);
        assertThat(deliveries.remarks(own.scope(), own.delivery()))
                .filteredOn(remark -> remark.code().startsWith("population"))
                .extracting(
                        Fault::code,
                        remark -> remark.place().line(),
                        remark -> remark.place().column())
                .containsExactly(tuple("population.missing", 2L, "antal"));
        assertThat(deliveries.refused(own.scope(), own.delivery())).isEmpty();
    }

    @Test
    void what_is_published_already_stands_as_it_was_published_and_says_where_and_who_said_it() {
        own.take(
                OwnTables.BY_THE_OFFICE,
                "enhet;00990200;all-subjects-y6;2007/08;total;33,3;;3;Egna uppgifter",
                "enhet;00990200;all-subjects-y6;2008/09;total;66,7;;;Egna uppgifter");

        assertThat(lindskolan()).hasSize(2).allMatch(one -> one.known().isPresent());
        assertThat(own.delivery().ownership()).isEqualTo(OwnTables.BY_THE_OFFICE);
        assertThat(own.nydala().house().get(Deliveries.class).remarks(own.scope(), own.delivery()))
                .noneMatch(remark -> remark.code().startsWith("population"));
    }

    @Test
    void a_publishers_layout_is_published_whoever_takes_it_in_and_whatever_is_said() {
        var export = Export.write(
                folder.resolve("a.csv"), Export.row("Lindskolan", "99000001", "58", "81,0", "90,0", "231,4"));
        own.nydala().takeIn(TestHouse.NYDALA, List.of(Incoming.of(export)), Ownership.OWN);

        assertThat(own.delivery().ownership()).isEqualTo(Ownership.OF_A_PUBLISHER);
    }

    @Test
    void own_figures_become_published_only_when_they_are_withdrawn_and_taken_in_anew() {
        var row = "enhet;00990200;all-subjects-y6;2007/08;total;33,3;;3;Egna uppgifter";
        own.take(Ownership.OWN, row);

        assertThat(own.take(OwnTables.BY_THE_OFFICE, row)).isInstanceOf(Receipt.AlreadyThere.class);
        assertThat(own.delivery().own()).isTrue();
        assertThatThrownBy(() -> own.nydala().alter("update indicators.delivery set publication = 'Skolverket'"))
                .hasStackTraceContaining("delivery_check");
        assertThatThrownBy(() -> own.nydala().alter("update indicators.delivery set own = false"))
                .hasStackTraceContaining("delivery_check");

        own.nydala().withdraw(TestHouse.NYDALA, own.delivery().id());
        assertThat(own.take(OwnTables.BY_THE_OFFICE, row)).isInstanceOf(Receipt.Accepted.class);
        assertThat(lindskolan())
                .singleElement()
                .satisfies(one -> assertThat(one.known()).isPresent());
    }

    @Test
    void what_the_preview_says_is_hidden_is_what_is_hidden_when_it_is_taken_in() {
        var rows = new String[] {
            "enhet;00990200;all-subjects-y9;2007/08;total;50,0;;24;Egna uppgifter",
            "enhet;00990200;all-subjects-y9;2007/08;kon:flickor;50,0;;16;Egna uppgifter",
            "enhet;00990200;all-subjects-y9;2007/08;kon:pojkar;50,0;;8;Egna uppgifter",
            "enhet;00990200;all-subjects-y6;2007/08;total;50,0;;;Egna uppgifter",
            "enhet;00990200;all-subjects-y6;2008/09;total;50,0;;40;Egna uppgifter"
        };
        var file = Incoming.of(own.table(rows));
        var reading = own.nydala()
                .house()
                .get(Imports.class)
                .read(List.of(file), List.of(), TestHouse.TODAY)
                .getFirst();
        var told = own.nydala()
                .house()
                .get(Observations.class)
                .foreseen(own.scope(), ((Reading.Understood) reading).figures())
                .hidden();
        assertThat(told).extracting(one -> one.stated().spot().line()).containsExactly(3L, 4L, 5L);

        own.nydala().takeIn(TestHouse.NYDALA, List.of(file), Ownership.OWN);

        assertThat(lindskolan())
                .filteredOn(one -> one.known().isEmpty())
                .extracting(one -> one.observed().spot().line())
                .containsExactlyInAnyOrder(3L, 4L, 5L);
    }

    @Test
    void what_is_published_beside_own_figures_counts_as_known_to_all() {
        own.take(
                Ownership.OWN,
                "enhet;00990200;all-subjects-y9;2024/25;total;50,0;;8;Egna uppgifter",
                "enhet;00990201;all-subjects-y9;2024/25;total;66,7;;30;Egna uppgifter",
                "kommun;9901;all-subjects-y9;2024/25;total;63,2;;38;Egna uppgifter");
        own.take(OwnTables.BY_THE_OFFICE, "enhet;00990201;all-subjects-y9;2024/25;total;66,7;;30;Egna uppgifter");

        var town = own.nydala()
                .house()
                .get(Observations.class)
                .ofSubjects(own.scope(), List.of(Subject.municipality("9901")))
                .of(Subject.municipality("9901"));
        assertThat(town)
                .singleElement()
                .satisfies(one -> assertThat(one.known())
                        .as("the thirty are published, so the eight would be all without them")
                        .isEmpty());
    }

    private List<ResolvedFigure> lindskolan() {
        return own.nydala()
                .house()
                .get(Observations.class)
                .ofSubjects(own.scope(), List.of(LINDSKOLAN))
                .of(LINDSKOLAN);
    }
}
