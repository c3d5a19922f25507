package se.styrkedja.access;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import se.styrkedja.access.letters.DeliveryStatus;
import se.styrkedja.access.letters.Letters;
import se.styrkedja.access.letters.MailServer;
import se.styrkedja.access.letters.Sent;
import se.styrkedja.access.provider.Provider;
import se.styrkedja.access.roles.Role;
import se.styrkedja.fetching.network.Network;
import se.styrkedja.server.Application;
import se.styrkedja.server.Server;
import se.styrkedja.testing.Browser;
import se.styrkedja.testing.Granstad;
import se.styrkedja.testing.Inspection;
import se.styrkedja.testing.SampleTown;
import se.styrkedja.testing.Staffroom;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.testing.Walker;
import se.styrkedja.vocabulary.OrganiserId;
import se.styrkedja.web.Address;

/// How people come into the house: invited by a letter through a real mail server, or by a link that is handed over.
class ComingInTest {
    private static final String ADDRESS = "https://styrkedja.nydala.example";
    private static final Pattern LINK = Pattern.compile(Pattern.quote(ADDRESS) + "(/valkommen/[A-Za-z0-9_-]{43})");
    private static final String RUT = "rut.register@nydala.example";
    private static final String PASSWORD = "en mening som ingen gissar";

    private static final TestHouse nydala = TestHouse.ofSampleTown();
    private static final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private static Granstad granstad;
    private static Application house;
    private static Server server;
    /// The same house where no letters are sent.
    private static Server silent;

    @BeforeAll
    static void nydala_has_a_mail_server_and_a_neighbour() {
        granstad = new Granstad(nydala);
        ((Logger) LoggerFactory.getLogger("com.icegreen")).setLevel(Level.OFF);
        mail.start();
        house = Application.over(
                nydala.pool(), post(mail.getSmtp().getPort()), Provider.NONE, new Address(ADDRESS), Network.CLOSED);
        server = serve(house);
        silent = serve(Application.over(nydala.pool(), new Address(ADDRESS)));
    }

    @AfterAll
    static void close() {
        silent.close();
        server.close();
        mail.stop();
        nydala.close();
    }

    private static Server serve(Application house) {
        return Server.start(
                0, true, TestHouse.CLOCK, house, house.get(Access.class).of(TestHouse.NYDALA));
    }

    private static MailServer.Server post(int port) {
        return new MailServer.Server(
                "127.0.0.1", port, "", "", MailServer.Guard.NONE, "styrkedja@nydala.example", ADDRESS);
    }

    @Test
    void who_is_invited_gets_a_letter_with_a_link_that_works_once_and_is_kept_nowhere_else() throws Exception {
        var answer = invite(Walker.as(server, "Olle"), "ny.larare@nydala.example", "2026-09-01");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("Ett brev \u00e4r p\u00e5 v\u00e4g till", "ny.larare@nydala.example")
                .doesNotContain("/valkommen/");
        deliver(Duration.ZERO);

        var letter = only("ny.larare@nydala.example");
        assertThat(letter.getSubject()).isEqualTo("Du har f\u00e5tt en roll i Styrkedja hos Nydala kommun");
        assertThat(text(letter))
                .contains("Olle Brandt", "Nydala kommun", ADDRESS + "/logga-in")
                .doesNotContain("Ny Person", "l\u00e4rare", "Lindskolan", "127.0.0.1");
        var path = link(letter);
        assertThat(nydala.asSuperuser("select subject || body || occasion from access.letter"))
                .isNotEmpty()
                .noneMatch(
                        kept -> kept.contains(path.substring("/valkommen/".length())) || kept.contains("/valkommen"));
        assertThat(nydala.asSuperuser("select page from access.deed")).noneMatch(page -> page.contains("/valkommen"));

        var somebody = Walker.stranger(server);
        assertThat(somebody.get(path).body()).contains("V\u00e4lkommen, Ny Person");
        assertThat(somebody.post(path, Map.of("losenord", PASSWORD)).statusCode())
                .isEqualTo(303);
        assertThat(somebody.get("/min-sida").statusCode()).isEqualTo(200);
        assertThat(Walker.stranger(server).get(path).statusCode())
                .as("once more")
                .isEqualTo(404);
    }

