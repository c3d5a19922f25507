package se.styrkedja.imports.planned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.styrkedja.house.Shared;
import se.styrkedja.imports.Trees;
import se.styrkedja.organisation.Fact;
import se.styrkedja.organisation.OrganiserKind;
import se.styrkedja.organisation.Register;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.vocabulary.Fault;

class UnitsTest {

    @Test
    void a_page_of_units_says_where_they_lie_and_that_there_are_more_pages() {
        var draft = Trees.read(PlannedLayouts.all(), Trees.sample("planned/skolenheter.json"));
        assertThat(draft.facts().getFirst())
                .isEqualTo(new Fact.UnitSeen(
                        "90000001",
                        "Lindskolan",
                        "9901",
                        "",
                        "",
                        "",
                        OrganiserKind.INDEPENDENT,
                        Set.of(SchoolForm.FSK, SchoolForm.GR, SchoolForm.VUX),
                        LocalDate.EPOCH));
        assertThat(draft.facts()).hasSize(2);
        assertThat(draft.refused()).extracting(Fault::code).containsExactly("planned.unit-code");
        assertThat(draft.remarks()).extracting(Fault::code).containsExactly("planned.more-pages");
    }

    @Test
    void the_real_listings_and_single_units_become_a_register() throws IOException {
        assumeThat(Shared.data()).isPresent();
        var facts = new ArrayList<Fact>();
        for (var file : files("school-unit"))
            facts.addAll(Trees.read(PlannedLayouts.all(), Trees.ofFile(file)).facts());
        var register = Register.of(facts);
        assertThat(register.unit("52217632").orElseThrow().organiser()).isEqualTo("2120000050");
        assertThat(register.organiserName("2120000050")).isPresent();
        assertThat(register.unit("27595656").orElseThrow().organiserKind()).isEqualTo(OrganiserKind.INDEPENDENT);
        for (var file : files("compact-school-units"))
            assertThat(Trees.read(PlannedLayouts.all(), Trees.ofFile(file)).facts())
                    .hasSize(50);
    }

    private static List<Path> files(String begin) throws IOException {
        var folder = Shared.data().orElseThrow().resolve("skolverket/planned-educations-v4");
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().startsWith(begin))
                    .toList();
        }
    }
}
