package se.styrkedja.imports.skolverket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.styrkedja.imports.Content;
import se.styrkedja.imports.Draft;
import se.styrkedja.imports.Drafts;
import se.styrkedja.imports.Trees;
import se.styrkedja.organisation.Fact;
import se.styrkedja.organisation.OrganiserKind;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.vocabulary.Fault;

/// Nydala's schools in the second version of the national register's interface.
class RegisterAnswerTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 9);

    @Test
    void a_list_names_units_and_one_answer_tells_all_of_one() {
        assertThat(read().facts())
                .containsExactly(
                        new Fact.UnitSeen(
                                "99000001",
                                "Lindskolan",
                                "",
                                "",
                                "",
                                "",
                                OrganiserKind.UNKNOWN,
                                Set.of(),
                                LocalDate.of(2026, 5, 8)),
                        new Fact.UnitSeen(
                                "99000001",
                                "Lindskolan",
                                "9901",
                                "",
                                "2120009901",
                                "Nydala kommun",
                                OrganiserKind.MUNICIPAL,
                                Set.of(SchoolForm.FSK, SchoolForm.GR),
                                Set.of(7, 8, 9),
                                DAY),
                        new Fact.OrganiserNamed("2120009901", "Nydala kommun", OrganiserKind.MUNICIPAL, DAY),
                        new Fact.OrganiserNamed(
                                "5560009901", "Granskolan AB", OrganiserKind.INDEPENDENT, LocalDate.EPOCH));
    }

    @Test
    void what_has_closed_is_counted_and_what_cannot_be_read_is_told_while_the_rest_goes_on() {
        assertThat(read().notes())
                .singleElement()
                .satisfies(note -> assertThat(note).contains("UPPHORT", "1"));
        assertThat(read().refused()).extracting(Fault::code).containsExactly("planned.unit-code");
        assertThat(read().remarks())
                .extracting(Fault::code)
                .containsExactly("register.school-type", "register.undated");
    }

    @Test
    void no_name_of_a_head_and_no_address_is_kept() {
        assertThat(read().facts().toString() + read().notes() + read().remarks() + read().refused())
                .doesNotContain("Rektor", "example.org");
    }

    @Test
    void in_a_register_of_many_sheets_that_of_organisers_is_read_too() {
        var workbook = new Content.Table(
                "register.xlsx",
                List.of(
                        row(1, "Grundskola", "HUVUDMANNATYP;ORGANISATIONSNR;KOMMUN;SKOLENHETSKOD;NAMN;FKLASS;\u00c5R1"),
                        row(2, "Grundskola", "Kommunal;2120009901;9901;99000001;Lindskolan;J;J"),
                        row(1, "Huvudm\u00e4n", "ORGANISATIONSNR;HUVUDMANNATYP;F\u00d6RSKOLEKLASS;NAMN"),
                        row(2, "Huvudm\u00e4n", "2120009901;Kommunal;J;NYDALA KOMMUN")));
        var draft = Drafts.of(SkolverketFiles.layouts(), workbook, List.of());
        assertThat(draft.facts()).hasSize(2).hasAtLeastOneElementOfType(Fact.OrganiserNamed.class);
        assertThat(draft.remarks()).isEmpty();
    }

    private static Content.Row row(long line, String sheet, String cells) {
        return new Content.Row(line, List.of(cells.split(";")), sheet);
    }

    private static Draft read() {
        return Trees.read(SkolverketFiles.layouts(), Trees.sample("register-v2.json"));
    }
}
