package se.styrkedja.imports.kolada;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Optional;
import se.styrkedja.indicators.DataRows;
import se.styrkedja.vocabulary.CalendarYear;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.SchoolYear;

/// What one of Kolada's key figures is called here. Data: `imports/kolada/kpis.csv`. Only those whose definition is
/// our indicator's are in it.
record Kpi(String id, IndicatorId indicator, Dated dated, Schools schools) {
    private static final List<Kpi> ALL =
            DataRows.of("/imports/kolada/kpis.csv").stream().map(Kpi::kpi).toList();

    /// What Kolada's year means. Grades are dated by the spring they were given, staff by the autumn it was
    /// counted.
    enum Dated {
        SPRING,
        AUTUMN,
        CALENDAR
    }

    /// Which schools a municipality's figure is about. A unit's figure is its own in any case.
    enum Schools {
        /// Those that the municipality runs (kommunala skolor).
        OWN,
        /// All in the municipality, or of all who live there (lägeskommun, hemkommun).
        OTHERS,
        /// None: the municipality's own economy, or an index of it.
        MUNICIPALITY
    }

    static List<Kpi> all() {
        return ALL;
    }

    static Optional<Kpi> of(String id) {
        return ALL.stream().filter(k -> k.id().equals(id)).findFirst();
    }

    /// Kolada's year as a period of ours. "2024" of grades is 2023/24: settled on 1 315 of 1 316 schools' SALSA.
    Period period(int year) {
        return switch (dated) {
            case SPRING -> new SchoolYear(year - 1);
            case AUTUMN -> new SchoolYear(year);
            case CALENDAR -> new CalendarYear(year);
        };
    }

    private static Kpi kpi(NamedCsvRecord row) {
        return new Kpi(
                row.getField("kpi"),
                new IndicatorId(row.getField("indicator")),
                Dated.valueOf(row.getField("dated")),
                Schools.valueOf(row.getField("schools")));
    }
}
