package se.styrkedja.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.styrkedja.testing.Ran;
import se.styrkedja.testing.TestHouse;

/// The second report of the same files does not read them again, and says and writes the same as the first.
class ReportCacheTest {
    private static final String MARK = "whole";

    @TempDir
    private Path from;

    @TempDir
    private Path out;

    private Path home = Path.of("");

    @BeforeEach
    void copy_the_files() throws Exception {
        home = TestHouse.home();
        var source = Path.of(Objects.requireNonNull(ReportCacheTest.class.getResource("/kommun"))
                .toURI());
        try (var files = Files.list(source)) {
            for (var file : files.filter(Files::isRegularFile).toList())
                Files.copy(file, from.resolve(file.getFileName()));
        }
    }

    private Ran report(String... more) {
        var words = new ArrayList<Object>(List.of(
                "report", "--municipality", "0999", "--year", "2024/25", "--from", from, "--out", out, "--format"));
        words.add("json");
        words.addAll(List.of(more));
        var ran = Ran.in(home, words.toArray());
        assertThat(ran.code()).as(ran.err()).isZero();
        return ran;
    }

    private String json() throws IOException {
        return Files.readString(out.resolve("kvalitetsrapport.json"));
    }

    private List<Path> kept() throws IOException {
        var folder = home.resolve("cache");
        if (Files.notExists(folder)) return List.of();
        try (var there = Files.list(folder)) {
            return there.filter(Files::isDirectory).sorted().toList();
        }
    }

    @Test
    void the_second_report_is_the_first_and_is_told_what_the_first_was_told() throws IOException {
        var first = report();
        var written = json();
        var mark = kept().getFirst().resolve(MARK);
        Files.writeString(mark, Files.readString(mark) + "\nsaid\tsagt av den som minns");

        var second = report();

        assertThat(first.complaints()).hasSize(3);
        assertThat(second.complaints())
                .containsExactly(
                        first.complaints().get(0),
                        first.complaints().get(1),
                        "sagt av den som minns",
                        first.complaints().get(2));
        assertThat(json()).isEqualTo(written);
    }

    @Test
    void one_that_was_not_closed_in_order_is_made_anew() throws IOException {
        var first = report();
        var written = json();
        Files.delete(kept().getFirst().resolve(MARK));

        assertThat(report().complaints()).isEqualTo(first.complaints());
        assertThat(json()).isEqualTo(written);
        assertThat(kept())
                .hasSize(1)
                .allSatisfy(one -> assertThat(one.resolve(MARK)).exists());
    }

    @Test
    void other_files_are_read_and_the_two_used_last_are_kept() throws IOException {
        for (int i = 0; i < 3; i++) {
            Files.writeString(from.resolve("okand.json"), "{\"%d\": []}".formatted(i));
            report();
        }
        assertThat(kept()).hasSize(2);
    }

    @Test
    void one_that_another_process_has_is_not_waited_for() throws IOException {
        report();
        var written = json();
        var lock = Path.of(kept().getFirst() + ".lock");
        try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                var held = channel.lock()) {
            assertThat(held.isValid()).isTrue();
            report();
        }
        assertThat(json()).isEqualTo(written);
    }

    @Test
    void nothing_is_kept_when_one_does_not_want_it() throws IOException {
        report("--no-cache");
        assertThat(kept()).isEmpty();
    }
}
