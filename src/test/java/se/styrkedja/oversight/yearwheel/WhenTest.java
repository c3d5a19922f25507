package se.styrkedja.oversight.yearwheel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.styrkedja.vocabulary.SchoolYear;

/// What a rule makes of a school year.
class WhenTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            day:10-15           ; 2026 ; 2026-10-15 ; 2026-10-15
            day:06-15           ; 2026 ; 2027-06-15 ; 2027-06-15
            day:02-29           ; 2026 ; 2027-02-28 ; 2027-02-28
            day:02-29           ; 2027 ; 2028-02-29 ; 2028-02-29
            week:40             ; 2026 ; 2026-09-28 ; 2026-10-02
            week:1              ; 2026 ; 2027-01-04 ; 2027-01-08
            week:27             ; 2026 ; 2026-07-01 ; 2026-07-03
            week:26             ; 2024 ; 2025-06-23 ; 2025-06-27
            month:10            ; 2026 ; 2026-10-01 ; 2026-10-31
            month:2             ; 2027 ; 2028-02-01 ; 2028-02-29
            last-workday:11     ; 2026 ; 2026-11-30 ; 2026-11-30
            last-workday:10     ; 2026 ; 2026-10-30 ; 2026-10-30
            last-workday:12     ; 2026 ; 2026-12-30 ; 2026-12-30
            last-workday:3      ; 2026 ; 2027-03-31 ; 2027-03-31
            last-workday:3      ; 2023 ; 2024-03-28 ; 2024-03-28
            last-workday:5      ; 2026 ; 2027-05-31 ; 2027-05-31
            between:02-01/03-15 ; 2026 ; 2027-02-01 ; 2027-03-15
            between:11-15/01-31 ; 2026 ; 2026-11-15 ; 2027-01-31
            """)
    void a_rule_makes_the_same_kind_of_days_in_any_year(String rule, int year, LocalDate first, LocalDate last) {
        var when = When.parse(rule).orElseThrow();
        assertThat(when.in(new SchoolYear(year))).isEqualTo(new Days(first, last));
        assertThat(when.text()).isEqualTo(rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "week:53", "week:x", "day:13-01", "month:0", "between:05-01/09-01", "between:05-01", "x:1"})
    void what_is_no_rule_is_not_read(String text) {
        assertThat(When.parse(text)).isEmpty();
    }

    @Test
    void easter_is_where_the_almanac_has_it() {
        assertThat(Workdays.easter(2024)).isEqualTo(LocalDate.of(2024, 3, 31));
        assertThat(Workdays.easter(2026)).isEqualTo(LocalDate.of(2026, 4, 5));
        assertThat(Workdays.easter(2038)).isEqualTo(LocalDate.of(2038, 4, 25));
    }

    @Test
    void nobody_works_on_midsummer_eve_or_new_years_eve() {
        assertThat(Workdays.isWorkday(LocalDate.of(2027, 6, 25))).isFalse();
        assertThat(Workdays.isWorkday(LocalDate.of(2026, 12, 31))).isFalse();
        assertThat(Workdays.isWorkday(LocalDate.of(2026, 5, 14))).isFalse();
        assertThat(Workdays.lastOf(2027, Month.JUNE)).isEqualTo(LocalDate.of(2027, 6, 30));
    }
}
