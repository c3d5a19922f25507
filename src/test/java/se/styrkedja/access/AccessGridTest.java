package se.styrkedja.access;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.styrkedja.access.roles.Role;
import se.styrkedja.imports.ImportAction;
import se.styrkedja.indicators.Deliveries;
import se.styrkedja.indicators.Ownership;
import se.styrkedja.organisation.Fact;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.organisation.OrganisationRight;
import se.styrkedja.organisation.OrganiserKind;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.organisation.Validity;
import se.styrkedja.server.Server;
import se.styrkedja.testing.Granstad;
import se.styrkedja.testing.SampleTown;
import se.styrkedja.testing.Staffroom;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.testing.Walker;
import se.styrkedja.testing.WorkOfLindskolan;

/// Every address with an id, a node or a file of Lindskolan's or Nydala's, asked for by each role at the school itself
/// and by those who may do everything at another place: the sister school, another area, another municipality, nowhere
/// any more, and by strangers. What each address belongs to stands in [RouteCases]; what it asks for in the
/// product's own two files.
class AccessGridTest {
    private static final Path RESOURCES = Path.of("src/main/resources/access");
    private static final String PASSWORD = "en mening som ingen gissar";
    private static final Node LINDSKOLAN = new Node.Unit(SampleTown.LINDSKOLAN);

    private static final TestHouse nydala = TestHouse.ofSampleTown();
    private static final Map<Who, Walker> walkers = new LinkedHashMap<>();
    private static Map<String, String> ids;
    private static Map<String, NamedCsvRecord> policy;
    private static Map<String, String> asks;
    private static Server server;

    /// Where somebody is, seen from Lindskolan.
    private enum Relation {
        OWN_UNIT,
        WHOLE,
        SIBLING_UNIT,
        OTHER_AREA,
        OTHER_ORGANISER,
        ENDED,
        NOBODY
    }

    private record Who(Relation relation, Set<Role> roles) {
        @Override
        public String toString() {
            return relation == Relation.OWN_UNIT ? relation + " " + roles : relation.toString();
        }
    }

    @BeforeAll
    static void everybody_is_somewhere() throws Exception {
        build();
        var staff = new Staffroom(nydala.house());
        for (var role : Role.values()) {
            staff.employ("Egen " + role, role, LINDSKOLAN);
            staff.employ("Hela", role, Node.WHOLE);
            staff.employ("Syster", role, new Node.Unit("99000002"));
            staff.employ("Annan", role, new Node.Area("Grundskola s\u00f6der"));
            staff.employ("Slutat", role, Node.WHOLE);
        }
        ids = WorkOfLindskolan.written(nydala.house());
        server = nydala.serve();
        for (var role : Role.values())
            walkers.put(new Who(Relation.OWN_UNIT, Set.of(role)), Walker.as(server, "Egen " + role));
        everywhere(Relation.SIBLING_UNIT, Walker.as(server, "Syster"));
        everywhere(Relation.OTHER_AREA, Walker.as(server, "Annan"));
        everywhere(Relation.ENDED, Walker.as(server, "Slutat"));
        everywhere(Relation.OTHER_ORGANISER, granstads());
        everywhere(Relation.NOBODY, Walker.stranger(server));
        everywhere(Relation.WHOLE, Walker.as(server, "Hela"));
        nydala.alter("""
                update access.holding set last_day = '2026-08-31'
                where account_id = (select account_id from access.account where name = 'Slutat')
                """);
        nydala.alter("insert into access.identity values ('https://login.example', 'lena', '%s')"
                .formatted(ids.get("account")));
        policy = byKey("policy.csv", "right");
        asks = new LinkedHashMap<>();
        for (var row : rows(RESOURCES.resolve("routes.csv")))
            asks.put(row.getField("method") + " " + row.getField("route"), row.getField("asks"));
    }

