package se.styrkedja.reports.quality;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import se.styrkedja.analysis.Difference;
import se.styrkedja.analysis.Overdispersion;
import se.styrkedja.findings.Importance;
import se.styrkedja.findings.groups.FigureContext;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.chance.Variation;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.quality.ground.DocumentBuilder;
import se.styrkedja.reports.quality.ground.Prose;
import se.styrkedja.vocabulary.Swedish;

/// How the numbers are made: for whoever wants to know, not before she has seen them.
final class Method {
    private final FigureContext ground;
    private final DocumentBuilder document;

    Method(FigureContext ground, DocumentBuilder document) {
        this.ground = ground;
        this.document = document;
    }

    void write() {
        document.heading(2, "work.basis");
        var limits = document.limits();
        boolean isOfAny = !spoken().isEmpty();
        document.bullets(Stream.of(
                        Prose.sentence("work.rule.weighted"),
                        Prose.sentence("work.rule.country"),
                        Prose.sentence("work.rule.hidden"),
                        Prose.sentence("work.rule.nearly"),
                        Prose.sentence("work.rule.salsa"),
                        Prose.sentence("work.rule.same"),
                        limits.isEmpty()
                                ? List.<Inline>of()
                                : Prose.sentence("work.rule.notable", Prose.words(Prose.list(limits))),
                        Prose.sentence(
                                "work.rule.chance",
                                Prose.words(level()),
                                Prose.words(
                                        decimal(variation("merit-average-y9").spread(), 1)),
                                Prose.words(factor("all-subjects-y9")),
                                Prose.words(factor("vocational-eligibility-y9")),
                                Prose.words(decimal(Overdispersion.SCHOOLS.factor(), 2))),
                        isOfAny ? Prose.sentence("work.rule.many") : List.<Inline>of(),
                        Prose.sentence("work.rule.rank"),
                        Prose.sentence("work.rule.schools"),
                        Prose.sentence("work.rule.rounded"))
                .filter(rule -> !rule.isEmpty())
                .toList());
        if (isOfAny) importance();
    }

    /// The measures that the report speaks of.
    private List<Indicator> spoken() {
        return ground.figures().all().stream()
                .map(figure -> figure.indicator().replaceFirst("~.*", ""))
                .distinct()
                .map(ground::indicator)
                .toList();
    }

    /// How much each counts beside the others.
    private void importance() {
        document.table(
                Prose.text("work.importance"),
                List.of(Prose.text("work.importance.times"), Prose.text("work.importance.measures")),
                Importance.told(spoken()).stream()
                        .map(alike -> List.of(
                                List.<Inline>of(Prose.words(alike.times())),
                                List.<Inline>of(Prose.words(String.join("; ", alike.measures())))))
                        .toList(),
                Prose.sentence("work.importance.note", Prose.words(Importance.timesOfGenders())));
    }

    private static String level() {
        return decimal(100 * Difference.LEVEL, 0);
    }

    private Variation variation(String indicator) {
        return Variation.of(ground.indicator(indicator));
    }

    private String factor(String indicator) {
        return decimal(variation(indicator).overdispersion().factor(), 2);
    }

    private static String decimal(double number, int decimals) {
        return Swedish.decimal(BigDecimal.valueOf(number), decimals);
    }
}
