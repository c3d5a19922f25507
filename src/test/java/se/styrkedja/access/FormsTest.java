package se.styrkedja.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.web.util.HtmlUtils;
import se.styrkedja.testing.FilledForm;
import se.styrkedja.testing.Walker;

/// Every form of every page, filled in and sent as people send it: twice, four at once, back and again. The addresses
/// are those of `access/cases.csv`, the forms those that stand in the pages, and what has to be typed for a form to be
/// taken stands in `access/forms.csv`. What has an effect is sent last.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FormsTest {
    /// The forms that need not say which version was seen, and why.
    private static final Path UNVERSIONED = Path.of("src/test/resources/access/unversioned.csv");

    /// What decides and need not say which state of many parts was seen, and why.
    private static final Path DECIDING = Path.of("src/test/resources/access/deciding.csv");

    private static final Pattern DECIDES =
            Pattern.compile("/(beslut|avslut|slut|uppfoljning|oppna|genomford|avstamning|ersatt|publicering|struket)$");

    private static final String ROWS = """
            select table_schema || '.' || table_name || ' '
                   || (xpath('/row/n/text()', query_to_xml(format('select count(*) as n from %I.%I', table_schema, table_name),
                                                           false, true, '')))[1]::text
            from information_schema.tables
            where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
              and table_name not like 'session%'
            order by 1
            """;

    /// What makes other forms go away: sent last.
    private static final Pattern ENDS =
            Pattern.compile("/(ersatt|slut|avslut|lossa|inlasningar/[^/]+/tillbaka|struket)$");

    private static final Pattern TOLD = Pattern.compile("<p class=\"told\" role=\"status\">([^<]*)</p>");

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /// A deed, a letter of it, and one more.
    private static final int MOST_DEEDS = 3;

    /// A password.
    private static final Set<String> UNKEPT = Set.of("/mitt-konto/losenord");

    /// What needs a year that has gone on for longer than this one or a house that asks others, or is not sent as a
    /// form
    /// with a key.
    private static final Set<String> NOT_OFFERED = new TreeSet<>(Set.of(
            "/dialoger/{id}/avstamning",
            "/dialoger/{id}/dagordning",
            "/dialoger/{id}/ersatt",
            "/dialoger/{id}/underlag",
            "/dialoger/{id}/utredningar",
            "/fortsatt",
            "/hamta",
            "/hamta/varje-natt",
            "/inlasningar/forhandsgranskning",
            "/insatser/{id}/uppfoljning",
            "/konton/{konto}/lossa",
            "/mitt-konto/losenord",
            "/namndens-mal/forslag/beslut",
            "/namndens-mal/forslag/nytt",
            "/nulagesanalys/{id}/fran-i-fjol/{pastaende}",
            "/rapporter/{kod}/{lasar}/beslut",
            "/rapporter/{kod}/{lasar}/skriv/{plats}/flytt",
            "/rapporter/{kod}/{lasar}/skriv/{plats}/osparat",
            "/rapporter/{kod}/{lasar}/skriv/{plats}/versioner",
            "/utvecklingsomraden/enhetsplan/beslut"));

    private static OfferedForms offered;

    @BeforeAll
    static void somebody_may_do_everything() throws Exception {
        offered = new OfferedForms();
    }

    @BeforeEach
    void sign_in() throws Exception {
        offered.walker().signInAs("Hela");
    }

    @AfterAll
    static void stop() {
        if (offered != null) offered.close();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void a_form_that_is_sent_four_times_at_once_and_then_again_has_one_effect_and_one_answer() throws Exception {
        var unversioned = unversioned();
        var done = new TreeSet<String>();
        var refused = new TreeMap<String, String>();
        var wrong = new ArrayList<String>();
        // What one form does opens the next: an area is decided before it is closed. And it changes what another is
        // about, which is then read anew: a statement is struck before its analysis is closed.
        for (int round = 0; round < 4; round++) {
            var forms = offered.forms();
            for (var route : OfferedForms.routes()) {
                if (done.contains(route)
                        || !forms.containsKey(route)
                        || (round < 2 && ENDS.matcher(route).find())) continue;
                var form = forms.get(route);
                int deeds = deeds();
                var answers = fourAtOnce(form);
                var first = answers.getFirst();
                if (answers.stream().anyMatch(answer -> answer.statusCode() >= 500)) wrong.add(route + " broke");
                if (first.statusCode() != 303 && first.statusCode() != 200) {
                    refused.put(route, first.statusCode() + OfferedForms.faults(first.body()));
                    continue;
                }
                if (first.statusCode() == 303)
                    told(OfferedForms.led(first))
                            .filter(told ->
                                    !route.equals("/inlasningar/avbryt") || !told.startsWith("[Inget \u00e4ndrades.]"))
                            .ifPresent(told -> wrong.add(route + " told " + told));
                var rows = offered.house().asSuperuser(ROWS);
                answers.add(offered.send(form));
                if (answers.stream().map(OfferedForms::led).distinct().count() > 1)
                    wrong.add(route + " led to "
                            + answers.stream().map(OfferedForms::led).toList());
                if (!offered.house().asSuperuser(ROWS).equals(rows)) wrong.add(route + " had an effect again");
                if (deeds() - deeds > MOST_DEEDS) wrong.add(route + " had several effects at once");
                if (!unversioned.containsKey(route)) {
                    offered.send(form.with(Map.of("_nyckel", UUID.randomUUID().toString())));
                    if (!offered.house().asSuperuser(ROWS).equals(rows))
                        wrong.add(route + " overwrote what it had not seen");
                }
                done.add(route);
            }
        }
        assertThat(wrong).isEmpty();
        var left = new TreeSet<>(OfferedForms.routes());
        left.removeAll(done);
        assertThat(left)
                .as("those that no page offers here, or that are refused: %s", refused)
                .isEqualTo(NOT_OFFERED);
    }

    @Test
    void a_form_that_is_sent_when_the_session_has_ended_waits_for_the_one_who_sent_it_and_for_nobody_else()
            throws Exception {
        var rows = "select count(*)::text from access.deed where what not in ('TRIED_TO_BE', 'SIGNED_OUT')";
        var there = offered.forms();
        var before = offered.house().asSuperuser(rows);
        for (var form : there.entrySet()) {
            if (UNKEPT.contains(form.getKey())) continue;
            // in a browser only a few wait
            var hela = Walker.as(offered.server(), "Hela");
            offered.house().alter("delete from access.session");
            var refused = hela.post(form.getValue().action(), form.getValue().fields());
            assertThat(OfferedForms.led(refused)).as(form.getKey()).isEqualTo("/logga-in?sedan=%2Ffortsatt");
            hela.signInAs("Karin");
            assertThat(hela.get("/fortsatt").statusCode()).as("not hers").isEqualTo(303);
            hela.signInAs("Hela");
            var page = hela.get("/fortsatt");
            var waiting = FilledForm.in(page.body()).stream()
                    .filter(one -> one.action().equals(form.getValue().address()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(
                            form.getValue() + " waits not, " + page.statusCode() + FilledForm.in(page.body())));
            assertThat(waiting.fields()).as(form.getKey()).containsAllEntriesOf(typed(form.getValue()));
            assertThat(waiting.key()).isEqualTo(form.getValue().key());
            assertThat(waiting.fields().keySet())
                    .as(form.getKey())
                    .noneMatch(field -> waiting.address().matches(".*[?&]" + Pattern.quote(field) + "=.*"));
        }
        assertThat(offered.house().asSuperuser(rows))
                .as("nothing is done by itself")
                .isEqualTo(before);
        var goal = Objects.requireNonNull(there.get("/utvecklingsomraden/{id}/mal"));
        var hela = Walker.as(offered.server(), "Hela");
        offered.house().alter("delete from access.session");
        hela.post(goal.action(), goal.fields());
        hela.signInAs("Hela");
        var waiting = FilledForm.in(hela.get("/fortsatt").body()).stream()
                .filter(one -> one.action().equals(goal.address()))
                .findFirst()
                .orElseThrow();
        assertThat(hela.post(waiting.action(), waiting.fields()).statusCode()).isEqualTo(303);
        assertThat(offered.house().asSuperuser(rows)).isNotEqualTo(before);
        assertThat(FilledForm.in(hela.get("/fortsatt").body()))
                .as("it waits no longer")
                .noneMatch(one -> one.key().equals(waiting.key()));
    }

    @Test
    void what_was_typed_about_something_that_is_not_there_any_more_stands_in_the_answer() throws Exception {
        int refused = 0;
        var lost = new ArrayList<String>();
        var unnamed = new ArrayList<String>();
        for (var there : offered.forms().entrySet()) {
            var form = there.getValue();
            var action = ID.matcher(form.action()).replaceAll(UUID.randomUUID().toString());
            var typed = new LinkedHashMap<String, String>();
            form.limits().forEach((field, limit) -> {
                if (limit > 40) typed.put(field, "Hela skrev " + field + " & mer");
            });
            if (typed.isEmpty() || action.equals(form.action())) continue;
            var fields = new LinkedHashMap<>(form.fields());
            fields.putAll(typed);
            fields.put("_nyckel", UUID.randomUUID().toString());
            var first = typed.keySet().iterator().next();
            typed.put(first, "Enstaka");
            fields.put(first, "Enstaka");
            fields.put("_falt", first + " Kallas " + first);
            var answer = offered.send(new FilledForm(action, fields, form.limits(), form.choices(), form.html()));
            if (answer.statusCode() < 400) continue;
            refused++;
            if (answer.statusCode() == 404 && !answer.body().contains("Kallas " + first))
                unnamed.add(there.getKey() + " " + first);
            var shown = HtmlUtils.htmlUnescape(answer.body());
            typed.values().stream()
                    .filter(text -> !shown.contains(text))
                    .forEach(text -> lost.add(there.getKey() + " " + answer.statusCode() + " " + text));
        }
        assertThat(lost).isEmpty();
        assertThat(unnamed).as("texts without the name of their field").isEmpty();
        assertThat(refused).isGreaterThan(20);
    }

    /// A reason typed in one of three forms about a claim was dropped when another of them was sent.
    @Test
    void no_page_has_two_forms_about_one_thing_where_what_is_typed_in_one_is_dropped_with_the_other() throws Exception {
        assertThat(offered.forms()).isNotEmpty();
        assertThat(offered.siblings()).isEmpty();
    }

    @Test
    void enter_in_a_field_never_presses_a_button_that_answers_something_else() throws Exception {
        offered.forms();
        assertThat(offered.answeredByEnter()).isEmpty();
    }

    @Test
    void a_form_that_writes_what_is_there_anew_says_which_version_was_seen() throws Exception {
        var reasons = unversioned();
        var unversioned = new TreeSet<String>();
        for (var form : offered.forms().entrySet())
            if (form.getValue().fields().keySet().stream().noneMatch(field -> field.startsWith("version")))
                unversioned.add(form.getKey());
        assertThat(unversioned).isSubsetOf(reasons.keySet());
        assertThat(reasons.keySet()).isSubsetOf(OfferedForms.routes());
        assertThat(reasons.values()).noneMatch(String::isBlank);
    }

    /// Read from the sources: what decides, freezes, closes or opens again something that several people write in says
    /// which state of all of it was seen.
    @Test
    void a_form_that_decides_something_of_many_parts_says_which_state_of_all_of_them_was_seen() throws Exception {
        var reasons = new TreeMap<String, String>();
        for (var row : OfferedForms.rows(DECIDING)) reasons.put(row.getField("route"), row.getField("because"));
        var unseen = new TreeSet<>(OfferedForms.routes());
        unseen.removeIf(route -> !DECIDES.matcher(route).find());
        for (var file : sources())
            for (var handler : Files.readString(file).split("/// POST ", -1))
                if (handler.contains("DecisionBasis.seen(form)"))
                    unseen.remove(handler.replaceAll("(?s)[?:\\s].*", ""));
        assertThat(unseen).isEqualTo(reasons.keySet());
        assertThat(reasons.values()).noneMatch(String::isBlank);
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith("Routes.java")).toList();
        }
    }

    private static Map<String, String> unversioned() throws IOException {
        var reasons = new TreeMap<String, String>();
        for (var row : OfferedForms.rows(UNVERSIONED)) reasons.put(row.getField("route"), row.getField("because"));
        return reasons;
    }

    @Test
    void another_text_in_a_form_that_was_sent_before_is_not_told_to_be_done_but_offered_again() throws Exception {
        var window = Walker.as(offered.server(), "Hela");
        var area = "/utvecklingsomraden/" + offered.id("area");
        var form = FilledForm.in(window.get(area).body()).stream()
                .filter(one -> one.action().equals(area + "/aktiviteter"))
                .findFirst()
                .orElseThrow();
        var first = form.with(Map.of("aktivitet-vad", "Den f\u00f6rsta"));
        var second = form.with(Map.of("aktivitet-vad", "Den andra"));
        assertThat(window.post(first.action(), first.fields()).statusCode()).isEqualTo(303);
        assertThat(OfferedForms.led(window.post(second.action(), second.fields())))
                .isEqualTo("/fortsatt");
        var page = window.get("/fortsatt").body();
        assertThat(page).contains("redan skickat en g\u00e5ng", "Den andra");
        var again = FilledForm.in(page).stream()
                .filter(one -> one.action().equals(form.address()))
                .findFirst()
                .orElseThrow();
        assertThat(again.key()).isNotEqualTo(form.key());
        assertThat(window.post(again.action(), again.fields()).statusCode()).isEqualTo(303);
        assertThat(offered.house().asSuperuser("select what from plans.activity_now"))
                .contains("Den f\u00f6rsta", "Den andra");
    }

    @Test
    void a_form_that_somebody_else_opened_is_told_not_to_be_saved() throws Exception {
        var goal = Objects.requireNonNull(offered.forms().get("/utvecklingsomraden/{id}/mal"));
        var window = Walker.as(offered.server(), "Karin");
        var answer = window.post(goal.action(), goal.fields());
        for (int steps = 0; answer.statusCode() == 303 && steps < 3; steps++)
            answer = window.get(OfferedForms.led(answer));
        assertThat(answer.body()).contains("Inget sparades: en annan person var inloggad");
    }

    private static Map<String, String> typed(FilledForm form) {
        return form.fields().entrySet().stream()
                .filter(field -> !field.getKey().startsWith("_"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// What is wrong with how the page that one was led to tells what was done: it says it in a sentence, and only
    /// once.
    private static Optional<String> told(String address) throws Exception {
        var page = address;
        var answer = offered.walker().get(page);
        while (answer.statusCode() == 303) {
            page = OfferedForms.led(answer);
            answer = offered.walker().get(page);
        }
        var told = TOLD.matcher(answer.body())
                .results()
                .map(found -> found.group(1))
                .toList();
        if (told.size() != 1 || !told.getFirst().startsWith("Klart. Du ")) return Optional.of(told + " at " + page);
        return TOLD.matcher(offered.walker().get(page).body()).find() ? Optional.of("again") : Optional.empty();
    }

    private static int deeds() {
        return Integer.parseInt(offered.house()
                .asSuperuser("select count(*)::text from access.deed")
                .getFirst());
    }

    private static List<HttpResponse<String>> fourAtOnce(FilledForm form) throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = Stream.generate(() -> people.submit(() -> offered.send(form)))
                    .limit(4)
                    .toList();
            var answers = new ArrayList<HttpResponse<String>>();
            for (var one : sent) answers.add(one.get());
            return answers;
        }
    }
}