    /// Lindskolan gets a sister in its area, and there is another area.
    private static void build() {
        var house = nydala.house();
        var permit = house.get(Access.class).commandLine(OrganisationRight.TAKE_IN);
        new AuditedTransactions(house.get(DataSource.class)).run(permit, ImportAction.TOOK_IN, () -> {
            var id = house.get(Deliveries.class)
                    .takeIn(permit, Granstad.register("omraden.csv"), Ownership.OF_A_PUBLISHER)
                    .kept();
            house.get(Organisation.class)
                    .learn(
                            permit,
                            id.value(),
                            List.of(
                                    during(SampleTown.LINDSKOLAN, "Lindskolan", "Grundskola norr"),
                                    during("99000005", "Bergskolan", "Grundskola s\u00f6der")));
            return id;
        });
    }

    private static Fact.UnitDuring during(String code, String name, String area) {
        var seen = new Fact.UnitSeen(
                code,
                name,
                "9901",
                "Nydala",
                TestHouse.NUMBER,
                "Nydala kommun",
                OrganiserKind.MUNICIPAL,
                EnumSet.of(SchoolForm.GR),
                LocalDate.of(2025, 8, 1));
        return new Fact.UnitDuring(seen, new Validity(new Validity.Start.Unknown(), new Validity.End.Open()), area, "");
    }

    private static void everywhere(Relation relation, Walker walker) {
        walkers.put(new Who(relation, EnumSet.allOf(Role.class)), walker);
    }

    /// Somebody who may do everything in Granstad.
    private static Walker granstads() throws Exception {
        var granstad = new Granstad(nydala);
        var accounts = nydala.house().get(Accounts.class);
        var address = "alla@granstad.example";
        var link = accounts.invite(
                        granstad.granting(), address, "Alla Roller", holding(Role.STAFF), TestHouse.CLOCK.instant())
                .orElseThrow();
        accounts.choosePassword(link, PASSWORD, TestHouse.CLOCK.instant());
        Membership all = granstad.employ("Alla Roller", address, holding(Role.STAFF));
        for (var role : Role.values()) all = granstad.employ("Alla Roller", address, holding(role));
        assertThat(all.may(AccessRight.GRANT)).isTrue();
        var walker = Walker.stranger(server);
        walker.get("/prova-som");
        walker.post("/logga-in", Map.of("adress", address, "losenord", PASSWORD));
        walker.get("/konton");
        return walker;
    }

    private static RoleGrant holding(Role role) {
        return new RoleGrant(role, Node.WHOLE, ValidPeriod.from(TestHouse.TODAY.minusYears(1)), "");
    }

    @AfterAll
    static void stop() {
        server.close();
        nydala.close();
    }

    @Test
    void every_route_has_a_case_and_every_case_a_route() throws IOException {
        var told = new TreeSet<String>();
        for (var row : RouteCases.rows()) told.add(row.getField("method") + " " + row.getField("route"));
        assertThat(told).containsExactlyInAnyOrderElementsOf(asks.keySet());
    }

    @Test
    void nobody_is_let_in_from_the_wrong_place_and_nobody_kept_out_at_the_right_one() throws Exception {
        Queue<String> wrong = new ConcurrentLinkedQueue<>();
        var seen = new TreeSet<String>();
        int cells = 0;
        for (var row : RouteCases.rows()) {
            if (row.getField("belongs").equals("session")) continue;
            // One more kind of file at an address: which roles may is seen from the first.
            boolean again = !seen.add(row.getField("method") + " " + row.getField("route"))
                    && row.getField("path").matches(".*\\.(pdf|html|json|csv)(\\?.*)?");
            var asking = walkers.entrySet().stream()
                    .filter(walker -> walker.getKey().relation() != Relation.OWN_UNIT || !again)
                    .toList();
            // Who only reads is in nobody's way.
            var stream = row.getField("method").equals("GET") ? asking.parallelStream() : asking.stream();
            stream.forEach(walker -> wrong.addAll(faults(row, walker.getKey(), walker.getValue())));
            cells += asking.size();
        }
        assertThat(wrong).isEmpty();
        assertThat(cells).isGreaterThan(2500);
    }

