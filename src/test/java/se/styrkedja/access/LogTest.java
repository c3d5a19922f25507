package se.styrkedja.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.styrkedja.access.assignees.Assignee;
import se.styrkedja.access.log.Entries;
import se.styrkedja.access.log.Entry;
import se.styrkedja.access.log.Sought;
import se.styrkedja.plans.AreaText;
import se.styrkedja.plans.Lineage;
import se.styrkedja.plans.PlanRight;
import se.styrkedja.plans.Plans;
import se.styrkedja.plans.Result;
import se.styrkedja.server.AllRooms;
import se.styrkedja.server.Server;
import se.styrkedja.testing.SampleTown;
import se.styrkedja.testing.Staffroom;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.testing.Walker;
import se.styrkedja.vocabulary.SchoolYear;

/// The account of who did what, as the steward and the auditor read it.
class LogTest {
    private static final Node LINDSKOLAN = new Node.Unit(SampleTown.LINDSKOLAN);
    private static final String LOG = "/forvaltning/handelser";
    private static final String WRITTEN = "Nobody reads this in the log";

    private static TestHouse nydala;
    private static Server server;

    @BeforeAll
    static void karin_proposes_an_area() {
        nydala = TestHouse.ofSampleTown();
        nydala.house()
                .get(Plans.class)
                .propose(
                        Staffroom.of(nydala.house(), "Karin").permit(PlanRight.PROPOSE_AREA, LINDSKOLAN),
                        LINDSKOLAN,
                        new SchoolYear(2026),
                        Lineage.NEW,
                        List.of(),
                        new AreaText(WRITTEN, WRITTEN, WRITTEN, "", Assignee.without("Karin Holm"), "", "", ""),
                        List.of(),
                        List.of(new Result("Fewer", "/")),
                        TestHouse.TODAY);
        server = nydala.serve();
    }

    @AfterAll
    static void close() {
        server.close();
        nydala.close();
    }

    @Test
    void every_kind_of_deed_has_words() {
        assertThat(AllRooms.ROOMS.actions())
                .allSatisfy(kind -> assertThat(AllRooms.ROOMS.told(kind)).isNotBlank());
    }

    @Test
    void what_others_have_done_stands_on_the_page_of_those_who_may_open_it() throws Exception {
        var proposed = "f\u00f6reslog ett utvecklingsomr\u00e5de";
        assertThat(Walker.as(server, "Amir").get("/min-sida").body())
                .containsPattern("Karin Holm <a[^>]* href=\"/utvecklingsomraden/[0-9a-f-]{36}\">" + proposed)
                .doesNotContain(WRITTEN, "gav en roll");
        for (var name : List.of("Karin", "Jonas", "Olle"))
            assertThat(Walker.as(server, name).get("/min-sida").body()).as(name).doesNotContain(proposed);
    }

    @Test
    void the_steward_reads_who_did_what_and_opens_only_what_is_open_to_her() throws Exception {
        var steward = Walker.as(server, "Olle").get(LOG).body();
        assertThat(steward)
                .contains("Karin Holm", "f\u00f6reslog ett utvecklingsomr\u00e5de", "Lindskolan", "Olle Brandt")
                .containsPattern("href=\"/konton#[0-9a-f-]{36}\">gav en roll</a>: Karin Holm, rektor, Lindskolan")
                .doesNotContain("/utvecklingsomraden/", WRITTEN);

        var auditor = Walker.as(server, "Birgitta").get(LOG).body();
        assertThat(auditor)
                .containsPattern(
                        "href=\"/utvecklingsomraden/[0-9a-f-]{36}\">f\u00f6reslog ett utvecklingsomr\u00e5de</a>")
                .doesNotContain(WRITTEN);
    }

