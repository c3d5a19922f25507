package se.styrkedja.plans.web;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.Stream;
import se.styrkedja.vocabulary.SchoolYear;

/// Which school year an analysis is made of.
public final class LookingBack {
    private LookingBack() {}

    /// In the autumn one looks back on the year before, in the spring on the one that is running.
    public static SchoolYear usual(LocalDate today) {
        var now = SchoolYear.of(today);
        return today.getMonth().compareTo(Month.JULY) >= 0 ? now.previous() : now;
    }

    /// Those that an analysis is asked for: the usual one, and the year before the running one, which the year wheel
    /// asks for until the running one is over. The latest first.
    public static List<SchoolYear> asked(LocalDate today) {
        return Stream.of(usual(today), SchoolYear.of(today).previous())
                .distinct()
                .toList();
    }

    /// Those one may choose among, the latest first.
    public static List<SchoolYear> years(LocalDate today) {
        var now = SchoolYear.of(today);
        return List.of(now, now.previous());
    }
}
