package se.styrkedja.indicators;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Measurement;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.Scale;

/// How many must stand behind a figure for it to be shown: dated settings per level, as data
/// (`indicators/limits.csv`), and what each indicator's base is made of (`indicators/bases.csv`; persons unless it
/// says answers or posts). A figure has the limit of its own period.
///
/// Source: Skolverket's limits as stated row by row in the data.
final class Limits {
    private static final Base PERSONS = new Base("persons", true);
    private static final Limits BUILT_IN = read();

    private final List<Limit> limits;
    private final Map<String, Base> bases;

    private record Limit(String level, String kind, LocalDate from, int least) {}

    /// What stands behind an indicator's figures, and whether its per cents are of those.
    private record Base(String kind, boolean shares) {}

    private Limits(List<Limit> limits, Map<String, Base> bases) {
        this.limits = limits;
        this.bases = bases;
    }

    static Limits builtIn() {
        return BUILT_IN;
    }

    private static Limits read() {
        var bases = new HashMap<String, Base>();
        DataRows.of("/indicators/bases.csv")
                .forEach(row -> bases.put(
                        row.getField("indicator"),
                        new Base(row.getField("kind"), "yes".equals(row.getField("shares")))));
        return new Limits(
                DataRows.of("/indicators/limits.csv").stream()
                        .map(Limits::limit)
                        .toList(),
                Map.copyOf(bases));
    }

    /// The fewest that are shown.
    int least(IndicatorId indicator, Level level, Period period) {
        var kind = bases.getOrDefault(indicator.id(), PERSONS).kind();
        return limits.stream()
                .filter(l -> l.level().equals(level.english()) && l.kind().equals(kind))
                .filter(l -> !l.from().isAfter(period.firstDay()))
                .max(Comparator.comparing(Limit::from))
                .orElseThrow(() -> new IllegalStateException("no limit for " + indicator + " at " + level))
                .least();
    }

    /// What is counted where it is said how many stand behind a figure.
    Indicator.Counted counted(IndicatorId indicator, String schoolForm) {
        return switch (bases.getOrDefault(indicator.id(), PERSONS).kind()) {
            case "answers" -> Indicator.Counted.ANSWERS;
            case "posts" -> Indicator.Counted.POSTS;
            default -> schoolForm.equals("fs") ? Indicator.Counted.CHILDREN : Indicator.Counted.PUPILS;
        };
    }

    /// Whether the indicator is so many per cent of the persons behind it, so that one to four can be picked out.
    boolean isShareOfPersons(IndicatorId indicator, Scale scale) {
        return scale == Scale.PERCENT
                && bases.getOrDefault(indicator.id(), PERSONS).shares();
    }

    /// Whether it is a share of persons and nobody says of how many, so that a group of three would pass unseen.
    boolean isUncounted(SourceFigure one, Scale scale) {
        boolean tells = switch (one.measurement()) {
            case Measurement.Known k -> true;
            case Measurement.NearlyAll n -> true;
            case Measurement.NearlyNone n -> true;
            case Measurement.TooFew t -> false;
            case Measurement.Uncounted u -> false;
            case Measurement.NotApplicable n -> false;
            case Measurement.Missing m -> false;
            case Measurement.Cancelled c -> false;
        };
        return tells && one.population().equals(Population.NOT_STATED) && isShareOfPersons(one.indicator(), scale);
    }

    private static Limit limit(NamedCsvRecord row) {
        return new Limit(
                row.getField("level"),
                row.getField("kind"),
                LocalDate.parse(row.getField("from")),
                Integer.parseInt(row.getField("least")));
    }
}
