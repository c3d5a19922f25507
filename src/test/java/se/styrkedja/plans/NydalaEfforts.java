package se.styrkedja.plans;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import se.styrkedja.access.DecisionBasis;
import se.styrkedja.access.Membership;
import se.styrkedja.access.Node;
import se.styrkedja.access.assignees.Assignee;
import se.styrkedja.plans.efforts.Effort;
import se.styrkedja.plans.efforts.EffortBasis;
import se.styrkedja.plans.efforts.EffortId;
import se.styrkedja.plans.efforts.Efforts;
import se.styrkedja.plans.efforts.Funding;
import se.styrkedja.testing.OpenHouse;
import se.styrkedja.testing.SampleTown;
import se.styrkedja.testing.Staffroom;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.vocabulary.SchoolYear;

/// Nydala's efforts, in the database and on the pages, as the tests of them begin.
abstract class NydalaEfforts {
    static final Node LINDSKOLAN = new Node.Unit(SampleTown.LINDSKOLAN);
    static final LocalDate TODAY = TestHouse.TODAY;
    static final String NEW = "/insatser/ny?enhet=" + SampleTown.LINDSKOLAN + "&slag=";

    static OpenHouse nydala;
    static Efforts efforts;
    static AreaId reading;

    @BeforeAll
    static void start() {
        nydala = new OpenHouse();
        efforts = nydala.house().get(Efforts.class);
        var karin = who("Karin");
        reading = nydala.house()
                .get(Plans.class)
                .propose(
                        karin.permit(PlanRight.PROPOSE_AREA, LINDSKOLAN),
                        LINDSKOLAN,
                        new SchoolYear(2026),
                        Lineage.NEW,
                        List.of(),
                        new AreaText(
                                "Alla l\u00e4ser",
                                "Varf\u00f6r",
                                "Snart",
                                "",
                                Assignee.without("Karin Holm"),
                                "",
                                "",
                                ""),
                        List.of(),
                        List.of(new Result("F\u00e4rre n\u00e5r alla \u00e4mnen", "/indikatorer/all-subjects-y9")),
                        TODAY);
    }

    @AfterAll
    static void stop() {
        if (nydala != null) nydala.close();
    }

    static Membership who(String name) {
        return Staffroom.of(nydala.house(), name);
    }

    static Effort.Frame until(LocalDate last, String title, List<AreaId> areas) {
        return new Effort.Frame(title, TODAY.minusYears(1), last, Assignee.without("Karin Holm"), areas);
    }

    static EffortId programme(LocalDate last, String title) {
        return efforts.beginProgramme(
                who("Karin").permit(PlanRight.LEAD_EFFORT, LINDSKOLAN),
                LINDSKOLAN,
                until(last, title, List.of()),
                "F\u00f6r fler l\u00e4sare",
                "",
                new Funding.AmountUnsaid("Egen budget"),
                TODAY);
    }

    static EffortId mission(String title) {
        return efforts.giveMission(
                who("Karin").permit(PlanRight.LEAD_EFFORT, LINDSKOLAN),
                LINDSKOLAN,
                until(TODAY.plusYears(1), title, List.of(reading)),
                Assignee.without("Lena Sj\u00f6str\u00f6m"),
                "Leda samtal",
                TODAY);
    }

    static EffortId support(LocalDate last, String title) {
        return efforts.giveSupport(
                who("Anders").permit(PlanRight.GIVE_SUPPORT, LINDSKOLAN),
                LINDSKOLAN,
                until(last, title, List.of()),
                "En specialpedagog",
                List.of(new Result("68,8 % n\u00e5r alla \u00e4mnen", "/indikatorer/all-subjects-y9")),
                TODAY);
    }

    static Effort one(EffortId id) {
        return efforts.one(who("Karin").scope(), id).orElseThrow();
    }

    static DecisionBasis.Seen seen(EffortId id) {
        return EffortBasis.of(one(id), efforts.wordings(who("Karin").scope(), one(id)))
                .version();
    }

    /// Karin writes an effort anew while somebody else has its page open.
    static void rewrite(EffortId id, String title, String about) {
        efforts.revise(
                        who("Karin").permit(PlanRight.LEAD_EFFORT, LINDSKOLAN),
                        one(id),
                        until(TODAY.plusDays(60), title, one(id).frame().areas()),
                        about,
                        "We see more",
                        1,
                        TODAY)
                .kept();
    }

    static Effort.ReinforcedSupport support(EffortId id) {
        return (Effort.ReinforcedSupport) one(id);
    }
}
