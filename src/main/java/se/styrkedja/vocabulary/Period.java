package se.styrkedja.vocabulary;

import java.time.LocalDate;
import java.util.Optional;

/// When a figure is about: a school year `2024/25`, a term `VT26`, a calendar year `2025` or a measuring date
/// `2025-10-15`.
///
/// Sources write the same school year in different ways ("2024" is 2023/24 at Kolada and 2024/25 in PxWeb); each
/// layout maps its own writing to one of these, and nothing else in the house sees a bare number.
public sealed interface Period extends Comparable<Period> permits SchoolYear, Term, CalendarYear, MeasuringDate {

    LocalDate firstDay();

    LocalDate lastDay();

    /// The one written form. The inverse of [#parse].
    @Override
    String toString();

    /// Reads the one written form; anything else is empty.
    static Optional<Period> parse(String text) {
        return SchoolYear.parse(text)
                .map(Period.class::cast)
                .or(() -> Term.parse(text))
                .or(() -> CalendarYear.parse(text))
                .or(() -> MeasuringDate.parse(text));
    }

    @Override
    default int compareTo(Period other) {
        if (this instanceof SchoolYear(int year) && other instanceof SchoolYear(int another))
            return Integer.compare(year, another);
        if (equals(other)) return 0;
        int byStart = firstDay().compareTo(other.firstDay());
        return byStart != 0 ? byStart : toString().compareTo(other.toString());
    }
}
