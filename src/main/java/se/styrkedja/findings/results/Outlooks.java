package se.styrkedja.findings.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.styrkedja.access.Node;
import se.styrkedja.access.visits.Nodes;
import se.styrkedja.findings.Comparison;
import se.styrkedja.findings.Comparisons;
import se.styrkedja.findings.OrganiserUnits;
import se.styrkedja.organisation.Register;
import se.styrkedja.organisation.Unit;
import se.styrkedja.web.Shell;

/// Finds the place that is asked for, and with whom its figures are compared.
record Outlooks(Register register, Comparisons comparisons) {
    Outlooks(Register register) {
        this(register, new Comparisons(register));
    }

    /// A node within reach of a member.
    ///
    /// @param organiser the organisation number of her organiser
    Outlook of(Nodes.Named asked, Nodes reach, String organiser) {
        var way = new ArrayList<Shell.Crumb>();
        area(asked.node())
                .filter(area -> reach.all().stream().anyMatch(n -> n.node().equals(area)))
                .ifPresent(area -> way.add(new Shell.Crumb(area.name(), Outlook.address(area))));
        way.add(new Shell.Crumb(asked.name(), Outlook.address(asked.node())));
        var below = below(asked.node(), organiser).flatMap(this::below).toList();
        return new Outlook(
                asked.name(),
                asked.node().query(),
                way,
                comparisons.of(asked.node(), organiser).stream().toList(),
                below,
                asked.node() instanceof Node.Unit(var code)
                        ? register.unit(code).map(this::around).orElseGet(() -> OrganiserUnits.of(register, organiser))
                        : OrganiserUnits.of(register, organiser));
    }

    /// The schools that a municipality runs, by what is published.
    Outlook municipality(String code, String name) {
        var query = "kommun=" + code;
        var units = register.ownUnits(code);
        return new Outlook(
                name,
                query,
                List.of(new Shell.Crumb(name, Outlook.PAGE + "?" + query)),
                List.of(Comparison.municipality(code)),
                units.stream().flatMap(this::below).toList(),
                OrganiserUnits.of(register, register.ownOrganiser(code).orElse("")));
    }

    /// One school, by what is published.
    Outlook school(Unit unit, String municipality) {
        var query = new Node.Unit(unit.code()).query();
        return new Outlook(
                unit.name(),
                query,
                List.of(
                        new Shell.Crumb(municipality, Outlook.PAGE + "?kommun=" + unit.municipality()),
                        new Shell.Crumb(unit.name(), Outlook.PAGE + "?" + query)),
                comparisons.of(unit).stream().toList(),
                List.of(),
                around(unit));
    }

    private OrganiserUnits around(Unit unit) {
        return OrganiserUnits.around(register, unit);
    }

    private Optional<Node.Area> area(Node node) {
        return node instanceof Node.Unit(var code)
                ? register.unit(code).map(Unit::area).filter(a -> !a.isBlank()).map(Node.Area::new)
                : Optional.empty();
    }

    private Stream<Unit> below(Node node, String organiser) {
        return switch (node) {
            case Node.Whole w -> register.unitsOf(organiser).stream();
            case Node.Area(var name) ->
                register.unitsOf(organiser).stream().filter(u -> u.area().equals(name));
            case Node.Unit u -> Stream.of();
        };
    }

    private Stream<Outlook.Below> below(Unit unit) {
        return comparisons.of(unit).map(comparison -> new Outlook.Below(unit, comparison)).stream();
    }
}
