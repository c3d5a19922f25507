package se.styrkedja.reports.quality.salsa;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import se.styrkedja.figures.Caption;
import se.styrkedja.figures.Extent;
import se.styrkedja.figures.Picture;
import se.styrkedja.figures.Reading;
import se.styrkedja.figures.rows.ExpectedChart;
import se.styrkedja.findings.groups.BesideExpected;
import se.styrkedja.findings.groups.Figure;
import se.styrkedja.findings.groups.FigureContext;
import se.styrkedja.indicators.ResolvedFigure;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.quality.ground.DocumentBuilder;
import se.styrkedja.reports.quality.ground.Lacking;
import se.styrkedja.reports.quality.ground.Prose;
import se.styrkedja.reports.quality.ground.UnitFindings;
import se.styrkedja.reports.quality.ground.Weighed;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Subject;
import se.styrkedja.vocabulary.Swedish;

/// Results against what the composition of pupils makes expect (SALSA), as published. Never a ranking of schools.
public final class Expected {
    static final String RESIDUAL = "salsa-merit-residual";
    private static final String ALL_SUBJECTS = "salsa-all-subjects-residual";
    static final List<String> RESIDUALS = List.of(RESIDUAL, ALL_SUBJECTS);
    public static final List<String> COLUMNS =
            List.of("salsa-merit-actual", "salsa-merit-expected", RESIDUAL, ALL_SUBJECTS);

    private final FigureContext ground;
    private final DocumentBuilder document;
    private final UnitFindings units;

    public Expected(FigureContext ground, DocumentBuilder document, UnitFindings units) {
        this.ground = ground;
        this.document = document;
        this.units = units;
    }

    public void write() {
        document.heading(2, "expected");
        var residual = ground.indicator(RESIDUAL);
        var known = ground.averages().units(residual, ground.own(), ground.year(), Breakdown.TOTAL).stream()
                .filter(s -> s.known().isPresent())
                .sorted(Comparator.comparing(this::name, Swedish.order()))
                .toList();
        if (known.isEmpty()) {
            var salsa = Stream.of(new Lacking.Measure(residual, ground.year(), Breakdown.TOTAL));
            if (!new Lacking(ground, document).tellOf(salsa))
                document.nothing(
                        "nothing.no-data",
                        "nothing.no-salsa",
                        ground.own().name(),
                        ground.year().toString());
            return;
        }
        document.paragraph(Prose.sentence("expected.intro"));
        found(known);
        table(known);
        for (var id : RESIDUALS) new ExpectedOverYears(ground, document, units, ground.indicator(id)).write();
        new ExpectedGroups(ground, document).write();
        new Reestimated(ground, document).write();
    }

    private void found(List<ResolvedFigure> known) {
        var figures = known.stream().map(this::published).toList();
        long below = known.stream().filter(s -> value(s).signum() < 0).count();
        long above = known.stream().filter(s -> value(s).signum() > 0).count();
        var mean = ground.mean(
                        ground.indicator(RESIDUAL),
                        ground.own(),
                        ground.year(),
                        Breakdown.TOTAL,
                        Figure.Weighting.UNITS)
                .orElseThrow();
        var about = new ArrayList<Figure>(List.of(mean));
        about.addAll(figures);
        var funnel = SchoolFunnel.of(ground, ground.indicator(RESIDUAL), List.of(ground.year()));
        var point = point(known, mean);
        boolean isOfThemTogether = known.size() > 1 && BesideExpected.areMost(ground, known.size());
        var meaning = Prose.together(
                known.size() > 1
                        ? Prose.sentence(
                                "expected.sides", Prose.count((int) below, mean), Prose.count((int) above, mean))
                        : List.of(),
                isOfThemTogether ? Prose.sentence("expected.mean", Prose.value(mean)) : List.of(),
                isOfThemTogether
                        ? ExpectedMean.inItsChapter(ground, document, ground.indicator(RESIDUAL))
                                .ofYear(mean)
                        : List.of(),
                allSubjects(),
                Prose.sentence("expected.care"));
        // One year of one school says little: it is shown, and several years together are what a summary may hold.
        if (known.stream().allMatch(s -> funnel.reach(code(s)).isPresent()))
            document.found(
                    "expected",
                    point,
                    meaning,
                    about,
                    Weighed.DESCRIBED,
                    (title, width) -> chart(title, width, known, funnel),
                    Prose.sentence("expected.chart.note"));
        else document.found("expected", point, meaning, about, Weighed.DESCRIBED);
    }

