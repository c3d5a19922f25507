package se.styrkedja.findings;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.styrkedja.indicators.DataRows;
import se.styrkedja.indicators.Indicator;

/// From which size a difference deserves a talk, as data (`findings/notable.csv`): by indicator where one stands
/// there, else by scale. An indicator without a size, or without a direction, is not spoken of.
final class Notable {
    private static final Map<String, String> LEAST = DataRows.of("/findings/notable.csv").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.getField("what"), row -> row.getField("least")));

    private Notable() {}

    /// In the unit of the indicator's differences.
    static Optional<BigDecimal> least(Indicator indicator) {
        if (indicator.direction() == Indicator.Direction.NEITHER) return Optional.empty();
        var byScale = LEAST.getOrDefault(indicator.scale().name(), "");
        return Optional.of(LEAST.getOrDefault(indicator.id().id(), byScale))
                .filter(least -> !least.isEmpty())
                .map(BigDecimal::new);
    }
}
