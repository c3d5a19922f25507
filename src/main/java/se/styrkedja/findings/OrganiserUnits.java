package se.styrkedja.findings;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.styrkedja.organisation.Register;
import se.styrkedja.organisation.Unit;
import se.styrkedja.vocabulary.Subject;

/// All units of one organiser, also those that have closed: what is found of one of them is tested among the figures
/// of all of them, whoever reads it and wherever it is told, so that a difference has one verdict.
///
/// @param organiser the organisation number; empty where nobody knows who runs the unit
/// @param alone the unit itself where nobody knows who runs it, which then is tested among its own figures; else empty
public record OrganiserUnits(Register register, String organiser, String alone) {

    public static OrganiserUnits of(Register register, String organiser) {
        return new OrganiserUnits(register, organiser, "");
    }

    /// Those of the unit's organiser, itself among them.
    public static OrganiserUnits around(Register register, Unit unit) {
        return unit.organiser().isEmpty()
                ? new OrganiserUnits(register, "", unit.code())
                : OrganiserUnits.of(register, unit.organiser());
    }

    private List<Unit> units() {
        return alone.isEmpty()
                ? register.everOf(organiser)
                : register.unit(alone).stream().toList();
    }

    /// Each with whom it is compared.
    List<Comparison> comparisons() {
        var comparisons = new Comparisons(register);
        return units().stream().flatMap(unit -> comparisons.of(unit).stream()).toList();
    }

    /// Everybody whose figures are needed.
    public Set<Subject> subjects() {
        var comparisons = new Comparisons(register);
        return units().stream()
                .filter(Comparisons::hasFigures)
                .flatMap(unit -> Stream.concat(Stream.of(Subject.unit(unit.code())), comparisons.wholes(unit).stream()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