    /// The same of all subjects, which is as much a result as the merit value.
    private List<Inline> allSubjects() {
        var residual = ground.indicator(ALL_SUBJECTS);
        return ground.mean(residual, ground.own(), ground.year(), Breakdown.TOTAL, Figure.Weighting.UNITS)
                .filter(mean -> mean.shown() > 1 && mean.number().isPresent())
                .filter(mean -> BesideExpected.areMost(ground, mean.shown()))
                .map(mean -> Prose.together(
                        Prose.sentence(
                                "expected.mean.all-subjects", Prose.value(mean), Prose.schools(mean.shown(), mean)),
                        ExpectedMean.inItsChapter(ground, document, residual).ofYear(mean)))
                .orElse(List.of());
    }

    /// How far the schools lie from the expected, without a word of which side is whose: one year of one school bears
    /// no
    /// such heading.
    private List<Inline> point(List<ResolvedFigure> known, Figure mean) {
        var order = Comparator.comparing(Expected::value);
        var lowest = published(known.stream().min(order).orElseThrow());
        if (known.size() == 1) return Prose.sentence("expected.point.one", Prose.value(lowest));
        return Prose.sentence(
                "expected.point",
                Prose.value(lowest),
                Prose.value(published(known.stream().max(order).orElseThrow())),
                Prose.schools(known.size(), mean));
    }

    /// Each school's difference, with the reach that a school of so many pupils has.
    private Picture chart(String title, int width, List<ResolvedFigure> known, SchoolFunnel funnel) {
        var rows = known.stream()
                .map(s -> {
                    double reach = funnel.reach(code(s)).orElseThrow();
                    double value = value(s).doubleValue();
                    return new ExpectedChart.Row(
                            name(s),
                            new Reading.Uncertain(value, value - reach, value + reach, Prose.bare(published(s))),
                            Prose.text("interval.signed", signed(value - reach), signed(value + reach)),
                            true);
                })
                .toList();
        return new ExpectedChart(
                        new Caption(
                                title,
                                Prose.text("expected.subtitle", ground.year().toString()),
                                ""),
                        new ExpectedChart.Words(
                                Prose.text("column.school"),
                                Prose.text("expected.column.residual"),
                                Prose.text("expected.interval"),
                                Prose.text("expected.zero"),
                                Prose.text("expected.lower"),
                                Prose.text("expected.higher")),
                        rows,
                        Extent.OPEN)
                .picture(width);
    }

    private static String signed(double value) {
        return Swedish.signed(BigDecimal.valueOf(value), 0);
    }

    private static String code(ResolvedFigure stated) {
        return stated.observed().subject().code();
    }

    private void table(List<ResolvedFigure> known) {
        var rows = known.stream()
                .sorted(Comparator.comparing(this::name, Swedish.order()))
                .map(this::row)
                .toList();
        document.table(
                Prose.text("expected.table", ground.year().toString()),
                List.of(
                        Prose.text("column.school"),
                        Prose.text("expected.column.actual"),
                        Prose.text("expected.column.expected"),
                        Prose.text("expected.column.residual"),
                        Prose.text("expected.column.all-subjects")),
                rows,
                Prose.sentence("expected.table.note"));
    }

    private List<List<Inline>> row(ResolvedFigure stated) {
        var subject = stated.observed().subject();
        var cells = new ArrayList<List<Inline>>();
        cells.add(List.of(Prose.words(name(stated))));
        for (var column : COLUMNS) cells.add(cell(column, subject));
        return cells;
    }

    private List<Inline> cell(String id, Subject unit) {
        var indicator = ground.indicator(id);
        return ground.ledger()
                .figure(indicator.id(), unit, ground.year(), Breakdown.TOTAL)
                .map(s -> ground.figures().published(s, indicator.scale(), ground.nameOf(unit.code())))
                .map(f -> List.<Inline>of(Prose.cell(f)))
                .orElseGet(() -> List.of(Prose.words(Prose.text("mark.none"))));
    }

    private Figure published(ResolvedFigure stated) {
        return ground.figures().published(stated, ground.indicator(RESIDUAL).scale(), name(stated));
    }

    private String name(ResolvedFigure stated) {
        return ground.nameOf(stated.observed().subject().code());
    }

    private static BigDecimal value(ResolvedFigure stated) {
        return stated.known().orElseThrow().value();
    }
}
