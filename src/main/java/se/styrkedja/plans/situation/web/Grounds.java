package se.styrkedja.plans.situation.web;

import java.util.List;
import java.util.Optional;
import se.styrkedja.access.Node;
import se.styrkedja.access.visits.Visit;
import se.styrkedja.findings.Comparison;
import se.styrkedja.findings.Finding;
import se.styrkedja.findings.Findings;
import se.styrkedja.indicators.Observations;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.organisation.Register;
import se.styrkedja.plans.situation.Evidence;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Subject;

/// What the figures of a node say, which a statement may lean on.
final class Grounds {
    private final Organisation organisation;
    private final Observations observations;
    private final Findings findings;

    Grounds(Organisation organisation, Observations observations, Findings findings) {
        this.organisation = organisation;
        this.observations = observations;
        this.findings = findings;
    }

    /// The heaviest first; none for a node without figures of its own, such as an area.
    List<Finding> of(Visit visit, Node node) {
        var register = organisation.register(visit.scope());
        return comparison(register, visit.member().tenant().code(), node)
                .map(comparison ->
                        findings.of(observations.ofSubjects(visit.scope(), comparison.subjects()), comparison))
                .orElse(List.of());
    }

    private static Optional<Comparison> comparison(Register register, String organiser, Node node) {
        return switch (node) {
            case Node.Whole w ->
                register.municipalities().stream()
                        .filter(code -> register.ownOrganiser(code).equals(Optional.of(organiser)))
                        .findFirst()
                        .map(Comparison::municipality);
            case Node.Area a -> Optional.empty();
            case Node.Unit(var code) ->
                register.unit(code)
                        .filter(unit -> Subject.isCode(Level.UNIT, code))
                        .filter(unit -> Subject.isCode(Level.MUNICIPALITY, unit.municipality()))
                        .map(unit -> Comparison.unit(code, unit.municipality()));
        };
    }

    /// The finding as it reads now.
    static Evidence.Finding evidence(Finding found) {
        return new Evidence.Finding(found.key(), found.point(), found.shown(), found.address());
    }
}
