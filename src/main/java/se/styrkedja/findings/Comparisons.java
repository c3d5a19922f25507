package se.styrkedja.findings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.styrkedja.access.Node;
import se.styrkedja.organisation.Register;
import se.styrkedja.organisation.Unit;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Subject;

/// Tells whose figures speak of a node, and what they are compared with.
public record Comparisons(Register register) {

    /// Empty for an area, which has no figures of its own, and for what has no code that figures are published by,
    /// such as a kitchen.
    ///
    /// @param organiser the organisation number of whose node it is
    public Optional<Comparison> of(Node node, String organiser) {
        return switch (node) {
            case Node.Whole w -> Optional.of(whole(organiser));
            case Node.Area a -> Optional.empty();
            case Node.Unit(var code) -> register.unit(code).flatMap(this::of);
        };
    }

    /// Empty for what has no code that figures are published by.
    public Optional<Comparison> of(Unit unit) {
        return hasFigures(unit)
                ? Optional.of(
                        new Comparison(Subject.unit(unit.code()), unit.municipality(), wholes(unit), others(unit)))
                : Optional.empty();
    }

    /// Whether it has a code that figures are published by.
    static boolean hasFigures(Unit unit) {
        return Subject.isCode(Level.UNIT, unit.code());
    }

    /// The country, and before it the municipality of a unit that the municipality runs, else the organiser.
    List<Subject> wholes(Unit unit) {
        boolean municipal = register.ownOrganiser(unit.municipality())
                .filter(unit.organiser()::equals)
                .isPresent();
        if (municipal) return List.of(Subject.municipality(unit.municipality()), Subject.COUNTRY);
        return Stream.concat(
                        Stream.of(unit.organiser())
                                .filter(code -> Subject.isCode(Level.ORGANISER, code))
                                .map(Subject::organiser),
                        Stream.of(Subject.COUNTRY))
                .toList();
    }

    private Comparison.Others others(Unit unit) {
        var form = unit.mainForm();
        if (form.isEmpty()) return Comparison.Others.NOBODY;
        return new Comparison.Others(
                form,
                register.unitsOf(unit.organiser()).stream()
                        .filter(other ->
                                other.mainForm().equals(form) && !other.code().equals(unit.code()))
                        .filter(Comparisons::hasFigures)
                        .map(other -> Subject.unit(other.code()))
                        .toList());
    }

    /// A municipality that is organiser is the municipality of all figures; any other organiser is itself.
    private Comparison whole(String organiser) {
        return register.municipalitiesOf(organiser).stream()
                .findFirst()
                .map(Comparison::municipality)
                .orElseGet(() -> Comparison.organiser(organiser));
    }
}
