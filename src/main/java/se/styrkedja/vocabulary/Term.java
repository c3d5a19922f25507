package se.styrkedja.vocabulary;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.regex.Pattern;

/// A term: spring (vårtermin, January to June) `VT26` or autumn (hösttermin, July to December) `HT26`.
public record Term(int year, boolean spring) implements Period {
    private static final Pattern WRITTEN = Pattern.compile("([VH])T(\\d{2})");

    /// Reads `VT26` and `HT26`, years 2000–2099; anything else is empty.
    public static Optional<Term> parse(String text) {
        var written = WRITTEN.matcher(text);
        if (!written.matches()) return Optional.empty();
        return Optional.of(new Term(2000 + Integer.parseInt(written.group(2)), "V".equals(written.group(1))));
    }

    @Override
    public LocalDate firstDay() {
        return LocalDate.of(year, spring ? Month.JANUARY : Month.JULY, 1);
    }

    @Override
    public LocalDate lastDay() {
        return spring ? LocalDate.of(year, Month.JUNE, 30) : LocalDate.of(year, Month.DECEMBER, 31);
    }

    @Override
    public String toString() {
        return "%sT%02d".formatted(spring ? "V" : "H", year % 100);
    }
}
