package se.styrkedja.imports.skolverket;

import java.util.List;
import se.styrkedja.imports.Headings;
import se.styrkedja.imports.Layout;

/// The files of Skolverket that can be taken in.
public final class SkolverketFiles {
    private SkolverketFiles() {}

    public static List<Layout> layouts() {
        return List.of(
                finalGrades(),
                salsa(),
                new SalsaScreenLayout(),
                new UnitRegisterLayout(),
                new OrganiserRegisterLayout());
    }

    /// Final grades in year 9 for each school unit, today's export and the former data set 139.
    private static Layout finalGrades() {
        return new UnitExportLayout(
                "skolverket-slutbetyg",
                "final-grades",
                Headings.of("/imports/skolverket/slutbetyg.csv"),
                List.of("pupils-y9", "all-subjects-y9", "vocational-eligibility-y9", "merit-average-y9"),
                false);
    }

    /// SALSA for each school unit, the former data set 95: two header rows, of which the first names groups.
    private static Layout salsa() {
        return new UnitExportLayout(
                "skolverket-salsa", "salsa", Headings.of("/imports/skolverket/salsa.csv"), Salsa.FIGURES, true);
    }
}
