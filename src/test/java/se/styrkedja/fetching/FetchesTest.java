package se.styrkedja.fetching;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrkedja.fetching.NydalaAnswers.BERGSKOLAN;
import static se.styrkedja.fetching.NydalaAnswers.LINDSKOLAN;
import static se.styrkedja.fetching.NydalaAnswers.TOWN;

import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.styrkedja.access.Access;
import se.styrkedja.access.Permit;
import se.styrkedja.access.Scope;
import se.styrkedja.fetching.StandIn.Reply;
import se.styrkedja.fetching.network.Failure.Reason;
import se.styrkedja.indicators.Deliveries;
import se.styrkedja.indicators.Delivery;
import se.styrkedja.indicators.Observations;
import se.styrkedja.organisation.OrganisationRight;
import se.styrkedja.rooms.Action;
import se.styrkedja.rooms.Rooms;
import se.styrkedja.server.Application;
import se.styrkedja.testing.Browser;
import se.styrkedja.testing.Inspection;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.testing.Walker;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Measurement;
import se.styrkedja.vocabulary.Subject;

/// Nydala asks those who publish figures, from the page and by the clock.
class FetchesTest {
    private static final Set<String> ALL = Set.of("kolada", "skolverket");
    private static final String STATISTICS = "skolverket/statistik-gr-" + LINDSKOLAN + ".json";

    private final StandIn server = new StandIn();
    private final TestHouse nydala = TestHouse.asking(server.network());
    private final Application house = nydala.house();
    private final Fetches fetches = house.get(Fetches.class);
    private final Scope scope = house.get(Access.class).of(TestHouse.NYDALA);
    private final Permit permit = house.get(Access.class).commandLine(OrganisationRight.TAKE_IN, TestHouse.NYDALA);

    @BeforeEach
    void the_server_knows_nydala() {
        NydalaAnswers.teach(server);
    }

    @AfterEach
    void stop() {
        nydala.close();
        server.close();
    }

    @Test
    void each_answer_is_a_delivery_that_says_where_it_came_from_and_when() throws Exception {
        fetch();
        var delivery = delivery(STATISTICS);
        assertThat(delivery.layout()).isEqualTo("skolverket-v4-statistik");
        assertThat(delivery.own()).as("published, whoever asks").isFalse();
        assertThat(delivery.notes().getFirst())
                .startsWith("H\u00e4mtad fr\u00e5n https://localhost:")
                .endsWith("/school-units/99000101/statistics/gr, 1 september 2026 kl. 07.00");
        assertThat(delivery.sha256()).hasSize(64);
        assertThat(fetches.told(scope).last().orElseThrow().results()).allMatch(Result::isWhole);
        assertThat(merits()).contains("229.4");
    }

    @Test
    void what_is_unchanged_makes_no_delivery_and_what_a_person_withdrew_is_not_taken_in_again() throws Exception {
        fetch();
        var before = deliveries().size();
        nydala.withdraw(TestHouse.NYDALA, delivery(STATISTICS).id());
        server.clockwork().later(Duration.ofDays(1));
        fetch();
        assertThat(deliveries()).hasSize(before);
        assertThat(of("statistik-gr").same()).isEqualTo(2);
        assertThat(merits()).doesNotContain("229.4");
    }

    @Test
    void a_newer_answer_stands_before_the_older_one() throws Exception {
        fetch();
        server.clockwork().later(Duration.ofDays(1));
        server.answers(
                "/planned-educations/v4/school-units/" + LINDSKOLAN + "/statistics/gr",
                NydalaAnswers.statistics(LINDSKOLAN, "230,6"));
        fetch();
        assertThat(of("statistik-gr").fresh()).isEqualTo(1);
        assertThat(merits()).contains("230.6").doesNotContain("229.4");
    }

    @Test
    void an_answer_that_has_lost_its_figures_changes_nothing_and_is_told_on_both_pages() throws Exception {
        fetch();
        server.clockwork().later(Duration.ofDays(1));
        for (var code : List.of(LINDSKOLAN, BERGSKOLAN))
            server.answers(
                    "/planned-educations/v4/school-units/" + code + "/statistics/gr",
                    NydalaAnswers.statistics(code, ".."));
        fetch();
        assertThat(reasons("statistik-gr")).containsExactly(Reason.EMPTIED);
        assertThat(merits()).contains("229.4");
        var said = "statistik f\u00f6r grundskolan: Svaret \u00e4r tomt p\u00e5 tal, d\u00e4r det fanns tal f\u00f6rut."
                + " Det som g\u00e4ller \u00e4r fr\u00e5n 1 september 2026 kl. 07.00.";
        try (var pages = nydala.serve()) {
            var maja = Walker.as(pages, "Maja");
            assertThat(maja.get("/hamta").body()).contains(said);
            assertThat(maja.get("/inlasningar").body()).contains(said, "/hamta");
        }
    }

    @Test
    void that_a_source_was_asked_is_news_and_not_each_of_its_answers() throws Exception {
        fetch();
        assertThat(nydala.asSuperuser("select distinct what from access.deed"))
                .contains("ASKED_SOURCES", "FETCHED", "KEPT_ANSWERS");
        var news =
                house.get(Rooms.class).actions().stream().filter(Action::isNews).map(Action::name);
        assertThat(news).contains("ASKED_SOURCES").doesNotContain("FETCHED", "KEPT_ANSWERS");
    }

