package se.styrkedja.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import se.styrkedja.access.Right;
import se.styrkedja.access.letters.Fate;
import se.styrkedja.access.letters.Post;
import se.styrkedja.access.letters.Sent;
import se.styrkedja.access.provider.Provider;
import se.styrkedja.web.Address;

/// How people come into the house: invited by a letter through a real mail server, or by a link that is handed over.
class ComingInTest {
    private static final String ADDRESS = "https://styrkedja.nydala.example";
    private static final Pattern LINK = Pattern.compile(Pattern.quote(ADDRESS) + "(/valkommen/[A-Za-z0-9_-]{43})");
    private static final String PASSWORD = "en mening som ingen gissar";

    private static final TestHouse nydala = TestHouse.empty();
    private static final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private static House house;
    private static Server server;
    /// The same house where no letters are sent.
    private static Server silent;

    @BeforeAll
    static void nydala_has_a_mail_server_and_a_neighbour() {
        new SampleTown(nydala.pool());
        new Granstad(nydala);
        ((Logger) LoggerFactory.getLogger("com.icegreen")).setLevel(Level.OFF);
        mail.start();
        house = House.over(nydala.pool(), post(mail.getSmtp().getPort()), Provider.NONE, new Address(ADDRESS));
        server = serve(house);
        silent = serve(House.over(nydala.pool(), new Address(ADDRESS)));
    }

    @AfterAll
    static void close() {
        silent.close();
        server.close();
        mail.stop();
        nydala.close();
    }

    private static Server serve(House house) {
        return Server.start(0, true, TestHouse.CLOCK, house.doors(house.access().of(TestHouse.NYDALA)));
    }

    private static Post.Server post(int port) {
        return new Post.Server("127.0.0.1", port, "", "", Post.Guard.NONE, "styrkedja@nydala.example", ADDRESS);
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
        assertThat(fate("senare@nydala.example")).isEqualTo(Fate.REFUSED);
        deliver(Duration.ofMinutes(6));
        assertThat(fate("senare@nydala.example")).isEqualTo(Fate.SENT);
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
        var accounts = house.accounts();
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
        assertThat(accounts.people(house.access().of(TestHouse.NYDALA)))
                .filteredOn(person -> person.account().address().equals("tomas.wik@nydala.example"))
                .hasSize(2);
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

    private static void deliver(Duration later, Post.Server where) {
        house.letters()
                .deliver(
                        house.access().byTheClock(Right.SEND_LETTERS, TestHouse.NYDALA),
                        house.access().of(TestHouse.NYDALA),
                        where,
                        TestHouse.TODAY,
                        Clock.offset(TestHouse.CLOCK, later).instant());
    }

    private static Fate fate(String address) {
        return house.letters().all(house.access().of(TestHouse.NYDALA)).stream()
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
