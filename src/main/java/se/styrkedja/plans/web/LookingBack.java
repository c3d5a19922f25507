package se.styrkedja.plans.web;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import se.styrkedja.vocabulary.SchoolYear;

/// Which school year an analysis is made of.
public final class LookingBack {
    private LookingBack() {}

    /// In the autumn one looks back on the year before, in the spring on the one that is running.
    public static SchoolYear usual(LocalDate today) {
        var now = SchoolYear.of(today);
        return today.getMonth().compareTo(Month.JULY) >= 0 ? now.previous() : now;
    }

    /// Those one may choose among, the latest first.
    public static List<SchoolYear> years(LocalDate today) {
        var now = SchoolYear.of(today);
        return List.of(now, now.previous());
    }
}
