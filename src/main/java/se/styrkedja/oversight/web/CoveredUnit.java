package se.styrkedja.oversight.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.styrkedja.access.Node;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.access.visits.Nodes;
import se.styrkedja.dialogues.DialogueRight;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.organisation.Unit;
import se.styrkedja.organisation.UnitCount;
import se.styrkedja.vocabulary.MeasuringDate;

/// A unit that is to do the year's work, and that the reader sees how far it has come.
///
public record CoveredUnit(Nodes.Named named, Unit unit) {

    /// The units in operation, by name.
    public static List<CoveredUnit> of(CurrentUser user, Organisation organisation, LocalDate today) {
        var units = organisation.register(user.scope()).units(new MeasuringDate(today)).stream()
                .collect(Collectors.toMap(Unit::code, unit -> unit));
        return Nodes.of(user, DialogueRight.READ_COVERAGE).all().stream()
                .flatMap(named -> named.node() instanceof Node.Unit(var code) && units.containsKey(code)
                        ? Stream.of(new CoveredUnit(named, units.get(code)))
                        : Stream.empty())
                .toList();
    }

    public Node node() {
        return named.node();
    }

    /// The area of the organiser it belongs to; empty for none.
    String area() {
        return unit.area();
    }

    /// How many there are of each kind.
    static UnitCount count(List<CoveredUnit> units) {
        return UnitCount.of(units.stream().map(CoveredUnit::unit).toList());
    }
}
