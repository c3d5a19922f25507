package se.styrkedja.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.styrkedja.access.Access;
import se.styrkedja.access.Scope;
import se.styrkedja.indicators.Deliveries;
import se.styrkedja.indicators.Delivery;
import se.styrkedja.testing.Export;
import se.styrkedja.testing.Ran;
import se.styrkedja.testing.TestHouse;
import tools.jackson.databind.json.JsonMapper;

/// Nydala's tables on the command line: whose they become is said on purpose, or nothing is taken in.
class TableOwnerTest {
    private static final String HEADER = "niva;kod;indikator;period;uppdelning;varde;markering;antal;kalla\n";

    @TempDir
    Path folder;

    private static TestHouse nydala;

    @BeforeAll
    static void open() {
        nydala = TestHouse.ofSampleTown();
    }

    @AfterAll
    static void close() {
        nydala.close();
    }

    @Test
    void a_table_of_which_nobody_says_whose_it_is_stops_the_command_before_anything_is_taken_in() {
        var export = Export.write(
                folder.resolve("a.csv"), Export.row("Lindskolan", "99000001", "58", "81,0", "90,0", "231,4"));
        var before = history(published());

        var ran = run(export, table("tal.csv", "33,3"));

        assertThat(ran.code()).isEqualTo(64);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.complaints())
                .singleElement()
                .satisfies(line -> assertThat(line).contains("tal.csv", "--organiser", "--publik"));
        assertThat(history(published())).isEqualTo(before);
    }

    @Test
    void a_table_of_an_organiser_is_read_by_nobody_else_and_is_taken_back_by_its_name() {
        for (var whose : List.of(TestHouse.NUMBER, "212000-9901", "nydala kommun")) {
            var table = table("egna.csv", "41,7");

            var ran = run("--organiser", whose, table);

            assertThat(ran.code()).as(ran.err()).isZero();
            assertThat(ran.out()).contains("egna.csv: egna uppgifter f\u00f6r Nydala kommun. Sm\u00e5 grupper");
            assertThat(history(own())).filteredOn(Delivery::own).hasSize(1);
            assertThat(history(published())).noneMatch(Delivery::own);

            var asPublic = run("--publik", "Skolverket", table);
            assertThat(asPublic.code()).isEqualTo(1);
            assertThat(asPublic.complaints())
                    .singleElement()
                    .satisfies(line -> assertThat(line).contains("Nydala kommuns egna uppgifter", "--withdraw"));

            assertThat(run("--withdraw", table).err()).contains("aldrig tagits in", "--organiser");
            assertThat(run("--withdraw", "--organiser", whose, table).code()).isZero();
            assertThat(history(own())).noneMatch(Delivery::own);
        }
    }

    @Test
    void a_table_that_is_published_already_is_read_by_all_and_keeps_where() {
        var ran = run("--publik", "Skolverket, J\u00e4mf\u00f6relsetal 2024/25", table("publik.csv", "55,5"));

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out())
                .contains("publik.csv: redan publicerat enligt Skolverket, J\u00e4mf\u00f6relsetal 2024/25");
        assertThat(history(published()).getFirst().ownership().toString()).contains("J\u00e4mf\u00f6relsetal");
        var json = run("--publik", "Skolverket", "--json", table("mer.csv", "55,6"));
        assertThat(JsonMapper.shared()
                        .readTree(json.out())
                        .path("files")
                        .path(0)
                        .path("publication")
                        .asString())
                .isEqualTo("Skolverket");
    }

    @Test
    void registers_and_the_files_of_publishers_ask_for_nothing() {
        var export = Export.write(
                folder.resolve("a.csv"), Export.row("Ekskolan", "99000002", "58", "81,0", "90,0", "231,4"));
        var register = Export.text(folder.resolve("enheter.csv"), """
                skolenhetskod;namn;kommunkod;kommun;organisationsnummer;huvudman;typ;skolformer;slag;fran;till
                99000007;Almskolan;9901;Nydala;2120009901;Nydala kommun;kommunal;gr;skola;;
                """);

        assertThat(run(export, register).code()).isZero();
    }

    @Test
    void both_at_once_and_an_organiser_that_is_none_are_told_in_one_line() {
        var table = table("tal.csv", "33,3");
        told(run("--organiser", TestHouse.NUMBER, "--publik", "Skolverket", table), "inte b\u00e5da");
        told(run("--organiser", "Granstad", table), "Granstad", "Nydala kommun (2120009901)");
        told(run("--withdraw", "--publik", "Skolverket", table), "--withdraw FIL");
        var home = TestHouse.home();
        var nobody = Ran.in(home, "import", "--organiser", "Granstad", table);
        assertThat(nobody.code()).isEqualTo(1);
        assertThat(nobody.complaints())
                .singleElement()
                .satisfies(line -> assertThat(line).contains("Granstad", "serve"));
        var tried = Ran.in(home, "import", "--dry-run", table);
        assertThat(tried.code()).isZero();
        assertThat(tried.err()).contains("--organiser", "--publik");
    }

    private static void told(Ran ran, String... parts) {
        assertThat(ran.code()).isEqualTo(64);
        assertThat(ran.complaints())
                .singleElement()
                .satisfies(line -> assertThat(line).contains(parts));
    }

    private static Ran run(Object... arguments) {
        var all = new Object[arguments.length + 1];
        all[0] = "import";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Ran.with(nydala.environment(), all);
    }

    private Path table(String name, String share) {
        return Export.text(
                folder.resolve(name),
                HEADER + "enhet;99000001;all-subjects-y6;2007/08;total;" + share + ";;48;Skolverket\n");
    }

    private static Scope published() {
        return nydala.published();
    }

    private static Scope own() {
        return nydala.house().get(Access.class).of(TestHouse.NYDALA);
    }

    /// Those that count.
    private static List<Delivery> history(Scope scope) {
        return nydala.house().get(Deliveries.class).history(scope).stream()
                .filter(Delivery::counts)
                .toList();
    }
}
