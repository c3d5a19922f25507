package se.styrkedja.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.styrkedja.Styrkedja;
import se.styrkedja.server.EmbeddedServer;
import se.styrkedja.server.Home;
import se.styrkedja.server.StandingDatabase;
import se.styrkedja.testing.Export;
import se.styrkedja.testing.KilledServer;
import se.styrkedja.testing.Ran;
import se.styrkedja.testing.TestHouse;

/// A start comes up, whatever the last one left behind and whatever fails beside the pages.
class StartTest {
    @TempDir
    Path folder;

    @Test
    void a_taken_port_is_told_in_one_line_before_anything_is_made() throws IOException {
        var home = folder.resolve("hem");
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            for (var command : List.of("demo", "serve")) {
                var ran = Ran.in(home, command, "--port", taken.getLocalPort());

                assertThat(ran.code()).as(command).isEqualTo(69);
                assertThat(ran.complaints())
                        .singleElement()
                        .asString()
                        .contains(Integer.toString(taken.getLocalPort()))
                        .contains("--port");
                assertThat(home).doesNotExist();
            }
        }
    }

    @Test
    void what_fails_beside_the_pages_is_told_in_one_line_and_the_rest_goes_on() {
        var said = new ByteArrayOutputStream();
        var console = new Console(Map.of(), System.out, new PrintStream(said, true, StandardCharsets.UTF_8));

        var done = console.attempt("drafts", () -> {
            throw new IllegalStateException("no sentence account.improvement in improvement");
        });

        assertThat(done).isFalse();
        assertThat(said.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .contains("utkasten", "account.improvement");
    }

    @Test
    void a_machine_without_a_library_that_the_documents_need_still_gets_its_pages() {
        var console = new Console(
                Map.of(), System.out, new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));

        assertThat(console.attempt("drafts", () -> {
                    throw new ExceptionInInitializerError("no typeface");
                }))
                .isFalse();
    }

    @Test
    void a_home_that_is_a_file_and_an_address_of_no_database_are_told_in_one_line() throws IOException {
        var file = Files.createFile(folder.resolve("fil"));
        for (var environment : List.of(
                Map.of("STYRKEDJA_HOME", file.toString()),
                Map.of("STYRKEDJA_DATABASE_URL", "hej"),
                Map.of("STYRKEDJA_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/hej"))) {
            var said = new ByteArrayOutputStream();
            var err = new PrintStream(said, true, StandardCharsets.UTF_8);
            int code = CommandLine.run(new String[] {"serve", "--port", "0"}, environment, System.out, err);
            assertThat(code).as(environment.toString()).isEqualTo(69);
            assertThat(said.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
        }
    }

    @Test
    void a_database_that_postgresql_will_not_make_is_told_in_one_line() throws IOException {
        var home = folder.resolve("hem");
        Files.createFile(Files.createDirectories(home.resolve("database/data")).resolve("annat"));

        var ran = Ran.in(home, "serve", "--port", 0);

        assertThat(ran.code()).isEqualTo(69);
        assertThat(ran.complaints()).singleElement().asString().contains("STYRKEDJA_HOME");
    }

    /// Killed when the folder was begun, when the database files were there, and when the server had started.
    @Test
    void a_home_whose_first_start_was_killed_comes_up_at_the_next_one() throws Exception {
        var home = TestHouse.home();
        for (var begun : List.of("superuser", "data/PG_VERSION", "data/postmaster.pid")) {
            var first = opening(home);
            until(first, () -> isBegun(home, begun));
            first.destroyForcibly().waitFor();
            assertThat(home.resolve("database")).as(begun).doesNotExist();
        }

        try (var next = StandingDatabase.open(Map.of("STYRKEDJA_HOME", home.toString()));
                var connection = next.pool().getConnection()) {
            assertThat(connection.isValid(5)).isTrue();
        }
    }

    @Test
    void a_home_whose_first_start_was_killed_while_the_database_server_was_unpacked_comes_up_at_the_next_one()
            throws Exception {
        var home = folder.resolve("hem");
        var first = opening(home);
        until(first, () -> isUnpacking(home));
        first.destroyForcibly().waitFor();
        assertThat(marks(home)).as("unpacked by half").isEmpty();

        assertThat(comesUp(home)).isTrue();
        assertThat(marks(home)).hasSize(1);
    }

    /// In a process of its own: the files are unpacked once for each process.
    private static boolean comesUp(Path home) throws Exception {
        var start = opening(home, ProcessBuilder.Redirect.PIPE);
        try (var said = start.inputReader()) {
            return said.readLine() != null;
        } finally {
            start.destroy();
            start.waitFor();
        }
    }

    private static boolean isUnpacking(Path home) throws IOException {
        return !found(home, "**/PG-*/lib/*.so").isEmpty();
    }

    private static List<Path> marks(Path home) throws IOException {
        return found(home, "**/PG-*/.exists");
    }

    private static List<Path> found(Path home, String pattern) throws IOException {
        return found(home, pattern, "postgresql");
    }

    /// The files that are called so, in that folder of it.
    private static List<Path> found(Path home, String pattern, String within) throws IOException {
        var matcher = home.getFileSystem().getPathMatcher("glob:" + pattern);
        var files = home.resolve(within);
        if (Files.notExists(files)) return List.of();
        try (var there = Files.find(files, 4, (file, _) -> matcher.matches(file))) {
            return there.toList();
        } catch (UncheckedIOException changing) {
            return List.of();
        }
    }

    private static boolean isBegun(Path home, String file) throws IOException {
        try (var folders = Files.newDirectoryStream(home, "database.making-*")) {
            for (var folder : folders) if (Files.exists(folder.resolve(file))) return true;
        }
        return false;
    }

    @Test
    void nydala_that_was_made_by_half_is_made_anew_and_one_that_is_whole_is_kept() throws IOException {
        var home = new Home(TestHouse.home());
        StandingDatabase.remade(home, "demo").close();
        var data = home.folder().resolve("demo");
        Files.createFile(data.resolve("of-the-first"));
        try (var _ = StandingDatabase.remade(home, "demo")) {
            assertThat(data.resolve("of-the-first")).doesNotExist();
        }
        Files.createFile(data.resolve("of-the-second"));
        Files.createFile(EmbeddedServer.mark(home, "demo"));
        try (var _ = StandingDatabase.remade(home, "demo")) {
            assertThat(data.resolve("of-the-second")).exists();
        }
    }

    /// Told to stop when its database was begun, and when files are being written.
    @Test
    void a_report_that_is_interrupted_says_so_in_one_line_and_leaves_nothing_by_half() throws Exception {
        var home = TestHouse.home();
        var from = Files.createDirectory(folder.resolve("filer"));
        Export.write(from.resolve("a.csv"), Export.row("Lindskolan", "99000001", "58", "81,0", "90,0", "231,4"));
        for (var moment : List.of("superuser", "kvalitetsrapport"))
            for (var cache : List.of("--no-cache", "--format=docx,pdf,html,json")) {
                var out = folder.resolve(moment + cache);
                var report = reporting(home, from, out, cache);
                until(report, () -> isBegun(home, out, moment));
                report.toHandle().destroy();
                try (var said = report.errorReader()) {
                    var lines = said.lines().toList();
                    assertThat(report.waitFor()).as(moment + cache + lines).isEqualTo(143);
                    assertThat(lines)
                            .as(moment + cache)
                            .singleElement()
                            .asString()
                            .contains("Avbrutet");
                }
                assertThat(found(home, "**/superuser", "")).as(moment + cache).isEmpty();
                if (Files.exists(out))
                    assertThat(found(out, "**/.*", "")).as(moment + cache).isEmpty();
            }
    }

    /// Looks again after so short a while that nothing is missed, and leaves the processor to the process it looks at.
    private static void until(Process process, Callable<Boolean> seen) throws Exception {
        boolean over = false;
        while (!over && !seen.call()) over = process.waitFor(5, TimeUnit.MILLISECONDS);
    }

    private static boolean isBegun(Path home, Path out, String moment) throws IOException {
        return moment.equals("kvalitetsrapport")
                ? Files.exists(out) && !found(out, "**/*" + moment + "*", "").isEmpty()
                : !found(home, "**/" + moment, "").isEmpty();
    }

    private static Process reporting(Path home, Path from, Path out, String more) throws IOException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Styrkedja.class.getName(),
                "report",
                "--municipality=0999",
                "--year=2024/25",
                "--from=" + from,
                "--out=" + out,
                more);
        builder.environment().put("STYRKEDJA_HOME", home.toString());
        return builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    }

    private static Process opening(Path home) throws IOException {
        return opening(home, ProcessBuilder.Redirect.DISCARD);
    }

    private static Process opening(Path home, ProcessBuilder.Redirect said) throws IOException {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledServer.class.getName())
                .redirectOutput(said)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("STYRKEDJA_HOME", home.toString());
        return builder.start();
    }
}
