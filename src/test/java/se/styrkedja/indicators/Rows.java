package se.styrkedja.indicators;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Measurement;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.Scale;
import se.styrkedja.vocabulary.Subject;

/// Figures of invented units, written short: `A g 24 15` is 15 of 24 girls in unit A, `M t` all in the municipality; a
/// star before means that somebody else has published it.
final class Rows {
    static final IndicatorId SHARE = new IndicatorId("all-subjects-y9");

    private static final String PUBLISHER = "Skolverket";

    private Rows() {}

    static List<SourceFigure> of(String figures, String period) {
        var rows = new ArrayList<SourceFigure>();
        for (var item : figures.split("\\|", -1)) {
            var words = item.strip().split(" ", -1);
            boolean published = words[0].startsWith("*");
            var who = words[0].substring(published ? 1 : 0);
            boolean marked = words[2].equals("..");
            rows.add(row(
                    who,
                    words[1],
                    Period.parse(period).orElseThrow(),
                    marked
                            ? new Measurement.TooFew("..")
                            : share(Integer.parseInt(words[3]), Integer.parseInt(words[2])),
                    Integer.parseInt(words[marked ? 3 : 2]),
                    published ? PUBLISHER : "Nydala, egen uppf\u00f6ljning"));
        }
        return rows;
    }

    /// Decided over the figures, of which some are published.
    static SmallGroupSuppression suppression(List<SourceFigure> rows) {
        var published = rows.stream().filter(Rows::isPublished).toList();
        var own = rows.stream().filter(row -> !isPublished(row)).toList();
        return SmallGroupSuppression.of(
                StatedFigures.first(own, published), Indicators.builtIn(), Limits.builtIn(), Integer.MAX_VALUE);
    }

    /// What a reader is told, in order.
    static List<SourceFigure> told(List<SourceFigure> rows) {
        var suppression = suppression(rows);
        return rows.stream()
                .map(row -> isPublished(row) ? row : suppression.shown(row))
                .toList();
    }

    private static boolean isPublished(SourceFigure row) {
        return row.source().equals(PUBLISHER);
    }

    static SourceFigure row(
            String who, String split, Period period, Measurement measurement, int persons, String source) {
        return new SourceFigure(
                SHARE,
                who.equals("M") ? Subject.municipality("9901") : Subject.unit("0099000" + (who.charAt(0) - 'A')),
                period,
                breakdown(split),
                measurement,
                measurement.markOrEmpty(),
                new Population.Counted(persons),
                source,
                Spot.inTable(2, "varde", 6));
    }

    static Measurement share(int reached, int of) {
        return new Measurement.Known(Scale.PERCENT.quantity(
                BigDecimal.valueOf(100L * reached).divide(BigDecimal.valueOf(of), 4, RoundingMode.HALF_UP)));
    }

    private static Breakdown breakdown(String split) {
        return switch (split) {
            case "t" -> Breakdown.TOTAL;
            case "g" -> Breakdown.GIRLS;
            case "b" -> Breakdown.BOYS;
            default -> throw new IllegalArgumentException(split);
        };
    }
}
