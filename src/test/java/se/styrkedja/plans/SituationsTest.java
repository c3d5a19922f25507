package se.styrkedja.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.styrkedja.access.Denied;
import se.styrkedja.access.Membership;
import se.styrkedja.access.Node;
import se.styrkedja.access.Permit;
import se.styrkedja.access.WriteResult;
import se.styrkedja.access.roles.Role;
import se.styrkedja.dialogues.Participation;
import se.styrkedja.dialogues.Participation.Group;
import se.styrkedja.dialogues.Participation.Manner;
import se.styrkedja.plans.situation.Ballot;
import se.styrkedja.plans.situation.CarryOver;
import se.styrkedja.plans.situation.Content;
import se.styrkedja.plans.situation.Evidence;
import se.styrkedja.plans.situation.Situation;
import se.styrkedja.plans.situation.Situations;
import se.styrkedja.plans.situation.Statement;
import se.styrkedja.plans.situation.Statement.Kind;
import se.styrkedja.plans.situation.StatementId;
import se.styrkedja.plans.situation.StatementText;
import se.styrkedja.testing.SampleTown;
import se.styrkedja.testing.Staffroom;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.vocabulary.SchoolYear;

/// The situation analyses of Nydala's schools, as the database keeps them. Each test has a school year of its own.
class SituationsTest {
    private static final LocalDate TODAY = Staffroom.TODAY;
    private static final Node LINDSKOLAN = new Node.Unit(SampleTown.LINDSKOLAN);
    private static final Node EKSKOLAN = new Node.Unit("99000002");
    private static final Participation TEACHERS = new Participation(Group.TEACHERS, 12, Manner.MEETING);

    private static TestHouse nydala;
    private static Situations situations;
    private static Membership karin;
    private static Membership amir;
    private static Membership lena;
    private static Membership sara;
    private static Membership eva;
    private static Membership per;

    @BeforeAll
    static void open_the_house() {
        nydala = TestHouse.ofSampleTown();
        situations = nydala.house().get(Situations.class);
        karin = Staffroom.of(nydala.house(), "Karin");
        amir = Staffroom.of(nydala.house(), "Amir");
        lena = Staffroom.of(nydala.house(), "Lena");
        sara = Staffroom.of(nydala.house(), "Sara");
        eva = Staffroom.of(nydala.house(), "Eva");
        per = new Staffroom(nydala.house()).employ("Per Ek", Role.HEAD_TEACHER, EKSKOLAN);
    }

    @AfterAll
    static void close() {
        nydala.close();
    }

    @Test
    void a_node_has_one_analysis_a_year_and_who_comes_second_is_refused() {
        var first = begin(2030, 3);
        var second = situations.begin(
                karin.permit(PlanRight.LEAD_ANALYSIS, LINDSKOLAN), LINDSKOLAN, new SchoolYear(2030), TODAY, 5);

        assertThat(second).isEqualTo(WriteResult.refused(Situations.THERE));
        assertThat(now(first).votesEach()).isEqualTo(3);
    }

    @Test
    void three_votes_are_three_and_one_that_is_taken_back_can_be_given_elsewhere() {
        var open = begin(2031, 3);
        for (var word : List.of("Ett", "Tv\u00e5", "Tre", "Fyra")) say(open, amir, Kind.SHORTCOMING, word);
        var said = now(open).shortcomings();

        for (var statement : said.subList(0, 3))
            assertThat(vote(open, amir, statement, true)).matches(WriteResult::isDone);
        assertThat(vote(open, amir, said.getLast(), true)).isEqualTo(WriteResult.refused(Situations.NO_VOTE_LEFT));
        assertThat(vote(open, amir, said.getFirst(), true))
                .as("given twice is given once")
                .matches(WriteResult::isDone);
        assertThat(vote(open, amir, said.getFirst(), false)).matches(WriteResult::isDone);
        assertThat(vote(open, amir, said.getLast(), true)).matches(WriteResult::isDone);
        assertThat(vote(open, sara, said.getLast(), true)).matches(WriteResult::isDone);

        var now = now(open);
        assertThat(now.shortcomings())
                .as("most votes first, then in the order they were said")
                .extracting(s -> s.text().wording(), Statement::votes)
                .containsExactly(tuple("Fyra", 2), tuple("Tv\u00e5", 1), tuple("Tre", 1), tuple("Ett", 0));
        assertThat(now.content().voters()).isEqualTo(2);
        assertThat(situations.ballot(amir.scope(), now, amir.account().id()).left())
                .isZero();
        assertThat(situations.ballot(lena.scope(), now, lena.account().id()).left())
                .isEqualTo(3);
    }

