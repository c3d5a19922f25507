package se.styrkedja.organisation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.styrkedja.access.Node;

/// A school unit as the latest fact has it, or as it was on a day.
///
/// @param code eight digits (skolenhetskod)
/// @param name its name; the code itself when no register knows it
/// @param municipality the four digits of where it lies; empty when unknown
/// @param organiser the ten digits of who runs it; empty when unknown
/// @param grades the years of compulsory school it has; empty when no register says
/// @param area the part of the organiser's schools that it belongs to; empty when none is said
/// @param asOf the day of the fact, where it has one
public record Unit(
        String code,
        String name,
        String municipality,
        String organiser,
        OrganiserKind organiserKind,
        Set<SchoolForm> forms,
        Set<Integer> grades,
        String area,
        LocalDate asOf) {
    public Unit {
        forms = Set.copyOf(forms);
        grades = Set.copyOf(grades);
    }

    /// Whether the fact has a day: a register without one does not say when.
    public boolean isDated() {
        return !asOf.equals(LocalDate.EPOCH);
    }

    /// The form it is known for: a compulsory school has a preschool class and a leisure-time centre too. Empty where
    /// none is said.
    public Optional<SchoolForm> mainForm() {
        return Stream.of(SchoolForm.GR, SchoolForm.GY, SchoolForm.FS, SchoolForm.GRAN, SchoolForm.GYAN, SchoolForm.VUX)
                .filter(forms::contains)
                .findFirst();
    }

    public Node node() {
        return new Node.Unit(code);
    }
}
