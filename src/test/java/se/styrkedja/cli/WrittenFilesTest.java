package se.styrkedja.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The folder of documents holds what the latest run wrote, and what people have put there.
class WrittenFilesTest {
    @TempDir
    private Path out;

    private Path plan;
    private Path report;

    private Path write(String name, String text) throws IOException {
        var file = out.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static void place(WrittenFiles files, Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        files.place(Files.writeString(file.resolveSibling(".half"), text), file);
    }

    /// A run to its end, with this year's report and nothing else.
    private WrittenFiles thisYearsRun() throws IOException {
        var run = WrittenFiles.below(out);
        place(run, report, "Nydalas nya rapport");
        return run;
    }

    @BeforeEach
    void lastYearsRun() throws IOException {
        plan = out.resolve("beslutat/Ekskolan/enhetsplan.pdf");
        report = out.resolve("kvalitetsrapport.pdf");
        var run = WrittenFiles.below(out);
        place(run, plan, "Ekskolans plan");
        place(run, report, "Nydalas rapport");
        assertThat(run.finish()).isEmpty();
    }

    @Test
    void a_plan_that_is_decided_no_longer_is_gone_with_its_empty_folder() throws IOException {
        assertThat(thisYearsRun().finish()).containsExactly("beslutat/Ekskolan/enhetsplan.pdf");
        assertThat(out.resolve("beslutat")).doesNotExist();
        assertThat(report).hasContent("Nydalas nya rapport");
        assertThat(thisYearsRun().finish()).isEmpty();
        assertThat(out.resolve("SHA256SUMS")).content().containsOnlyOnce("\n").endsWith("  kvalitetsrapport.pdf\n");
    }

    @Test
    void a_file_that_somebody_has_written_in_gets_a_name_of_its_own_and_is_named_once() throws IOException {
        Files.writeString(plan, "Ekskolans plan, med rektorns egna ord");
        var second = thisYearsRun();
        place(second, plan, "Ekskolans nya plan");
        assertThat(second.finish()).isEmpty();
        assertThat(second.aside()).containsExactly("beslutat/Ekskolan/enhetsplan-egen.pdf");
        assertThat(out.resolve("beslutat/Ekskolan/enhetsplan-egen.pdf"))
                .hasContent("Ekskolans plan, med rektorns egna ord");
        assertThat(plan).hasContent("Ekskolans nya plan");

        Files.writeString(plan, "En gang till");
        var third = thisYearsRun();
        assertThat(third.finish()).isEmpty();
        assertThat(third.aside()).containsExactly("beslutat/Ekskolan/enhetsplan-egen-2.pdf");
        assertThat(plan).doesNotExist();
    }

    @Test
    void a_run_that_was_cut_short_leaves_nothing_that_looks_as_if_a_person_had_changed_it() throws IOException {
        var cutShort = thisYearsRun();
        place(cutShort, plan, "Ekskolans nya plan");
        var next = thisYearsRun();
        place(next, plan, "Ekskolans nyaste plan");
        assertThat(next.finish()).isEmpty();
        assertThat(next.aside()).isEmpty();
        assertThat(plan).hasContent("Ekskolans nyaste plan");
    }

    @Test
    void what_stands_where_a_file_is_to_be_written_is_kept_be_it_a_file_a_folder_or_a_link() throws IOException {
        var neighbours = write("grannens.pdf", "Grannens");
        Files.delete(report);
        Files.createSymbolicLink(report, neighbours);
        write("affisch.html/anteckningar.txt", "Mina");
        var summary = write("sammanfattning.pdf", "Min egen");
        var run = thisYearsRun();
        place(run, out.resolve("affisch.html"), "Affischen");
        place(run, summary, "Sammanfattningen");
        assertThat(run.finish()).containsExactly("beslutat/Ekskolan/enhetsplan.pdf");
        assertThat(run.aside())
                .containsExactly("affisch-egen.html", "kvalitetsrapport-egen.pdf", "sammanfattning-egen.pdf");
        assertThat(neighbours).hasContent("Grannens");
        assertThat(out.resolve("kvalitetsrapport-egen.pdf")).isSymbolicLink();
        assertThat(out.resolve("affisch-egen.html/anteckningar.txt")).hasContent("Mina");
        assertThat(out.resolve("sammanfattning-egen.pdf")).hasContent("Min egen");
    }

    @Test
    void what_is_no_list_is_kept_beside_the_list() throws IOException {
        Files.delete(out.resolve("SHA256SUMS"));
        write("SHA256SUMS/anteckningar.txt", "Mina");
        var run = thisYearsRun();
        assertThat(run.finish()).isEmpty();
        assertThat(run.aside()).containsExactly("SHA256SUMS-egen", "kvalitetsrapport-egen.pdf");
        assertThat(out.resolve("SHA256SUMS-egen/anteckningar.txt")).hasContent("Mina");
        assertThat(out.resolve("SHA256SUMS")).isRegularFile();
    }

    @Test
    void what_a_killed_run_had_begun_with_is_gone_and_nothing_that_only_looks_like_it() throws IOException {
        var half = write("." + Long.MAX_VALUE / 100 + "-kvalitetsrapport.pdf", "Nydalas");
        var ours = write("." + ProcessHandle.current().pid() + "-kvalitetsrapport.pdf", "Nydalas");
        var own = write("." + Long.MAX_VALUE / 100 + "-anteckningar.txt", "Mina");
        thisYearsRun().finish();
        assertThat(half).doesNotExist();
        assertThat(ours).exists();
        assertThat(own).exists();
    }

    @Test
    void what_people_put_there_stays_and_so_does_its_folder() throws IOException {
        var own = write("beslutat/Ekskolan/anteckningar.txt", "Mina");
        assertThat(thisYearsRun().finish()).containsExactly("beslutat/Ekskolan/enhetsplan.pdf");
        assertThat(own).exists();
        assertThat(plan).doesNotExist();
    }

    @Test
    void no_list_reaches_a_file_outside_the_folder() throws IOException {
        var list = out.resolve("SHA256SUMS");
        var lines = Files.readString(list).replace("kvalitetsrapport.pdf", "../grannens.pdf");
        var inner = Files.createDirectories(out.resolve("inre"));
        Files.writeString(inner.resolve("SHA256SUMS"), lines);
        var neighbours = write("grannens.pdf", "Nydalas rapport");
        assertThat(WrittenFiles.below(inner).finish()).isEmpty();
        assertThat(neighbours).exists();

        for (var name : List.of(".", "./", "..", "beslutat", "beslutat/Ekskolan", "bil\0aga.pdf", out.toString()))
            Files.writeString(list, "0".repeat(64) + "  " + name + "\n", StandardOpenOption.APPEND);
        var run = thisYearsRun();
        assertThat(run.finish()).containsExactly("beslutat/Ekskolan/enhetsplan.pdf");
        assertThat(run.aside()).isEmpty();
    }
}
