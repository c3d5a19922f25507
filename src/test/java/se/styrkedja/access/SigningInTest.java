package se.styrkedja.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.styrkedja.access.roles.Role;
import se.styrkedja.server.Server;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.testing.Walker;

/// Signing in where people are real: the first start, passwords, patience, and sessions that end.
class SigningInTest {
    private static final String PASSWORD = "fyra ord som inte rimmar";

    private static TestHouse house;
    private static final Pattern SECRET = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static Server server;
    private static String founding;

    @BeforeAll
    static void start() throws Exception {
        house = TestHouse.empty();
        server = Server.start(
                0,
                false,
                TestHouse.CLOCK,
                house.house(),
                house.house().get(Access.class).published());
        founding = house.house()
                .get(Accounts.class)
                .offerFounding(TestHouse.CLOCK.instant())
                .orElseThrow();
        var olle = Walker.stranger(server);
        olle.get("/valkommen/" + founding);
        assertThat(olle.post(
                                "/valkommen/" + founding,
                                Map.of(
                                        "huvudman", "Nydala kommun",
                                        "nummer", "212000-9901",
                                        "namn", "Olle Brandt",
                                        "adress", "Olle.Brandt@nydala.example",
                                        "losenord", PASSWORD))
                        .statusCode())
                .isEqualTo(303);
        assertThat(olle.get("/konton").body()).contains("Olle Brandt", "systemf\u00f6rvaltare");
    }

    @AfterAll
    static void stop() {
        server.close();
        house.close();
    }

    @Test
    void the_link_that_founds_the_house_works_once_and_there_is_no_other() throws Exception {
        assertThat(Walker.stranger(server).get("/valkommen/" + founding).statusCode())
                .isEqualTo(404);
        assertThat(house.house().get(Accounts.class).offerFounding(TestHouse.CLOCK.instant()))
                .isEmpty();
    }

    @Test
    void several_pages_are_opened_at_once_right_after_signing_in() throws Exception {
        for (int round = 0; round < 10; round++) {
            var olle = Walker.stranger(server);
            olle.get("/logga-in");
            olle.post("/logga-in", Map.of("adress", "olle.brandt@nydala.example", "losenord", PASSWORD));
            try (var windows = Executors.newVirtualThreadPerTaskExecutor()) {
                var pages = Stream.generate(() -> windows.submit(() -> olle.get("/konton")))
                        .limit(6)
                        .toList();
                var secrets = new HashSet<String>();
                for (var page : pages) {
                    assertThat(page.get().statusCode()).isEqualTo(200);
                    var secret = SECRET.matcher(page.get().body());
                    assertThat(secret.find()).isTrue();
                    secrets.add(secret.group(1));
                }
                assertThat(secrets).as("each window can send its form").isNotEmpty();
            }
            assertThat(olle.post("/logga-ut", Map.of()).statusCode()).isEqualTo(303);
        }
    }

    @Test
    void one_signs_in_with_address_and_password_and_is_led_to_what_one_asked_for() throws Exception {
        var olle = Walker.stranger(server);
        assertThat(olle.get("/konton").headers().firstValue("Location")).hasValue("/logga-in?sedan=%2Fkonton");
        olle.get("/logga-in?sedan=/konton");
        var before = olle.session();
        var answer = olle.post(
                "/logga-in", Map.of("adress", "olle.brandt@nydala.example", "losenord", PASSWORD, "sedan", "/konton"));
        assertThat(answer.headers().firstValue("Location")).hasValue("/konton");
        assertThat(olle.session()).isNotEmpty().isNotEqualTo(before);
        assertThat(olle.get("/konton").statusCode()).isEqualTo(200);
    }

    @Test
    void nobody_is_led_out_of_the_house_after_signing_in() throws Exception {
        for (var elsewhere : new String[] {"https://nydala.example/", "//nydala.example/", "/\\nydala.example"}) {
            var olle = Walker.stranger(server);
            olle.get("/logga-in");
            assertThat(olle.post(
                                    "/logga-in",
                                    Map.of(
                                            "adress",
                                            "olle.brandt@nydala.example",
                                            "losenord",
                                            PASSWORD,
                                            "sedan",
                                            elsewhere))
                            .headers()
                            .firstValue("Location"))
                    .hasValue("/");
        }
    }

