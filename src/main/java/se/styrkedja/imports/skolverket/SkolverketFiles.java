package se.styrkedja.imports.skolverket;

import java.util.List;
import se.styrkedja.imports.Headings;
import se.styrkedja.imports.Layout;

/// The files of Skolverket that can be taken in.
public final class SkolverketFiles {
    private SkolverketFiles() {}

    public static List<Layout> layouts() {
        return List.of(finalGrades());
    }

    /// Final grades in year 9 for each school unit, today's export and the former data set 139.
    private static Layout finalGrades() {
        return new UnitExportLayout(
                "skolverket-slutbetyg",
                "final-grades",
                Headings.of("/imports/skolverket/slutbetyg.csv"),
                List.of("pupils-y9", "all-subjects-y9", "vocational-eligibility-y9", "merit-average-y9"));
    }
}
