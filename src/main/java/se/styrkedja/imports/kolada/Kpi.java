package se.styrkedja.imports.kolada;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import se.styrkedja.imports.measures.TitleRules;
import se.styrkedja.indicators.DataRows;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.vocabulary.CalendarYear;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.SchoolYear;

/// What one of Kolada's key figures is called here. Those whose definition is that of an indicator of the house stand
/// in
/// `imports/kolada/kpis.csv`; all others are measures of their own, as Kolada defines them, once an answer has said
/// how.
record Kpi(String id, IndicatorId indicator, Dated dated, Schools schools) {
    private static final Pattern ID = Pattern.compile("[NU]\\d{5}");
    private static final TitleRules DATED = TitleRules.of("/imports/kolada/dated.csv", "dated");
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
        MUNICIPALITY,
        /// Those that Kolada's title says, which is the indicator's own.
        TITLED
    }

    static List<Kpi> all() {
        return ALL;
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /// The key figure of that id, as an indicator of the house or as Kolada defines it.
    static Optional<Kpi> of(String id, Indicators known) {
        return ofHouse(id).or(() -> asDefined(id, known));
    }

    static Optional<Kpi> ofHouse(String id) {
        return ALL.stream().filter(k -> k.id().equals(id)).findFirst();
    }

    /// The key figure as a measure of its own, if Kolada's definition of it is known.
    static Optional<Kpi> asDefined(String id, Indicators known) {
        if (!isId(id)) return Optional.empty();
        return known.find(ownIndicator(id))
                .map(indicator ->
                        new Kpi(id, indicator.id(), Dated.valueOf(DATED.says(indicator.title())), Schools.TITLED));
    }

    /// What a key figure is called as a measure of its own: `N13801` is `kolada-n13801`.
    static IndicatorId ownIndicator(String id) {
        return new IndicatorId("kolada-" + id.toLowerCase(Locale.ROOT));
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
