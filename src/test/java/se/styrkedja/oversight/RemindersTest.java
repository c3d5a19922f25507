package se.styrkedja.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import se.styrkedja.access.Access;
import se.styrkedja.access.AccessRight;
import se.styrkedja.access.Accounts;
import se.styrkedja.access.Node;
import se.styrkedja.access.letters.DeliveryStatus;
import se.styrkedja.access.letters.Letters;
import se.styrkedja.access.letters.MailServer;
import se.styrkedja.access.letters.Sent;
import se.styrkedja.access.roles.Role;
import se.styrkedja.oversight.reminders.Reminders;
import se.styrkedja.oversight.yearwheel.StandardWheel;
import se.styrkedja.oversight.yearwheel.WheelRight;
import se.styrkedja.oversight.yearwheel.YearWheels;
import se.styrkedja.server.Application;
import se.styrkedja.testing.SampleTown;
import se.styrkedja.testing.Staffroom;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.web.Address;

/// Letters through a real mail server, on a Tuesday morning in September. Nothing sleeps: the clock is set on.
class RemindersTest {
    private static final String KARIN = "karin.holm@nydala.example";

    private final TestHouse nydala = TestHouse.ofSampleTown();
    private final Application house = nydala.house();
    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void something_waits_for_karin_and_for_maja() {
        var anders = Staffroom.of(house, "Anders");
        house.get(YearWheels.class)
                .begin(
                        anders.permit(WheelRight.REVISE_WHEEL, Node.WHOLE),
                        StandardWheel.events(),
                        "The usual",
                        new SchoolYear(2026),
                        TestHouse.TODAY);
        ((Logger) LoggerFactory.getLogger("com.icegreen")).setLevel(Level.OFF);
        mail.start();
    }

    @AfterEach
    void stop() {
        mail.stop();
        nydala.close();
    }

    @Test
    void a_letter_a_week_says_how_much_waits_and_not_what() throws Exception {
        round(Duration.ZERO);
        var letters = to(KARIN);
        assertThat(letters).hasSize(1);
        var letter = letters.getFirst();
        assertThat(letter.getSubject()).matches("\\d saker väntar på dig i Styrkedja");
        assertThat(text(letter))
                .contains("händelser i årshjulet", "och en är sen", "https://styrkedja.example/min-sida")
                .doesNotContain("Uppstart", "Lindskolan", "Karin");
        assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(letter.getMessageID()).matches("<[0-9a-f-]{36}@styrkedja.example>");
        assertThat(to("jonas.ek@nydala.example"))
                .as("nothing waits for a member of the board")
                .isEmpty();

        round(Duration.ZERO);
        round(Duration.ofDays(1));
        assertThat(to(KARIN)).as("the same week").hasSize(1);
        round(Duration.ofDays(6));
        assertThat(to(KARIN)).as("the next Monday").hasSize(2);
        assertThat(sent()).allMatch(one -> one.fate() == DeliveryStatus.SENT);
    }

    @Test
    void a_server_that_refuses_is_tried_again_later_and_then_given_up() {
        mail.getUserManager().setMessageDeliveryHandler((message, address) -> {
            throw new MessagingException("full");
        });
        round(Duration.ZERO);
        assertThat(karins()).extracting(Sent::fate).containsExactly(DeliveryStatus.REFUSED);
        assertThat(karins().getFirst().said()).isNotEmpty();
        round(Duration.ofMinutes(4));
        assertThat(karins()).extracting(Sent::tries).as("too soon").containsExactly(1);
        round(Duration.ofMinutes(6));
        assertThat(karins()).extracting(Sent::tries).containsExactly(2);
        for (int day = 2; day < 14; day++) deliver(Duration.ofDays(day));
        assertThat(karins()).extracting(Sent::fate).containsExactly(DeliveryStatus.GIVEN_UP);
        assertThat(karins()).extracting(Sent::tries).containsExactly(7);
        assertThat(to(KARIN)).isEmpty();
    }

    @Test
    void a_server_that_is_away_gets_the_same_letter_when_it_is_back() throws Exception {
        var away = server(1);
        nydala.carryMail(away, Duration.ZERO);
        assertThat(karins()).extracting(Sent::fate).containsExactly(DeliveryStatus.REFUSED);
        round(Duration.ofMinutes(10));
        assertThat(to(KARIN)).hasSize(1);
        assertThat(karins()).extracting(Sent::fate).containsExactly(DeliveryStatus.SENT);
    }

