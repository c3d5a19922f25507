package se.styrkedja.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import se.styrkedja.access.assignees.Assignee;
import se.styrkedja.access.roles.Role;
import se.styrkedja.demo.workyears.WorkOfNydala;
import se.styrkedja.dialogues.Agenda;
import se.styrkedja.dialogues.Depth;
import se.styrkedja.dialogues.DialogueRight;
import se.styrkedja.dialogues.Dialogues;
import se.styrkedja.dialogues.Topic;
import se.styrkedja.oversight.yearwheel.Design;
import se.styrkedja.oversight.yearwheel.Paper;
import se.styrkedja.oversight.yearwheel.Reach;
import se.styrkedja.oversight.yearwheel.WheelRight;
import se.styrkedja.oversight.yearwheel.When;
import se.styrkedja.oversight.yearwheel.YearWheels;
import se.styrkedja.server.Application;
import se.styrkedja.server.Server;
import se.styrkedja.testing.Browser;
import se.styrkedja.testing.FilledForm;
import se.styrkedja.testing.Phone;
import se.styrkedja.testing.SampleTown;
import se.styrkedja.testing.Staffroom;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.testing.Walker;
import se.styrkedja.vocabulary.SchoolYear;

/// Nothing is offered that its reader may not follow: every person of Nydala follows the links and sends the forms of
/// the pages she reaches, and none answers that she may not, that there is nothing, or that something broke.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OfferedTest {
    private static final LocalDate TODAY = TestHouse.TODAY;
    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"#]*)");
    private static final Pattern PERSON = Pattern.compile("value=\"[0-9a-f-]{36}\"><span><strong>([^<]+)");
    private static final Pattern WAITING = Pattern.compile("(?s)<ul class=\"todo\">(.*?)</ul>");

    /// Large documents, which have their own tests.
    private static final Pattern DOCUMENT = Pattern.compile(".*\\.(pdf|docx|xlsx|png|svg)(\\?.*)?");

    /// Forms that leave the house, or open another door of it.
    private static final Set<String> DOORS = Set.of("/logga-ut", "/prova-som", "/valj-huvudman");

    private static final Map<String, String> SAYING_THAT_IT_IS_DONE =
            Map.of("lage", "DONE", "utfall", "klart", "laget", "klar");

    /// Links of one kind that are followed from one kind of page.
    private static final int MOST_ALIKE = 2;

    private static final TestHouse nydala = TestHouse.ofSampleTown();
    /// Those with fewest variables first.
    private static final Map<String, Pattern> routes = new LinkedHashMap<>();

    private static final Map<String, String> kinds = new HashMap<>();
    /// One page of each kind, and in whose session it was met.
    private static final Map<String, Seen> seen = new LinkedHashMap<>();

    private static Server server;
    private static List<String> people;

    private record Seen(String address, String session) {}

    @BeforeAll
    static void nydala_has_worked_for_years() throws Exception {
        var house = nydala.house();
        var scope = house.get(Access.class).of(TestHouse.NYDALA);
        new WorkOfNydala(house::get, scope, TODAY).steps().values().forEach(Runnable::run);
        somethingToAnswer(house);
        server = nydala.serve();
        people = PERSON.matcher(Walker.stranger(server).get("/prova-som").body())
                .results()
                .map(found -> found.group(1))
                .toList();
        RouteCases.rows().stream()
                .map(row -> row.getField("route"))
                .distinct()
                .sorted((one, other) -> Integer.compare(variables(one), variables(other)))
                .forEach(route -> routes.put(route, Pattern.compile(route.replaceAll("\\{[^}]+}", "[^/]+"))));
    }

    /// A point that is due in a dialogue that is sent and not held, and an event that no register follows.
    private static void somethingToAnswer(Application house) {
        var node = new Node.Unit(SampleTown.LINDSKOLAN);
        var karin = Staffroom.of(house, "Karin");
        var dialogues = house.get(Dialogues.class);
        var hold = karin.permit(DialogueRight.HOLD_DIALOGUE, node);
        var topics = List.of(Topic.seen("Fewer reach all subjects", "The grades"));
        var agenda = new Agenda(Agenda.Kind.RESULT, new Depth.Ordinary(), TODAY.plusDays(9), "", "", topics);
        var planned = dialogues.plan(hold, node, SchoolYear.of(TODAY).previous(), agenda);
        var sent = dialogues.send(hold, planned, topics, TODAY).kept();
        dialogues
                .agree(
                        karin.permit(DialogueRight.WRITE_CAUSE, node),
                        sent,
                        "Read aloud",
                        Assignee.of(karin.account()),
                        TODAY.minusDays(2),
                        TODAY)
                .kept();
        house.get(YearWheels.class)
                .introduce(
                        Staffroom.of(house, "Anders").permit(WheelRight.REVISE_WHEEL, Node.WHOLE),
                        new Design(
                                "Visit every lesson",
                                "",
                                new When.InWeek(TODAY.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)),
                                Role.HEAD_TEACHER,
                                Set.of(),
                                Node.WHOLE,
                                new Reach.EachUnit(Set.of()),
                                Paper.NONE,
                                Paper.NONE,
                                ""),
                        "To be answered",
                        TODAY);
    }

    @AfterAll
    static void stop() {
        if (server != null) server.close();
        nydala.close();
    }

    @Test
    @Order(3)
    void every_link_and_form_that_a_person_is_offered_opens_for_her() throws Exception {
        assertThat(people).hasSizeGreaterThan(10);
        var wrong = new TreeSet<String>();
        for (var person : people) {
            var walk = new Walk(Walker.as(server, person));
            walk.from(List.of("/min-sida", "/"));
            walk.sendWithoutWords();
            walk.wrong.forEach(what -> wrong.add(what + " (" + person + ")"));
            assertThat(walk.pages).as(person).hasSizeGreaterThan(3);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    @Order(1)
    void a_task_leads_to_a_page_where_it_can_be_done() throws Exception {
        var wrong = new TreeSet<String>();
        int tasks = 0;
        for (var person : people) {
            var walker = Walker.as(server, person);
            var own = walker.get("/min-sida").body();
            var todo = WAITING.matcher(own.substring(0, own.contains("<h2>") ? own.indexOf("<h2>") : own.length()));
            if (!todo.find()) continue;
            for (var address : links(todo.group(1))) {
                tasks++;
                var page = followed(walker, address).body();
                var main = page.substring(Math.max(0, page.indexOf("<main")));
                if (FilledForm.in(main).isEmpty() && !main.contains("<a class=\"ds-button\""))
                    wrong.add(address + " (" + person + ")");
            }
        }
        assertThat(tasks).isPositive();
        assertThat(wrong).isEmpty();
    }

    @Test
    @Order(2)
    void a_task_that_is_answered_where_it_stands_is_gone_and_the_page_says_what_was_done() throws Exception {
        var wrong = new TreeSet<String>();
        var answered = new TreeSet<String>();
        for (var person : people) {
            var walker = Walker.as(server, person);
            var tried = new HashSet<String>();
            while (true) {
                var form = answers(walker.get("/min-sida").body()).stream()
                        .filter(one -> tried.add(one.action()))
                        .findFirst();
                if (form.isEmpty()) break;
                var action = form.get().action();
                var done = walker.post(
                        action, form.get().with(SAYING_THAT_IT_IS_DONE).fields());
                var onTo = done.headers().firstValue("Location").orElse("");
                if (done.statusCode() != 303 || !onTo.equals("/min-sida"))
                    wrong.add(action + " answers " + done.statusCode() + " " + onTo + " (" + person + ")");
                var after = walker.get("/min-sida").body();
                if (answers(after).stream().anyMatch(one -> one.action().equals(action)))
                    wrong.add(action + " stays (" + person + ")");
                if (!after.contains("Klart. Du ")) wrong.add(action + " is not told (" + person + ")");
                answered.add(action.replaceAll("[0-9a-f-]{36}", "{}"));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(answered)
                .contains("/utvecklingsomraden/{}/aktiviteter/{}", "/dialoger/{}/punkter/{}", "/arshjul/{}/markering");
    }

    @Test
    @Order(4)
    void no_page_that_a_person_is_offered_is_cut_in_the_narrowest_window() {
        var browser = Browser.start();
        var base = "http://127.0.0.1:" + server.port();
        var wrong = new TreeSet<String>();
        assertThat(seen).hasSizeGreaterThan(50);
        var sessions = seen.values().stream().map(Seen::session).distinct().toList();
        for (var session : sessions)
            try (var window = browser.window(Phone.WIDTH, ColorScheme.LIGHT, false, base, session)) {
                var page = window.newPage();
                seen.forEach((kind, one) -> {
                    if (!one.session.equals(session)) return;
                    page.navigate(base + one.address);
                    Phone.faults(page).forEach(fault -> wrong.add(kind + ": " + fault));
                });
            }
        assertThat(wrong).isEmpty();
    }

    private static List<FilledForm> answers(String page) {
        return FilledForm.in(page).stream()
                .filter(form -> "min-sida".equals(form.fields().get("sedan")))
                .toList();
    }

    /// One person's walk through what she is offered.
    private static final class Walk {
        private final Walker walker;
        private final Map<String, String> pages = new LinkedHashMap<>();
        private final Map<String, String> from = new HashMap<>();
        private final Map<String, Integer> alike = new HashMap<>();
        private final Set<String> wrong = new LinkedHashSet<>();

        Walk(Walker walker) {
            this.walker = walker;
        }

        void from(List<String> entrances) throws IOException, InterruptedException {
            var ahead = new ArrayDeque<>(entrances);
            var known = new HashSet<>(entrances);
            while (!ahead.isEmpty()) {
                var page = ahead.remove();
                var answer = followed(walker, page);
                if (answer.statusCode() != 200) {
                    wrong.add("GET " + kind(page) + " " + answer.statusCode() + " of " + from.getOrDefault(page, ""));
                    continue;
                }
                if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) continue;
                pages.put(page, answer.body());
                seen.putIfAbsent(kind(page), new Seen(page, walker.session()));
                for (var link : links(answer.body()))
                    if (!DOCUMENT.matcher(link).matches()
                            && alike.merge(kind(page) + " " + kind(link), 1, Integer::sum) <= MOST_ALIKE
                            && known.add(link)) {
                        ahead.add(link);
                        from.put(link, page);
                    }
            }
        }

        /// Sends every form with a text in it, without the text: it is sent back, or done where the text may be left
        /// out.
        void sendWithoutWords() throws IOException, InterruptedException {
            var sent = new HashSet<String>();
            for (var page : pages.entrySet())
                for (var form : FilledForm.in(page.getValue())) {
                    if (DOORS.contains(form.action())
                            || form.limits().isEmpty()
                            || !sent.add(kind(page.getKey()) + " " + kind(form.action()))) continue;
                    var blank = new LinkedHashMap<String, String>();
                    form.limits().keySet().forEach(field -> blank.put(field, ""));
                    walker.get(page.getKey());
                    var answer = walker.post(form.action(), form.with(blank).fields());
                    if (!Set.of(200, 303, 422).contains(answer.statusCode()))
                        wrong.add("POST " + kind(form.action()) + " of " + kind(page.getKey()) + " "
                                + answer.statusCode());
                }
        }
    }

    private static HttpResponse<String> followed(Walker walker, String address)
            throws IOException, InterruptedException {
        var answer = walker.get(address);
        for (int n = 0; n < 5 && answer.statusCode() == 303; n++)
            answer = walker.get(
                    answer.headers().firstValue("Location").orElseThrow().replaceAll("#.*", ""));
        return answer;
    }

    private static List<String> links(String page) {
        return LINK.matcher(page)
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .distinct()
                .toList();
    }

    /// Of which kind an address is: its route, and what it asks.
    private static String kind(String address) {
        return kinds.computeIfAbsent(address, OfferedTest::kindOf);
    }

    private static String kindOf(String address) {
        var parts = address.split("\\?", 2);
        var route = routes.entrySet().stream()
                .filter(one -> one.getValue().matcher(parts[0]).matches())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(parts[0]);
        return parts.length == 1 ? route : route + "?" + parts[1].replaceAll("=[^&]*", "");
    }

    private static int variables(String route) {
        return route.length() - route.replace("{", "").length();
    }
}
