package se.styrkedja.reports.quality.salsa;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import se.styrkedja.analysis.Difference;
import se.styrkedja.findings.Chance;
import se.styrkedja.findings.Finding;
import se.styrkedja.findings.Judgement;
import se.styrkedja.findings.groups.BesideExpected;
import se.styrkedja.findings.groups.Figure;
import se.styrkedja.findings.groups.FigureContext;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.quality.ground.DocumentBuilder;
import se.styrkedja.reports.quality.ground.Prose;
import se.styrkedja.vocabulary.Period;

/// What the mean of the schools' differences from the expected may be by chance. Every such mean of one year that is
/// told has this said after it, of whichever measure. It is judged together with the other measures where no more years
/// are known; else the mean of several years is, and that of the one year is told to be tested by itself.
public final class ExpectedMean {
    private final FigureContext ground;
    private final DocumentBuilder document;
    private final Indicator residual;
    private final String sentences;

    private ExpectedMean(FigureContext ground, DocumentBuilder document, Indicator residual, String sentences) {
        this.ground = ground;
        this.document = document;
        this.residual = residual;
        this.sentences = sentences;
    }

    /// In the chapter of what is expected.
    static ExpectedMean inItsChapter(FigureContext ground, DocumentBuilder document, Indicator residual) {
        return new ExpectedMean(ground, document, residual, "expected.mean.");
    }

    /// Beside a result, which has a test of its own.
    public static ExpectedMean besideTheResult(FigureContext ground, DocumentBuilder document, Indicator residual) {
        return new ExpectedMean(ground, document, residual, "core.expected.");
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
                sentences + verdict(mean, tested.get()), Prose.value(interval(ground, mean, tested.get())));
    }

    private String verdict(Figure mean, BesideExpected.Tested tested) {
        if (!Difference.isBeyondChance(tested.p())) return "COULD_BE";
        if (!BesideExpected.of(ground, residual).isOfOneYear()) return "BEYOND.alone";
        var alone = Judgement.besideExpected(residual, mean, Optional.of(tested));
        return document.judged(Finding.Kind.SALSA_RESIDUAL, alone, mean)
                                .chance()
                                .sureness()
                        == Chance.Sureness.BEYOND
                ? "BEYOND"
                : "MANY";
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
