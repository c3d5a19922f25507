package se.styrkedja.dialogues.web;

import java.util.List;
import se.styrkedja.web.Shell;

/// What is coming, what has been held, what is missing, and what was agreed and is not done.
///
/// @param without where one may plan and there is none on its way
/// @param mayPlan whether there is anywhere to plan one
record DialoguesPage(
        Shell shell, List<Row> coming, List<Row> past, List<Point> points, List<Place> without, boolean mayPlan) {
    public DialoguesPage {
        coming = List.copyOf(coming);
        past = List.copyOf(past);
        points = List.copyOf(points);
        without = List.copyOf(without);
    }

    /// One dialogue.
    ///
    /// @param missing what is missing before the next step; empty when nothing is
    public record Row(
            String unit,
            String kind,
            String year,
            String day,
            String state,
            String question,
            String missing,
            String address) {}

    /// What was agreed and is not done.
    ///
    /// @param address of the dialogue where one says how it went; where none is open, of its own
    /// @param waits whether it is taken up again in the next dialogue, which there is none of yet
    public record Point(String what, String owner, String unit, boolean late, String address, boolean waits) {}

    /// Where a dialogue can be planned.
    public record Place(String name, String address) {}
}
