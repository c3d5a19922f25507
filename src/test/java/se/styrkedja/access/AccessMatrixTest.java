package se.styrkedja.access;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.styrkedja.server.Server;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.testing.Walker;

/// Every route that is not about a place below the organiser, asked for by everybody where she really is, against what
/// the two policy files say, read here on their own. What belongs to a place is asked for in [AccessGridTest].
class AccessMatrixTest {
    private static final Path RESOURCES = Path.of("src/main/resources/access");

    /// Somebody of each role.
    private static final Map<String, String> PEOPLE = Map.ofEntries(
            Map.entry("QUALITY_ANALYST", "Maja"),
            Map.entry("SCHOOL_DIRECTOR", "Anders"),
            Map.entry("AREA_MANAGER", "Petra"),
            Map.entry("HEAD_TEACHER", "Karin"),
            Map.entry("STAFF", "Amir"),
            Map.entry("STUDENT_HEALTH", "Sara"),
            Map.entry("BOARD_MEMBER", "Jonas"),
            Map.entry("BOARD_CHAIR", "Eva"),
            Map.entry("AUDITOR", "Birgitta"),
            Map.entry("EXTERNAL", "Tomas"),
            Map.entry("REGISTRAR", "Inger"),
            Map.entry("STEWARD", "Olle"));

    /// The roles that are held at an area or a unit.
    private static final Set<String> BELOW = Set.of("AREA_MANAGER", "HEAD_TEACHER", "STAFF", "STUDENT_HEALTH");

    private static TestHouse nydala;
    private static Server server;

    @BeforeAll
    static void start() {
        nydala = TestHouse.ofSampleTown();
        server = nydala.serve();
    }

    @AfterAll
    static void stop() {
        server.close();
        nydala.close();
    }

    @Test
    void every_route_has_a_rule_and_every_rule_a_route() throws IOException {
        var ruled = new TreeSet<String>();
        for (var row : rows("routes.csv")) ruled.add(row.getField("method") + " " + row.getField("route"));

        assertThat(server.routes()).isNotEmpty().containsExactlyInAnyOrderElementsOf(ruled);
    }

    @Test
    void everybody_is_let_in_where_the_policy_says_so_and_nowhere_else() throws Exception {
        var walkers = new LinkedHashMap<String, Walker>();
        var stranger = Walker.stranger(server);
        stranger.get("/logga-in");
        walkers.put("ANYBODY", stranger);
        for (var person : PEOPLE.entrySet()) walkers.put(person.getKey(), Walker.as(server, person.getValue()));
        var wrong = new ArrayList<String>();
        int cells = 0;
        var placed = placed();
        for (var route : rows("routes.csv")) {
            if (route.getField("route").matches("/logga-ut|/prova-som|/valj-huvudman")) continue;
            if (placed.contains(name(route))) continue;
            for (var walker : walkers.entrySet()) {
                var may = allowed(route.getField("asks"), walker.getKey());
                int answer = answer(walker.getValue(), route);
                boolean refused = answer == 403 || answer == -1;
                if (may == refused)
                    wrong.add("%s %s %s: %d"
                            .formatted(walker.getKey(), route.getField("method"), route.getField("route"), answer));
                cells++;
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(cells).isGreaterThan(200);
    }

    /// A role counts at its node and below. What is asked of the whole organiser opens for nobody whose role lies
    /// lower,
    /// so that an `x` there would promise what no page and no verb gives.
    @Test
    void a_right_that_is_only_asked_of_the_whole_organiser_is_held_by_nobody_whose_role_lies_below_it()
            throws IOException {
        var asked = new LinkedHashMap<String, Set<String>>();
        var asks = rows("routes.csv").stream()
                .collect(Collectors.toMap(AccessMatrixTest::name, route -> route.getField("asks")));
        for (var one : RouteCases.rows()) {
            var right = one.getField("asks").isEmpty() ? asks.get(name(one)) : one.getField("asks");
            asked.computeIfAbsent(right, none -> new TreeSet<>()).add(one.getField("belongs"));
        }
        var ofTheWhole = rows("policy.csv").stream()
                .filter(row -> asked.containsKey(row.getField("right")))
                .filter(row -> Set.of("town", "whole").containsAll(asked.get(row.getField("right"))))
                .toList();
        assertThat(ofTheWhole).hasSizeGreaterThan(3);
        assertThat(ofTheWhole)
                .filteredOn(row ->
                        BELOW.stream().anyMatch(role -> row.getField(role).equals("x")))
                .extracting(row -> row.getField("right"))
                .isEmpty();
    }

    /// The routes that everybody has asked for from everywhere.
    private static Set<String> placed() throws IOException {
        try (var cases = CsvReader.builder()
                .fieldSeparator(';')
                .ofNamedCsvRecord(Path.of("src/test/resources/access/cases.csv"))) {
            return cases.stream()
                    .filter(one -> Set.of("unit", "open").contains(one.getField("belongs")))
                    .map(AccessMatrixTest::name)
                    .collect(Collectors.toSet());
        }
    }

    private static String name(NamedCsvRecord route) {
        return route.getField("method") + " " + route.getField("route");
    }

    /// The status; -1 for being led to the page where one signs in.
    private static int answer(Walker walker, NamedCsvRecord route) throws IOException, InterruptedException {
        var path = route.getField("route")
                .replace("{kod}", "9901")
                .replace("{lasar}", "2025-26")
                .replace("{kind}", "html")
                .replace("/{id}", "/all-subjects-y9")
                .replaceAll("\\{[^}]+}", "00000000-0000-0000-0000-000000000000");
        var answer = route.getField("method").equals("GET") ? walker.get(path) : walker.post(path, Map.of());
        var leads = answer.headers().firstValue("Location").orElse("");
        return leads.startsWith("/logga-in") ? -1 : answer.statusCode();
    }

    private static boolean allowed(String asks, String role) throws IOException {
        if (asks.equals("anybody")) return true;
        if (asks.equals("member")) return !role.equals("ANYBODY");
        var right = rows("policy.csv").stream()
                .filter(row -> row.getField("right").equals(asks))
                .findFirst()
                .orElseThrow();
        return right.getField("ANYBODY").equals("x") || right.getField(role).equals("x");
    }

    private static List<NamedCsvRecord> rows(String file) throws IOException {
        try (var rows = CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(RESOURCES.resolve(file))) {
            return rows.stream().toList();
        }
    }
}
