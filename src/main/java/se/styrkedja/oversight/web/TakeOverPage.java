package se.styrkedja.oversight.web;

import java.util.List;
import se.styrkedja.web.Shell;

/// What somebody takes over who comes to lead a node: what is decided, promised, begun and learnt.
///
/// @param nodes to choose among; one when there is no choice
record TakeOverPage(
        Shell shell,
        String lead,
        List<Choice> nodes,
        List<Item> areas,
        List<Item> promises,
        List<Item> activities,
        List<Item> dialogues,
        List<Item> analyses,
        List<Item> efforts,
        List<Item> decisions,
        List<Item> lessons) {
    public TakeOverPage {
        nodes = List.copyOf(nodes);
        areas = List.copyOf(areas);
        promises = List.copyOf(promises);
        activities = List.copyOf(activities);
        dialogues = List.copyOf(dialogues);
        analyses = List.copyOf(analyses);
        efforts = List.copyOf(efforts);
        decisions = List.copyOf(decisions);
        lessons = List.copyOf(lessons);
    }

    public record Choice(String title, String address, boolean chosen) {}

    /// @param quiet who, when and how far
    /// @param mark `sen` or empty
    public record Item(String what, String quiet, String mark, String address) {}
}
