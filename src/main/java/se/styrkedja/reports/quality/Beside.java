package se.styrkedja.reports.quality;

import java.util.List;
import java.util.Optional;
import se.styrkedja.findings.groups.Figure;
import se.styrkedja.findings.groups.FigureContext;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.LikeWithLike;
import se.styrkedja.vocabulary.Breakdown;

/// What a school's result is beside what SALSA expects of it, for every sentence that sets schools beside each other:
/// a raw difference between schools is never told alone where the expected value is published.
final class Beside {
    private Beside() {}

    /// The published difference from the expected of each own school that has one, in the year of the report.
    public static List<Figure> all(FigureContext ground, Indicator result) {
        return LikeWithLike.residualOf(result.id())
                .map(id -> ground.ownNumbers(ground.indicator(id.id()), ground.year()))
                .orElse(List.of());
    }

    /// The same of one school.
    public static Optional<Figure> of(FigureContext ground, Indicator result, Figure unit) {
        return LikeWithLike.residualOf(result.id())
                .flatMap(id -> ground.stated(ground.indicator(id.id()), unit.subject(), unit.period(), Breakdown.TOTAL))
                .filter(f -> f.number().isPresent());
    }
}
