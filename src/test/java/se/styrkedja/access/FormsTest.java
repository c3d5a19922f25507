package se.styrkedja.access;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
import se.styrkedja.access.roles.Role;
import se.styrkedja.server.Server;
import se.styrkedja.testing.FilledForm;
import se.styrkedja.testing.SampleTown;
import se.styrkedja.testing.Staffroom;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.testing.Walker;
import se.styrkedja.testing.WorkOfLindskolan;

/// Every form of every page, filled in and sent as people send it: twice, four at once, back and again. The addresses
/// are those of `access/cases.csv`, the forms those that stand in the pages, and what has to be typed for a form to be
/// taken stands in `access/forms.csv`. What has an effect is sent last.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FormsTest {
    private static final Path FORMS = Path.of("src/test/resources/access/forms.csv");

    /// The forms that need not say which version was seen, and why.
    private static final Path UNVERSIONED = Path.of("src/test/resources/access/unversioned.csv");

    private static final String ROWS = """
            select table_schema || '.' || table_name || ' '
                   || (xpath('/row/n/text()', query_to_xml(format('select count(*) as n from %I.%I', table_schema, table_name),
                                                           false, true, '')))[1]::text
            from information_schema.tables
            where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
              and table_name not like 'session%'
            order by 1
            """;

    private static final Pattern ADDS =
            Pattern.compile("href=\"(/[^\"]*(?:/ny|/nytt|/beslut|/motto|/versioner)(?:\\?[^\"]*)?)\"");

    /// What makes other forms go away: sent last.
    private static final Pattern ENDS = Pattern.compile("/(ersatt|slut|avslut|lossa|tillbaka|struket)$");

    private static final Pattern TOLD = Pattern.compile("<p class=\"told\" role=\"status\">([^<]*)</p>");

    /// A deed, a letter of it, and one more.
    private static final int MOST_DEEDS = 3;

    private static final String TABLE = """
            niva;kod;indikator;period;uppdelning;varde;markering;antal;kalla
            enhet;99000001;all-subjects-y9;2025/26;total;70,8;;48;prov
            """;

    private static final String NOT_OFFERED_ANYWHERE = "p\u00e5hittat";

    private static final String LONG = "\u00e5".repeat(20_001);

    /// A file, which the browser asks for anew, and a password.
    private static final Set<String> UNKEPT = Set.of("/inlasningar/forhandsgranskning", "/mitt-konto/losenord");

    /// What needs a year that has gone on for longer than this one, or is not sent as a form with a key.
    private static final Set<String> NOT_OFFERED = new TreeSet<>(Set.of(
            "/dialoger/{id}/avstamning",
            "/dialoger/{id}/dagordning",
            "/dialoger/{id}/ersatt",
            "/dialoger/{id}/underlag",
            "/dialoger/{id}/utredningar",
            "/fortsatt",
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
            "/utvecklingsomraden/enhetsplan/beslut",
            "/utvecklingsomraden/{id}/beslut",
            "/utvecklingsomraden/{id}/oppna"));

    private static final Map<Path, List<NamedCsvRecord>> TABLES = new HashMap<>();
    private static final TestHouse nydala = TestHouse.empty();
    private static Map<String, String> ids;
    private static Server server;
    private static Walker all;

    @BeforeAll
    static void somebody_may_do_everything() throws Exception {
        new SampleTown(nydala.pool());
        var staff = new Staffroom(nydala.house());
        for (var role : Role.values()) staff.employ("Hela", role, Node.WHOLE);
        ids = WorkOfLindskolan.written(nydala.house());
        server = nydala.serve();
        all = Walker.stranger(server);
    }

    @BeforeEach
    void sign_in() throws Exception {
        all.signInAs("Hela");
    }

    @AfterAll
    static void stop() {
        if (server != null) server.close();
        nydala.close();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void a_form_that_is_sent_four_times_at_once_and_then_again_has_one_effect_and_one_answer() throws Exception {
        var unversioned = unversioned();
        var done = new TreeSet<String>();
        var refused = new TreeMap<String, String>();
        var wrong = new ArrayList<String>();
        // What one form does opens the next: an area is decided before it is closed.
        for (int round = 0; round < 3; round++) {
            var forms = forms();
            for (var route : routes()) {
                if (done.contains(route)
                        || !forms.containsKey(route)
                        || (round < 2 && ENDS.matcher(route).find())) continue;
                var form = forms.get(route);
                int deeds = deeds();
                var answers = fourAtOnce(form);
                var first = answers.getFirst();
                if (answers.stream().anyMatch(answer -> answer.statusCode() >= 500)) wrong.add(route + " broke");
                if (first.statusCode() != 303 && first.statusCode() != 200) {
                    refused.put(route, first.statusCode() + faults(first.body()));
                    continue;
                }
                if (first.statusCode() == 303)
                    told(led(first))
                            .filter(told ->
                                    !route.equals("/inlasningar/avbryt") || !told.startsWith("[Inget \u00e4ndrades.]"))
                            .ifPresent(told -> wrong.add(route + " told " + told));
                var rows = nydala.asSuperuser(ROWS);
                answers.add(send(form));
                if (answers.stream().map(FormsTest::led).distinct().count() > 1)
                    wrong.add(route + " led to "
                            + answers.stream().map(FormsTest::led).toList());
                if (!nydala.asSuperuser(ROWS).equals(rows)) wrong.add(route + " had an effect again");
                if (deeds() - deeds > MOST_DEEDS) wrong.add(route + " had several effects at once");
                if (!unversioned.containsKey(route)) {
                    send(form.with(Map.of("_nyckel", UUID.randomUUID().toString())));
                    if (!nydala.asSuperuser(ROWS).equals(rows)) wrong.add(route + " overwrote what it had not seen");
                }
                done.add(route);
            }
        }
        assertThat(wrong).isEmpty();
        var left = new TreeSet<>(routes());
        left.removeAll(done);
        assertThat(left)
                .as("those that no page offers here, or that are refused: %s", refused)
                .isEqualTo(NOT_OFFERED);
    }

    @Test
    void a_form_that_is_sent_when_the_session_has_ended_waits_for_the_one_who_sent_it_and_for_nobody_else()
            throws Exception {
        var hela = Walker.as(server, "Hela");
        var rows = "select count(*)::text from access.deed where what not in ('TRIED_TO_BE', 'SIGNED_OUT')";
        var offered = forms();
        var before = nydala.asSuperuser(rows);
        for (var form : offered.entrySet()) {
            if (UNKEPT.contains(form.getKey())) continue;
            nydala.alter("delete from access.session");
            var refused = hela.post(form.getValue().action(), form.getValue().fields());
            assertThat(led(refused)).as(form.getKey()).isEqualTo("/logga-in?sedan=%2Ffortsatt");
            hela.signInAs("Karin");
            assertThat(hela.get("/fortsatt").statusCode()).as("not hers").isEqualTo(303);
            hela.signInAs("Hela");
            var there = hela.get("/fortsatt");
            var waiting = FilledForm.in(there.body()).stream()
                    .filter(one -> one.action().equals(form.getValue().address()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(
                            form.getValue() + " waits not, " + there.statusCode() + FilledForm.in(there.body())));
            assertThat(waiting.fields()).as(form.getKey()).containsAllEntriesOf(typed(form.getValue()));
            assertThat(waiting.key()).isEqualTo(form.getValue().key());
            assertThat(waiting.fields().keySet())
                    .as(form.getKey())
                    .noneMatch(field -> waiting.address().matches(".*[?&]" + Pattern.quote(field) + "=.*"));
        }
        assertThat(nydala.asSuperuser(rows)).as("nothing is done by itself").isEqualTo(before);
        var goal = Objects.requireNonNull(offered.get("/utvecklingsomraden/{id}/mal"));
        nydala.alter("delete from access.session");
        hela.post(goal.action(), goal.fields());
        hela.signInAs("Hela");
        var waiting = FilledForm.in(hela.get("/fortsatt").body()).stream()
                .filter(one -> one.action().equals(goal.address()))
                .findFirst()
                .orElseThrow();
        assertThat(hela.post(waiting.action(), waiting.fields()).statusCode()).isEqualTo(303);
        assertThat(nydala.asSuperuser(rows)).isNotEqualTo(before);
        assertThat(hela.get("/fortsatt").statusCode()).as("it waits no longer").isEqualTo(303);
    }

    @Test
    void a_form_that_writes_what_is_there_anew_says_which_version_was_seen() throws Exception {
        var reasons = unversioned();
        var unversioned = new TreeSet<String>();
        for (var form : forms().entrySet())
            if (form.getValue().fields().keySet().stream().noneMatch(field -> field.startsWith("version")))
                unversioned.add(form.getKey());
        assertThat(unversioned).isSubsetOf(reasons.keySet());
        assertThat(reasons.keySet()).isSubsetOf(routes());
        assertThat(reasons.values()).noneMatch(String::isBlank);
    }

    private static Map<String, String> unversioned() throws IOException {
        var reasons = new TreeMap<String, String>();
        for (var row : rows(UNVERSIONED)) reasons.put(row.getField("route"), row.getField("because"));
        return reasons;
    }

    @Test
    void another_text_in_a_form_that_was_sent_before_is_not_told_to_be_done_but_offered_again() throws Exception {
        var window = Walker.as(server, "Hela");
        var area = "/utvecklingsomraden/" + ids.get("area");
        var form = FilledForm.in(window.get(area).body()).stream()
                .filter(one -> one.action().equals(area + "/aktiviteter"))
                .findFirst()
                .orElseThrow();
        var first = form.with(Map.of("aktivitet-vad", "Den f\u00f6rsta"));
        var second = form.with(Map.of("aktivitet-vad", "Den andra"));
        assertThat(window.post(first.action(), first.fields()).statusCode()).isEqualTo(303);
        assertThat(led(window.post(second.action(), second.fields()))).isEqualTo("/fortsatt");
        var page = window.get("/fortsatt").body();
        assertThat(page).contains("redan skickat en g\u00e5ng", "Den andra");
        var offered = FilledForm.in(page).stream()
                .filter(one -> one.action().equals(form.address()))
                .findFirst()
                .orElseThrow();
        assertThat(offered.key()).isNotEqualTo(form.key());
        assertThat(window.post(offered.action(), offered.fields()).statusCode()).isEqualTo(303);
        assertThat(nydala.asSuperuser("select what from plans.activity_now")).contains("Den f\u00f6rsta", "Den andra");
    }

    @Test
    void a_form_that_somebody_else_opened_is_told_not_to_be_saved() throws Exception {
        var goal = Objects.requireNonNull(forms().get("/utvecklingsomraden/{id}/mal"));
        var window = Walker.as(server, "Karin");
        var answer = window.post(goal.action(), goal.fields());
        for (int steps = 0; answer.statusCode() == 303 && steps < 3; steps++) answer = window.get(led(answer));
        assertThat(answer.body()).contains("Inget sparades: en annan person var inloggad");
    }

    private static Map<String, String> typed(FilledForm form) {
        return form.fields().entrySet().stream()
                .filter(field -> !field.getKey().startsWith("_"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Test
    void every_text_says_how_long_it_may_be_and_one_that_is_longer_is_kept_and_told_of_at_its_field() throws Exception {
        var wrong = new ArrayList<String>();
        for (var form : forms().entrySet()) {
            if (UNKEPT.contains(form.getKey())) continue;
            for (var field : form.getValue().limits().entrySet()) {
                var place = form.getKey() + " " + field.getKey();
                if (field.getValue() == 0) wrong.add(place + " has no limit");
                if (field.getValue() == 0) continue;
                var texts = new LinkedHashMap<String, String>();
                form.getValue().limits().forEach((name, most) -> texts.put(name, "\u00e5".repeat(most)));
                texts.put(field.getKey(), "\u00e5".repeat(field.getValue() + 1));
                var answer = send(form.getValue().with(texts));
                var told = Pattern.compile("<a href=\"#([^\"]*)\">Texten f\u00e5r vara h\u00f6gst")
                        .matcher(answer.body())
                        .results()
                        .map(found -> found.group(1))
                        .toList();
                if (answer.statusCode() != 422
                        || !told.equals(List.of(field.getKey()))
                        || !answer.body().contains(texts.get(field.getKey())))
                    wrong.add(place + " " + answer.statusCode() + " " + told + faults(answer.body()));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void twenty_thousand_characters_in_every_field_at_once_give_the_form_back() throws Exception {
        var wrong = new ArrayList<String>();
        for (var form : forms().entrySet()) {
            if (UNKEPT.contains(form.getKey()) || form.getValue().limits().isEmpty()) continue;
            var fields = new LinkedHashMap<String, String>();
            form.getValue().fields().forEach((name, typed) -> fields.put(name, LONG));
            fields.keySet().removeIf(name -> name.startsWith("_"));
            var answer = send(form.getValue().with(fields));
            if (answer.statusCode() == 413 || answer.statusCode() >= 500)
                wrong.add(form.getKey() + " " + answer.statusCode());
            form.getValue().fields().forEach((name, typed) -> {
                if (!form.getValue().limits().containsKey(name)) fields.put(name, typed);
            });
            answer = send(form.getValue().with(fields));
            if (answer.statusCode() != 422 || !answer.body().contains(LONG))
                wrong.add(form.getKey() + " " + answer.statusCode() + faults(answer.body()));
        }
        assertThat(wrong).isEmpty();
        var report = "/rapporter/9901/2025-26/skriv/work.own";
        all.get(report);
        assertThat(all.post(report, Map.of("text", LONG.repeat(4), "version", "0"))
                        .body())
                .contains("h\u00f6gst 20\u00a0000 tecken", LONG.repeat(4) + "</textarea>");
    }

    @Test
    void an_answer_that_no_page_offers_is_refused_at_its_field() throws Exception {
        var wrong = new ArrayList<String>();
        for (var form : forms().entrySet())
            for (var field : form.getValue().choices()) {
                var answer = send(form.getValue()
                        .with(Map.of(
                                field,
                                NOT_OFFERED_ANYWHERE,
                                "_nyckel",
                                UUID.randomUUID().toString())));
                if (answer.statusCode() != 422 || !answer.body().contains("<a href=\"#" + field + "\">"))
                    wrong.add(form.getKey() + " " + field + " " + answer.statusCode() + faults(answer.body()));
            }
        assertThat(wrong).isEmpty();
    }

    /// What is wrong with how the page that one was led to tells what was done: it says it in a sentence, and only
    /// once.
    private static Optional<String> told(String address) throws Exception {
        var page = address;
        var answer = all.get(page);
        while (answer.statusCode() == 303) {
            page = led(answer);
            answer = all.get(page);
        }
        var told = TOLD.matcher(answer.body())
                .results()
                .map(found -> found.group(1))
                .toList();
        if (told.size() != 1 || !told.getFirst().startsWith("Klart. Du ")) return Optional.of(told + " at " + page);
        return TOLD.matcher(all.get(page).body()).find() ? Optional.of("again") : Optional.empty();
    }

    private static int deeds() {
        return Integer.parseInt(
                nydala.asSuperuser("select count(*)::text from access.deed").getFirst());
    }

    private static List<HttpResponse<String>> fourAtOnce(FilledForm form) throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = Stream.generate(() -> people.submit(() -> send(form)))
                    .limit(4)
                    .toList();
            var answers = new ArrayList<HttpResponse<String>>();
            for (var one : sent) answers.add(one.get());
            return answers;
        }
    }

    private static String led(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse(answer.statusCode() + answer.body());
    }

    private static HttpResponse<String> send(FilledForm form) throws IOException, InterruptedException {
        return all.post(form.action(), form.fields());
    }

    private static String faults(String body) {
        int at = body.indexOf("id=\"fel\"");
        return at < 0
                ? ""
                : body.substring(at, Math.min(body.length(), at + 700)).replaceAll("<[^>]*>|\\s+", " ");
    }

    /// The first form of all pages for each route, filled in.
    private static Map<String, FilledForm> forms() throws Exception {
        var pages = new TreeSet<String>();
        for (var row : RouteCases.rows())
            if (row.getField("method").equals("GET") && !row.getField("path").matches(".*\\.[a-z]{3,4}(\\?.*)?"))
                pages.add(named(row.getField("path")));
        var forms = new LinkedHashMap<String, FilledForm>();
        var more = new TreeSet<String>();
        for (var page : pages) more.addAll(read(page, forms));
        more.removeAll(pages);
        for (var page : more) read(page, forms);
        var file = Map.of("tal.csv", TABLE.getBytes(StandardCharsets.UTF_8));
        take(all.send("/inlasningar/forhandsgranskning", file).body(), forms);
        return forms;
    }

    /// Takes the forms of a page, and answers where it leads to one that adds something.
    private static Set<String> read(String page, Map<String, FilledForm> forms) throws Exception {
        var answer = all.get(page);
        if (answer.statusCode() == 303) answer = all.get(led(answer));
        take(answer.body(), forms);
        return ADDS.matcher(answer.body())
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void take(String page, Map<String, FilledForm> forms) throws IOException {
        for (var form : FilledForm.in(page)) {
            var address = form.action().replaceAll("\\?.*", "");
            for (var route : routes().contains(address) ? Set.of(address) : routes())
                if (address.matches(route.replaceAll("\\{[^}]+}", "[^/]+")))
                    forms.putIfAbsent(route, form.with(typed(route)));
        }
    }

    private static Map<String, String> typed(String route) throws IOException {
        var typed = new LinkedHashMap<String, String>();
        for (var row : rows(FORMS))
            if (row.getField("route").equals(route)) typed.put(row.getField("field"), row.getField("typed"));
        return typed;
    }

    private static String named(String path) {
        var named = path;
        for (var id : ids.entrySet()) named = named.replace("{" + id.getKey() + "}", id.getValue());
        return named;
    }

    /// Every route that a form is sent to, but those that open and close sessions.
    private static Set<String> routes() throws IOException {
        var routes = new LinkedHashSet<String>();
        for (var row : RouteCases.rows())
            if (row.getField("method").equals("POST")
                    && !List.of("session", "absent").contains(row.getField("belongs")))
                routes.add(row.getField("route"));
        return routes;
    }

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        var known = TABLES.get(file);
        if (known != null) return known;
        try (var rows = CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(file)) {
            var read = rows.stream().toList();
            TABLES.put(file, read);
            return read;
        }
    }
}
