package se.styrkedja.reports.quality.salsa;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.styrkedja.analysis.Score;
import se.styrkedja.analysis.salsa.Grouping;
import se.styrkedja.findings.groups.Figure;
import se.styrkedja.findings.groups.FigureContext;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.quality.ground.DocumentBuilder;
import se.styrkedja.reports.quality.ground.Prose;

/// The difference from the expected merit value in groups of schools by what was expected of them.
final class ExpectedGroups {
    private static final int LEAST_GROUPED = 6;

    private final FigureContext ground;
    private final DocumentBuilder document;
    private final Indicator residual;

    ExpectedGroups(FigureContext ground, DocumentBuilder document) {
        this.ground = ground;
        this.document = document;
        residual = ground.indicator(Expected.RESIDUAL);
    }

    /// The schools in three groups by what was expected of them this year, with the mean difference of each group.
    void write() {
        var expected = ground.indicator("salsa-merit-expected");
        var residuals = byCode(ground.ownNumbers(residual, ground.year()));
        var known = ground.ownNumbers(expected, ground.year()).stream()
                .filter(f -> residuals.containsKey(f.subject().code()))
                .toList();
        if (known.size() < LEAST_GROUPED) return;
        var grouping = Grouping.thirds(
                known.stream().map(f -> new Score(f.subject().code(), value(f))).toList());
        document.table(
                Prose.text("expected.groups.table", ground.year().toString()),
                List.of(
                        Prose.text("expected.groups.column"),
                        Prose.text("column.schools"),
                        Prose.text("expected.column.expected"),
                        Prose.text("expected.column.residual")),
                List.of(
                        group("highest", grouping.highest(), byCode(known), residuals),
                        group("middle", grouping.middle(), byCode(known), residuals),
                        group("lowest", grouping.lowest(), byCode(known), residuals)),
                Prose.sentence("expected.groups.note"));
    }

    private List<List<Inline>> group(
            String name, List<String> codes, Map<String, Figure> expected, Map<String, Figure> residuals) {
        var schools = codes.stream().map(ground::nameOf).toList();
        return List.of(
                List.of(Prose.words(Prose.text("expected.groups." + name))),
                List.of(Prose.words(Prose.list(schools))),
                List.of(mean(name, codes, expected)),
                List.of(mean(name, codes, residuals)));
    }

    private Inline mean(String group, List<String> codes, Map<String, Figure> figures) {
        var members =
                codes.stream().flatMap(c -> Stream.ofNullable(figures.get(c))).toList();
        var mean = members.stream().mapToDouble(ExpectedGroups::value).average().orElseThrow();
        return Prose.cell(ground.figures()
                .computed(
                        members.getFirst(),
                        "mean-of-" + group,
                        members.getFirst().scale(),
                        new Figure.Amount.Exact(BigDecimal.valueOf(mean)),
                        members));
    }

    private static Map<String, Figure> byCode(List<Figure> figures) {
        var byCode = new LinkedHashMap<String, Figure>();
        figures.forEach(f -> byCode.put(f.subject().code(), f));
        return byCode;
    }

    private static double value(Figure figure) {
        return figure.number().orElseThrow().doubleValue();
    }
}
