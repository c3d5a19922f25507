package se.styrkedja.reports.operations;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.styrkedja.access.Node;
import se.styrkedja.organisation.Unit;
import se.styrkedja.plans.AreaState;
import se.styrkedja.plans.Chain;
import se.styrkedja.vocabulary.Swedish;

/// The areas of every node in one table for each school form, and what several have in common. Nothing is typed anew:
/// the table is the chains.
final class AreasOfAll {
    private final OperationsYear year;
    private final Chapters chapters;

    AreasOfAll(OperationsYear year, Chapters chapters) {
        this.year = year;
        this.chapters = chapters;
    }

    void write() {
        chapters.chapter("areas", year.ended().next().toString());
        OfForms.grouped(year.units()).forEach(this::form);
        common();
        chapters.toWrite("areas");
    }

    /// Those that have areas in a table; the others by name, since a unit without any is what to ask about.
    private void form(String form, List<Unit> units) {
        chapters.named(OfForms.heading(form), "omraden-" + (form.isEmpty() ? "ovriga" : form));
        var nodes = OperationsFollowUp.byName(year, units.stream().map(Unit::node))
                .collect(Collectors.partitioningBy(node -> !own(node).isEmpty()));
        var with = nodes.getOrDefault(true, List.of());
        var without = nodes.getOrDefault(false, List.of());
        if (!with.isEmpty())
            chapters.table("areas", with.stream().map(this::row).toList());
        if (without.isEmpty()) return;
        chapters.paragraph(
                "areas.without",
                Swedish.whole(without.size()),
                Swedish.whole(units.size()),
                without.stream().map(year::name).collect(Collectors.joining(", ")));
    }

    private List<Chain> own(Node node) {
        return year.chosen().stream().filter(c -> c.area().node().equals(node)).toList();
    }

    /// A closed area with what came of it, and the goals of the others.
    private List<String> row(Node node) {
        return List.of(
                year.name(node),
                own(node).stream().map(AreasOfAll::name).collect(Collectors.joining("; ")),
                own(node).stream()
                        .filter(c -> !c.area().isClosed())
                        .flatMap(c -> c.goals().stream())
                        .map(goal -> goal.wording())
                        .collect(Collectors.joining("; ")));
    }

    private static String name(Chain chain) {
        return chain.area().state() instanceof AreaState.Proposed
                ? Chapters.text("areas.proposed", chain.named())
                : chain.named();
    }

    /// Areas that two or more work with by the same name.
    private void common() {
        var nodes = new TreeMap<String, Set<Node>>(Swedish.order());
        year.chosen().stream()
                .filter(c -> year.isUnit(c.area().node()) && !c.area().isClosed())
                .forEach(c -> nodes.merge(
                        c.area().text().name(),
                        Set.of(c.area().node()),
                        (a, b) -> Stream.concat(a.stream(), b.stream()).collect(Collectors.toSet())));
        var shared = nodes.entrySet().stream()
                .filter(e -> e.getValue().size() > 1)
                .map(e -> Chapters.text(
                        "areas.common",
                        e.getKey(),
                        Integer.toString(e.getValue().size())))
                .toList();
        if (shared.isEmpty()) return;
        chapters.section("areas.common");
        chapters.bullets(shared);
    }
}
