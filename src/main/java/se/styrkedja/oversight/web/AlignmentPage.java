package se.styrkedja.oversight.web;

import java.util.List;
import se.styrkedja.web.Shell;

/// Which units work with which goals, and which goals nobody works with.
///
/// @param aimless areas that do not say what they contribute to
record AlignmentPage(Shell shell, String year, List<CoveragePage.Year> years, List<Part> parts, List<Area> aimless) {
    public AlignmentPage {
        years = List.copyOf(years);
        parts = List.copyOf(parts);
        aimless = List.copyOf(aimless);
    }

    /// Goals of one origin: those that units work with, and those that nobody does.
    public record Part(String heading, List<Goal> served, List<Goal> unserved) {
        public Part {
            served = List.copyOf(served);
            unserved = List.copyOf(unserved);
        }
    }

    /// @param address where the goal stands; empty when it has no page
    public record Goal(String text, String address, List<Area> areas) {
        public Goal {
            areas = List.copyOf(areas);
        }
    }

    /// @param address empty when the reader may not read it
    public record Area(String node, String name, String address) {}
}
