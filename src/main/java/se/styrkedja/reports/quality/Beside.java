package se.styrkedja.reports.quality;

import java.util.List;
import java.util.Optional;
import se.styrkedja.findings.Expected;
import se.styrkedja.findings.groups.Figure;
import se.styrkedja.findings.groups.FigureContext;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.quality.ground.Prose;
import se.styrkedja.vocabulary.Breakdown;

/// What a school's result is beside what SALSA expects of it, for every sentence that sets schools beside each other:
/// a raw difference between schools is never told alone where the expected value is published.
final class Beside {
    private Beside() {}

    /// Whether SALSA expects anything of the result at all.
    public static boolean isExpected(Indicator result) {
        return Expected.residualOf(result.id()).isPresent();
    }

    /// The published difference from the expected of each own school that has one, in the year of the report.
    public static List<Figure> all(FigureContext ground, Indicator result) {
        return Expected.residualOf(result.id())
                .map(id -> ground.ownNumbers(ground.indicator(id.id()), ground.year()))
                .orElse(List.of());
    }

    /// The same of one school.
    public static Optional<Figure> of(FigureContext ground, Indicator result, Figure unit) {
        return Expected.residualOf(result.id())
                .flatMap(id -> ground.stated(ground.indicator(id.id()), unit.subject(), unit.period(), Breakdown.TOTAL))
                .filter(f -> f.number().isPresent());
    }

    /// A school with its result and how that lies to the expected: `Lindskolan (60,5 %, −3 mot det väntade)`.
    public static List<Inline> named(FigureContext ground, Indicator result, Figure unit) {
        var name = Prose.words(unit.name());
        if (all(ground, result).isEmpty()) return Prose.sentence("beside.not", name, Prose.value(unit));
        return of(ground, result, unit)
                .map(residual -> Prose.sentence("beside", name, Prose.value(unit), Prose.value(residual)))
                .orElseGet(() -> Prose.sentence("beside.none", name, Prose.value(unit)));
    }
}