    @Test
    void a_letter_that_was_refused_goes_later_with_a_new_link_to_one_who_has_not_begun() throws Exception {
        invite(Walker.as(server, "Olle"), "senare@nydala.example", "2026-10-01");
        deliver(Duration.ZERO, post(1));
        assertThat(fate("senare@nydala.example")).isEqualTo(DeliveryStatus.REFUSED);
        deliver(Duration.ofMinutes(6));
        assertThat(fate("senare@nydala.example")).isEqualTo(DeliveryStatus.SENT);
        var somebody = Walker.stranger(server);
        assertThat(somebody.get(link(only("senare@nydala.example"))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void without_a_mail_server_the_link_is_shown_once_and_never_leads_where_the_one_who_asks_says() throws Exception {
        var olle = Walker.as(silent, "Olle");
        var answer = invite(olle, "handen@nydala.example", "2026-09-01");
        assertThat(LINK.matcher(answer.body()).results().count()).isEqualTo(1);
        assertThat(olle.get("/konton").body()).doesNotContain("/valkommen/");
        assertThat(olle.postNaming("elsewhere.example", "/arshjul/kalender"))
                .contains(ADDRESS + "/arshjul/kalender/")
                .doesNotContain("elsewhere.example");
    }

    @Test
    void a_steward_gets_no_link_into_the_account_of_one_who_has_roles_at_another_organiser() throws Exception {
        var accounts = house.get(Accounts.class);
        nydala.alter("""
                insert into access.holding
                select gen_random_uuid(), t.organiser_id, a.account_id, 'EXTERNAL', 'organiser', '2020-01-01', '2020-06-30'
                from access.tenant t, access.account a
                where t.code = '2120009902' and a.address = 'tomas.wik@nydala.example'
                """);
        var answer = invite(Walker.as(silent, "Olle"), "tomas.wik@nydala.example", "2026-09-01");
        assertThat(answer.body())
                .contains("hos en annan huvudman, och loggar in som vanligt")
                .doesNotContain("/valkommen/");
        assertThat(accounts.people(house.get(Access.class).of(TestHouse.NYDALA)))
                .filteredOn(person -> person.account().address().equals("tomas.wik@nydala.example"))
                .hasSize(2);
    }

    @Test
    void one_changes_ones_own_password_and_is_signed_out_everywhere_else() throws Exception {
        var atWork = moveIn("Lo Lind", "lo.lind@nydala.example");
        var atHome = signIn("lo.lind@nydala.example", PASSWORD, "/");
        assertThat(atWork.get("/mitt-konto").body())
                .contains(
                        "Du loggar in med lo.lind@nydala.example",
                        "l\u00e4rare",
                        "Lindskolan",
                        "1 augusti 2026",
                        "tills vidare",
                        "/arshjul/kalender")
                .doesNotContain("Huvudman</th>");
        for (var wrong : List.of(
                List.of(
                        "nagot helt annat",
                        "en annan mening igen",
                        "en annan mening igen",
                        "inte l\u00f6senordet du har nu"),
                List.of(PASSWORD, "en annan mening igen", "en annan mening igenn", "inte likadana"),
                List.of(PASSWORD, "elva tecken", "elva tecken", "minst tolv tecken"),
                List.of(PASSWORD, PASSWORD, PASSWORD, "ett annat l\u00f6senord"))) {
            var answer = change(atWork, wrong.get(0), wrong.get(1), wrong.get(2));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("<title>Fel: ", wrong.get(3)).doesNotContain("igenn\"");
        }
        var before = atWork.session();
        assertThat(change(atWork, PASSWORD, "en annan mening igen", "en annan mening igen")
                        .headers()
                        .firstValue("Location"))
                .hasValue("/mitt-konto?bytt=ja");
        assertThat(atWork.session()).isNotEmpty().isNotEqualTo(before);
        assertThat(atWork.get("/mitt-konto?bytt=ja").body()).contains("L\u00f6senordet \u00e4r bytt");
        assertThat(atHome.get("/min-sida").headers().firstValue("Location")).hasValue("/logga-in?sedan=%2Fmin-sida");
        assertThat(nydala.asSuperuser("select count(*)::text from access.deed where what = 'CHANGED_PASSWORD'"))
                .containsExactly("1");

        for (int i = 0; i < 3; i++) change(atWork, "fel", "en tredje mening", "en tredje mening");
        assertThat(change(atWork, "en annan mening igen", "en tredje mening", "en tredje mening")
                        .body())
                .as("the right one, too soon after three wrong ones")
                .contains("V\u00e4nta");
    }

    @Test
    void who_holds_roles_at_two_organisers_works_at_one_at_a_time() throws Exception {
        moveIn("Rut Register", RUT);
        var registrar = new RoleGrant(Role.REGISTRAR, Node.WHOLE, ValidPeriod.from(TestHouse.TODAY.minusYears(1)), "");
        house.get(Accounts.class)
                .grant(Staffroom.of(house, "Olle").permit(AccessRight.GRANT, Node.WHOLE), RUT, "", registrar);
        granstad.employ("Rut Register", RUT, registrar);

        var rut = signIn(RUT, PASSWORD, "/beslut");
        assertThat(rut.get("/beslut").headers().firstValue("Location")).hasValue("/valj-huvudman?sedan=%2Fbeslut");
        assertThat(rut.get("/mitt-konto").headers().firstValue("Location"))
                .hasValue("/valj-huvudman?sedan=%2Fmitt-konto");
        assertThat(rut.get("/valj-huvudman?sedan=/beslut").body())
                .contains("Du har roller hos 2 huvudm\u00e4n", "Granstads kommun", "Nydala kommun", "Logga ut")
                .doesNotContain(">Logga in<");
        assertThat(rut.post("/valj-huvudman", Map.of("huvudman", "00000000-0000-0000-0000-000000000000"))
                        .statusCode())
                .isEqualTo(404);

        choose(rut, TestHouse.ELSEWHERE, "/beslut");
        assertThat(rut.get("/beslut").body()).contains("Granstads kommun", "Byt huvudman");
        assertThat(rut.post(
                                "/beslut",
                                Map.of(
                                        "namnd",
                                        "BUN",
                                        "beslutad",
                                        "2026-08-20",
                                        "paragraf",
                                        "14",
                                        "diarienummer",
                                        "GRAN 2026/1",
                                        "beslut",
                                        "Bara Granstad ser det",
                                        "ansvarig",
                                        "annan",
                                        "ansvarig-namn",
                                        "Gun Gran",
                                        "aterrapport",
                                        "2026-12-01"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(rut.get("/beslut").body()).contains("Bara Granstad ser det");

        var before = rut.session();
        choose(rut, TestHouse.NYDALA, "/beslut");
        assertThat(rut.session()).isNotEmpty().isNotEqualTo(before);
        assertThat(rut.get("/beslut").body()).contains("Nydala kommun").doesNotContain("Bara Granstad ser det");
        assertThat(rut.get("/mitt-konto").body()).contains("Huvudman</th>", "Granstads kommun");
        inspect(rut);

        choose(rut, TestHouse.ELSEWHERE, "/");
        nydala.alter("""
                update access.holding set last_day = '2026-08-31'
                where organiser_id = '%s' and account_id = (select account_id from access.account where address = '%s')
                """.formatted(TestHouse.ELSEWHERE.value(), RUT));
        assertThat(rut.get("/beslut").headers().firstValue("Location"))
                .as("nothing is hers there any more, and nothing of it is shown elsewhere")
                .hasValue("/valj-huvudman?sedan=%2Fbeslut");
        assertThat(signIn(RUT, PASSWORD, "/").get("/beslut").body())
                .as("one organiser is left, and there is nothing to choose")
                .contains("Nydala kommun")
                .doesNotContain("Byt huvudman");
        assertThat(nydala.asSuperuser("""
                select t.name || ' ' || d.what
                from access.deed d
                join access.tenant t using (organiser_id)
                where d.actor = 'Rut Register' and d.what in ('CHOSE_ORGANISER', 'SIGNED_OUT', 'RECORDED_DECISION')
                order by d.deed_id
                """))
                .containsExactly(
                        "Granstads kommun CHOSE_ORGANISER",
                        "Granstads kommun RECORDED_DECISION",
                        "Granstads kommun SIGNED_OUT",
                        "Nydala kommun CHOSE_ORGANISER",
                        "Nydala kommun SIGNED_OUT",
                        "Granstads kommun CHOSE_ORGANISER");
    }

    private static void inspect(Walker who) {
        var base = "http://127.0.0.1:" + server.port();
        try (var window = Browser.start().window(1280, ColorScheme.LIGHT, true, base, who.session())) {
            Inspection.of(window, base, Map.of("mitt-konto", "/mitt-konto", "valj-huvudman", "/valj-huvudman"));
        }
    }

    private static void choose(Walker who, OrganiserId organiser, String then) throws Exception {
        who.get("/valj-huvudman");
        var answer =
                who.post("/valj-huvudman", Map.of("huvudman", organiser.value().toString(), "sedan", then));
        assertThat(answer.headers().firstValue("Location")).hasValue(then);
    }

    private static HttpResponse<String> change(Walker who, String current, String next, String again) throws Exception {
        return who.post("/mitt-konto/losenord", Map.of("nuvarande", current, "losenord", next, "igen", again));
    }

    private static Walker signIn(String address, String password, String then) throws Exception {
        var somebody = Walker.stranger(server);
        somebody.get("/logga-in");
        somebody.post("/logga-in", Map.of("adress", address, "losenord", password, "sedan", then));
        return somebody;
    }

    /// A teacher at Lindskolan who has chosen a password.
    private static Walker moveIn(String name, String address) throws Exception {
        var path = "/valkommen/"
                + house.get(Accounts.class)
                        .invite(
                                Staffroom.of(house, "Olle").permit(AccessRight.GRANT, Node.WHOLE),
                                address,
                                name,
                                new RoleGrant(
                                        Role.STAFF,
                                        new Node.Unit(SampleTown.LINDSKOLAN),
                                        ValidPeriod.from(LocalDate.of(2026, 8, 1)),
                                        ""),
                                TestHouse.CLOCK.instant())
                        .orElseThrow();
        var somebody = Walker.stranger(server);
        somebody.get(path);
        assertThat(somebody.post(path, Map.of("losenord", PASSWORD)).statusCode())
                .isEqualTo(303);
        return somebody;
    }

    private static HttpResponse<String> invite(Walker steward, String address, String from) throws Exception {
        return steward.post(
                "/konton",
                Map.of(
                        "namn",
                        "Ny Person",
                        "adress",
                        address,
                        "roll",
                        "STAFF",
                        "var",
                        "unit:" + SampleTown.LINDSKOLAN,
                        "fran",
                        from));
    }

    private static void deliver(Duration later) {
        deliver(later, post(mail.getSmtp().getPort()));
    }

    private static void deliver(Duration later, MailServer.Server where) {
        house.get(Letters.class)
                .deliver(
                        house.get(Access.class).byTheClock(AccessRight.SEND_LETTERS, TestHouse.NYDALA),
                        house.get(Access.class).of(TestHouse.NYDALA),
                        where,
                        TestHouse.TODAY,
                        Clock.offset(TestHouse.CLOCK, later).instant());
    }

    private static DeliveryStatus fate(String address) {
        return house.get(Letters.class).all(house.get(Access.class).of(TestHouse.NYDALA)).stream()
                .filter(sent -> sent.to().equals(address))
                .map(Sent::fate)
                .findFirst()
                .orElseThrow();
    }

    private static MimeMessage only(String address) {
        var letters = Arrays.stream(mail.getReceivedMessages())
                .filter(message -> isTo(message, address))
                .toList();
        assertThat(letters).hasSize(1);
        return letters.getFirst();
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return message.getRecipients(Message.RecipientType.TO)[0].toString().equals(address);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String text(MimeMessage letter) throws Exception {
        return String.valueOf(letter.getContent());
    }

    private static String link(MimeMessage letter) throws Exception {
        var links = LINK.matcher(text(letter));
        assertThat(links.find()).isTrue();
        return links.group(1);
    }
}
