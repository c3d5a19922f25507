package se.styrkedja.oversight.yearwheel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Set;

/// Which days one works in Sweden.
///
/// Source: lagen (1989:253) om allmänna helgdagar; Saturdays and the eves of midsummer, Christmas and New Year count
/// with them, as lagen (1930:173) om beräkning av lagstadgad tid 2 § has it. Easter by the Gregorian rule of Meeus,
/// Jones and Butcher.
final class Workdays {
    private static final Set<MonthDay> SAME_EVERY_YEAR = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(1, 6),
            MonthDay.of(5, 1),
            MonthDay.of(6, 6),
            MonthDay.of(12, 24),
            MonthDay.of(12, 25),
            MonthDay.of(12, 26),
            MonthDay.of(12, 31));
    private static final int GOOD_FRIDAY = -2;
    private static final int EASTER_MONDAY = 1;
    private static final int ASCENSION = 39;

    private Workdays() {}

    static LocalDate lastOf(int year, Month month) {
        var day = LocalDate.of(year, month, 1).plusMonths(1).minusDays(1);
        while (!isWorkday(day)) day = day.minusDays(1);
        return day;
    }

    static boolean isWorkday(LocalDate day) {
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) return false;
        if (SAME_EVERY_YEAR.contains(MonthDay.from(day)) || isMidsummerEve(day)) return false;
        var easter = easter(day.getYear());
        return !day.equals(easter.plusDays(GOOD_FRIDAY))
                && !day.equals(easter.plusDays(EASTER_MONDAY))
                && !day.equals(easter.plusDays(ASCENSION));
    }

    /// The Friday from 19 to 25 June.
    private static boolean isMidsummerEve(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.FRIDAY
                && day.getMonth() == Month.JUNE
                && day.getDayOfMonth() >= 19
                && day.getDayOfMonth() <= 25;
    }

    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int rest = year % 100;
        int moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
        int late = (golden + 11 * moon + 22 * weekday) / 451;
        int count = moon + weekday - 7 * late + 114;
        return LocalDate.of(year, count / 31, count % 31 + 1);
    }
}
