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
import se.styrkedja.vocabulary.MeasuringDate;

/// A unit that is to do the year's work, and that the reader sees how far it has come.
///
/// @param area the area of the organiser it belongs to; empty for none
public record CoveredUnit(Nodes.Named named, String area) {

    /// The units in operation, by name.
    public static List<CoveredUnit> of(CurrentUser user, Organisation organisation, LocalDate today) {
        var areas = organisation.register(user.scope()).units(new MeasuringDate(today)).stream()
                .collect(Collectors.toMap(Unit::code, Unit::area));
        return Nodes.of(user, DialogueRight.READ_COVERAGE).all().stream()
                .flatMap(named -> named.node() instanceof Node.Unit(var code) && areas.containsKey(code)
                        ? Stream.of(new CoveredUnit(named, areas.get(code)))
                        : Stream.empty())
                .toList();
    }

    public Node node() {
        return named.node();
    }
}
