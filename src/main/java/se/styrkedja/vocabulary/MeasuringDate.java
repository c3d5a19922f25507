package se.styrkedja.vocabulary;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/// One day on which something was counted, such as 15 October, written `2025-10-15`.
public record MeasuringDate(LocalDate day) implements Period {

    /// Reads `2025-10-15`; anything else is empty.
    public static Optional<MeasuringDate> parse(String text) {
        try {
            return text.length() == 10 ? Optional.of(new MeasuringDate(LocalDate.parse(text))) : Optional.empty();
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    @Override
    public LocalDate firstDay() {
        return day;
    }

    @Override
    public LocalDate lastDay() {
        return day;
    }

    @Override
    public String toString() {
        return day.toString();
    }
}
