package se.styrkedja.reports.quality.salsa;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.styrkedja.analysis.Score;
import se.styrkedja.analysis.relation.Regression;
import se.styrkedja.analysis.salsa.Salsa;
import se.styrkedja.findings.groups.Figure;
import se.styrkedja.findings.groups.FigureContext;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.quality.ground.DocumentBuilder;
import se.styrkedja.reports.quality.ground.Prose;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Scale;
import se.styrkedja.vocabulary.Subject;
import se.styrkedja.vocabulary.Swedish;

/// SALSA's equation estimated again, where the files hold what it needs, and held against the published one: how far
/// a school may lie from the expected by chance is nowhere published.
final class Reestimated {
    private static final List<String> BACKGROUND =
            List.of("salsa-parents-education", "salsa-boys", "salsa-newly-arrived");
    private static final String ACTUAL = "salsa-merit-actual";
    private static final String EXPECTED = "salsa-merit-expected";

    private final FigureContext ground;
    private final DocumentBuilder document;

    Reestimated(FigureContext ground, DocumentBuilder document) {
        this.ground = ground;
        this.document = document;
    }

    /// One school with all that the equation needs: the background figures in their order, then the outcome.
    private record School(String code, List<Figure> background, Figure actual) {
        Salsa.School counted() {
            return new Salsa.School(
                    code,
                    new Salsa.Background(
                            value(background.getFirst()),
                            value(background.get(1)) / 100,
                            value(background.get(2)) / 100),
                    value(actual));
        }
    }

    void write() {
        document.heading(3, "reestimated");
        var schools = schools();
        boolean own = schools.keySet().stream().anyMatch(code -> ground.own().has(code, ground.year()));
        if (!own) {
            document.nothing("nothing.no-data", "nothing.reestimated");
            return;
        }
        switch (Salsa.reestimate(schools.values().stream().map(School::counted).toList())) {
            case Regression.Fit fit -> fitted(fit, schools);
            case Regression.NotEnough n ->
                document.nothing(
                        "nothing.too-few-schools",
                        "nothing.reestimated.few",
                        Integer.toString(n.n()),
                        Integer.toString(n.needed()));
            case Regression.Undetermined u -> document.nothing("nothing.no-data", "nothing.reestimated");
        }
    }

    private Map<String, School> schools() {
        var schools = new LinkedHashMap<String, School>();
        for (var stated :
                ground.averages().units(ground.indicator(ACTUAL), ground.country(), ground.year(), Breakdown.TOTAL)) {
            var unit = stated.observed().subject();
            var background = BACKGROUND.stream().flatMap(id -> number(id, unit)).toList();
            var actual = number(ACTUAL, unit).toList();
            if (background.size() == BACKGROUND.size() && !actual.isEmpty())
                schools.put(unit.code(), new School(unit.code(), background, actual.getFirst()));
        }
        return schools;
    }

    private Stream<Figure> number(String id, Subject unit) {
        return ground.unspoken(ground.indicator(id), unit, ground.year(), Breakdown.TOTAL).stream()
                .filter(f -> f.number().isPresent());
    }

    private void fitted(Regression.Fit fit, Map<String, School> schools) {
        var all = schools.values().stream()
                .flatMap(s -> Stream.concat(s.background().stream(), Stream.of(s.actual())))
                .toList();
        var own = fit.cases().stream()
                .filter(c -> ground.own().has(c.code(), ground.year()))
                .flatMap(c -> Stream.ofNullable(schools.get(c.code())).map(school -> new Own(c, school)))
                .sorted(Comparator.comparing((Own o) -> o.name(ground), Swedish.order()))
                .toList();
        told(fit, own, all);
        document.table(
                Prose.text("reestimated.table", ground.year().toString()),
                Stream.of(
                                "column.school",
                                "expected.column.actual",
                                "reestimated.published",
                                "reestimated.again",
                                "reestimated.reach")
                        .map(Prose::text)
                        .toList(),
                own.stream().map(o -> cells(o, all)).toList(),
                Prose.sentence("reestimated.note"));
    }

    private record Own(Regression.Fitted fitted, School school) {
        String name(FigureContext ground) {
            return ground.nameOf(school.code());
        }
    }

    /// How much of the differences the backgrounds explain where they are known. It informs: a school is judged by the
    /// published SALSA only, which is estimated over the whole country.
    private void told(Regression.Fit fit, List<Own> own, List<Figure> all) {
        var like = own.getFirst().school().actual();
        var explained = ground.figures()
                .computed(
                        like,
                        "explained",
                        Scale.PERCENT,
                        new Figure.Amount.Exact(BigDecimal.valueOf(100 * fit.rSquared())),
                        all);
        var meaning = new ArrayList<Inline>(
                Prose.sentence("reestimated.explained", Prose.schools(fit.n(), explained), Prose.value(explained)));
        meaning.addAll(compared(fit, like));
        meaning.addAll(Prose.sentence("reestimated.care"));
        document.paragraph(meaning);
    }

    private List<Inline> compared(Regression.Fit fit, Figure like) {
        var published = fit.cases().stream()
                .flatMap(c -> number(EXPECTED, Subject.unit(c.code())))
                .toList();
        return Salsa.compare(
                        fit,
                        published.stream()
                                .map(f -> new Score(f.subject().code(), value(f)))
                                .toList())
                .map(c -> {
                    var mean = ground.figures()
                            .computed(
                                    like,
                                    "against-published",
                                    Scale.MERIT_DIFFERENCE,
                                    new Figure.Amount.Exact(BigDecimal.valueOf(c.mean())),
                                    published);
                    return Prose.sentence("reestimated.compared", Prose.value(mean), Prose.schools(c.n(), mean));
                })
                .orElse(List.of());
    }

    private List<List<Inline>> cells(Own one, List<Figure> all) {
        var school = one.school();
        var cells = new ArrayList<List<Inline>>(List.of(List.of(Prose.words(one.name(ground)))));
        cells.add(List.of(Prose.cell(ground.figures().add(school.actual()))));
        cells.add(List.of(number(EXPECTED, Subject.unit(school.code()))
                .findFirst()
                .map(f -> Prose.cell(ground.figures().add(f)))
                .orElseGet(() -> Prose.words(Prose.text("mark.none")))));
        var fitted = one.fitted();
        cells.add(List.of(Prose.cell(
                again(school, "expected-again", new Figure.Amount.Exact(BigDecimal.valueOf(fitted.expected())), all))));
        cells.add(List.of(Prose.cell(again(
                school,
                "expected-reach",
                new Figure.Amount.Interval(
                        BigDecimal.valueOf(fitted.leftOut().low()),
                        BigDecimal.valueOf(fitted.leftOut().high())),
                all))));
        return cells;
    }

    private Figure again(School school, String what, Figure.Amount amount, List<Figure> all) {
        return ground.figures().computed(school.actual(), what, Scale.MERIT_POINTS, amount, all);
    }

    private static double value(Figure figure) {
        return figure.number().orElseThrow().doubleValue();
    }
}
