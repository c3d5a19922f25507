package se.styrkedja.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.styrkedja.access.DecisionBasis;
import se.styrkedja.access.Membership;
import se.styrkedja.access.Node;
import se.styrkedja.access.Permit;
import se.styrkedja.access.assignees.Assignee;
import se.styrkedja.dialogues.Agenda;
import se.styrkedja.dialogues.Cause;
import se.styrkedja.dialogues.Depth;
import se.styrkedja.dialogues.Dialogue;
import se.styrkedja.dialogues.DialogueRight;
import se.styrkedja.dialogues.Dialogues;
import se.styrkedja.dialogues.Topic;
import se.styrkedja.server.Server;
import se.styrkedja.testing.FilledForm;
import se.styrkedja.testing.SampleTown;
import se.styrkedja.testing.Staffroom;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.testing.Walker;
import se.styrkedja.vocabulary.SchoolYear;

/// Karin decides and closes the areas of Lindskolan while Amir goes on writing in them: what she decides is what stood
/// on the page that she opened.
class DecidedAsSeenTest {
    private static final Pattern TYPED = Pattern.compile("<p class=\"typed\">([^<]*)</p>");

    private static final LocalDate TODAY = Staffroom.TODAY;
    private static final Node LINDSKOLAN = new Node.Unit(SampleTown.LINDSKOLAN);
    private static final String MOVED = "<h2>N\u00e5got har \u00e4ndrats sedan du \u00f6ppnade sidan</h2>";
    private static final String AND_MOVED =
            "<h2>En sak beh\u00f6ver r\u00e4ttas, och n\u00e5got har \u00e4ndrats sedan du \u00f6ppnade sidan</h2>";
    private static final Goal.Measure.InWords BY_VISITS = new Goal.Measure.InWords("Visits");

    private static TestHouse nydala;
    private static Server server;
    private static Plans plans;
    private static Corrections corrections;
    private static Dialogues dialogues;
    private static Membership karin;
    private static Membership amir;
    private static Dialogue.PackageSent dialogue;
    private static int year = 2030;

    @BeforeAll
    static void open_the_house() {
        nydala = TestHouse.ofSampleTown();
        var house = nydala.house();
        plans = house.get(Plans.class);
        corrections = house.get(Corrections.class);
        dialogues = house.get(Dialogues.class);
        karin = Staffroom.of(house, "Karin");
        amir = Staffroom.of(house, "Amir");
        var hold = karin.permit(DialogueRight.HOLD_DIALOGUE, LINDSKOLAN);
        var topics = List.of(Topic.seen("Fewer reach all subjects", "The grades"));
        var agenda = new Agenda(Agenda.Kind.RESULT, new Depth.Ordinary(), TODAY, "", "", topics);
        var planned = dialogues.plan(hold, LINDSKOLAN, new SchoolYear(2025), agenda);
        dialogue = dialogues.send(hold, planned, topics, TODAY).kept();
        server = nydala.serve();
    }

    @AfterAll
    static void close() {
        server.close();
        nydala.close();
    }

    /// What Amir does to an area while Karin reads its page.
    private interface Change {
        void to(Chain chain);
    }