    @Test
    void who_comes_and_goes_is_noted_and_who_is_refused_is_only_counted() throws Exception {
        var amir = Walker.as(server, "Amir");
        amir.get("/min-sida");
        amir.post("/logga-ut", Map.of());
        var somebody = Walker.stranger(server);
        somebody.get("/prova-som");
        for (int i = 0; i < 2; i++)
            somebody.post("/logga-in", Map.of("adress", "amir.berg@nydala.example", "losenord", "hemligt"));
        nydala.alter("update access.deed set at = date_trunc('hour', now()) where what = 'WAS_REFUSED'");

        var all = Walker.as(server, "Olle").get(LOG).body();
        assertThat(all)
                .contains("loggade ut", "2 f\u00f6rs\u00f6k att logga in avvisades inom en timme")
                .contains("<h1>2 f\u00f6rs\u00f6k att logga in har avvisats det senaste dygnet</h1>");
        assertThat(nydala.asSuperuser("select d::text from access.deed d where what = 'WAS_REFUSED'"))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row).doesNotContain("amir", "Amir", "hemligt", "127.0.0.1"));
    }

    @Test
    void one_seeks_by_person_kind_and_day() throws Exception {
        var olle = Walker.as(server, "Olle");
        var karin = Staffroom.of(nydala.house(), "Karin").account().id().value();
        assertThat(rows(olle.get(LOG + "?person=" + karin).body()))
                .isNotEmpty()
                .allMatch(row -> row.contains(">Karin Holm</td>"));
        assertThat(rows(olle.get(LOG + "?handelse=GAVE_ROLE").body()))
                .isNotEmpty()
                .allMatch(row -> row.contains("gav en roll"));
        assertThat(rows(olle.get(LOG + "?till=2020-01-01").body())).isEmpty();
        assertThat(rows(olle.get(LOG + "?fran=2020-01-01&till=2999-12-31").body()))
                .isNotEmpty();
        var wrong = olle.get(LOG + "?fran=i+g%C3%A5r");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("<title>Fel: ", "\u00e4r inget datum", "value=\"i g\u00e5r\"");
    }

    @Test
    void a_page_of_older_entries_stays_where_it_is() throws Exception {
        nydala.alter("""
                insert into access.deed (organiser_id, actor, permitted, what)
                select organiser_id, 'Klockan', 'SEND_LETTERS', 'WROTE_REMINDER'
                from access.tenant, generate_series(1, 120)
                where code = '2120009901'
                """);
        var olle = Walker.as(server, "Olle");
        var first = olle.get(LOG + "?handelse=WROTE_REMINDER").body();
        assertThat(rows(first)).hasSize(50);
        var next = link(first, "\u00c4ldre h\u00e4ndelser");
        var second = olle.get(next).body();
        assertThat(next).matches(LOG + "\\?handelse=WROTE_REMINDER&fore=\\d+");
        assertThat(rows(second)).hasSize(50);
        nydala.alter("""
                insert into access.deed (organiser_id, actor, permitted, what)
                select organiser_id, 'Klockan', 'SEND_LETTERS', 'WROTE_REMINDER' from access.tenant where code = '2120009901'
                """);
        assertThat(rows(olle.get(next).body())).isEqualTo(rows(second));
        assertThat(rows(olle.get(link(second, "\u00c4ldre h\u00e4ndelser")).body()))
                .hasSize(20);
    }

    @Test
    void who_takes_the_log_away_is_in_it() throws Exception {
        var auditor = Walker.as(server, "Birgitta");
        var file = auditor.get(LOG + "/fil?handelse=PROPOSED_AREA");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"handelselogg.csv\"");
        assertThat(file.body())
                .startsWith("nar;vem;vad;vilken_roll;var\r\n")
                .contains(";Karin Holm;f\u00f6reslog ett utvecklingsomr\u00e5de;;Lindskolan\r\n")
                .doesNotContain(WRITTEN);
        assertThat(rows(auditor.get(LOG + "?handelse=TOOK_LOG_AWAY").body()))
                .singleElement()
                .asString()
                .contains("Birgitta Falk");
    }

    @Test
    void another_organiser_reads_its_own_and_what_is_nobodys() {
        var gran = UUID.randomUUID();
        nydala.alter("insert into access.tenant values ('%s', '2120009902', 'Granstads kommun')"
                .formatted(TestHouse.ELSEWHERE.value()));
        nydala.alter(
                "insert into access.account values ('%s', 'gun.gran@granstad.example', 'Gun Gran')".formatted(gran));
        nydala.alter("insert into access.holding values ('%s', '%s', '%s', 'STEWARD', 'organiser', '2020-01-01')"
                .formatted(UUID.randomUUID(), TestHouse.ELSEWHERE.value(), gran));
        var accounts = nydala.house().get(Accounts.class);
        var gun = accounts.standing(new AccountId(gran), TestHouse.TODAY).orElseThrow();
        accounts.enter(gun, AccessAction.SIGNED_IN_BY_PASSWORD);
        var scope = gun.scope();

        var read = nydala.house()
                .get(Entries.class)
                .before(scope, Sought.all(AllRooms.ROOMS.actions()), Entries.NEWEST, 1000);
        assertThat(read).extracting(Entry::who).isSubsetOf("Gun Gran", "", "Kommandoraden");
        assertThat(read).filteredOn(entry -> entry.who().equals("Gun Gran")).hasSize(1);
        assertThat(nydala.house()
                        .get(Entries.class)
                        .before(
                                nydala.house().get(Access.class).of(TestHouse.NYDALA),
                                Sought.all(AllRooms.ROOMS.actions()),
                                Entries.NEWEST,
                                1000))
                .as("without the right there is nothing, whoever's scope it is")
                .isEmpty();
    }

    private static List<String> rows(String page) {
        return Pattern.compile("<tr>\\s*<td class=\"word\">.*?</tr>", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(row -> row.group())
                .toList();
    }

    private static String link(String page, String text) {
        var found = Pattern.compile("href=\"([^\"]+)\">" + text).matcher(page);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1).replace("&amp;", "&");
    }
}
