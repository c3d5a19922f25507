package se.styrkedja.fetching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.styrkedja.access.Access;
import se.styrkedja.fetching.StandIn.Reply;
import se.styrkedja.imports.Imports;
import se.styrkedja.imports.Incoming;
import se.styrkedja.imports.Reading;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.testing.Ran;
import se.styrkedja.testing.TestHouse;

/// A report of Nydala with nothing but the network.
class FetchedReportTest {
    private final StandIn server = new StandIn();

    @TempDir
    Path out;

    @BeforeEach
    void the_server_knows_nydala() {
        NydalaAnswers.teach(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_report_is_made_of_nothing_but_what_is_fetched() throws Exception {
        var home = TestHouse.home();
        var ran = report(home);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err()).contains("Kolada, nyckeltal: 2 av 2", "Skolverket: 9 nya svar");
        var json = Files.readString(out.resolve("ut/kvalitetsrapport.json"));
        assertThat(json).contains("229.4", "Lindskolan", "skolverket/statistik-gr-99000101.json", "\"value\":-4");
        assertThat(report(home).err()).as("within the hour").contains("inget nytt svar, 9 oförändrade");
    }

    @Test
    void a_source_that_fails_is_told_and_the_report_is_made_of_the_rest() throws Exception {
        for (var path : List.of("municipality?", "municipality_groups?", "data/kpi/"))
            server.answers("/v3/" + path, address -> Reply.status(503));
        var ran = report(TestHouse.home());
        assertThat(ran.code()).as(ran.err()).isEqualTo(2);
        assertThat(ran.complaints())
                .anyMatch(line -> line.startsWith("styrkedja: Kolada, kommuner: Källan har ett eget fel (svar 503)."));
        assertThat(Files.readString(out.resolve("ut/kvalitetsrapport.json"))).contains("229.4");
    }

    @Test
    void each_answer_is_read_by_the_layout_that_its_question_names() throws Exception {
        var folder = out.resolve("svar");
        new FolderFetch(server.network(), folder).of(NydalaAnswers.TOWN, (source, question, done, all) -> {});
        try (var town = TestHouse.empty()) {
            var house = town.house();
            var readings = house.get(Imports.class)
                    .read(
                            Incoming.below(folder),
                            house.get(Organisation.class)
                                    .facts(house.get(Access.class).published()),
                            TestHouse.TODAY);
            assertThat(readings).hasSizeGreaterThan(10).allSatisfy(reading -> {
                assertThat(reading).isInstanceOf(Reading.Understood.class);
                var layout = ((Reading.Understood) reading).figures().layout();
                assertThat(Stream.of("kolada", "skolverket").flatMap(source -> Question.of(source).stream()))
                        .anyMatch(question -> reading.file().startsWith(question.source() + '/' + question.id())
                                && question.layout().equals(layout));
            });
        }
    }

    @Test
    void only_one_municipality_is_fetched_at_a_time_and_only_by_a_house_that_asks_others() {
        var home = TestHouse.home();
        assertThat(Ran.in(home, "report", "--municipality", "all", "--fetch", "--out", out)
                        .code())
                .isEqualTo(64);
        var closed = Ran.in(home, "report", "--municipality", "0999", "--fetch", "--out", out);
        assertThat(closed.code()).isEqualTo(1);
        assertThat(closed.err()).contains("frågar ingen över nätet");
    }

    private Ran report(Path home) {
        return Ran.asking(
                server.network(),
                Map.of("STYRKEDJA_HOME", home.toString()),
                "report",
                "--municipality",
                NydalaAnswers.TOWN,
                "--year",
                "2024/25",
                "--fetch",
                "--out",
                out.resolve("ut"),
                "--format",
                "json");
    }
}
