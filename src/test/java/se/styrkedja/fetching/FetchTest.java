package se.styrkedja.fetching;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrkedja.fetching.NydalaAnswers.BERGSKOLAN;
import static se.styrkedja.fetching.NydalaAnswers.LINDSKOLAN;
import static se.styrkedja.fetching.NydalaAnswers.TOWN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.styrkedja.fetching.StandIn.Reply;
import se.styrkedja.fetching.network.Failure;
import se.styrkedja.fetching.network.Failure.Reason;
import se.styrkedja.fetching.network.Network;

/// Nydala's figures asked for at servers that stand in for those who publish them.
class FetchTest {
    private static final String GROUPS = "/v3/municipality_groups?";
    private static final String LINDSKOLANS = "/planned-educations/v4/school-units/" + LINDSKOLAN + "/statistics/gr";
    private static final String UNITS = "/planned-educations/v4/school-units?geographicalAreaCode=0999";

    private final StandIn server = new StandIn();

    @TempDir
    Path folder;

    @BeforeEach
    void the_server_knows_nydala() {
        NydalaAnswers.teach(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_town_is_asked_about_at_both_sources_and_every_answer_is_a_file() throws Exception {
        var results = fetch();
        assertThat(results).allMatch(Result::isWhole);
        assertThat(files())
                .contains(
                        "kolada/kommuner.json",
                        "kolada/nyckeltal-0999-1.json",
                        "kolada/nyckeltal-0999-2.json",
                        "skolverket/skolenheter-0999.json",
                        "skolverket/skolenhet-99000101.json",
                        "skolverket/statistik-gr-99000101.json",
                        "skolverket/salsa.json",
                        "skolverket/riket-gr.json")
                .doesNotContain("skolverket/skolenhet-99000109.json");
        assertThat(of(results, "enkat-elever-gr").absent())
                .as("no survey is no failure")
                .isEqualTo(2);
        assertThat(server.asked())
                .filteredOn(address -> address.startsWith("/v3/data/"))
                .hasSize(2)
                .allMatch(address -> address.contains("/municipality/0999,0000,0998?"))
                .allSatisfy(address ->
                        assertThat(address.split("/", -1)[4].split(",", -1)).hasSizeLessThanOrEqualTo(25));
    }

    @Test
    void pages_are_followed_to_the_last_by_link_and_by_number() throws Exception {
        server.answers(GROUPS + "per_page=5000&page=2", group("G990002"));
        server.answers(
                GROUPS,
                group("G990001").replace("null", '"' + server.base(GROUPS).toString() + "per_page=5000&page=2\""));
        server.answers(
                UNITS, NydalaAnswers.units(0, 2, List.of(NydalaAnswers.unit(LINDSKOLAN, "Lindskolan", "Kommunal"))));
        server.answers(
                UNITS + "&size=100&page=1",
                NydalaAnswers.units(1, 2, List.of(NydalaAnswers.unit(BERGSKOLAN, "Bergskolan", "Kommunal"))));
        assertThat(fetch()).allMatch(Result::isWhole);
        assertThat(files())
                .contains(
                        "kolada/kommungrupper-sida2.json",
                        "skolverket/skolenheter-0999-sida2.json",
                        "skolverket/skolenhet-99000102.json");
    }

    @Test
    void a_page_that_is_another_than_was_asked_for_is_not_taken_for_it() throws Exception {
        server.answers(
                UNITS, NydalaAnswers.units(0, 2, List.of(NydalaAnswers.unit(LINDSKOLAN, "Lindskolan", "Kommunal"))));
        assertThat(reasons(fetch(), "skolenheter")).containsExactly(Reason.PAGES);
        assertThat(files()).doesNotContain("skolverket/skolenheter-0999.json");
    }

    @Test
    void a_source_that_is_busy_or_has_broken_down_is_asked_again_after_longer_and_longer() throws Exception {
        server.first(
                GROUPS, Reply.status(429), Reply.status(500), Reply.status(429).with("Retry-After", "30"));
        assertThat(of(fetch(), "kommungrupper").isWhole()).isTrue();
        assertThat(server.between(GROUPS))
                .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(4), Duration.ofSeconds(30));
    }

    @Test
    void a_source_that_stays_broken_is_told_and_the_others_are_asked_all_the_same() throws Exception {
        server.answers("/v3/", address -> Reply.status(503));
        server.answers("/v3/municipality?", address -> Reply.status(503));
        server.answers(GROUPS, address -> Reply.status(503));
        server.answers("/v3/data/kpi/", address -> Reply.status(503));
        var results = fetch();
        assertThat(reasons(results, "kommuner")).containsExactly(Reason.BROKEN_DOWN);
        assertThat(results).filteredOn(r -> r.source().equals("skolverket")).allMatch(Result::isWhole);
        assertThat(files()).noneMatch(file -> file.startsWith("kolada/"));
        assertThat(FetchWords.troubles(results).getFirst())
                .isEqualTo("Kolada, kommuner: K\u00e4llan har ett eget fel (svar 503). F\u00f6rs\u00f6k senare."
                        + " Det som fanns sedan f\u00f6rut st\u00e5r kvar.");
    }

    @Test
    void a_source_that_fails_three_times_in_a_row_is_asked_no_more() throws Exception {
        for (var code : List.of("1", "2", "3", "4", "5"))
            server.answers("/planned-educations/v4/school-units/9900010" + code, address -> Reply.status(500));
        server.answers(
                UNITS,
                NydalaAnswers.units(
                        0,
                        1,
                        Stream.of("1", "2", "3", "4", "5")
                                .map(code -> NydalaAnswers.unit("9900010" + code, "Skolan", "Kommunal"))
                                .toList()));
        var results = fetch();
        assertThat(reasons(results, "skolenhet"))
                .containsExactly(
                        Reason.BROKEN_DOWN, Reason.BROKEN_DOWN, Reason.BROKEN_DOWN, Reason.GIVEN_UP, Reason.GIVEN_UP);
        assertThat(reasons(results, "salsa")).containsExactly(Reason.GIVEN_UP);
    }

    @Test
    void an_answer_that_is_cut_is_none() throws Exception {
        server.answers(
                LINDSKOLANS,
                address -> Reply.of(NydalaAnswers.statistics(LINDSKOLAN, "1,0")).thatIsCut());
        assertThat(reasons(fetch(), "statistik-gr")).containsExactly(Reason.CUT);
        server.clockwork().later(Duration.ofHours(2));
        server.answers(LINDSKOLANS, NydalaAnswers.statistics(LINDSKOLAN, "1,0").substring(0, 200));
        assertThat(reasons(fetch(), "statistik-gr")).containsExactly(Reason.NOT_JSON);
        assertThat(files()).doesNotContain("skolverket/statistik-gr-99000101.json");
    }

    @Test
    void an_answer_whose_fields_have_changed_is_none() throws Exception {
        server.answers(GROUPS, group("G990001").replace("members", "medlemmar"));
        var results = fetch();
        assertThat(of(results, "kommungrupper").troubles())
                .extracting(Result.Trouble::failure)
                .containsExactly(new Failure(Reason.CHANGED, "members"));
    }

    @Test
    void an_answer_about_others_than_were_asked_for_is_none() throws Exception {
        server.answers(
                UNITS,
                NydalaAnswers.units(0, 1, List.of(NydalaAnswers.unit(LINDSKOLAN, "Lindskolan", "Kommunal")))
                        .replace("\"0999\"", "\"0180\""));
        var results = fetch();
        assertThat(of(results, "skolenheter").troubles())
                .extracting(Result.Trouble::failure)
                .containsExactly(new Failure(Reason.OTHER_THAN_ASKED, "geographicalAreaCode 0180"));
        assertThat(reasons(results, "statistik-gr")).as("nobody knows of which").containsExactly(Reason.NOT_ASKED);
    }

    @Test
    void an_answer_that_says_it_is_of_another_school_form_is_none() throws Exception {
        server.answers(
                "/planned-educations/v4/statistics/national-values/gran",
                "{\"status\":\"OK\",\"message\":\"\",\"body\":{\"certifiedTeachersQuota\":[],\"_links\":{\"self\":"
                        + "{\"href\":\"https://api.skolverket.se/planned-educations/v4/statistics/national-values/gr\"}}}}");
        assertThat(reasons(fetch(), "riket-gran")).containsExactly(Reason.OTHER_THAN_ASKED);
    }

    @Test
    void an_answer_that_is_empty_or_nearly_so_does_not_take_the_place_of_figures() throws Exception {
        fetch();
        var stood = Files.readString(folder.resolve("skolverket/statistik-gr-99000101.json"));
        server.clockwork().later(Duration.ofDays(1));
        for (var code : List.of(LINDSKOLAN, BERGSKOLAN))
            server.answers(
                    "/planned-educations/v4/school-units/" + code + "/statistics/gr",
                    NydalaAnswers.statistics(code, ".."));
        server.answers("/v3/data/kpi/", address -> Reply.of("{\"values\":[],\"next_url\":null}"));
        var results = fetch();
        assertThat(reasons(results, "statistik-gr")).containsExactly(Reason.EMPTIED);
        assertThat(reasons(results, "nyckeltal")).containsExactly(Reason.EMPTIED);
        assertThat(Files.readString(folder.resolve("skolverket/statistik-gr-99000101.json")))
                .isEqualTo(stood);
        server.clockwork().later(Duration.ofDays(1));
        server.answers(LINDSKOLANS, NydalaAnswers.statistics(LINDSKOLAN, "1,0").replaceFirst("\"1,0\"", "\"1,5\""));
        assertThat(reasons(fetch(), "statistik-gr"))
                .as("half is not far fewer, but one school lost all")
                .containsExactly(Reason.EMPTIED);
        assertThat(Files.readString(folder.resolve("skolverket/statistik-gr-99000101.json")))
                .contains("1,5");
    }

    @Test
    void a_smaller_town_is_not_held_against_a_larger_one() throws Exception {
        fetch();
        var results = new FolderFetch(server.network(), folder).of("0998", (source, question, done, all) -> {});
        assertThat(of(results, "nyckeltal").isWhole()).isTrue();
        assertThat(files()).contains("kolada/nyckeltal-0998-1.json", "kolada/nyckeltal-0999-1.json");
    }

    @Test
    void what_cannot_be_asked_again_is_known_from_the_last_time() throws Exception {
        fetch();
        server.forget();
        server.clockwork().later(Duration.ofDays(1));
        server.answers(UNITS, address -> Reply.status(503));
        server.answers(GROUPS, address -> Reply.status(503));
        var results = fetch();
        assertThat(reasons(results, "skolenheter")).containsExactly(Reason.BROKEN_DOWN);
        assertThat(of(results, "statistik-gr").same()).isEqualTo(2);
        assertThat(server.asked())
                .filteredOn(address -> address.startsWith("/v3/data/"))
                .hasSize(2)
                .allMatch(address -> address.contains("/municipality/0999,0000,0998?"));
    }

    @Test
    void an_answer_that_leads_off_the_list_is_not_followed() throws Exception {
        try (var stranger = new StandIn()) {
            stranger.answers("/", group("G990001"));
            server.answers(
                    GROUPS,
                    address -> Reply.status(302)
                            .with("Location", stranger.base("/v3").toString()));
            assertThat(reasons(fetch(), "kommungrupper")).containsExactly(Reason.MOVED);
            server.answers(
                    GROUPS,
                    group("G990001").replace("null", '"' + stranger.base("/v3").toString() + '"'));
            assertThat(reasons(fetch(), "kommungrupper")).containsExactly(Reason.OFF_LIST);
            assertThat(stranger.asked()).isEmpty();
        }
        server.clockwork().later(Duration.ofDays(1));
        server.answers(GROUPS, address -> Reply.status(301).with("Location", "/v3/elsewhere"));
        server.answers("/v3/elsewhere", group("G990001"));
        assertThat(of(fetch(), "kommungrupper").isWhole()).as("on the list").isTrue();
    }

    @Test
    void what_is_unchanged_is_told_so_and_is_not_sent_again() throws Exception {
        server.answers(GROUPS, address -> Reply.of(group("G990001")).with("ETag", "\"1\""));
        fetch();
        server.forget();
        assertThat(of(fetch(), "kommungrupper").same()).isEqualTo(1);
        assertThat(server.asked()).as("within the hour").noneMatch(address -> address.startsWith(GROUPS));
        server.clockwork().later(Duration.ofDays(1));
        assertThat(of(fetch(), "kommungrupper").same()).isEqualTo(1);
        assertThat(server.asked()).anyMatch(address -> address.startsWith(GROUPS));
    }

    @Test
    void what_was_interrupted_goes_on_with_the_page_that_was_lacking() throws Exception {
        var second = GROUPS + "per_page=5000&page=2";
        server.answers(
                GROUPS,
                group("G990001").replace("null", '"' + server.base(second).toString() + '"'));
        server.answers(second, address -> Reply.status(400));
        assertThat(reasons(fetch(), "kommungrupper")).containsExactly(Reason.STATUS);
        assertThat(files()).as("half a list is no list").noneMatch(file -> file.contains("kommungrupper"));
        server.forget();
        server.answers(second, group("G990002"));
        assertThat(of(fetch(), "kommungrupper").isWhole()).isTrue();
        assertThat(server.asked())
                .filteredOn(address -> address.startsWith(GROUPS))
                .containsExactly(second);
        assertThat(files()).contains("kolada/kommungrupper.json", "kolada/kommungrupper-sida2.json");
    }

    @Test
    void an_answer_that_is_too_large_or_never_ends_is_let_go() throws Exception {
        server.answers(GROUPS, address -> Reply.of(group("G990001").replace(",", "," + " ".repeat(9_000))));
        assertThat(reasons(fetch(server.network(10_000)), "kommungrupper")).containsExactly(Reason.TOO_LARGE);
        server.answers(
                GROUPS,
                address -> Reply.of(group("G990001").replace(",", "," + " ".repeat(9_000)))
                        .with("Content-Encoding", "gzip"));
        assertThat(reasons(fetch(server.network(10_000)), "kommungrupper"))
                .as("packed, it is small")
                .containsExactly(Reason.TOO_LARGE);
        assertThat(of(fetch(), "kommungrupper").isWhole()).isTrue();
        server.answers(GROUPS, address -> Reply.of(group("G990003")).thatIsSlow());
        server.clockwork().later(Duration.ofDays(1));
        assertThat(reasons(fetch(server.hurried()), "kommungrupper")).containsExactly(Reason.SLOW);
    }

    @Test
    void a_house_that_asks_nobody_says_so() throws Exception {
        var results = fetch(Network.CLOSED);
        assertThat(reasons(results, "kommuner")).containsExactly(Reason.CLOSED);
        assertThat(files()).isEmpty();
    }

    private List<Result> fetch() throws InterruptedException {
        return fetch(server.network());
    }

    private List<Result> fetch(Network network) throws InterruptedException {
        return new FolderFetch(network, folder).of(TOWN, (source, question, done, all) -> {});
    }

    private static Result of(List<Result> results, String question) {
        return results.stream()
                .filter(r -> r.question().equals(question))
                .findFirst()
                .orElseThrow();
    }

    private static List<Reason> reasons(List<Result> results, String question) {
        return of(results, question).troubles().stream()
                .map(trouble -> trouble.failure().reason())
                .toList();
    }

    private List<String> files() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .filter(file -> !file.startsWith("."))
                    .toList();
        }
    }

    private static String group(String id) {
        return """
                {"values":[{"id":"%s","title":"Liknande kommuner grundskola, Nydala, 2024","members":[
                {"member_id":"0998","member_title":"Granstad"}]}],"next_url":null}""".formatted(id);
    }
}
