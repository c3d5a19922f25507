package se.styrkedja.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.styrkedja.testing.Export;
import se.styrkedja.testing.Ran;
import se.styrkedja.testing.TestHouse;
import tools.jackson.databind.json.JsonMapper;

/// What a person took in by mistake is taken back with the same file, and a table to fill in is written.
class WithdrawCommandTest {
    @TempDir
    Path folder;

    private final Path home = TestHouse.home();

    @Test
    void exactly_the_file_that_was_taken_in_is_taken_back_and_another_is_not() throws IOException {
        var file = export("export.csv", "231,4");
        var other = export("annan.csv", "233");
        Ran.in(home, "import", file);
        var renamed = Files.copy(file, folder.resolve("samma.csv"));

        var asked = Ran.in(home, "import", "--withdraw", "--dry-run", renamed);
        var done = Ran.in(home, "import", "--withdraw", renamed, other);
        var again = Ran.in(home, "import", "--withdraw", "--json", file);

        assertThat(asked.code()).as(asked.err()).isZero();
        assertThat(asked.out()).contains("samma.csv: 4 uppgifter", "export.csv skulle dras tillbaka");
        assertThat(done.code()).as(done.err()).isEqualTo(2);
        assertThat(done.out()).contains("samma.csv: 4 uppgifter", "export.csv är tillbakadragna");
        assertThat(done.complaints())
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("annan.csv: har aldrig tagits in"));
        assertThat(again.code()).isEqualTo(1);
        var answer = JsonMapper.shared().readTree(again.out()).path("files").path(0);
        assertThat(answer.path("state").asString()).isEqualTo("already-withdrawn");
        assertThat(answer.path("observed").intValue()).isEqualTo(4);
        assertThat(Ran.in(home, "import", file).err()).doesNotContain("samma fil");
    }

    @Test
    void the_template_is_written_as_sheets_or_text_and_never_over_a_file_that_is_there() throws IOException {
        for (var name : List.of("mall.xlsx", "mall.csv")) {
            var file = folder.resolve(name);
            assertThat(Ran.in(home, "import", "--template", file).code()).isZero();
            assertThat(file).isNotEmptyFile();
            Files.writeString(file, "ifylld");

            var again = Ran.in(home, "import", "--template", file);

            assertThat(again.code()).isEqualTo(1);
            assertThat(again.complaints())
                    .singleElement()
                    .satisfies(line -> assertThat(line).contains("finns redan"));
            assertThat(file).hasContent("ifylld");
        }
        assertThat(home.resolve("database")).doesNotExist();
    }

    private Path export(String name, String merit) {
        return Export.write(folder.resolve(name), Export.row("Lindskolan", "99000001", "58", "81,0", "90,0", merit));
    }
}
