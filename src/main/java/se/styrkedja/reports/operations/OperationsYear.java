package se.styrkedja.reports.operations;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.styrkedja.access.Node;
import se.styrkedja.dialogues.Tally;
import se.styrkedja.goals.GoalsOfPeriod;
import se.styrkedja.organisation.Unit;
import se.styrkedja.plans.Chain;
import se.styrkedja.plans.situation.Newer;
import se.styrkedja.plans.situation.Situation;
import se.styrkedja.plans.surroundings.YearOutside;
import se.styrkedja.reports.Report;
import se.styrkedja.vocabulary.CalendarYear;
import se.styrkedja.vocabulary.SchoolYear;

/// What a calendar year has left to tell of, in every room.
///
/// @param organiser its name
/// @param units those it runs
/// @param names of all its nodes
/// @param goals of the board, of the latest period that came to its end in the year
/// @param situation the organiser's own, of the school year that came to its end in the year
/// @param newer what has come since of the findings that it leans on
/// @param results the quality report of that school year; empty when there are no figures
/// @param chains all that may be read, of every node and school year
/// @param talks how far the dialogues have come, at every node
public record OperationsYear(
        String organiser,
        CalendarYear year,
        List<Unit> units,
        Map<Node, String> names,
        Optional<GoalsOfPeriod> goals,
        YearOutside outside,
        Optional<Situation> situation,
        Newer newer,
        Optional<Report> results,
        List<Chain> chains,
        List<Tally> talks,
        LocalDate today) {
    public OperationsYear {
        units = List.copyOf(units);
        names = Map.copyOf(names);
        chains = List.copyOf(chains);
        talks = List.copyOf(talks);
    }

    /// The school year that came to its end in a calendar year: its results are those the year's follow-up tells of.
    public static SchoolYear endedIn(CalendarYear year) {
        return new SchoolYear(year.year() - 1);
    }

    SchoolYear ended() {
        return endedIn(year);
    }

    /// The areas that were worked with in the school year that ended.
    List<Chain> before() {
        return of(ended());
    }

    /// The areas of the school year that began.
    List<Chain> chosen() {
        return of(ended().next());
    }

    private List<Chain> of(SchoolYear one) {
        return chains.stream().filter(c -> c.area().year().equals(one)).toList();
    }

    /// Whether it is one of the units, and not the organiser or an area.
    boolean isUnit(Node node) {
        return units.stream().anyMatch(unit -> unit.node().equals(node));
    }

    String name(Node node) {
        return names.getOrDefault(node, "");
    }
}