    @Test
    void a_vote_for_what_is_struck_comes_back() {
        var open = begin(2032, 1);
        say(open, amir, Kind.STRENGTH, "Ett");
        say(open, amir, Kind.STRENGTH, "Samma sak");
        var said = now(open).strengths();
        vote(open, amir, said.getLast(), true);

        situations.strike(
                lead(),
                open,
                said.getLast().id(),
                now(open).strengths().getFirst().basis().version(),
                "S\u00e4ger samma som ett annat",
                TODAY);

        var now = now(open);
        assertThat(now.strengths()).hasSize(1);
        assertThat(vote(now, amir, said.getFirst(), true)).matches(WriteResult::isDone);
        assertThat(situations.reword(lead(), now, said.getLast().id(), 1, Kind.SHORTCOMING, text("Om igen"), TODAY))
                .isEqualTo(WriteResult.refused(Situations.STRUCK));
    }

    @Test
    void last_years_statements_hold_change_or_go_with_a_reason_and_each_is_answered_once() {
        var last = begin(2033, 3);
        say(last, karin, Kind.STRENGTH, "Lugn");
        say(last, karin, Kind.SHORTCOMING, "L\u00e4sning");
        say(last, karin, Kind.SHORTCOMING, "Lokaler");
        close(last);
        var open = begin(2034, 3);
        var offered = situations.offered(karin.scope(), open);
        assertThat(offered).extracting(s -> s.text().wording()).containsExactly("Lugn", "L\u00e4sning", "Lokaler");
        assertThat(open.closable(offered).why()).contains("unanswered");

        carry(open, offered.get(0), new CarryOver.Holds());
        carry(
                open,
                offered.get(1),
                new CarryOver.Changed(Kind.STRENGTH, "L\u00e4sning av l\u00e5nga texter", new Evidence.Lacking()));
        carry(open, offered.get(2), new CarryOver.Gone("Nya lokaler sedan i januari"));
        assertThat(carry(open, offered.get(0), new CarryOver.Holds()))
                .isEqualTo(WriteResult.refused(Situations.ANSWERED));

        var now = now(open);
        assertThat(situations.offered(karin.scope(), now)).isEmpty();
        assertThat(now.strengths())
                .as("what showed the earlier words does not show the new ones, which are of this year; a need may have"
                        + " become a strength")
                .extracting(s -> s.text().wording(), Statement::earlier, Statement::since)
                .containsExactly(
                        tuple("Lugn", "", new SchoolYear(2033)),
                        tuple("L\u00e4sning av l\u00e5nga texter", "L\u00e4sning", new SchoolYear(2034)));
        assertThat(now.strengths().getLast().lacksEvidence()).isTrue();
        assertThat(now.shortcomings()).isEmpty();
        var strength = now.strengths().getLast();
        situations
                .reword(lead(), now, strength.id(), 1, Kind.SHORTCOMING, strength.text(), TODAY)
                .kept();
        assertThat(now(now).shortcomings()).extracting(Statement::id).containsExactly(strength.id());
        assertThat(now.content().gone())
                .containsExactly(new Content.NoLongerSo(Kind.SHORTCOMING, "Lokaler", "Nya lokaler sedan i januari"));
    }

    @Test
    void a_closed_analysis_takes_nothing_more() {
        var open = begin(2035, 3);
        assertThat(open.closable(situations.offered(karin.scope(), open)).why())
                .contains("nothing-said", "nobody-took-part");
        say(open, amir, Kind.STRENGTH, "Ett");
        var said = now(open);
        close(said);

        assertThat(situations.say(write(amir), open, Kind.STRENGTH, text("Tv\u00e5"), TODAY))
                .isEqualTo(WriteResult.refused(Situations.CLOSED));
        assertThat(vote(said, lena, said.strengths().getFirst(), true))
                .isEqualTo(WriteResult.refused(Situations.CLOSED));
        assertThat(situations.reword(
                        lead(), said, said.strengths().getFirst().id(), 1, Kind.STRENGTH, text("Tre"), TODAY))
                .isEqualTo(WriteResult.refused(Situations.CLOSED));
        assertThat(situations.tellOf(lead(), open, "", List.of(TEACHERS)))
                .isEqualTo(WriteResult.refused(Situations.CLOSED));
        assertThat(situations.one(karin.scope(), open.id()))
                .get()
                .isInstanceOfSatisfying(
                        Situation.Closed.class,
                        closed -> assertThat(closed.closedBy()).isEqualTo("Karin Holm"));
    }

