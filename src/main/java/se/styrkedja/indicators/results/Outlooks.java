package se.styrkedja.indicators.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.styrkedja.access.Node;
import se.styrkedja.access.visits.Nodes;
import se.styrkedja.indicators.findings.Whom;
import se.styrkedja.organisation.Register;
import se.styrkedja.organisation.Unit;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Subject;
import se.styrkedja.web.Crumb;

/// Finds the place that is asked for, and with whom its figures are compared.
record Outlooks(Register register) {

    /// A node within reach of a member.
    ///
    /// @param organiser the organisation number of her organiser
    Outlook of(Nodes.Named asked, Nodes reach, String organiser) {
        var way = new ArrayList<Crumb>();
        area(asked.node())
                .filter(area -> reach.all().stream().anyMatch(n -> n.node().equals(area)))
                .ifPresent(area -> way.add(new Crumb(area.name(), Outlook.address(area))));
        way.add(new Crumb(asked.name(), Outlook.address(asked.node())));
        return new Outlook(
                asked.name(),
                asked.node().query(),
                way,
                own(asked.node(), organiser),
                below(asked.node(), organiser).flatMap(this::below).toList());
    }

    /// The schools that a municipality runs, by what is published.
    Outlook municipality(String code, String name) {
        var query = "kommun=" + code;
        return new Outlook(
                name,
                query,
                List.of(new Crumb(name, Outlook.PAGE + "?" + query)),
                List.of(Whom.municipality(code)),
                register.ownUnits(code).stream().flatMap(this::below).toList());
    }

    /// One school, by what is published.
    Outlook school(Unit unit, String municipality) {
        var query = new Node.Unit(unit.code()).query();
        return new Outlook(
                unit.name(),
                query,
                List.of(
                        new Crumb(municipality, Outlook.PAGE + "?kommun=" + unit.municipality()),
                        new Crumb(unit.name(), Outlook.PAGE + "?" + query)),
                whom(unit).stream().toList(),
                List.of());
    }

    private Optional<Node.Area> area(Node node) {
        return node instanceof Node.Unit(var code)
                ? register.unit(code).map(Unit::area).filter(a -> !a.isBlank()).map(Node.Area::new)
                : Optional.empty();
    }

    private List<Whom> own(Node node, String organiser) {
        return switch (node) {
            case Node.Whole w -> List.of(whole(organiser));
            case Node.Area a -> List.of();
            case Node.Unit(var code) ->
                register.unit(code).flatMap(this::whom).stream().toList();
        };
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
        return whom(unit).map(whom -> new Outlook.Below(unit, whom)).stream();
    }

    /// A municipality that is organiser is the municipality of all figures; any other organiser is itself.
    private Whom whole(String organiser) {
        return register.municipalities().stream()
                .filter(m -> register.ownOrganiser(m).filter(organiser::equals).isPresent())
                .findFirst()
                .map(Whom::municipality)
                .orElseGet(() -> new Whom(Subject.organiser(organiser), "", List.of(Subject.COUNTRY)));
    }

    /// Empty for what has no code that figures are published by, such as a kitchen.
    private Optional<Whom> whom(Unit unit) {
        if (!Subject.isCode(Level.UNIT, unit.code())) return Optional.empty();
        boolean municipal = register.ownOrganiser(unit.municipality())
                .filter(unit.organiser()::equals)
                .isPresent();
        if (municipal) return Optional.of(Whom.unit(unit.code(), unit.municipality()));
        var wholes = Stream.concat(
                Stream.of(unit.organiser())
                        .filter(code -> Subject.isCode(Level.ORGANISER, code))
                        .map(Subject::organiser),
                Stream.of(Subject.COUNTRY));
        return Optional.of(new Whom(Subject.unit(unit.code()), unit.municipality(), wholes.toList()));
    }
}
