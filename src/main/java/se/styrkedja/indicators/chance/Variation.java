package se.styrkedja.indicators.chance;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.styrkedja.analysis.Difference;
import se.styrkedja.analysis.Overdispersion;
import se.styrkedja.analysis.Sample;
import se.styrkedja.analysis.Share;
import se.styrkedja.analysis.Verdict;
import se.styrkedja.indicators.DataRows;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.Stated;

/// How an indicator varies by chance, and what that makes of a difference. The only place that tells whether a
/// difference of two figures is more than chance.
///
/// Shares of persons vary by the binomial variance times a factor, means by a standard deviation between
/// persons, both estimated from how schools move from year to year (`/indicators/variation.csv`, with a reason
/// for each row). A mean without such a row, or without a number of persons, is not tested: nothing is
/// invented.
///
/// @param spread the standard deviation between persons; 0 where it is not known
public record Variation(Indicator indicator, Overdispersion overdispersion, double spread) {
    private static final Map<String, NamedCsvRecord> ROWS = DataRows.of("/indicators/variation.csv").stream()
            .collect(Collectors.toMap(row -> row.getField("indicator"), Function.identity()));

    public static Variation of(Indicator indicator) {
        var row = ROWS.get(indicator.id().id());
        if (row == null) return new Variation(indicator, Overdispersion.SCHOOLS, 0);
        var factor = row.getField("overdispersion");
        var spread = row.getField("spread");
        return new Variation(
                indicator,
                factor.isEmpty() ? Overdispersion.SCHOOLS : new Overdispersion(Double.parseDouble(factor)),
                spread.isEmpty() ? 0 : Double.parseDouble(spread));
    }

    /// The figure as it can be tested. Errors: `NoSuchElementException` when it has no number.
    public Sample sample(Stated stated) {
        var number = stated.known().orElseThrow().value();
        double value = number.doubleValue();
        int persons = stated.persons().filter(n -> n > 0).orElse(0);
        if (indicator.isShareOfPersons())
            return Share.published(number, persons)
                    .<Sample>map(share -> share)
                    .orElseGet(() -> new Sample.Bare(value, Difference.Lack.PERSONS_UNKNOWN));
        if (spread == 0) return new Sample.Bare(value, Difference.Lack.SPREAD_UNKNOWN);
        return persons == 0
                ? new Sample.Bare(value, Difference.Lack.PERSONS_UNKNOWN)
                : new Sample.Average(value, persons, spread);
    }

    /// First minus second, of different persons: two years, two schools, girls and boys. Both have a number.
    public Difference between(Stated first, Stated second) {
        return Difference.between(sample(first), sample(second), overdispersion);
    }

    /// The figure against the rest of a whole that it is part of. Both have a number.
    public Difference within(Stated part, Stated whole) {
        return Difference.within(sample(part), sample(whole), overdispersion);
    }

    /// Whether it may be said that the figure has gone the way that it has gone as it stands.
    public Verdict changed(Stated later, Stated earlier) {
        var difference = between(later, earlier);
        return Verdict.of(Verdict.Direction.of(difference.points()), difference);
    }
}
