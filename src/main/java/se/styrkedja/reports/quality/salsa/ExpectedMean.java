package se.styrkedja.reports.quality.salsa;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import se.styrkedja.analysis.Difference;
import se.styrkedja.findings.OverYears;
import se.styrkedja.findings.groups.Figure;
import se.styrkedja.findings.groups.FigureContext;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.chance.Variation;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.quality.ground.Prose;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.Subject;

/// What the mean of the schools' differences from the expected may be by chance. Every such mean that is told has this
/// said after it, of whichever measure and of one year or several.
public final class ExpectedMean {
    private final FigureContext ground;
    private final Indicator residual;
    private final String sentences;

    private ExpectedMean(FigureContext ground, Indicator residual, String sentences) {
        this.ground = ground;
        this.residual = residual;
        this.sentences = sentences;
    }

    /// In the chapter of what is expected.
    static ExpectedMean inItsChapter(FigureContext ground, Indicator residual) {
        return new ExpectedMean(ground, residual, "expected.mean.");
    }

    /// Beside a result, which has a test of its own.
    public static ExpectedMean besideTheResult(FigureContext ground, Indicator residual) {
        return new ExpectedMean(ground, residual, "core.expected.");
    }

    /// Of the schools that have a value in the year of the report.
    public List<Inline> ofYear(Figure mean) {
        var schools = new TreeMap<String, SortedMap<Period, Double>>();
        for (var figure : ground.ownNumbers(residual, ground.year()))
            schools.put(
                    figure.subject().code(),
                    new TreeMap<>(Map.of(
                            figure.period(), figure.number().orElseThrow().doubleValue())));
        return tested(mean, schools);
    }

    /// Whether the schools together lie beside the expected by more than so many schools of their
    /// sizes do by chance,
    /// as the country's schools vary: what a school's years have in common is as wide over several
    /// years
    /// as over one, and only what moves from year to year is less (docs/decisions/0026).
    ///
    /// @param schools each school's differences by year
    List<Inline> tested(Figure mean, Map<String, SortedMap<Period, Double>> schools) {
        var reach = reach(schools);
        if (reach.isEmpty()) return Prose.sentence(sentences + "UNTESTED");
        var ends = BigDecimal.valueOf(reach.get());
        var value = mean.number().orElseThrow();
        var interval = ground.figures()
                .computed(
                        mean,
                        "expected-interval",
                        mean.scale(),
                        new Figure.Amount.Interval(value.subtract(ends), value.add(ends)),
                        List.of(mean));
        return Prose.sentence(
                sentences + (value.abs().compareTo(ends) > 0 ? "BEYOND" : "COULD_BE"), Prose.value(interval));
    }

    /// Empty where the number of pupils of one of them is not known, and where it has not been estimated how schools
    /// lie.
    private Optional<Double> reach(Map<String, SortedMap<Period, Double>> schools) {
        var errors = new ArrayList<List<Double>>();
        schools.forEach((code, years) -> OverYears.of(
                        residual,
                        List.copyOf(years.values()),
                        years.keySet().stream()
                                .map(period ->
                                        OverYears.pupils(ground.ledger(), Subject.unit(code), residual.id(), period))
                                .toList())
                .ifPresent(over -> errors.add(over.errors())));
        return Variation.funnel(residual)
                .filter(funnel -> !errors.isEmpty() && errors.size() == schools.size())
                .map(funnel -> funnel.limitsOfMean(errors, Difference.LEVEL).high());
    }
}