    @Test
    void an_answer_that_no_layout_reads_is_not_taken_in() throws Exception {
        server.answers(
                "/planned-educations/v4/statistics/national-values/gr",
                "{\"status\":\"OK\",\"message\":\"\",\"body\":{\"certifiedTeachersQuota\":\"71,5\",\"code\":\"99000101\","
                        + "\"name\":\"x\",\"geographicalAreaCode\":\"0999\"}}");
        fetch();
        assertThat(reasons("riket-gr")).containsExactly(Reason.UNREAD);
    }

    @Test
    void the_clock_asks_once_a_night_and_only_where_somebody_has_said_so() throws Exception {
        var job = new FetchJob(house.get(Access.class), fetches);
        var night = Instant.parse("2026-09-02T01:10:00Z");
        job.run(TestHouse.NYDALA, night);
        assertThat(server.asked()).as("nobody has said so").isEmpty();
        fetches.say(permit, new Nightly(TOWN, true));
        job.run(TestHouse.NYDALA, Instant.parse("2026-09-01T18:00:00Z"));
        assertThat(server.asked()).as("in the evening").isEmpty();
        server.clockwork().later(Duration.between(StandIn.MORNING, night));
        job.run(TestHouse.NYDALA, night);
        assertThat(fetches.told(scope).last().orElseThrow().nightly()).isTrue();
        assertThat(deliveries()).isNotEmpty();
        server.forget();
        server.clockwork().later(Duration.ofHours(2));
        job.run(TestHouse.NYDALA, night.plus(Duration.ofHours(1)));
        assertThat(server.asked()).as("the same night").isEmpty();
        fetches.say(permit, new Nightly(TOWN, false));
        server.clockwork().later(Duration.ofDays(1));
        job.run(TestHouse.NYDALA, night.plus(Duration.ofDays(1)));
        assertThat(server.asked()).as("no longer").isEmpty();
    }

    @Test
    void whoever_takes_in_files_asks_from_the_page_and_sees_what_came_of_it() throws Exception {
        try (var pages = nydala.serve()) {
            var maja = Walker.as(pages, "Maja");
            assertThat(maja.get("/hamta").body()).contains("Ingenting \u00e4r h\u00e4mtat \u00e4n");
            assertThat(maja.post("/hamta", Map.of("kommun", "99", "kalla", "kolada"))
                            .body())
                    .contains("En kommunkod har fyra siffror");
            assertThat(maja.post("/hamta", Map.of("kommun", TOWN)).body()).contains("V\u00e4lj minst en k\u00e4lla");
            maja.post("/hamta", Map.of("kommun", TOWN, "kalla", "kolada"));
            fetches.join();
            assertThat(maja.get("/hamta").body())
                    .contains("Allt som fr\u00e5gades efter \u00e4r h\u00e4mtat", "Kolada, nyckeltal", "Nytt")
                    .doesNotContain("Skolverket, SALSA");
            maja.post("/hamta/varje-natt", Map.of("kommun", TOWN, "varje-natt", "YES"));
            assertThat(maja.get("/hamta").body()).contains("om kommunen 0999", "Sluta h\u00e4mta varje natt");
        }
    }

    @Test
    void the_page_is_held_to_what_every_page_is_held_to_when_something_failed() throws Exception {
        server.answers("/v3/municipality_groups?", address -> Reply.status(503));
        fetch();
        var browser = Browser.start();
        try (var pages = nydala.serve()) {
            var address = "http://127.0.0.1:" + pages.port();
            var session = Walker.as(pages, "Maja").session();
            try (var window = browser.window(1280, ColorScheme.LIGHT, true, address, session)) {
                Inspection.of(
                        window,
                        address,
                        Map.of("hamta-delvis", "/hamta", "inlasningar-efter-hamtning", "/inlasningar"));
            }
        }
    }

    @Test
    void one_asks_once_at_a_time() throws Exception {
        server.answers(
                "/v3/municipality?", address -> Reply.of("{\"values\":[]}").thatIsSlow());
        var first = fetches.begin(permit, scope, TOWN, ALL).orElseThrow();
        server.awaitAsked();
        assertThat(fetches.begin(permit, scope, TOWN, ALL)).isEmpty();
        assertThat(fetches.going(scope)).isPresent();
        fetches.close();
        first.join();
        assertThat(fetches.going(scope)).isEmpty();
        assertThat(fetches.told(scope).last().orElseThrow().ended())
                .as("it was interrupted")
                .isEmpty();
    }

    private void fetch() throws InterruptedException {
        fetches.begin(permit, scope, TOWN, ALL).orElseThrow().join();
    }

    private Result of(String question) {
        return fetches.told(scope).last().orElseThrow().results().stream()
                .filter(r -> r.question().equals(question))
                .findFirst()
                .orElseThrow();
    }

    private List<Reason> reasons(String question) {
        return of(question).troubles().stream()
                .map(trouble -> trouble.failure().reason())
                .toList();
    }

    private List<Delivery> deliveries() {
        return house.get(Deliveries.class).history(scope).stream()
                .filter(d -> d.file().startsWith("kolada/") || d.file().startsWith("skolverket/"))
                .toList();
    }

    private Delivery delivery(String file) {
        return deliveries().stream()
                .filter(d -> d.file().equals(file))
                .findFirst()
                .orElseThrow();
    }

    /// What counts now of the merit values of Lindskolan.
    private List<String> merits() {
        var subject = Subject.unit(LINDSKOLAN);
        return house.get(Observations.class).ofSubjects(scope, List.of(subject)).of(subject).stream()
                .filter(figure -> figure.observed().indicator().equals(new IndicatorId("merit-average-y9")))
                .map(figure -> figure.observed().measurement())
                .map(m -> m instanceof Measurement.Known(var quantity)
                        ? quantity.value().toPlainString()
                        : m.toString())
                .toList();
    }
}