    @Test
    void who_writes_second_is_told_and_nobody_rewrites_what_another_has_said() {
        var open = begin(2036, 3);
        say(open, amir, Kind.STRENGTH, "Amirs");
        var read = now(open).strengths().getFirst();

        assertThat(situations.rewordOwn(write(amir), open, read.id(), 1, read.kind(), text("Amirs igen"), TODAY))
                .matches(WriteResult::isDone);
        assertThat(situations.reword(lead(), open, read.id(), 1, read.kind(), text("Karins"), TODAY))
                .isEqualTo(WriteResult.stale(
                        now(open).strengths().getFirst(), amir.actor().id()));
        assertThatThrownBy(
                        () -> situations.rewordOwn(write(lena), open, read.id(), 2, read.kind(), text("Lenas"), TODAY))
                .hasMessageContaining("not hers");
    }

    @Test
    void the_board_reads_what_is_closed_and_a_sibling_school_and_another_organiser_nothing() {
        var open = begin(2037, 3);
        say(open, amir, Kind.STRENGTH, "Ett");
        assertThat(situations.one(amir.scope(), open.id())).isPresent();
        assertThat(situations.one(eva.scope(), open.id())).isEmpty();
        assertThat(situations.one(per.scope(), open.id())).isEmpty();
        assertThat(situations.offered(per.scope(), open)).isEmpty();

        close(now(open));
        assertThat(situations.of(eva.scope(), LINDSKOLAN, open.year())).isPresent();
        assertThat(situations.all(per.scope())).isEmpty();
        for (var table : List.of("situation", "statement", "statement_version", "statement_vote")) {
            var count = "select count(*)::text from plans." + table;
            assertThat(nydala.asApplication(TestHouse.ELSEWHERE.value().toString(), count))
                    .containsExactly("0");
        }
    }

    @Test
    void a_teacher_says_and_votes_and_does_not_lead_and_the_board_does_neither() {
        assertThatThrownBy(() -> amir.permit(PlanRight.LEAD_ANALYSIS, LINDSKOLAN))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> eva.permit(PlanRight.WRITE_STATEMENT, LINDSKOLAN))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> karin.permit(PlanRight.LEAD_ANALYSIS, EKSKOLAN))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> situations.begin(lead(), EKSKOLAN, new SchoolYear(2040), TODAY, 3))
                .hasMessageContaining("was used at unit:99000002");
    }

    private static Permit lead() {
        return karin.permit(PlanRight.LEAD_ANALYSIS, LINDSKOLAN);
    }

    private static Permit write(Membership who) {
        return who.permit(PlanRight.WRITE_STATEMENT, LINDSKOLAN);
    }

    private static Situation.Open begin(int year, int votes) {
        var id = situations
                .begin(lead(), LINDSKOLAN, new SchoolYear(year), TODAY, votes)
                .kept();
        return (Situation.Open) situations.one(karin.scope(), id).orElseThrow();
    }

    private static Situation.Open now(Situation open) {
        return (Situation.Open) situations.one(karin.scope(), open.id()).orElseThrow();
    }

    private static StatementText text(String wording) {
        return new StatementText("Tema", wording, new Evidence.Lacking());
    }

    private static void say(Situation.Open open, Membership who, Kind kind, String wording) {
        assertThat(situations.say(write(who), open, kind, text(wording), TODAY)).matches(WriteResult::isDone);
    }

    private static WriteResult<Ballot> vote(Situation.Open open, Membership who, Statement on, boolean given) {
        var now = situations.one(karin.scope(), open.id()).orElseThrow();
        var read = now instanceof Situation.Open still ? still : open;
        var statement = read.content().statements().stream()
                .filter(s -> s.id().equals(on.id()))
                .findFirst()
                .orElseThrow();
        return situations.vote(write(who), read, who.account().id(), statement.id(), given);
    }

    private static WriteResult<StatementId> carry(Situation.Open open, Statement before, CarryOver answer) {
        return situations.carryOver(lead(), open, before.id(), answer, TODAY);
    }

    /// Closes it, whatever earlier years have said.
    private static void close(Situation.Open open) {
        situations.offered(karin.scope(), open).forEach(s -> carry(open, s, new CarryOver.Gone("F\u00f6rr")));
        situations.tellOf(lead(), open, "", List.of(TEACHERS));
        var seen = now(open).basis().version();
        assertThat(situations.close(lead(), now(open), seen, TODAY, TODAY)).matches(WriteResult::isDone);
    }
}
