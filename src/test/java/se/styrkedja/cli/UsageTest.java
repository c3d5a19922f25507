package se.styrkedja.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.styrkedja.server.Home;
import se.styrkedja.testing.Export;
import se.styrkedja.testing.Ran;
import se.styrkedja.testing.TestHouse;

/// What a command answers somebody who asks how it is written, or who wrote it wrongly: in Swedish, before the work.
class UsageTest {
    @TempDir
    Path folder;

    private final Path home = TestHouse.home();
    private Path from = Path.of("");

    @BeforeEach
    void files_to_read() throws IOException {
        from = Files.createDirectory(folder.resolve("filer"));
        Export.write(from.resolve("a.csv"), Export.row("Lindskolan", "99000001", "58", "81,0", "90,0", "231,4"));
    }

    @Test
    void what_is_written_wrongly_is_named_with_what_is_allowed() {
        refused(List.of("report"), "--year (ett l\u00e4s\u00e5r", "--from (", "--out (");
        refused(List.of("report", "--year"), "--year (ett l\u00e4s\u00e5r, till exempel 2024/25)");
        refused(List.of("import"), "S\u00e4g vilka filer det g\u00e4ller", "--template");
        refused(List.of("import", "a.csv", "--torr"), "--torr finns inte", "--dry-run", "--source");
        refused(List.of("serve", "nu"), "\u201dnu\u201d h\u00f6r inte till serve", "--port");
        refused(List.of("flyg"), "\u201dflyg\u201d finns inte", "demo", "report", "import", "serve");
        refused(List.of("--flyg"), "--flyg finns inte", "--help");
        refused(List.of("demo", "--port", "80", "--port", "81"), "--port st\u00e5r tv\u00e5 g\u00e5nger");
        refused(List.of("help", "flyg"), "\u201dflyg\u201d finns inte");
        refused(List.of("demo", "--out="), "--out");
        refused(
                report("--municipality", "0999", "--format", "docx,xml"),
                "\u201dxml\u201d",
                "--format",
                "docx, pdf, html");
    }

    @Test
    void a_port_that_is_none_is_refused_before_anything_is_written_or_started() {
        var out = folder.resolve("ut");
        for (var port : List.of("99999", "65536", "-1", "x", "99999999999"))
            for (var command : List.of(List.of("demo", "--out", out.toString()), List.of("serve"))) {
                var arguments = new ArrayList<>(command);
                arguments.addAll(List.of("--port", port));
                refused(arguments, "\u201d" + port + "\u201d", "--port", "0 till 65535");
            }

        assertThat(out).doesNotExist();
        assertThat(home).isDirectoryNotContaining(path -> !path.endsWith("postgresql"));
    }

    @Test
    void each_command_and_the_whole_say_on_stdout_how_they_are_written() {
        var parts = Map.of(
                "demo", "--once",
                "report", "--municipality",
                "import", "--dry-run",
                "serve", "--port");
        parts.forEach((command, part) -> {
            for (var arguments :
                    List.of(List.of(command, "--help"), List.of(command, "-h"), List.of("help", command))) {
                var ran = Ran.in(home, arguments.toArray());
                assertThat(ran.code()).as(arguments.toString()).isZero();
                assertThat(ran.out()).contains("./styrkedja " + command, part);
                assertThat(ran.err()).isEmpty();
            }
        });
        for (var whole : List.of("help", "--help")) {
            var ran = Ran.in(home, whole);
            assertThat(ran.code()).isZero();
            assertThat(ran.out()).contains(parts.keySet()).doesNotContain("Usage");
        }
        assertThat(Ran.in(home, "--version").out()).startsWith("Styrkedja");
        assertThat(Ran.in(home, "--version").code()).isZero();
    }

    @Test
    void every_option_stands_in_the_help_of_its_command_and_says_what_is_allowed_when_it_is_written_wrongly() {
        var silent = new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        var commands =
                CommandLine.commands(new Console(Map.of(), silent, silent)).getSubcommands();
        assertThat(commands).isNotEmpty();
        commands.forEach((name, command) -> command.getCommandSpec().options().stream()
                .filter(option -> !option.hidden() && !option.usageHelp())
                .forEach(option -> {
                    var written = option.longestName();
                    assertThat(Ran.in(home, name, "--help").out()).as(name).containsPattern("(?m)" + written + "\\b");
                    if (option.arity().max() == 0) refused(List.of(name, written + "=x"), written);
                    else refused(List.of(name, written), written + " (");
                }));
    }

    @Test
    void a_source_that_is_none_is_answered_with_those_there_are() {
        refused(
                List.of("import", "--source", "nonsens", from.toString()),
                "nonsens",
                "skolverket-slutbetyg",
                "kolada-");

        var other = Ran.in(home, "import", "--dry-run", "--source", "styrkedja-tabell", from);

        assertThat(other.code()).isEqualTo(1);
        assertThat(other.complaints())
                .singleElement()
                .satisfies(line -> assertThat(line).contains("a.csv", "skolverket-slutbetyg", "styrkedja-tabell"));
    }

