package se.styrkedja.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    @BeforeEach
    void lastYearsRun() throws IOException {
        plan = write("beslutat/Ekskolan/enhetsplan.pdf", "Ekskolans plan");
        report = write("kvalitetsrapport.pdf", "Nydalas rapport");
        WrittenFiles.renew(out, List.of(plan, report));
    }

    @Test
    void a_plan_that_is_decided_no_longer_is_gone_with_its_empty_folder() throws IOException {
        assertThat(WrittenFiles.renew(out, List.of(report))).containsExactly("beslutat/Ekskolan/enhetsplan.pdf");
        assertThat(out.resolve("beslutat")).doesNotExist();
        assertThat(report).hasContent("Nydalas rapport");
        assertThat(WrittenFiles.renew(out, List.of(report))).isEmpty();
    }

    @Test
    void a_file_that_somebody_has_written_in_gets_a_name_of_its_own_and_is_named_once() throws IOException {
        Files.writeString(plan, "Ekskolans plan, med rektorns egna ord");
        assertThat(WrittenFiles.setAside(out)).containsExactly("beslutat/Ekskolan/enhetsplan-egen.pdf");
        write("beslutat/Ekskolan/enhetsplan.pdf", "Ekskolans nya plan");
        assertThat(WrittenFiles.renew(out, List.of(plan, report))).isEmpty();
        assertThat(out.resolve("beslutat/Ekskolan/enhetsplan-egen.pdf"))
                .hasContent("Ekskolans plan, med rektorns egna ord");
        assertThat(plan).hasContent("Ekskolans nya plan");
        assertThat(WrittenFiles.setAside(out)).isEmpty();

        Files.writeString(plan, "En gang till");
        assertThat(WrittenFiles.setAside(out)).containsExactly("beslutat/Ekskolan/enhetsplan-egen-2.pdf");
    }

    @Test
    void what_people_put_there_stays_and_so_does_its_folder() throws IOException {
        var own = write("beslutat/Ekskolan/anteckningar.txt", "Mina");
        assertThat(WrittenFiles.renew(out, List.of(report))).containsExactly("beslutat/Ekskolan/enhetsplan.pdf");
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
        assertThat(WrittenFiles.renew(inner, List.of())).isEmpty();
        assertThat(neighbours).exists();
    }
}