    @Test
    void a_wrong_password_is_said_beside_the_field_and_what_was_typed_stays() throws Exception {
        var somebody = Walker.stranger(server);
        somebody.get("/logga-in");
        assertThat(somebody.post(
                                "/logga-in",
                                Map.of("adress", "ingen@nydala.example", "losenord", "en mening som \u00e4r fel"))
                        .body())
                .as("a password is never shown again")
                .doesNotContain("en mening som");
        var answer = somebody.post("/logga-in", Map.of("adress", "ingen@nydala.example", "losenord", "fel"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "<title>Fel: Logga in",
                        "h\u00f6r inte ihop",
                        "value=\"ingen@nydala.example\"",
                        "href=\"#losenord\"")
                .doesNotContain("value=\"fel\"");
    }

    @Test
    void a_password_that_is_short_or_ones_own_name_is_not_taken() throws Exception {
        var steward = house.house().get(Accounts.class);
        var permit = steward.standing(
                        ((se.styrkedja.access.SignIn.Welcome) steward.signIn(
                                        "olle.brandt@nydala.example", PASSWORD, "test", TestHouse.CLOCK.instant()))
                                .account(),
                        TestHouse.TODAY)
                .orElseThrow()
                .permit(AccessRight.GRANT, Node.WHOLE);
        var link = steward.invite(
                        permit,
                        "maja.forsell@nydala.example",
                        "Maja Forsell Persson",
                        new RoleGrant(Role.QUALITY_ANALYST, Node.WHOLE, ValidPeriod.from(LocalDate.of(2026, 8, 1)), ""),
                        TestHouse.CLOCK.instant())
                .orElseThrow();
        var maja = Walker.stranger(server);
        maja.get("/valkommen/" + link);
        assertThat(maja.post("/valkommen/" + link, Map.of("losenord", "elva tecken"))
                        .body())
                .contains("minst tolv tecken");
        assertThat(maja.post("/valkommen/" + link, Map.of("losenord", "maja forsell persson"))
                        .body())
                .contains("f\u00f6r l\u00e4tt att gissa");
        assertThat(maja.post("/valkommen/" + link, Map.of("losenord", "en helt annan mening"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(maja.get("/inlasningar").statusCode()).isEqualTo(200);

        var holding = steward.people(house.house().get(Access.class).of(tenant())).stream()
                .filter(person -> person.held().role() == Role.QUALITY_ANALYST)
                .findFirst()
                .orElseThrow();
        steward.end(permit, holding.holding(), LocalDate.of(2026, 8, 31)).kept();
        assertThat(maja.get("/inlasningar").headers().firstValue("Location"))
                .hasValue("/logga-in?sedan=%2Finlasningar");
    }

    @Test
    void a_form_from_elsewhere_does_nothing() throws Exception {
        for (var path : server.routes()) {
            if (!path.startsWith("POST ")) continue;
            var answer =
                    Walker.stranger(server).postWithoutSecret(path.substring(5).replaceAll("\\{[^}]+}", "x"));
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
            assertThat(answer.body())
                    .as(path)
                    .contains("Formul\u00e4ret hade legat f\u00f6r l\u00e4nge")
                    .as("she who is signed in has not been signed out")
                    .doesNotContain("hunnit bli utloggad");
        }
    }

    @Test
    void who_signs_out_is_out_and_the_old_session_is_worth_nothing() throws Exception {
        var olle = Walker.stranger(server);
        olle.get("/logga-in");
        olle.post("/logga-in", Map.of("adress", "olle.brandt@nydala.example", "losenord", PASSWORD));
        olle.get("/konton");
        var out = olle.post("/logga-ut", Map.of());
        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(olle.get("/konton").statusCode()).isEqualTo(303);
    }

    @Test
    void a_session_that_is_read_with_is_written_once_a_minute() throws Exception {
        var lastUsed = "select sum(last_access_time) from access.session";
        var olle = Walker.stranger(server);
        olle.get("/logga-in");
        olle.post("/logga-in", Map.of("adress", "olle.brandt@nydala.example", "losenord", PASSWORD));
        olle.get("/konton");
        var before = house.asSuperuser(lastUsed);
        olle.get("/konton");
        assertThat(house.asSuperuser(lastUsed)).isEqualTo(before).doesNotContain("null");

        house.alter("update access.session set last_access_time = last_access_time - 61000");
        var aged = house.asSuperuser(lastUsed);
        olle.get("/konton");
        assertThat(house.asSuperuser(lastUsed)).isNotEqualTo(aged);
    }

    @Test
    void a_new_password_ends_every_other_session_of_the_account() throws Exception {
        var accounts = house.house().get(Accounts.class);
        var permit = leaveToGrant();
        var holding = new RoleGrant(Role.STAFF, Node.WHOLE, ValidPeriod.from(LocalDate.of(2026, 8, 1)), "");
        var link = accounts.invite(permit, "lo@nydala.example", "Lo Lind", holding, TestHouse.CLOCK.instant())
                .orElseThrow();
        var atWork = Walker.stranger(server);
        atWork.get("/valkommen/" + link);
        atWork.post("/valkommen/" + link, Map.of("losenord", "en helt annan mening"));
        var atHome = Walker.stranger(server);
        atHome.get("/logga-in");
        atHome.post("/logga-in", Map.of("adress", "lo@nydala.example", "losenord", "en helt annan mening"));
        assertThat(atHome.get("/min-sida").statusCode()).isEqualTo(200);

        var next = accounts.invite(permit, "lo@nydala.example", "Lo Lind", holding, TestHouse.CLOCK.instant())
                .orElseThrow();
        atWork.get("/valkommen/" + next);
        atWork.post("/valkommen/" + next, Map.of("losenord", "en mening till som ingen vet"));

        assertThat(atWork.get("/min-sida").statusCode()).isEqualTo(200);
        assertThat(atHome.get("/min-sida").headers().firstValue("Location")).hasValue("/logga-in?sedan=%2Fmin-sida");
        assertThat(house.asSuperuser("select what from access.deed where actor = 'Lo Lind' order by deed_id"))
                .containsExactly(
                        "CHOSE_PASSWORD",
                        "SIGNED_IN_BY_PASSWORD",
                        "SIGNED_IN_BY_PASSWORD",
                        "CHOSE_PASSWORD",
                        "SIGNED_IN_BY_PASSWORD");
    }

    @Test
    void who_has_no_role_on_the_day_is_told_so_and_not_let_in() throws Exception {
        var accounts = house.house().get(Accounts.class);
        var permit = leaveToGrant();
        var later = new RoleGrant(Role.STAFF, Node.WHOLE, ValidPeriod.from(LocalDate.of(2026, 10, 1)), "");
        var link = accounts.invite(permit, "siv@nydala.example", "Siv Sten", later, TestHouse.CLOCK.instant())
                .orElseThrow();
        var siv = Walker.stranger(server);
        siv.get("/valkommen/" + link);
        siv.post("/valkommen/" + link, Map.of("losenord", "en helt annan mening"));
        siv.get("/logga-in");
        assertThat(siv.post("/logga-in", Map.of("adress", "siv@nydala.example", "losenord", "en helt annan mening"))
                        .body())
                .contains("ingen roll i Styrkedja i dag");
        assertThat(siv.get("/min-sida").statusCode()).isEqualTo(303);
    }

    @Test
    void where_no_service_is_set_up_nobody_is_sent_to_one() throws Exception {
        var somebody = Walker.stranger(server);
        assertThat(somebody.get("/logga-in").body()).doesNotContain("Logga in med ", "/logga-in/tjanst");
        for (var path : new String[] {"/logga-in/tjanst", "/logga-in/svar?code=x&state=y"})
            assertThat(somebody.get(path).statusCode()).as(path).isEqualTo(404);
    }

    @Test
    void no_password_and_no_link_can_be_read_by_the_application() {
        assertThat(house.asSuperuser("select password_hash from access.account where password_hash <> ''"))
                .allMatch(hash -> hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> house.asApplication("", "select password_hash from access.account")))
                .hasStackTraceContaining("permission denied");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> house.asApplication("", "select token_hash::text from access.one_time_link")))
                .hasStackTraceContaining("permission denied");
        assertThat(house.asApplication("", "select name from access.account")).isEmpty();
    }

    private static se.styrkedja.vocabulary.OrganiserId tenant() {
        return new se.styrkedja.vocabulary.OrganiserId(java.util.UUID.fromString(
                house.asSuperuser("select organiser_id from access.tenant").getFirst()));
    }

    /// The steward's.
    private static Permit leaveToGrant() {
        var accounts = house.house().get(Accounts.class);
        var olle = accounts.people(house.house().get(Access.class).of(tenant())).stream()
                .filter(person -> person.held().role() == Role.STEWARD)
                .findFirst()
                .orElseThrow();
        return accounts.standing(olle.account().id(), TestHouse.TODAY)
                .orElseThrow()
                .permit(AccessRight.GRANT, Node.WHOLE);
    }
}
