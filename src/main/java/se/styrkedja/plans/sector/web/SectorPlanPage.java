package se.styrkedja.plans.sector.web;

import java.util.List;
import se.styrkedja.web.Shell;

/// One sector plan: who owns it, whom it is for, its areas and its measures by number.
///
/// @param written by whom and when
/// @param reads whether the reader reads the organiser's own work, and so what the areas hold
/// @param edit whether the reader may write it anew
record SectorPlanPage(
        Shell shell,
        String address,
        String why,
        String owners,
        String forms,
        String agreement,
        String written,
        List<Area> areas,
        List<Measure> measures,
        boolean reads,
        boolean edit) {
    public SectorPlanPage {
        areas = List.copyOf(areas);
        measures = List.copyOf(measures);
    }

    /// @param name of a closed one with what came of it
    public record Area(String name, String address, String why, List<String> goals, boolean closed) {
        public Area {
            goals = List.copyOf(goals);
        }
    }

    /// @param number of the agreement; a dash where there is none
    public record Measure(String number, String what, String owner, String due, String state) {}
}
