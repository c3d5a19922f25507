package se.styrkedja.reports.web;

import java.util.List;
import se.styrkedja.plans.decided.DecidedPlans;
import se.styrkedja.web.Shell;

/// The plans of all units for one school year: which are decided, which are being written, and who has not begun.
///
/// @param counted how many are missing, in a sentence
/// @param missing the same by name
/// @param years to choose among
/// @param report the organiser's report that the plans are annexes to; empty when there is none
record UnitPlansPage(
        Shell shell,
        String year,
        String counted,
        String missing,
        List<ReportsPage.Year> years,
        ReportsPage.Year report,
        List<Group> groups) {
    public UnitPlansPage {
        years = List.copyOf(years);
        groups = List.copyOf(groups);
    }

    /// The units of one school form.
    public record Group(String title, List<Row> rows) {
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /// @param detail what there is to add to how far it has come; may be empty
    /// @param colour of its mark
    /// @param work the unit's areas; empty for one who does not read them
    /// @param documents of the plan as it was decided, or as it is now
    /// @param earlier the plans that have been replaced, each with its documents
    public record Row(
            String unit,
            String progress,
            String detail,
            String colour,
            String work,
            List<DecidedPlans.File> documents,
            List<DecidedPlans.Decided> earlier) {
        public Row {
            documents = List.copyOf(documents);
            earlier = List.copyOf(earlier);
        }
    }
}
