package se.styrkedja.vocabulary;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.regex.Pattern;

/// A Swedish school year (läsår), 1 July to 30 June, written `2025/26`.
public record SchoolYear(int startYear) implements Period {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})/(\\d{2})");

    public SchoolYear {
        if (startYear < 1900 || startYear > 2999)
            throw new IllegalArgumentException("a school year starts in 1900–2999, not " + startYear);
    }

    /// Reads `2025/26`; `2025/27` and `25/26` are empty.
    public static Optional<SchoolYear> parse(String text) {
        var written = WRITTEN.matcher(text);
        if (!written.matches()) return Optional.empty();
        int start = Integer.parseInt(written.group(1));
        if (start < 1900 || start > 2999 || (start + 1) % 100 != Integer.parseInt(written.group(2)))
            return Optional.empty();
        return Optional.of(new SchoolYear(start));
    }

    /// The school year that a day falls in. It turns on 1 July.
    public static SchoolYear of(LocalDate day) {
        return new SchoolYear(day.getMonthValue() >= Month.JULY.getValue() ? day.getYear() : day.getYear() - 1);
    }

    public SchoolYear previous() {
        return new SchoolYear(startYear - 1);
    }

    public SchoolYear next() {
        return new SchoolYear(startYear + 1);
    }

    @Override
    public LocalDate firstDay() {
        return LocalDate.of(startYear, Month.JULY, 1);
    }

    @Override
    public LocalDate lastDay() {
        return LocalDate.of(startYear + 1, Month.JUNE, 30);
    }

    @Override
    public String toString() {
        int end = (startYear + 1) % 100;
        return startYear + (end < 10 ? "/0" : "/") + end;
    }
}
