package se.styrkedja.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.styrkedja.server.Home;
import se.styrkedja.testing.Export;
import se.styrkedja.testing.KilledKeeper;
import se.styrkedja.testing.Ran;
import se.styrkedja.testing.TestHouse;

/// How the commands end, and what stays when they do not end by themselves.
class CommandsTest {
    @TempDir
    Path folder;

    private final Path home = TestHouse.home();

    @Test
    void a_command_that_was_written_wrongly_ends_with_64_and_one_line() {
        var from = folder.toString();
        for (var arguments : List.of(
                List.of(),
                List.of("flyg"),
                List.of("import"),
                List.of("import", "--withdraw"),
                List.of("import", "--template", folder.resolve("mall.pdf")),
                List.of("import", "--template", folder.resolve("mall.xlsx"), "--dry-run"),
                List.of("report", "--municipality", "0999"),
                List.of("report", "--municipality", "0999", "--year", "2024/26", "--from", from, "--out", from),
                List.of("report", "--municipality", "99", "--year", "2024/25", "--from", from, "--out", from),
                List.of("report", "--organiser", "99", "--year", "2024/25", "--from", from, "--out", from),
                List.of("report", "--year", "2024/25", "--from", from, "--out", from),
                List.of("report", "--municipality", "0999", "--year", "2024/25", "--from", from + "/x", "--out", from),
                List.of("demo", "--port", "x"))) {
            var ran = Ran.in(home, arguments.toArray());
            assertThat(ran.code()).as(arguments.toString()).isEqualTo(64);
            assertThat(ran.complaints()).as(arguments.toString()).hasSize(1);
            assertThat(ran.out()).isEmpty();
        }
    }

    @Test
    void a_municipality_that_no_file_knows_ends_with_1(@TempDir Path elsewhere) {
        assertThat(export()).exists();
        var out = elsewhere.resolve("ut");

        var ran = Ran.in(home, "report", "--municipality", "0998", "--year", "2024/25", "--from", folder, "--out", out);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.complaints())
                .singleElement()
                .satisfies(line -> assertThat(line).contains("0998"));
        assertThat(out).doesNotExist();
    }

    @Test
    void a_home_that_somebody_has_is_said_to_be_in_use_in_one_line() {
        var file = export();
        try (var lock = new Home(home).lock()) {
            assertThat(lock).isNotNull();
            for (var arguments :
                    List.of(List.of("import", file), List.of("demo", "--once", "--out", folder.resolve("ut")))) {
                var ran = Ran.in(home, arguments.toArray());
                assertThat(ran.code()).isEqualTo(69);
                assertThat(ran.complaints())
                        .singleElement()
                        .satisfies(line -> assertThat(line).contains(home.toString(), "STYRKEDJA_HOME"));
            }
        }
    }

    @Test
    void two_reports_at_once_in_the_same_home_are_both_written() throws Exception {
        var from = Files.createDirectory(folder.resolve("filer"));
        Export.write(from.resolve("a.csv"), Export.row("Lindskolan", "99000001", "58", "81,0", "90,0", "231,4"));
        var both = Stream.of("ett", "tva")
                .map(folder::resolve)
                .map(out -> CompletableFuture.supplyAsync(() -> Ran.in(
                        home,
                        "report",
                        "--municipality",
                        "0999",
                        "--year",
                        "2024/25",
                        "--from",
                        from,
                        "--out",
                        out,
                        "--format",
                        "json")))
                .toList();

        for (var one : both) assertThat(one.get().code()).as(one.get().err()).isZero();
        assertThat(folder.resolve("ett/kvalitetsrapport.json"))
                .hasSameBinaryContentAs(folder.resolve("tva/kvalitetsrapport.json"));
    }

    @Test
    void nydala_is_shown_twice_in_a_row_and_is_the_same() throws IOException {
        var first = Ran.in(home, "demo", "--once", "--out", folder.resolve("ett"));
        var second = Ran.in(home, "demo", "--once", "--out", folder.resolve("tva"));

        assertThat(first.code()).as(first.err()).isZero();
        assertThat(second.code()).as(second.err()).isZero();
        assertThat(first.out().lines())
                .hasSize(49)
                .allSatisfy(file -> assertThat(Path.of(file)).isNotEmptyFile());
        assertThat(folder.resolve("ett/kvalitetsrapport.json"))
                .hasSameBinaryContentAs(folder.resolve("tva/kvalitetsrapport.json"));
    }

    @Test
    void what_was_acknowledged_is_there_after_the_process_was_killed() throws Exception {
        var file = export();
        var keeper = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledKeeper.class.getName(),
                        home.toString(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var said = keeper.inputReader()) {
            assertThat(said.readLine()).startsWith(KilledKeeper.ACKNOWLEDGED);
            assertThat(Ran.in(home, "import", file).code()).isEqualTo(69);
            keeper.destroyForcibly().waitFor();
        }

        var again = Ran.in(home, "import", file);

        assertThat(again.code()).as(again.err()).isZero();
        assertThat(again.err()).contains("samma fil togs in");
    }

    private Path export() {
        return Export.write(
                folder.resolve("export.csv"), Export.row("Lindskolan", "99000001", "58", "81,0", "90,0", "231,4"));
    }
}
