package se.styrkedja.findings;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.stream.Collectors;
import se.styrkedja.indicators.DataRows;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.vocabulary.Scale;

/// From which size a difference deserves a talk, as data (`findings/notable.csv`): by indicator where one stands
/// there, else by scale. Whether it is spoken of on its own stands there too; an indicator without a direction never
/// is.
final class Notable {
    private static final Map<String, String> LEAST = column("least");
    private static final Map<String, String> SPOKEN = column("spoken");

    private Notable() {}

    /// In the unit of the indicator's differences.
    public static BigDecimal size(Indicator indicator) {
        return hasOwn(indicator) ? new BigDecimal(own(indicator)) : size(indicator.scale());
    }

    /// Whether it has a size that is not that of its scale.
    static boolean hasOwn(Indicator indicator) {
        return !own(indicator).isEmpty();
    }

    private static String own(Indicator indicator) {
        return LEAST.getOrDefault(indicator.id().id(), "");
    }

    /// Whether it is spoken of on its own, in a finding.
    static boolean isSpokenOf(Indicator indicator) {
        var byScale = SPOKEN.getOrDefault(indicator.scale().name(), "no");
        return indicator.direction() != Indicator.Direction.NEITHER
                && SPOKEN.getOrDefault(indicator.id().id(), byScale).equals("yes");
    }

    /// A difference on a scale, in multiples of what is notable there; never negative.
    public static double multiples(BigDecimal difference, Scale scale) {
        return difference.abs().divide(size(scale), MathContext.DECIMAL32).doubleValue();
    }

    private static BigDecimal size(Scale scale) {
        var least = LEAST.getOrDefault(scale.name(), "");
        if (least.isEmpty()) throw new IllegalStateException("no size for " + scale);
        return new BigDecimal(least);
    }

    private static Map<String, String> column(String name) {
        return DataRows.of("/findings/notable.csv").stream()
                .collect(Collectors.toUnmodifiableMap(row -> row.getField("what"), row -> row.getField(name)));
    }
}
