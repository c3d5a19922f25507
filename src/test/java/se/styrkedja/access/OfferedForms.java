package se.styrkedja.access;

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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.styrkedja.access.roles.Role;
import se.styrkedja.server.Server;
import se.styrkedja.testing.FilledForm;
import se.styrkedja.testing.Staffroom;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.testing.Walker;
import se.styrkedja.testing.WorkOfLindskolan;

/// Every form that the pages of a house offer to somebody who may do everything, filled in as
/// people fill them. The addresses are those of `access/cases.csv`, the forms those that stand in
/// the pages, and what has to be typed for a form to be taken stands in `access/forms.csv`.
final class OfferedForms implements AutoCloseable {
    private static final Path FORMS = Path.of("src/test/resources/access/forms.csv");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern ADDS =
            Pattern.compile("href=\"(/[^\"]*(?:/ny|/nytt|/beslut|/motto|/versioner)(?:\\?[^\"]*)?)\"");
    private static final String TABLE = """
            niva;kod;indikator;period;uppdelning;varde;markering;antal;kalla
            enhet;99000001;all-subjects-y9;2025/26;total;70,8;;48;prov
            """;
    private static final Map<Path, List<NamedCsvRecord>> TABLES = new HashMap<>();
    private static final Map<String, Pattern> PATTERNS = new HashMap<>();

    private final TestHouse nydala = TestHouse.ofSampleTown();
    private final Map<String, String> ids;
    private final Map<String, String> places = new HashMap<>();
    private final Set<String> siblings = new TreeSet<>();
    private final Set<String> answeredByEnter = new TreeSet<>();
    private final Server server;
    private final Walker walker;

    OfferedForms() throws Exception {
        var staff = new Staffroom(nydala.house());
        for (var role : Role.values()) staff.employ("Hela", role, Node.WHOLE);
        ids = WorkOfLindskolan.written(nydala.house());
        server = nydala.serve();
        walker = Walker.stranger(server);
    }

    TestHouse house() {
        return nydala;
    }

    Server server() {
        return server;
    }

    /// The one who may do everything, or whom she has become since.
    Walker walker() {
        return walker;
    }

    String id(String name) {
        return ids.getOrDefault(name, "");
    }

    @Override
    public void close() {
        server.close();
        nydala.close();
    }

    HttpResponse<String> send(FilledForm form) throws IOException, InterruptedException {
        return walker.post(form.action(), form.fields());
    }

    /// Where an answer leads; what it says when it leads nowhere.
    static String led(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse(answer.statusCode() + answer.body());
    }

    /// What is told to be wrong with a form, as text; empty when nothing is.
    static String faults(String body) {
        int at = body.indexOf("id=\"fel\"");
        return at < 0
                ? ""
                : body.substring(at, Math.min(body.length(), at + 700)).replaceAll("<[^>]*>|\\s+", " ");
    }

    /// The first form of all pages for each route, filled in.
    Map<String, FilledForm> forms() throws Exception {
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
        take(walker.send("/inlasningar/forhandsgranskning", file).body(), "/inlasningar", forms);
        return forms;
    }

    /// Takes the forms of a page, and answers where it leads to one that adds something.
    private Set<String> read(String page, Map<String, FilledForm> forms) throws Exception {
        var answer = walker.get(page);
        if (answer.statusCode() == 303) answer = walker.get(led(answer));
        take(answer.body(), page, forms);
        return ADDS.matcher(answer.body())
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The page on which the form for a route was found, as it is now.
    String page(String route) throws Exception {
        return walker.get(places.getOrDefault(route, "/")).body();
    }

    /// Forms of one page that are sent to one address about one thing, one of them with a text: what is typed in one is
    /// dropped when another is sent.
    Set<String> siblings() {
        return siblings;
    }

    /// Forms whose first button, which a browser presses on Enter in a line, answers one thing of several.
    Set<String> answeredByEnter() {
        return answeredByEnter;
    }

    private void take(String page, String place, Map<String, FilledForm> forms) throws IOException {
        var about = new HashMap<String, List<FilledForm>>();
        var found = FilledForm.in(page);
        for (var form : found) {
            var carried = new TreeMap<>(form.fields());
            carried.keySet()
                    .removeIf(field -> field.matches("_.*|version.*|sedan")
                            || form.limits().containsKey(field)
                            || form.choices().contains(field));
            about.computeIfAbsent(form.action() + carried, any -> new ArrayList<>())
                    .add(form);
        }
        about.values().stream()
                .filter(same -> same.size() > 1
                        && same.stream().anyMatch(form -> !form.limits().isEmpty()))
                .forEach(same ->
                        siblings.add(ID.matcher(same.getFirst().action()).replaceAll("{}")));
        found.stream()
                .filter(FilledForm::isAnsweredByEnter)
                .forEach(form -> answeredByEnter.add(ID.matcher(form.action()).replaceAll("{}")));
        var routes = routes();
        for (var form : found) {
            var address = form.action().replaceAll("\\?.*", "");
            for (var route : routes.contains(address) ? Set.of(address) : routes)
                if (pattern(route).matcher(address).matches())
                    if (forms.putIfAbsent(route, form.with(typed(route))) == null) places.put(route, place);
        }
    }

    private static Pattern pattern(String route) {
        return PATTERNS.computeIfAbsent(route, one -> Pattern.compile(one.replaceAll("\\{[^}]+}", "[^/]+")));
    }

    static Map<String, String> typed(String route) throws IOException {
        var typed = new LinkedHashMap<String, String>();
        for (var row : rows(FORMS))
            if (row.getField("route").equals(route)) typed.put(row.getField("field"), row.getField("typed"));
        return typed;
    }

    private String named(String path) {
        var named = path;
        for (var id : ids.entrySet()) named = named.replace("{" + id.getKey() + "}", id.getValue());
        return named;
    }

    /// Every route that a form is sent to, but those that open and close sessions.
    static Set<String> routes() throws IOException {
        var routes = new LinkedHashSet<String>();
        for (var row : RouteCases.rows())
            if (row.getField("method").equals("POST")
                    && !List.of("session", "absent").contains(row.getField("belongs")))
                routes.add(row.getField("route"));
        return routes;
    }

    static List<NamedCsvRecord> rows(Path file) throws IOException {
        var known = TABLES.get(file);
        if (known != null) return known;
        try (var rows = CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(file)) {
            var read = rows.stream().toList();
            TABLES.put(file, read);
            return read;
        }
    }
}