    /// Each kind of change, by what the page tells of it: how it reads now and, where it was there, how it read.
    private static Map<List<String>, Change> changes() {
        var changes = new LinkedHashMap<List<String>, Change>();
        changes.put(
                List.of("Namn: Another name", "Namn: Reading"),
                chain -> plans.revise(proposes(), chain.area().id(), text("Another name"), 1, TODAY)
                        .kept());
        changes.put(
                List.of("M\u00e5l, har tillkommit (Amir Berg, 3 september 2026)", "A second goal"),
                chain -> goal(chain.area().id(), "A second goal"));
        changes.put(
                List.of(
                        "M\u00e5l, st\u00e5r nu (Amir Berg",
                        "All of four",
                        "M\u00e5l, stod n\u00e4r du \u00f6ppnade sidan",
                        "Three of four"),
                chain -> corrections
                        .rewriteGoal(
                                proposes(),
                                amir.scope(),
                                amir.tenant(),
                                chain.area().id(),
                                chain.goals().getFirst().id(),
                                1,
                                "All of four",
                                BY_VISITS,
                                TODAY.plusDays(200),
                                TODAY)
                        .kept());
        changes.put(
                List.of("Aktivitet, har tillkommit", "Read in pairs"),
                chain -> plans.addActivity(proposes(), chain.area().id(), activity("Read in pairs"), TODAY)
                        .kept());
        changes.put(
                List.of("Aktivitet, st\u00e5r nu", "Read alone", "Aktivitet, stod n\u00e4r", "Read aloud"),
                chain -> corrections
                        .rewriteActivity(
                                proposes(),
                                chain.area().id(),
                                chain.activities().getFirst().id(),
                                1,
                                activity("Read alone"),
                                TODAY)
                        .kept());
        changes.put(
                List.of("Hur det g\u00e5r med aktiviteten, st\u00e5r nu", "blev inte av: No time", "inte b\u00f6rjat"),
                chain -> plans.report(
                                amir.permit(PlanRight.REPORT_ACTIVITY, LINDSKOLAN),
                                chain.area().id(),
                                chain.activities().getFirst().id(),
                                1,
                                Activity.State.CANCELLED,
                                "No time",
                                TODAY)
                        .kept());
        changes.put(
                List.of("Orsak, st\u00e5r nu", "They read too little"),
                chain -> dialogues
                        .rewriteCause(
                                amir.permit(DialogueRight.WRITE_CAUSE, LINDSKOLAN),
                                dialogue,
                                chain.causes().getFirst().id(),
                                "They read too little",
                                "",
                                TODAY)
                        .kept());
        return changes;
    }

    @Test
    void an_area_in_which_something_was_changed_unseen_is_not_decided_until_the_change_is_seen() throws Exception {
        for (var change : changes().entrySet()) {
            var area = ready();
            told(area, "/beslut", Map.of("motiv", "We wish"), change);
            assertThat(state(area)).isInstanceOf(AreaState.Decided.class);
        }
    }

    @Test
    void an_area_in_which_something_was_changed_unseen_is_not_closed_until_the_change_is_seen() throws Exception {
        for (var change : changes().entrySet()) {
            var area = ready();
            told(area, "/avslut", Map.of("utfall", "PARTLY", "skal", "The year is over"), change);
            assertThat(state(area)).isInstanceOf(AreaState.Closed.class);
        }
        var area = ready();
        told(
                area,
                "/avslut",
                Map.of("utfall", "PARTLY", "skal", "The year is over"),
                Map.entry(
                        List.of("Uppf\u00f6ljning av m\u00e5let, har tillkommit", "It was seen in class"),
                        chain -> followUp(chain.area().id(), chain.goals().getFirst())));
    }

    /// Karin opens the page, Amir changes something, and she sends the form: she is told what, and nothing is done.
    private static void told(
            AreaId area, String deed, Map<String, String> typed, Map.Entry<List<String>, Change> change)
            throws Exception {
        var page = "/utvecklingsomraden/" + area.value();
        var walker = Walker.as(server, "Karin");
        walker.get(page);
        var before = state(area);
        change.getValue().to(plans.chain(amir.scope(), area).orElseThrow());

        var answer = walker.post(page + deed, typed);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains(MOVED).contains(change.getKey()).contains(typed.getOrDefault("skal", ""));
        assertThat(answer.body()).containsOnlyOnce("L\u00e4s vad som har \u00e4ndrats");
        assertThat(TYPED.matcher(shownAgain(answer.body())).results().map(shown -> shown.group(1)))
                .as("what was hidden in the form is not shown as typed")
                .isSubsetOf(typed.values());
        assertThat(answer.body().indexOf("skicka det en g\u00e5ng till"))
                .isGreaterThan(answer.body().indexOf(change.getKey().getLast()));
        assertThat(FilledForm.in(answer.body()))
                .filteredOn(form -> form.action().equals(page + "/aktiviteter"))
                .allSatisfy(
                        form -> assertThat(form.fields()).containsEntry("aktivitet-start", TestHouse.TODAY.toString()));
        assertThat(state(area)).isEqualTo(before);

        assertThat(walker.post(page + deed, typed).statusCode()).isEqualTo(303);
    }

    /// What a page shows again of what was typed; nothing where it has no such part.
    private static String shownAgain(String page) {
        int from = page.indexOf("id=\"skrivet\">");
        return from < 0 ? "" : page.substring(from).replaceFirst("(?s)</section>.*", "");
    }

