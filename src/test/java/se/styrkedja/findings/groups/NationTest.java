package se.styrkedja.findings.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.indicators.Ledgers;
import se.styrkedja.organisation.Fact;
import se.styrkedja.organisation.OrganiserKind;
import se.styrkedja.organisation.Register;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.vocabulary.SchoolYear;

/// With which of the country's schools an organiser is compared.
class NationTest {
    private static final Register REGISTER = Register.of(List.of(
            seen("00990200", "2120009901", OrganiserKind.MUNICIPAL),
            seen("00990501", "5560009901", OrganiserKind.INDEPENDENT)));

    @Test
    void an_independent_organiser_is_compared_with_all_schools_and_not_with_the_municipal_ones() {
        assertThat(nation(ComparisonGroup.organiser(REGISTER, "5560009901", "Fria skolan")))
                .isEqualTo(ComparisonGroup.Kind.COUNTRY);
        assertThat(nation(ComparisonGroup.organiser(REGISTER, "5560009902", "Ingens skola")))
                .as("of whom nothing is known")
                .isEqualTo(ComparisonGroup.Kind.COUNTRY);
    }

    @Test
    void a_municipality_is_compared_with_the_municipal_schools_by_its_code_and_by_its_number() {
        assertThat(nation(ComparisonGroup.municipality(REGISTER, "9901"))).isEqualTo(ComparisonGroup.Kind.MUNICIPAL);
        assertThat(nation(ComparisonGroup.organiser(REGISTER, "2120009901", "Nydala kommun")))
                .isEqualTo(ComparisonGroup.Kind.MUNICIPAL);
        assertThat(nation(ComparisonGroup.municipality(REGISTER, "9902")))
                .as("whose units no register knows")
                .isEqualTo(ComparisonGroup.Kind.MUNICIPAL);
    }

    private static ComparisonGroup.Kind nation(ComparisonGroup own) {
        return FigureContext.of(
                        Ledgers.of("U all-subjects-y9 2024/25 total 70.0 48"),
                        REGISTER,
                        Indicators.builtIn(),
                        own,
                        new SchoolYear(2024))
                .nation()
                .kind();
    }

    private static Fact.UnitSeen seen(String code, String organiser, OrganiserKind kind) {
        return new Fact.UnitSeen(
                code,
                code,
                "9901",
                "Nydala",
                organiser,
                organiser,
                kind,
                Set.of(SchoolForm.GR),
                LocalDate.of(2024, 10, 1));
    }
}
