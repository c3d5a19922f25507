package se.styrkedja.demo.nydala;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.IntStream;
import se.styrkedja.vocabulary.MeasuringDate;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.vocabulary.Term;

/// The five school years of Nydala, 2020/21 to 2024/25, and the one that comes after them.
final class Years {
    static final int FIRST = 2020;
    static final int LAST = 2024;
    /// The last day of what changed two years before the end.
    static final LocalDate CLOSING = new SchoolYear(LAST - 2).lastDay();
    /// The first day with a new name.
    static final LocalDate RENAMING = new SchoolYear(LAST - 2).firstDay();

    private Years() {}

    /// The year that nobody has taken in yet.
    static SchoolYear coming() {
        return new SchoolYear(LAST + 1);
    }

    static boolean isComing(SchoolYear year) {
        return year.equals(coming());
    }

    static List<SchoolYear> all() {
        return IntStream.rangeClosed(FIRST, LAST).mapToObj(SchoolYear::new).toList();
    }

    /// 0 in the first year, 4 in the last, 5 in the coming one.
    static int since(SchoolYear year) {
        return year.startYear() - FIRST;
    }

    /// Where Skolverket and the municipalities count children: 15 October.
    static MeasuringDate october(SchoolYear year) {
        return new MeasuringDate(LocalDate.of(year.startYear(), Month.OCTOBER, 15));
    }

    static Term spring(SchoolYear year) {
        return new Term(year.startYear() + 1, true);
    }
}