    @Test
    void a_dry_run_beside_a_running_styrkedja_says_at_once_that_it_tries_the_files_apart() {
        try (var _ = new Home(home).lock()) {
            var ran = Ran.in(home, "import", "--dry-run", from);

            assertThat(ran.code()).isZero();
            assertThat(ran.complaints())
                    .first()
                    .satisfies(line -> assertThat(line).contains(home.toString(), "k\u00f6r redan", "inget sparas"));
        }
    }

    @Test
    void a_file_with_headers_and_nothing_more_is_said_to_have_no_rows() {
        var table = Export.text(
                folder.resolve("tabell.csv"), "niva;kod;indikator;period;uppdelning;varde;markering;antal;kalla\n");
        var export = Export.write(folder.resolve("export.csv"));
        for (var file : List.of(table, export)) {
            var ran = Ran.in(home, "import", "--dry-run", file);
            assertThat(ran.code()).isEqualTo(1);
            assertThat(ran.complaints())
                    .singleElement()
                    .satisfies(line -> assertThat(line).contains("inga rader", "Kontrollera"));
        }
    }

    @Test
    void what_can_be_told_without_the_files_is_told_before_they_are_read() throws IOException {
        Export.text(from.resolve("okand.json"), "{\"okand\": 1}");
        var file = Export.text(folder.resolve("fil"), "x").toString();

        var unwritable = Ran.in(home, report(file, "--municipality", "0999").toArray());
        assertThat(unwritable.code()).isEqualTo(69);
        assertThat(unwritable.complaints())
                .singleElement()
                .satisfies(line -> assertThat(line).containsOnlyOnce(file).contains("g\u00e5r inte att skriva i"));
        var deeper =
                Ran.in(home, report(file + "/a/b", "--municipality", "0999").toArray());
        assertThat(deeper.complaints())
                .singleElement()
                .satisfies(line -> assertThat(line).containsOnlyOnce(file));
        if (Files.isDirectory(Path.of("/proc"))) {
            // An account that may do anything cannot write there either, and the rights alone do not say so.
            var nowhere =
                    Ran.in(home, report("/proc/x", "--municipality", "0999").toArray());
            assertThat(nowhere.code()).isEqualTo(69);
            assertThat(nowhere.complaints()).hasSize(1);
        }
        refused(report("--municipality", "999"), "999", "fyra siffror");
        refused(report("--organiser", "99"), "99", "tio siffror");
        var demo = Ran.in(home, "demo", "--once", "--out", file);
        assertThat(demo.code()).isEqualTo(69);
        assertThat(home).isDirectoryNotContaining(path -> !path.endsWith("postgresql"));
    }

    @Test
    void what_is_no_file_and_what_would_be_read_the_next_time_is_told_in_one_line() throws Exception {
        var pipe = folder.resolve("ror");
        if (new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0)
            for (var none : List.of(pipe, Path.of("/dev/null")))
                for (var more : List.of("--dry-run", "--json", "--withdraw")) {
                    var ran = Ran.in(home, "import", none, more);
                    assertThat(ran.code()).as(none + more).isEqualTo(1);
                    assertThat(ran.complaints())
                            .singleElement()
                            .satisfies(line -> assertThat(line).contains(none.toString(), "ingen vanlig fil"));
                }
        for (var within : List.of(from, from.resolve("ut"), from.resolve("a/../b")))
            refused(report(within.toString(), "--municipality", "0999"), within.toString(), "--from");
        assertThat(from).isDirectoryContaining("glob:**/a.csv").isDirectoryNotContaining("glob:**/ut");
    }

    @Test
    void the_name_of_a_municipality_is_answered_with_its_code() {
        refused(report("--municipality", "Nydala"), "Nydala", "--municipality 0999");
        refused(report("--municipality", "nydala kommun"), "--municipality 0999");
        refused(report("--municipality", "Granstad"), "Granstad", "fyra siffror", from.toString());
    }

    @Test
    void a_year_without_figures_is_written_and_said_with_the_years_there_are() {
        var out = folder.resolve("ut").toString();
        var arguments = new ArrayList<>(List.of("report", "--municipality", "0999", "--year", "2019/20"));
        arguments.addAll(List.of("--from", from.toString(), "--out", out, "--format", "json"));

        var ran = Ran.in(home, arguments.toArray());

        assertThat(ran.code()).isZero();
        assertThat(ran.complaints())
                .singleElement()
                .satisfies(line -> assertThat(line).contains("0999", "2019/20", "finns f\u00f6r 2024/25"));
        assertThat(folder.resolve("ut/kvalitetsrapport.json")).isNotEmptyFile();
    }

    private List<String> report(String option, String value, String... more) {
        var out = option.startsWith("--") ? folder.resolve("ut").toString() : option;
        var arguments =
                new ArrayList<>(List.of("report", "--year", "2024/25", "--from", from.toString(), "--out", out));
        if (option.startsWith("--")) arguments.add(option);
        arguments.add(value);
        arguments.addAll(List.of(more));
        return arguments;
    }

    private void refused(List<String> arguments, String... parts) {
        var ran = Ran.in(home, arguments.toArray());
        assertThat(ran.code()).as(arguments.toString()).isEqualTo(64);
        assertThat(ran.complaints())
                .as(arguments.toString())
                .singleElement()
                .satisfies(line -> assertThat(line).contains(parts).doesNotContain("option", "Invalid", "Missing"));
        assertThat(ran.out()).isEmpty();
    }
}