    @Test
    void a_form_that_is_wrong_in_another_way_is_told_at_once_what_has_changed_too() throws Exception {
        var area = ready();
        var page = "/utvecklingsomraden/" + area.value();
        var walker = Walker.as(server, "Karin");
        walker.get(page);
        goal(area, "Added unseen");
        assertThat(walker.post(page + "/avslut", Map.of("utfall", "PARTLY", "skal", ""))
                        .body())
                .contains(AND_MOVED, "Added unseen");
        assertThat(state(area)).isInstanceOf(AreaState.Proposed.class);
        assertThat(walker.post(page + "/avslut", Map.of("utfall", "PARTLY", "skal", "Over"))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void a_form_that_does_not_say_what_was_seen_is_refused_and_told_what_it_is_about() throws Exception {
        var area = ready();
        var page = "/utvecklingsomraden/" + area.value();
        var walker = Walker.as(server, "Karin");
        walker.get(page);
        var typed = new HashMap<>(Map.of(DecisionBasis.FIELD, "", "utfall", "PARTLY", "skal", "Over"));
        assertThat(walker.post(page + "/beslut", typed).body())
                .contains("Three of four")
                .containsOnlyOnce("formul\u00e4ret sa inte vad du hade l\u00e4st");
        typed.put(DecisionBasis.FIELD, "1");
        assertThat(walker.post(page + "/avslut", typed).statusCode()).isEqualTo(422);
        assertThat(state(area)).isInstanceOf(AreaState.Proposed.class);

        walker.get(page);
        walker.post(page + "/avslut", Map.of("utfall", "PARTLY", "skal", "Over"));
        walker.get(page);
        assertThat(walker.post(page + "/oppna", Map.of(DecisionBasis.FIELD, "", "oppna-skal", "Not over"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(state(area)).isInstanceOf(AreaState.Closed.class);
        assertThat(walker.post(page + "/oppna", Map.of("oppna-skal", "Not over"))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void what_is_typed_about_an_area_that_was_closed_meanwhile_stands_in_the_answer() throws Exception {
        var page = "/utvecklingsomraden/" + ready().value();
        var walker = Walker.as(server, "Karin");
        walker.get(page);
        walker.post(page + "/avslut", Map.of("utfall", "PARTLY", "skal", "Over"));
        var answer = walker.post(page + "/mal", Map.of("mal-ordalydelse", "Three of four & more read at home"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Three of four &amp; more read at home");
        assertThat(walker.get(page).body())
                .as("when the answer has been left")
                .contains("Det du skrev sparades inte", "Three of four &amp; more read at home")
                .as("the outcome on the area's own page")
                .contains(": delvis n\u00e5tt. Over");
    }

    private static AreaState state(AreaId id) {
        return plans.chain(karin.scope(), id).orElseThrow().area().state();
    }

    private static Permit proposes() {
        return amir.permit(PlanRight.PROPOSE_AREA, LINDSKOLAN);
    }

    private static AreaText text(String name) {
        return new AreaText(name, "Why", "Soon", "", Assignee.without("Karin Holm"), "", "", "");
    }

    private static Activity.Text activity(String what) {
        return new Activity.Text(
                what, Activity.Level.CLASSROOM, Assignee.without("Amir"), TODAY, TODAY.plusDays(90), "");
    }

    private static void goal(AreaId area, String wording) {
        plans.addGoal(proposes(), amir.scope(), amir.tenant(), area, wording, BY_VISITS, TODAY.plusDays(200), TODAY)
                .kept();
    }

    private static void followUp(AreaId area, Goal goal) {
        plans.followUp(
                        karin.permit(PlanRight.FOLLOW_UP, LINDSKOLAN),
                        karin.scope(),
                        karin.tenant(),
                        area,
                        goal.id(),
                        0,
                        new FollowUp.Statement(Outcome.PARTLY, "It was seen in class", "", ""),
                        TODAY)
                .kept();
    }

    /// An area of a year of its own that lacks nothing but the decision.
    private static AreaId ready() {
        Cause cause = dialogues
                .writeCause(
                        karin.permit(DialogueRight.WRITE_CAUSE, LINDSKOLAN),
                        dialogue,
                        dialogue.agenda().topics().getFirst(),
                        "They read little",
                        "",
                        TODAY)
                .kept();
        var id = plans.propose(
                proposes(),
                LINDSKOLAN,
                new SchoolYear(year++),
                Lineage.NEW,
                List.of(),
                text("Reading"),
                List.of(cause),
                List.of(new Result("Fewer reach all subjects", "/")),
                TODAY);
        goal(id, "Three of four");
        plans.addActivity(proposes(), id, activity("Read aloud"), TODAY).kept();
        return id;
    }
}
