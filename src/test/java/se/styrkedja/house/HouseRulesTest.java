package se.styrkedja.house;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.implement;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.styrkedja.rooms.Room;

/// The habits of the house that a machine can hold us to.
class HouseRulesTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final int MOST_FILES = 25;

    /// Packages that have outgrown the limit already, by their size: they may shrink, and must not grow.
    private static final Map<String, Integer> OUTGROWN = Map.of("indicators", 28);

    private static final JavaClasses HOUSE = Classes.HOUSE;

    @Test
    void pure_rooms_know_no_framework_no_database_and_no_files() {
        noClasses()
                .that()
                .resideInAnyPackage("..vocabulary..", "..analysis..", "..figures..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework.jdbc..", "org.springframework.web..", "java.sql..", "java.nio.file..")
                .check(HOUSE);
    }

    @Test
    void time_is_handed_in() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..web..", "..access.visits..", "..server..", "..cli..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Clock.class)
                .check(HOUSE);
    }

    @Test
    void only_access_opens_transactions() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..access..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.transaction..")
                .check(HOUSE);
    }

    @Test
    void no_package_is_cut_by_technical_kind() {
        noClasses()
                .should()
                .resideInAnyPackage(
                        "..service..",
                        "..impl..",
                        "..dto..",
                        "..mapper..",
                        "..util..",
                        "..utils..",
                        "..common..",
                        "..helper..",
                        "..helpers..",
                        "..manager..")
                .check(HOUSE);
    }

    @Test
    void swedish_letters_stand_in_messages_and_never_in_string_literals() throws IOException {
        assertThat(sources()).isNotEmpty();
        for (var file : sources())
            assertThat(Files.readAllLines(file).stream()
                            .filter(line -> !line.strip().startsWith("//"))
                            .flatMap(line -> STRING.matcher(line).results().map(r -> r.group()))
                            .filter(text -> text.matches("(?s).*[åäöÅÄÖ].*")))
                    .as(file.toString())
                    .isEmpty();
    }

    @Test
    void no_file_has_more_than_four_hundred_lines() throws IOException {
        for (var file : sources())
            assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(400);
    }

    /// One is known and let through: `imports` opens files by a package that gives back what the room itself reads.
    @Test
    void packages_form_no_cycle_and_neither_do_those_nested_in_a_room() {
        slices().matching("se.styrkedja.(**)")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(
                        resideInAPackage("se.styrkedja.imports"), resideInAPackage("se.styrkedja.imports.opening"))
                // A room's declaration names whatever stands in it, and is named for its sections.
                .ignoreDependency(implement(Room.class), alwaysTrue())
                .check(HOUSE);
    }

    @Test
    void no_package_has_more_than_twenty_five_files() throws IOException {
        var sizes = new TreeMap<String, Integer>();
        for (var file : sources()) if (!declares(file)) sizes.merge(packageOf(file), 1, Integer::sum);

        assertThat(sizes).containsKeys("reports/quality", "indicators");
        sizes.forEach((room, files) ->
                assertThat(files).as(room).isLessThanOrEqualTo(OUTGROWN.getOrDefault(room, MOST_FILES)));
        OUTGROWN.keySet()
                .forEach(room -> assertThat(sizes.getOrDefault(room, 0))
                        .as("%s is small enough to leave the list", room)
                        .isGreaterThan(MOST_FILES));
    }

    /// What a room has and how it is called, one of each in a room, is not what one must know of it.
    private static boolean declares(Path file) {
        return file.getFileName().toString().matches("package-info\\.java|[A-Z][a-z]+(Room|Right|Action)\\.java");
    }

    private static String packageOf(Path file) {
        return SOURCES.resolve("se/styrkedja")
                .relativize(file.getParent())
                .toString()
                .replace('\\', '/');
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(f -> f.toString().endsWith(".java")).toList();
        }
    }
}
