package se.styrkedja.plans.web;

import java.util.List;
import se.styrkedja.plans.decided.DecidedPlans;
import se.styrkedja.web.Shell;

/// The areas of one node in one school year, each as its chain.
///
/// @param parts the pages beside it
/// @param nodes the nodes to choose among; one when there is no choice
/// @param year as it is written
/// @param query the part of an address that names node and year
/// @param years those that have areas, and this one
/// @param propose the address where one proposes another; empty when one may not
/// @param upperSecondary whether the node is or has an upper-secondary unit, and so an operations plan by programme
/// @param decided the plans of them as they have been decided
/// @param mayDecide whether the reader may decide the plan that the areas make
/// @param limited whether the reader may read how many there should be, and why
/// @param poster whether there is a poster: a closed area is on none
/// @param withdrawn the areas of the year that are taken back, with the address of their history
/// @param motives why there are more than there should be, as somebody has said
record AreasPage(
        Shell shell,
        List<Part> parts,
        List<Choice> nodes,
        String node,
        String year,
        String query,
        List<Choice> years,
        List<ChainPicture> pictures,
        String propose,
        boolean limited,
        List<String> motives,
        List<Withdrawn> withdrawn,
        boolean upperSecondary,
        List<DecidedPlans.Decided> decided,
        boolean mayDecide,
        boolean poster) {
    public AreasPage {
        parts = List.copyOf(parts);
        nodes = List.copyOf(nodes);
        years = List.copyOf(years);
        pictures = List.copyOf(pictures);
        motives = List.copyOf(motives);
        withdrawn = List.copyOf(withdrawn);
        decided = List.copyOf(decided);
    }

    public record Withdrawn(String name, String address) {}

    /// @param chosen whether it is what the page shows
    public record Choice(String title, String address, boolean chosen, int areas) {}
}
