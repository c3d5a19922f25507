package se.styrkedja.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.styrkedja.organisation.Fact;
import se.styrkedja.organisation.OrganiserKind;
import se.styrkedja.organisation.Register;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.vocabulary.Subject;

/// With whom a unit is compared.
class ComparisonsTest {
    private static final String NYDALA = "2120009901";
    private static final Register REGISTER = Register.of(List.of(
            seen("00990200", NYDALA, SchoolForm.GR, SchoolForm.FSK, SchoolForm.FTH),
            seen("00990201", NYDALA, SchoolForm.GR),
            seen("00990202", NYDALA, SchoolForm.GR, SchoolForm.FS),
            seen("00990301", NYDALA, SchoolForm.GY),
            seen("00990101", NYDALA, SchoolForm.FS, SchoolForm.FSK),
            seen("00990401", NYDALA, SchoolForm.FTH),
            seen("00990402", NYDALA, SchoolForm.FTH),
            seen("00990501", "5560009901", SchoolForm.GR)));

    @Test
    void a_school_stands_beside_the_organisers_other_schools_of_its_main_form_and_not_itself() {
        var others = comparison("00990200").others();

        assertThat(others.form()).contains(SchoolForm.GR);
        assertThat(others.units()).containsExactly(Subject.unit("00990201"), Subject.unit("00990202"));
    }

    @Test
    void a_unit_that_is_known_for_no_form_stands_beside_nobody() {
        assertThat(comparison("00990401").others()).isEqualTo(Comparison.Others.NOBODY);
        assertThat(comparison("00990301").others().units()).isEmpty();
    }

    @Test
    void the_figures_of_the_others_are_read_too() {
        assertThat(comparison("00990200").subjects())
                .contains(
                        Subject.unit("00990201"),
                        Subject.unit("00990202"),
                        Subject.municipality("9901"),
                        Subject.COUNTRY);
    }

    @Test
    void a_school_with_a_preschool_is_known_as_a_school() {
        assertThat(REGISTER.unit("00990202").flatMap(unit -> unit.mainForm())).contains(SchoolForm.GR);
        assertThat(REGISTER.unit("00990101").flatMap(unit -> unit.mainForm())).contains(SchoolForm.FS);
        assertThat(REGISTER.unit("00990401").flatMap(unit -> unit.mainForm())).isEqualTo(Optional.empty());
    }

    private static Comparison comparison(String code) {
        return REGISTER.unit(code).flatMap(new Comparisons(REGISTER)::of).orElseThrow();
    }

    private static Fact.UnitSeen seen(String code, String organiser, SchoolForm first, SchoolForm... more) {
        var kind = organiser.equals(NYDALA) ? OrganiserKind.MUNICIPAL : OrganiserKind.INDEPENDENT;
        Set<SchoolForm> forms = EnumSet.of(first, more);
        return new Fact.UnitSeen(
                code, code, "9901", "Nydala", organiser, organiser, kind, forms, LocalDate.of(2024, 10, 1));
    }
}