    private static List<String> faults(NamedCsvRecord row, Who who, Walker walker) {
        try {
            var fault = fault(row, who, walker);
            return fault.isEmpty()
                    ? List.of()
                    : List.of("%s %s %s (%s): %s"
                            .formatted(
                                    who, row.getField("method"), row.getField("path"), row.getField("belongs"), fault));
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(row.toString(), broken);
        }
    }

    private static String fault(NamedCsvRecord row, Who who, Walker walker) throws IOException, InterruptedException {
        var path = row.getField("path");
        for (var id : ids.entrySet()) path = path.replace("{" + id.getKey() + "}", id.getValue());
        var answer = row.getField("method").equals("GET") ? walker.get(path) : walker.post(path, Map.of());
        if (!row.getField("belongs").equals("public") && tells(answer.body(), who.relation()))
            return "tells what is not hers";
        boolean in = isIn(answer, isNamed(row.getField("belongs")));
        return in == mayIn(row, who) ? "" : answer.statusCode() + (in ? " in" : " out");
    }

    private static boolean isNamed(String belongs) {
        return Set.of("unit", "lacking", "area", "town", "organiser", "secret").contains(belongs);
    }

    /// @param named whether the address names something, so that there is nothing at it for one who may not
    private static boolean isIn(HttpResponse<String> answer, boolean named) {
        var leads = answer.headers().firstValue("Location").orElse("");
        return answer.statusCode() != 403
                && (answer.statusCode() != 404 || !named)
                && !leads.startsWith("/logga-in")
                && !leads.startsWith("/valj-huvudman");
    }

    private static boolean tells(String body, Relation relation) {
        return switch (relation) {
            case OWN_UNIT, WHOLE -> false;
            case SIBLING_UNIT, OTHER_AREA -> body.contains(WorkOfLindskolan.OF_THE_SCHOOL);
            case OTHER_ORGANISER, ENDED, NOBODY ->
                body.contains(WorkOfLindskolan.OF_THE_SCHOOL) || body.contains(WorkOfLindskolan.OF_THE_TOWN);
        };
    }

    private static boolean mayIn(NamedCsvRecord row, Who who) {
        if (!asksFor(asks.getOrDefault(row.getField("method") + " " + row.getField("route"), ""), who)) return false;
        if (!row.getField("asks").isEmpty() && !asksFor(row.getField("asks"), who)) return false;
        return switch (row.getField("belongs")) {
            case "open", "public", "secret", "absent" -> true;
            case "lacking" -> false;
            case "unit" -> who.relation() == Relation.OWN_UNIT || who.relation() == Relation.WHOLE;
            case "organiser" -> who.relation() != Relation.OTHER_ORGANISER;
            case "whole" -> who.relation() == Relation.WHOLE || who.relation() == Relation.OTHER_ORGANISER;
            case "area", "town" -> who.relation() == Relation.WHOLE;
            default -> throw new IllegalStateException(row.toString());
        };
    }

    private static boolean asksFor(String asked, Who who) {
        if (asked.equals("anybody")) return true;
        boolean in = who.relation() != Relation.NOBODY && who.relation() != Relation.ENDED;
        if (asked.equals("member")) return in;
        var rights = policy.get(asked);
        if (rights == null) throw new IllegalStateException("no policy for " + asked);
        if (rights.getField("ANYBODY").equals("x")) return true;
        return in
                && who.roles().stream()
                        .anyMatch(role -> rights.getField(role.name()).equals("x"));
    }

    private static Map<String, NamedCsvRecord> byKey(String file, String key) throws IOException {
        var rows = new LinkedHashMap<String, NamedCsvRecord>();
        for (var row : rows(RESOURCES.resolve(file))) rows.put(row.getField(key), row);
        return rows;
    }

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        try (var rows = CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(file)) {
            return rows.stream().toList();
        }
    }
}
