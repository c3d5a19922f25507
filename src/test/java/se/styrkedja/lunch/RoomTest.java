package se.styrkedja.lunch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import se.styrkedja.rooms.Rooms;
import se.styrkedja.server.AllRooms;
import se.styrkedja.server.Schedule;
import se.styrkedja.server.Server;
import se.styrkedja.testing.Granstad;
import se.styrkedja.testing.SampleTown;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.testing.Walker;
import se.styrkedja.vocabulary.OrganiserId;

/// A room is added by one class and its resources: no other room is touched, and none knows of it.
class RoomTest {
    /// The organiser whose job always fails.
    static final OrganiserId POISONED = TestHouse.NYDALA;

    private static TestHouse nydala;
    private static Server server;

    @BeforeAll
    static void open() {
        nydala = TestHouse.with(new LunchRoom());
        new SampleTown(nydala.pool());
        server = nydala.serve();
    }

    @AfterAll
    static void close() {
        server.close();
        nydala.close();
    }

    @Test
    void its_section_stands_in_the_menu_of_those_whom_its_page_lets_in() throws Exception {
        assertThat(Walker.as(server, "Karin").get("/min-sida").body()).contains("href=\"/lunch\"", "Lunchen");
        assertThat(Walker.as(server, "Jonas").get("/min-sida").body()).doesNotContain("/lunch");
    }

    @Test
    void its_routes_let_in_those_whom_its_rows_of_the_tables_say() throws Exception {
        var karin = Walker.as(server, "Karin");
        assertThat(karin.post("/lunch", Map.of("said", "gott")).statusCode()).isEqualTo(303);
        assertThat(karin.get("/lunch").body()).contains("gott");
        assertThat(Walker.as(server, "Jonas").get("/lunch").statusCode()).isEqualTo(403);
        assertThat(Walker.as(server, "Maja")
                        .post("/lunch", Map.of("said", "salt"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void what_is_done_in_it_stands_in_the_log_in_its_own_words() throws Exception {
        Walker.as(server, "Karin").post("/lunch", Map.of("said", "varmt"));
        assertThat(Walker.as(server, "Olle").get("/forvaltning/handelser").body())
                .contains("tyckte n\u00e5got om lunchen")
                .doesNotContain("varmt");
    }

    @Test
    void what_waits_in_it_stands_on_the_page_of_whoever_sees_to_it() throws Exception {
        var karin = Walker.as(server, "Karin");
        karin.post("/lunch", Map.of("said", "kall"));
        assertThat(karin.get("/min-sida").body()).contains("Svara den som tyckte att lunchen var kall");
        assertThat(Walker.as(server, "Maja").get("/min-sida").body()).doesNotContain("kall");
    }

    @Test
    void a_job_that_fails_for_one_organiser_is_done_for_the_others() throws Exception {
        new Granstad(nydala);
        ((Logger) LoggerFactory.getLogger("com.github.kagkarlsson")).setLevel(Level.OFF);
        var tasting = nydala.house().get(LunchRoom.Tasting.class);
        try (var _ = Schedule.start(nydala.house(), Clock.systemUTC())) {
            assertThat(tasting.waitUntilEaten()).isTrue();
        }
        assertThat(nydala.asSuperuser("select task_instance from access.scheduled_task where task_name = 'tasting'"))
                .containsExactlyInAnyOrder(
                        TestHouse.NYDALA.value().toString(),
                        TestHouse.ELSEWHERE.value().toString());
        assertThat(nydala.asSuperuser("select task_instance from access.scheduled_task where last_success is not null"
                        + " and task_name = 'tasting'"))
                .contains(TestHouse.ELSEWHERE.value().toString());
    }

    @Test
    void two_rooms_of_one_name_are_refused() {
        assertThatThrownBy(() -> new Rooms(List.of(new LunchRoom(), new LunchRoom())))
                .hasMessageContaining("lunch");
    }

    @Test
    void the_product_knows_nothing_of_it() {
        assertThat(AllRooms.ROOMS.has("lunch")).isFalse();
        assertThat(AllRooms.ROOMS.rights()).noneMatch(right -> right.name().contains("LUNCH"));
    }
}
