package se.styrkedja.reports.quality.salsa;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import se.styrkedja.analysis.Difference;
import se.styrkedja.findings.groups.BesideExpected;
import se.styrkedja.findings.groups.Figure;
import se.styrkedja.findings.groups.FigureContext;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.quality.ground.Prose;
import se.styrkedja.vocabulary.Period;

/// What the mean of the schools' differences from the expected may be by chance. Every such mean of one year that is
/// told has this said after it, of whichever measure; that of several years is a finding.
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

    private List<Inline> tested(Figure mean, Map<String, SortedMap<Period, Double>> schools) {
        var tested = BesideExpected.tested(ground, residual, schools);
        if (tested.isEmpty()) return Prose.sentence(sentences + "UNTESTED");
        return Prose.sentence(
                sentences + (Difference.isBeyondChance(tested.get().p()) ? "BEYOND" : "COULD_BE"),
                Prose.value(interval(ground, mean, tested.get())));
    }

    /// From where to where chance may have moved the mean.
    static Figure interval(FigureContext ground, Figure mean, BesideExpected.Tested tested) {
        var reach = BigDecimal.valueOf(tested.reach());
        var value = mean.number().orElseThrow();
        return ground.figures()
                .computed(
                        mean,
                        "expected-interval",
                        mean.scale(),
                        new Figure.Amount.Interval(value.subtract(reach), value.add(reach)),
                        List.of(mean));
    }
}
