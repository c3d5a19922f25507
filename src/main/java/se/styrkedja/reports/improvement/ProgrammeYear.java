package se.styrkedja.reports.improvement;

import java.time.LocalDate;
import java.util.List;
import se.styrkedja.reports.Excerpt;
import se.styrkedja.vocabulary.SchoolYear;

/// What the upper-secondary operations plan of one school year is made of.
///
/// @param whose the node it is about, and its organiser
/// @param units each upper-secondary unit, by name
/// @param programmes their results by programme
/// @param resultsOf the latest school year before the plan's that there are results of
public record ProgrammeYear(
        String whose,
        String organiser,
        SchoolYear year,
        List<Work> units,
        Excerpt programmes,
        SchoolYear resultsOf,
        LocalDate today) {
    public ProgrammeYear {
        units = List.copyOf(units);
    }
}
