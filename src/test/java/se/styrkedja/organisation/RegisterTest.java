package se.styrkedja.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.styrkedja.vocabulary.SchoolYear;

/// Nydala's schools over the years: what they were called, who ran them, and what became of them.
class RegisterTest {
    private static final String NYDALA = "2120009901";
    private static final String COMPANY = "5560009901";
    private static final String LIND = "00990200";
    private static final String ALM = "00990205";
    private static final LocalDate SUMMER = LocalDate.of(2022, 7, 1);

    @Test
    void a_school_has_the_name_and_the_organiser_that_it_had_on_the_day() {
        var register = Register.of(List.of(
                during(ALM, "Nya Almskolan", NYDALA, "2022-07-01", ""),
                during(ALM, "Almskolan", COMPANY, "", "2022-06-30")));

        assertThat(register.unit(ALM, SUMMER.minusDays(1))).hasValueSatisfying(unit -> {
            assertThat(unit.name()).isEqualTo("Almskolan");
            assertThat(unit.organiser()).isEqualTo(COMPANY);
        });
        assertThat(register.unit(ALM, SUMMER)).hasValueSatisfying(unit -> {
            assertThat(unit.name()).isEqualTo("Nya Almskolan");
            assertThat(unit.organiser()).isEqualTo(NYDALA);
        });
        assertThat(register.unit(ALM)).map(Unit::name).contains("Nya Almskolan");
    }

    @Test
    void an_organiser_has_in_a_school_year_the_schools_that_it_ran_at_the_end_of_it() {
        var register = Register.of(List.of(
                during(LIND, "Lindskolan", NYDALA, "2018-07-01", ""),
                during(ALM, "Almskolan", COMPANY, "2015-07-01", "2022-06-30"),
                during(ALM, "Almskolan", NYDALA, "2022-07-01", "")));

        assertThat(codes(register.unitsOf(NYDALA, new SchoolYear(2021)))).containsExactly(LIND);
        assertThat(codes(register.unitsOf(NYDALA, new SchoolYear(2022)))).containsExactly(LIND, ALM);
        assertThat(codes(register.unitsOf(COMPANY, new SchoolYear(2021)))).containsExactly(ALM);
        assertThat(codes(register.ownUnits("9901", new SchoolYear(2021)))).containsExactly(LIND);
        assertThat(codes(register.ownUnits("9901", new SchoolYear(2016)))).isEmpty();
        assertThat(codes(register.ownUnits("9901"))).containsExactly(LIND, ALM);
        assertThat(register.changes(COMPANY))
                .singleElement()
                .isInstanceOfSatisfying(UnitChange.HandedOver.class, change -> {
                    assertThat(change.day()).isEqualTo(SUMMER);
                    assertThat(List.of(change.before(), change.after())).containsExactly(COMPANY, NYDALA);
                });
    }

    @Test
    void a_school_that_closed_before_midsummer_belongs_to_its_last_school_year() {
        var register = Register.of(List.of(
                during(LIND, "Lindskolan", NYDALA, "2018-07-01", ""),
                during(ALM, "Almskolan", NYDALA, "", "2023-06-14", LIND)));

        assertThat(codes(register.unitsOf(NYDALA, new SchoolYear(2022)))).containsExactly(LIND, ALM);
        assertThat(codes(register.unitsOf(NYDALA, new SchoolYear(2023)))).containsExactly(LIND);
        assertThat(register.unit(ALM, LocalDate.of(2023, 6, 14))).isPresent();
        assertThat(register.unit(ALM, LocalDate.of(2023, 6, 15))).isEmpty();
        assertThat(register.closed(LocalDate.of(2023, 6, 14))).isEmpty();
        assertThat(register.closed(LocalDate.of(2023, 6, 15)))
                .containsExactly(
                        new UnitChange.Merged(register.unit(ALM).orElseThrow(), LocalDate.of(2023, 6, 14), LIND));
        assertThat(codes(register.ownUnits("9901"))).containsExactly(LIND);
        assertThat(register.unit(ALM)).isPresent();
    }

    @Test
    void an_earlier_fact_says_who_ran_the_school_then_and_the_latest_says_it_now() {
        var register = Register.of(List.of(
                seen(ALM, "Almskolan", NYDALA, "2025-06-30"),
                seen(ALM, "Almskolan", COMPANY, "2021-06-30"),
                seen(ALM, "", "", "1970-01-01")));

        assertThat(organiser(register, ALM, 2019)).contains(COMPANY);
        assertThat(organiser(register, ALM, 2020)).contains(COMPANY);
        assertThat(organiser(register, ALM, 2023)).contains(COMPANY);
        assertThat(organiser(register, ALM, 2024)).contains(NYDALA);
        assertThat(organiser(register, ALM, 2025)).contains(NYDALA);
        assertThat(register.unitsOf(NYDALA)).hasSize(1);
        assertThat(register.changes(NYDALA)).isEmpty();
    }

