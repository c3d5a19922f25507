package se.styrkedja.imports;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.SourceFigure;
import se.styrkedja.vocabulary.Fault;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Measurement;
import se.styrkedja.vocabulary.Place;
import se.styrkedja.vocabulary.Scale;

/// Numbers that can be so and hardly are. They are read, and a person is asked to look before taking them in. What is
/// likely of each indicator stands in the table `imports/plausible.csv`.
final class Plausibility {
    private static final String RESOURCE = "/imports/plausible.csv";
    private static final Map<String, Likely> LIKELY = read();

    /// Fewer values between 0 and 1 than so can be a small share of a few schools.
    private static final int WHOLE_COLUMN = 3;

    private Plausibility() {}

    /// Whether it counts persons, and not full-time posts.
    static boolean isWhole(IndicatorId indicator) {
        var likely = LIKELY.get(indicator.id());
        return likely != null && likely.whole;
    }

    /// Remarks what is unlikely among what the draft has observed.
    static void check(String file, Draft draft) {
        Map<IndicatorId, List<SourceFigure>> shares = new LinkedHashMap<>();
        for (var figure : draft.observed())
            if (figure.measurement() instanceof Measurement.Known(var quantity)) {
                if (quantity.scale() == Scale.PERCENT)
                    shares.computeIfAbsent(figure.indicator(), i -> new ArrayList<>())
                            .add(figure);
                fault(draft, file, figure, quantity.value()).ifPresent(draft::remark);
            }
        shares.forEach((indicator, figures) -> {
            if (isOfOne(figures))
                draft.remark(new Fault(
                        "values.of-one",
                        place(file, figures.getFirst()),
                        title(draft, indicator),
                        Integer.toString(figures.size())));
        });
    }

    /// Whether all are between 0 and 1, and one of them is neither.
    private static boolean isOfOne(List<SourceFigure> figures) {
        return figures.size() >= WHOLE_COLUMN
                && figures.stream().allMatch(f -> value(f).compareTo(BigDecimal.ONE) <= 0)
                && figures.stream().anyMatch(f -> value(f).signum() > 0 && value(f).compareTo(BigDecimal.ONE) < 0);
    }

    private static BigDecimal value(SourceFigure figure) {
        return figure.measurement() instanceof Measurement.Known(var quantity) ? quantity.value() : BigDecimal.ZERO;
    }

    private static Optional<Fault> fault(Draft draft, String file, SourceFigure figure, BigDecimal value) {
        var likely = LIKELY.get(figure.indicator().id());
        if (likely == null || likely.wrong(value).isEmpty()) return Optional.empty();
        return Optional.of(new Fault(
                likely.wrong(value),
                place(file, figure),
                Quoted.text(figure.raw()),
                title(draft, figure.indicator()),
                likely.least,
                likely.greatest));
    }

    private static Place place(String file, SourceFigure figure) {
        var spot = figure.spot();
        return new Place(file, spot.line(), spot.cell().isEmpty() ? spot.column() : spot.cell());
    }

    private static String title(Draft draft, IndicatorId indicator) {
        return draft.indicators().find(indicator).map(Indicator::title).orElse(indicator.id());
    }

    private static Map<String, Likely> read() {
        try (var stream = Plausibility.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) throw new IllegalStateException("no resource " + RESOURCE);
            try (var rows = CsvReader.builder()
                    .fieldSeparator(';')
                    .ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                var likely = new HashMap<String, Likely>();
                for (var row : rows)
                    likely.put(
                            row.getField("indicator"),
                            new Likely(
                                    row.getField("least"),
                                    row.getField("greatest"),
                                    row.getField("whole").equals("yes")));
                return Map.copyOf(likely);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// @param least empty where the scale says enough, as greatest
    private record Likely(String least, String greatest, boolean whole) {
        /// The code of what is unlikely with the value; empty for nothing.
        String wrong(BigDecimal value) {
            if (whole && value.stripTrailingZeros().scale() > 0) return "value.not-whole";
            if (!least.isEmpty() && value.compareTo(new BigDecimal(least)) < 0) return "value.low";
            return !greatest.isEmpty() && value.compareTo(new BigDecimal(greatest)) > 0 ? "value.high" : "";
        }
    }
}
