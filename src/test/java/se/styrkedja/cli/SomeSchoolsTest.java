package se.styrkedja.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.styrkedja.access.Access;
import se.styrkedja.access.Scope;
import se.styrkedja.demo.nydala.Nydala;
import se.styrkedja.findings.groups.Figure;
import se.styrkedja.imports.Incoming;
import se.styrkedja.indicators.Observations;
import se.styrkedja.indicators.Ownership;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.organisation.Unit;
import se.styrkedja.reports.Block;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.Report;
import se.styrkedja.reports.material.ReportCache;
import se.styrkedja.server.Application;
import se.styrkedja.testing.Claims;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.vocabulary.Subject;

/// The report of a year that only some of Nydala's schools have sent their figures of, and of real
/// municipalities whose files leave schools out: it says no more than the figures bear.
class SomeSchoolsTest {
    private static final List<String> OF_NINE = List.of("00990201", "00990200", "00990202", "00990203");

    @TempDir
    Path folder;

    private TestHouse nydala;

    @BeforeEach
    void open() {
        nydala = TestHouse.empty();
        Nydala.seeded(Nydala.SEED).write(folder.resolve("files"));
        nydala.takeIn(TestHouse.NYDALA, Incoming.below(folder.resolve("files")));
    }

    @AfterEach
    void close() {
        nydala.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 4})
    void what_a_report_of_some_schools_says_is_borne_by_its_figures(int schools) throws IOException {
        takeIn(OF_NINE.subList(0, schools));

        assertThat(unborne(report(schools == 0 ? 2024 : 2025))).isEmpty();
    }

    /// The file had a share of newly arrived for Rönnbackaskolan, which the report printed.
    @Test
    void one_school_is_too_few_and_not_nothing() throws IOException {
        takeIn(OF_NINE.subList(0, 1));
        var report = report(2025);

        assertThat(text(report))
                .contains("Bara 1 skola har både elevantal och andel nyinvandrade")
                .contains("Det finns ännu inga tal för Nydala som helhet läsåret 2025/26")
                .doesNotContain("inget av läsårets tal visas");
        assertThat(report.tested()).isEqualTo(Report.Tested.NOTHING_TO);
    }

    /// 4 of the 5 schools with year 9, and the fifth has no row.
    @Test
    void a_mean_of_four_of_five_schools_says_so_wherever_it_stands() throws IOException {
        takeIn(OF_NINE);
        var report = report(2025);

        assertThat(text(report))
                .contains("4 av de 5 skolor som registret och filerna känner till har ett tal, och de väger lika")
                .contains("elever i 4 av de 5 skolor som registret och filerna känner till")
                .contains("medelvärden vägda med antalet elever. Står det två läsår")
                .doesNotContain("ovägda medelvärden. Står");
        assertThat(report.findings().stream().filter(found -> found.kind().equals("gap-country")))
                .isNotEmpty()
                .allMatch(found -> found.text().contains("(4 av de 5 skolor"));
    }

    /// Two schools' shares have no number of pupils: one of them `..` of the publisher's.
    @Test
    void a_share_that_nobody_counted_is_not_said_to_be_of_few() throws IOException {
        var some = Files.createDirectories(folder.resolve("uncounted"));
        Files.writeString(some.resolve("own.csv"), """
                niva;kod;indikator;period;uppdelning;varde;markering;antal;kalla
                enhet;00990200;vocational-eligibility-y9;2025/26;total;85,2;;;Skolan
                enhet;00990201;vocational-eligibility-y9;2025/26;total;;..;;Skolan
                enhet;00990200;all-subjects-y9;2025/26;total;;..;;Skolan
                """);
        nydala.takeIn(TestHouse.NYDALA, Incoming.below(some), Ownership.OWN);
        var report = report(2025);

        assertThat(unborne(report)).isEmpty();
        assertThat(text(report))
                .contains("är dold för 1 av 5 skolor, eftersom filerna inte säger hur många som står bakom den")
                .contains("saknas för 3 av 5 skolor")
                .contains("är dold för 1 av 5 skolor, eftersom få står bakom den")
                .contains("saknas för 4 av 5 skolor")
                .contains("Där det står antal saknas");
        assertThat(report.figures().stream()
                        .filter(figure ->
                                figure.amount() instanceof Figure.Amount.Mark(var mark) && mark.equals("antal saknas")))
                .singleElement()
                .satisfies(figure -> {
                    assertThat(figure.leftOut().hidden()).isEmpty();
                    assertThat(figure.leftOut().unweighed()).containsExactly("00990200");
                });
    }

    private void takeIn(List<String> schools) throws IOException {
        if (schools.isEmpty()) return;
        var table = new StringBuilder();
        for (var file : Nydala.seeded(Nydala.SEED).writeComingYear(folder.resolve("new"))) {
            var lines = Files.readAllLines(file);
            if (!lines.getFirst().startsWith("niva;")) continue;
            if (table.isEmpty()) table.append(lines.getFirst()).append('\n');
            lines.stream()
                    .filter(line -> schools.stream().anyMatch(school -> line.startsWith("enhet;" + school + ";")))
                    .forEach(line -> table.append(line).append('\n'));
        }
        var some = Files.createDirectories(folder.resolve("some"));
        Files.writeString(some.resolve("some.csv"), table);
        nydala.takeIn(TestHouse.NYDALA, Incoming.below(some), Ownership.published("Nydalas statistik"));
    }

    private Scope scope() {
        return nydala.house().get(Access.class).of(TestHouse.NYDALA);
    }

    private Report report(int year) {
        return nydala.house()
                .get(ReportCache.class)
                .reports(scope())
                .ofMunicipality(Nydala.MUNICIPALITY, new SchoolYear(year))
                .orElseThrow();
    }

    private List<String> unborne(Report report) {
        return unborne(nydala.house(), scope(), report, Nydala.MUNICIPALITY);
    }

    static List<String> unborne(Application house, Scope scope, Report report, String municipality) {
        var units = house.get(Organisation.class).register(scope).ownUnits(municipality, report.year()).stream()
                .map(Unit::code)
                .collect(Collectors.toSet());
        var ledger = house.get(Observations.class)
                .ofSubjects(scope, units.stream().map(Subject::unit).toList());
        return Claims.unborne(report, ledger, units);
    }

    static String text(Report report) {
        return report.document().blocks().stream()
                .map(block -> switch (block) {
                    case Block.Paragraph(var text) -> Inline.text(text);
                    case Block.Found(var point, var text) -> Inline.text(point) + ". " + Inline.text(text);
                    case Block.Nothing(var word, var reason) -> reason;
                    case Block.Table table -> table.caption() + " " + Inline.text(table.note());
                    default -> "";
                })
                .collect(Collectors.joining("\n"));
    }
}