    @Test
    void a_list_without_days_gives_way_to_any_dated_fact_but_not_to_a_time_that_had_not_begun() {
        var undated = during(ALM, "Almskolan", COMPANY, "", "");
        var later = during(ALM, "Nya Almskolan", NYDALA, "2022-07-01", "");

        assertThat(organiser(Register.of(List.of(undated, seen(ALM, "", NYDALA, "2021-06-30"))), ALM, 2019))
                .contains(NYDALA);
        for (var facts : List.of(List.<Fact>of(undated, later), List.<Fact>of(later, undated))) {
            assertThat(organiser(Register.of(facts), ALM, 2021)).contains(COMPANY);
            assertThat(organiser(Register.of(facts), ALM, 2022)).contains(NYDALA);
        }
    }

    @Test
    void a_school_that_somebody_else_took_over_was_seen_and_has_not_closed() {
        var left = during(ALM, "Almskolan", NYDALA, "2015-07-01", "2022-06-30");
        var taken = during(ALM, "Almskolan", COMPANY, "2022-07-01", "");

        var afterwards = Register.of(List.of(left, seen(ALM, "Almskolan", COMPANY, "2024-06-30")));
        assertThat(organiser(afterwards, ALM, 2023)).contains(COMPANY);
        assertThat(afterwards.closed(LocalDate.of(2025, 1, 1))).isEmpty();
        var stillListed = Register.of(List.of(left, seen(ALM, "Almskolan", NYDALA, "2024-06-30")));
        assertThat(stillListed.unitsOf(NYDALA, new SchoolYear(2023))).isEmpty();
        assertThat(stillListed.closed(LocalDate.of(2025, 1, 1))).hasSize(1);
        var before = Register.of(List.of(taken, seen(ALM, "Almskolan", NYDALA, "2021-06-30")));
        assertThat(organiser(before, ALM, 2020)).contains(NYDALA);
        assertThat(before.unitsOf(NYDALA, new SchoolYear(2019))).isEmpty();
    }

    @Test
    void a_later_list_ends_what_an_earlier_one_left_open() {
        var open = during(ALM, "Almskolan", NYDALA, "2015-07-01", "");
        for (var ended : List.of(
                during(ALM, "Almskolan", NYDALA, "2015-07-01", "2023-06-30"),
                during(ALM, "Almskolan", NYDALA, "2016-07-01", "2023-06-30"),
                during(ALM, "Almskolan", NYDALA, "", "2023-06-30"))) {
            var register = Register.of(List.of(open, ended));
            assertThat(codes(register.unitsOf(NYDALA, new SchoolYear(2022)))).containsExactly(ALM);
            assertThat(register.unitsOf(NYDALA, new SchoolYear(2023))).isEmpty();
            assertThat(register.closed(LocalDate.of(2024, 1, 1))).hasSize(1);
        }
    }

    @Test
    void a_school_that_only_exports_speak_of_is_in_operation_as_long_as_anybody_asks() {
        var register = Register.of(List.of(seen(LIND, "Lindskolan", NYDALA, "2021-06-30")));

        assertThat(codes(register.unitsOf(NYDALA, new SchoolYear(2030)))).containsExactly(LIND);
        assertThat(codes(register.units(new SchoolYear(2010)))).containsExactly(LIND);
    }

    @Test
    void an_area_holds_the_units_that_are_in_operation() {
        var facts = new ArrayList<Fact>();
        facts.add(inArea(during(LIND, "Lindskolan", NYDALA, "", ""), "Grundskola norr"));
        facts.add(inArea(during(ALM, "Almskolan", NYDALA, "", "2023-06-30"), "Grundskola norr"));
        facts.add(during("00990300", "Gymnasiet", NYDALA, "", ""));

        assertThat(Register.of(facts).areas(LocalDate.of(2024, 1, 1)))
                .singleElement()
                .satisfies(area -> {
                    assertThat(area.name()).isEqualTo("Grundskola norr");
                    assertThat(area.organiser()).isEqualTo(NYDALA);
                    assertThat(codes(area.units())).containsExactly(LIND);
                });
        assertThat(Register.of(facts).areas(LocalDate.of(2023, 1, 1)).getFirst().units())
                .hasSize(2);
    }

    private static Optional<String> organiser(Register register, String code, int year) {
        return register.units(new SchoolYear(year)).stream()
                .filter(u -> u.code().equals(code))
                .map(Unit::organiser)
                .findFirst();
    }

    private static List<String> codes(List<Unit> units) {
        return units.stream().map(Unit::code).toList();
    }

    private static Fact.UnitSeen seen(String code, String name, String organiser, String day) {
        return new Fact.UnitSeen(
                code,
                name,
                "9901",
                "Nydala",
                organiser,
                organiser.equals(NYDALA) ? "Nydala kommun" : "Alm AB",
                OrganiserKind.UNKNOWN,
                Set.of(SchoolForm.GR),
                LocalDate.parse(day));
    }

    private static Fact.UnitDuring during(
            String code, String name, String organiser, String from, String to, String... successor) {
        var valid = new Validity(
                from.isEmpty() ? new Validity.Start.Unknown() : new Validity.Start.Known(LocalDate.parse(from)),
                to.isEmpty() ? new Validity.End.Open() : new Validity.End.Known(LocalDate.parse(to)));
        return new Fact.UnitDuring(
                seen(code, name, organiser, valid.day().toString()),
                valid,
                "",
                String.join("", Arrays.asList(successor)));
    }

    private static Fact inArea(Fact.UnitDuring during, String area) {
        return new Fact.UnitDuring(during.unit(), during.valid(), area, during.successor());
    }
}
