package se.styrkedja.oversight.yearwheel;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Optional;
import se.styrkedja.vocabulary.SchoolYear;

/// When in a school year an event is, whichever the year: what a template says instead of a date.
public sealed interface When {

    /// How it is written in the database, such as `week:40`.
    String text();

    /// The days it makes in that school year.
    Days in(SchoolYear year);

    /// One day, such as 15 October.
    record OnDay(MonthDay day) implements When {
        @Override
        public String text() {
            return "day:" + written(day);
        }

        @Override
        public Days in(SchoolYear year) {
            return Days.on(dayOf(day, year));
        }
    }

    /// From Monday to Friday of a week, by its number in ISO 8601. Week 53 is not in every year.
    record InWeek(int week) implements When {
        private static final int FIRST_OF_AUTUMN = 27;

        public InWeek {
            if (week < 1 || week > 52) throw new IllegalArgumentException("no week of every year: " + week);
        }

        @Override
        public String text() {
            return "week:" + week;
        }

        @Override
        public Days in(SchoolYear year) {
            int calendarYear = week < FIRST_OF_AUTUMN ? year.startYear() + 1 : year.startYear();
            var monday = LocalDate.of(calendarYear, Month.JANUARY, 4)
                    .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
                    .with(DayOfWeek.MONDAY);
            var friday = monday.plusDays(4);
            return new Days(
                    monday.isBefore(year.firstDay()) ? year.firstDay() : monday,
                    friday.isAfter(year.lastDay()) ? year.lastDay() : friday);
        }
    }

    /// Some time in a month.
    record InMonth(Month month) implements When {
        @Override
        public String text() {
            return "month:" + month.getValue();
        }

        @Override
        public Days in(SchoolYear year) {
            var first = dayOf(MonthDay.of(month, 1), year);
            return new Days(first, first.plusMonths(1).minusDays(1));
        }
    }

    /// At the latest on the last workday of a month.
    record LastWorkdayOf(Month month) implements When {
        @Override
        public String text() {
            return "last-workday:" + month.getValue();
        }

        @Override
        public Days in(SchoolYear year) {
            return Days.on(Workdays.lastOf(yearOf(month, year), month));
        }
    }

    /// From one day to another in the same school year.
    record Between(MonthDay first, MonthDay last) implements When {
        public Between {
            var any = new SchoolYear(2023);
            if (dayOf(last, any).isBefore(dayOf(first, any)))
                throw new IllegalArgumentException("it ends in the same school year, and no earlier than it begins");
        }

        @Override
        public String text() {
            return "between:" + written(first) + "/" + written(last);
        }

        @Override
        public Days in(SchoolYear year) {
            return new Days(dayOf(first, year), dayOf(last, year));
        }
    }

    /// Reads what [#text] has written; empty for anything else.
    static Optional<When> parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) return Optional.empty();
        var rest = text.substring(colon + 1);
        try {
            return switch (text.substring(0, colon)) {
                case "day" -> Optional.of(new OnDay(monthDay(rest)));
                case "week" -> Optional.of(new InWeek(Integer.parseInt(rest)));
                case "month" -> Optional.of(new InMonth(Month.of(Integer.parseInt(rest))));
                case "last-workday" -> Optional.of(new LastWorkdayOf(Month.of(Integer.parseInt(rest))));
                case "between" -> {
                    var ends = List.of(rest.split("/", 2));
                    yield ends.size() == 2
                            ? Optional.of(new Between(monthDay(ends.getFirst()), monthDay(ends.getLast())))
                            : Optional.empty();
                }
                default -> Optional.empty();
            };
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static MonthDay monthDay(String text) {
        return MonthDay.parse("--" + text);
    }

    private static String written(MonthDay day) {
        return day.toString().substring(2);
    }

    private static LocalDate dayOf(MonthDay day, SchoolYear year) {
        return day.atYear(yearOf(day.getMonth(), year));
    }

    private static int yearOf(Month month, SchoolYear year) {
        return month.getValue() >= Month.JULY.getValue() ? year.startYear() : year.startYear() + 1;
    }
}
