package se.styrkedja.vocabulary;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.regex.Pattern;

/// A calendar year, written `2025`.
public record CalendarYear(int year) implements Period {
    private static final Pattern WRITTEN = Pattern.compile("(19|2\\d)\\d{2}");

    /// Reads `2025`, years 1900–2999; anything else is empty.
    public static Optional<CalendarYear> parse(String text) {
        return WRITTEN.matcher(text).matches()
                ? Optional.of(new CalendarYear(Integer.parseInt(text)))
                : Optional.empty();
    }

    @Override
    public LocalDate firstDay() {
        return LocalDate.of(year, Month.JANUARY, 1);
    }

    @Override
    public LocalDate lastDay() {
        return LocalDate.of(year, Month.DECEMBER, 31);
    }

    @Override
    public String toString() {
        return Integer.toString(year);
    }
}
