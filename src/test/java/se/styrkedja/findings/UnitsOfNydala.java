package se.styrkedja.findings;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.indicators.Ledger;
import se.styrkedja.indicators.Ledgers;
import se.styrkedja.organisation.Fact;
import se.styrkedja.organisation.OrganiserKind;
import se.styrkedja.organisation.Register;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Subject;

/// What is found of a unit of Nydala, where the ledger has all that is known of the town's units.
final class UnitsOfNydala {
    static final String LINDSKOLAN = "00990200";
    private static final Findings FINDINGS = new Findings(Indicators.builtIn());

    private UnitsOfNydala() {}

    /// Of Lindskolan, beside no other units.
    static List<Finding> ofLindskolan(String figures) {
        return of(LINDSKOLAN, figures);
    }

    /// Of a unit, beside no other units.
    static List<Finding> of(String unit, String figures) {
        return of(unit, Ledgers.of(figures), Set.of());
    }

    /// Of a unit that is of such forms, as all others are.
    static List<Finding> of(String unit, Ledger ledger, Set<SchoolForm> forms) {
        var register = Register.of(ledger.subjects().stream()
                .filter(subject -> subject.level() == Level.UNIT)
                .map(subject -> fact(subject, forms))
                .toList());
        var seen = register.unit(unit).orElseThrow();
        return FINDINGS.ofUnit(
                ledger,
                OrganiserUnits.around(register, seen),
                new Comparisons(register).of(seen).orElseThrow(),
                LocalDate.MAX);
    }

    private static Fact fact(Subject unit, Set<SchoolForm> forms) {
        return new Fact.UnitSeen(
                unit.code(),
                unit.code(),
                "9901",
                "Nydala",
                "2120009901",
                "Nydala kommun",
                OrganiserKind.MUNICIPAL,
                forms,
                LocalDate.of(2024, 10, 15));
    }
}