    @Test
    void who_holds_no_role_any_more_gets_no_letter_though_it_was_written() {
        nydala.carryMail(server(1), Duration.ZERO);
        house.get(Accounts.class).people(house.get(Access.class).of(TestHouse.NYDALA)).stream()
                .filter(person -> person.account().address().equals(KARIN))
                .forEach(person -> house.get(Accounts.class)
                        .end(
                                Staffroom.of(house, "Olle").permit(AccessRight.GRANT, Node.WHOLE),
                                person.holding(),
                                TestHouse.TODAY.minusDays(1)));
        round(Duration.ofMinutes(10));
        assertThat(to(KARIN)).isEmpty();
        assertThat(karins()).extracting(Sent::fate).containsExactly(DeliveryStatus.DROPPED);
    }

    @Test
    void who_wants_none_gets_none() {
        var karin = Staffroom.of(house, "Karin");
        house.get(Reminders.class)
                .choose(
                        karin.permit(AccessRight.OWN_SETTINGS, new Node.Unit(SampleTown.LINDSKOLAN)),
                        false,
                        TestHouse.CLOCK.instant());
        new Staffroom(house).employ("Per Ek", Role.HEAD_TEACHER, new Node.Unit("99000002"));
        round(Duration.ZERO);
        assertThat(to(KARIN)).isEmpty();
        assertThat(to("perek@nydala.example")).hasSize(1);
    }

    @Test
    void a_letter_that_was_under_way_when_the_house_stopped_is_not_sent_again() {
        nydala.carryMail(server(1), Duration.ZERO);
        nydala.alter("""
                insert into access.letter_try (letter_id, number, organiser_id, begun_at)
                select letter_id, 2, organiser_id, now()
                from access.letter
                """);
        round(Duration.ofDays(2));
        assertThat(mail.getReceivedMessages()).isEmpty();
        assertThat(sent()).isNotEmpty().allMatch(one -> one.fate() == DeliveryStatus.UNKNOWN);
    }

    @Test
    void the_environment_tells_where_the_post_is_and_what_cannot_be_used() {
        assertThat(MailServer.told(Map.of(), Address.here(8080))).isEqualTo(MailServer.NOWHERE);
        var told = Map.of("STYRKEDJA_MAIL_HOST", "mail.example", "STYRKEDJA_MAIL_FROM", "a@b.example");
        assertThat(MailServer.told(told, Address.told(Map.of("STYRKEDJA_ADDRESS", "http://x/"), 8080)))
                .isEqualTo(new MailServer.Server(
                        "mail.example", 587, "", "", MailServer.Guard.STARTTLS, "a@b.example", "http://x"));
        assertThatThrownBy(() -> MailServer.told(Map.of("STYRKEDJA_MAIL_HOST", "mail.example"), Address.here(8080)))
                .hasMessage("STYRKEDJA_MAIL_FROM");
    }

    private void round(Duration later) {
        nydala.carryMail(server(mail.getSmtp().getPort()), later);
    }

    /// Carries what is written, without writing the letters of a new week.
    private void deliver(Duration later) {
        var clock = Clock.offset(TestHouse.CLOCK, later);
        house.get(Letters.class)
                .deliver(
                        house.get(Access.class).byTheClock(AccessRight.SEND_LETTERS, TestHouse.NYDALA),
                        house.get(Access.class).of(TestHouse.NYDALA),
                        server(mail.getSmtp().getPort()),
                        TestHouse.TODAY,
                        clock.instant());
    }

    private static MailServer.Server server(int port) {
        return new MailServer.Server(
                "127.0.0.1",
                port,
                "",
                "",
                MailServer.Guard.NONE,
                "styrkedja@styrkedja.example",
                "https://styrkedja.example");
    }

    private List<Sent> sent() {
        return house.get(Letters.class).all(house.get(Access.class).of(TestHouse.NYDALA));
    }

    private List<Sent> karins() {
        return sent().stream().filter(one -> one.to().equals(KARIN)).toList();
    }

    private List<MimeMessage> to(String address) {
        return Arrays.stream(mail.getReceivedMessages())
                .filter(message -> isTo(message, address))
                .toList();
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return message.getRecipients(Message.RecipientType.TO)[0].toString().equals(address);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String text(MimeMessage message) throws IOException, MessagingException {
        return String.valueOf(message.getContent());
    }
}
