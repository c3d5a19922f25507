package se.styrkedja.findings;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.styrkedja.indicators.DataRows;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.vocabulary.IndicatorId;

/// How much an indicator matters beside others that have moved as far, as data (`findings/importance.csv`, each with
/// its day and its reason): first that all subjects are reached, merit value and eligibility, then core subjects, then
/// the rest. The one place where the weight of a finding is more than statistics.
public final class Importance {
    private static final List<NamedCsvRecord> ROWS = DataRows.of("/findings/importance.csv");
    private static final Map<String, Double> FACTORS = column(row -> Double.parseDouble(row.getField("factor")));
    private static final Map<String, Area> AREAS =
            column(row -> row.getField("area").isEmpty() ? Area.OTHER : Area.valueOf(row.getField("area")));

    private Importance() {}

    /// What an indicator is about, in the order they are read.
    public enum Area {
        /// Betyg, behörighet och examen.
        RESULTS,
        /// Nationella prov.
        TESTS,
        /// Trygghet, studiero och stöd.
        CLIMATE,
        ATTENDANCE,
        STAFF,
        OTHER
    }

    public static Area area(IndicatorId indicator) {
        return AREAS.getOrDefault(indicator.id(), Area.OTHER);
    }

    /// What the weight of such a finding is multiplied by; 1 where nothing is said.
    static double factor(Finding.Kind kind, IndicatorId indicator) {
        return FACTORS.getOrDefault(kind.name(), 1.0) * factor(indicator);
    }

    /// The same of what is no kind of finding, such as how far schools lie apart.
    static double factor(IndicatorId indicator) {
        return FACTORS.getOrDefault(indicator.id(), 1.0);
    }

    /// Measures that count alike, as it is told.
    ///
    /// @param times what the weight of a finding of them is multiplied by: `1,5`
    public record Alike(String times, List<String> measures) {
        public Alike {
            measures = List.copyOf(measures);
        }
    }

    /// How much each of some measures counts beside the others, those that count the most first.
    public static List<Alike> told(Collection<Indicator> indicators) {
        var byFactor = new TreeMap<Double, List<String>>(Comparator.reverseOrder());
        for (var indicator : indicators)
            if (FACTORS.containsKey(indicator.id().id()))
                byFactor.computeIfAbsent(factor(indicator.id()), f -> new ArrayList<>())
                        .add(indicator.title());
        return byFactor.entrySet().stream()
                .map(one -> new Alike(times(one.getKey()), one.getValue()))
                .toList();
    }

    /// What a difference between girls and boys is multiplied by beside that: `0,5`.
    public static String timesOfGenders() {
        return times(FACTORS.getOrDefault(Finding.Kind.GENDER_GAP.name(), 1.0));
    }

    private static String times(double factor) {
        return BigDecimal.valueOf(factor).stripTrailingZeros().toPlainString().replace('.', ',');
    }

    private static <T> Map<String, T> column(Function<NamedCsvRecord, T> value) {
        return ROWS.stream().collect(Collectors.toUnmodifiableMap(row -> row.getField("what"), value));
    }
}
