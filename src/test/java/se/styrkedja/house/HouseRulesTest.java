package se.styrkedja.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The habits of the house that a machine can hold us to.
class HouseRulesTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static JavaClasses house;

    @BeforeAll
    static void readTheHouse() {
        house = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("se.styrkedja");
    }

    @Test
    void pure_rooms_know_no_framework_no_database_and_no_files() {
        noClasses()
                .that()
                .resideInAnyPackage("..vocabulary..", "..analysis..", "..figures..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework.jdbc..", "org.springframework.web..", "java.sql..", "java.nio.file..")
                .check(house);
    }

    @Test
    void time_is_handed_in() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..web..", "..cli..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Clock.class)
                .check(house);
    }

    @Test
    void only_access_opens_transactions() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..access..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.transaction..")
                .check(house);
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
                .check(house);
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

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(f -> f.toString().endsWith(".java")).toList();
        }
    }
}
