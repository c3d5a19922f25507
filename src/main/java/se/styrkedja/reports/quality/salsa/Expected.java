package se.styrkedja.reports.quality.salsa;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.styrkedja.analysis.Percentiles;
import se.styrkedja.analysis.Score;
import se.styrkedja.figures.Caption;
import se.styrkedja.figures.Extent;
import se.styrkedja.figures.Picture;
import se.styrkedja.figures.Reading;
import se.styrkedja.figures.rows.ExpectedChart;
import se.styrkedja.findings.groups.Figure;
import se.styrkedja.findings.groups.FigureContext;
import se.styrkedja.indicators.Stated;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.quality.ground.Pages;
import se.styrkedja.reports.quality.ground.Prose;
import se.styrkedja.reports.quality.ground.Weighed;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Subject;
import se.styrkedja.vocabulary.Swedish;

/// Results against what the composition of pupils makes expect (SALSA), as published. Never a ranking of schools.
public final class Expected {
    static final String RESIDUAL = "salsa-merit-residual";
    public static final List<String> COLUMNS =
            List.of("salsa-merit-actual", "salsa-merit-expected", RESIDUAL, "salsa-all-subjects-residual");

    private final FigureContext ground;
    private final Pages pages;

    public Expected(FigureContext ground, Pages pages) {
        this.ground = ground;
        this.pages = pages;
    }

    public void write() {
        pages.heading(2, "expected");
        var residual = ground.indicator(RESIDUAL);
        var known = ground.averages().units(residual, ground.own(), ground.year(), Breakdown.TOTAL).stream()
                .filter(s -> s.known().isPresent())
                .sorted(Comparator.comparing((Stated s) -> value(s)).reversed())
                .toList();
        if (known.isEmpty()) {
            pages.nothing(
                    "nothing.no-data",
                    "nothing.no-salsa",
                    ground.own().name(),
                    ground.year().toString());
            return;
        }
        pages.paragraph(Prose.sentence("expected.intro"));
        found(known);
        table(known);
        new ExpectedOverYears(ground, pages).write();
        new Reestimated(ground, pages).write();
    }

    private void found(List<Stated> known) {
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
        var point = Prose.sentence(
                "expected.point",
                Prose.count((int) below, mean),
                Prose.count((int) above, mean),
                Prose.schools(known.size(), mean));
        var meaning = Prose.together(
                Prose.sentence("expected.mean", Prose.value(mean)), outside(known), Prose.sentence("expected.care"));
        // One year of one school says little: it is shown, and several years together are what a summary may hold.
        band().ifPresentOrElse(
                        band -> pages.found(
                                "expected",
                                point,
                                meaning,
                                about,
                                Weighed.DESCRIBED,
                                (title, width) -> chart(title, width, known, band),
                                Prose.sentence("expected.chart.note")),
                        () -> pages.found("expected", point, meaning, about, Weighed.DESCRIBED));
    }

    /// Each school's difference, with the reach that four schools of five in the country have.
    private Picture chart(String title, int width, List<Stated> known, Band band) {
        var rows = known.stream()
                .map(s -> new ExpectedChart.Row(
                        name(s),
                        new Reading.Uncertain(
                                value(s).doubleValue(),
                                value(s).subtract(band.high).doubleValue(),
                                value(s).subtract(band.low).doubleValue(),
                                Prose.bare(published(s))),
                        Prose.text(
                                "interval.signed",
                                Swedish.signed(value(s).subtract(band.high), 0),
                                Swedish.signed(value(s).subtract(band.low), 0)),
                        true))
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

    /// The schools outside the middle four fifths of the country's, by name with their figures.
    private List<Inline> outside(List<Stated> known) {
        return band().map(band -> {
                    var outside = known.stream()
                            .filter(s -> value(s).compareTo(band.low) < 0 || value(s).compareTo(band.high) > 0)
                            .toList();
                    var answer = new ArrayList<Inline>(Prose.sentence(
                            outside.isEmpty() ? "expected.none-outside" : "expected.outside",
                            Prose.value(band.lowFigure),
                            Prose.value(band.highFigure)));
                    for (var one : outside) {
                        answer.add(Prose.words(one.equals(outside.getFirst()) ? " " : ", "));
                        answer.add(Prose.words(name(one) + " ("));
                        answer.add(Prose.value(published(one)));
                        answer.add(Prose.words(")"));
                    }
                    if (!outside.isEmpty()) answer.add(Prose.words("."));
                    return List.<Inline>copyOf(answer);
                })
                .orElse(List.of());
    }

    private record Band(BigDecimal low, BigDecimal high, Figure lowFigure, Figure highFigure) {}

    private Optional<Band> band() {
        var residual = ground.indicator(RESIDUAL);
        var scores = ground.averages().covering(residual, ground.country(), ground.year(), Breakdown.TOTAL).stream()
                .filter(s -> s.known().isPresent())
                .map(s -> new Score(s.observed().subject().code(), value(s).doubleValue()))
                .toList();
        var country = ground.mean(residual, ground.country(), ground.year(), Breakdown.TOTAL, Figure.Weighting.UNITS);
        if (scores.size() < 100 || country.isEmpty()) return Optional.empty();
        var low = BigDecimal.valueOf(Percentiles.at(scores, 0.1));
        var high = BigDecimal.valueOf(Percentiles.at(scores, 0.9));
        return Optional.of(new Band(
                low,
                high,
                ground.figures().computed(country.get(), "p10", residual.scale(), low, country.get()),
                ground.figures().computed(country.get(), "p90", residual.scale(), high, country.get())));
    }

    private void table(List<Stated> known) {
        var rows = known.stream()
                .sorted(Comparator.comparing(this::name, Swedish.order()))
                .map(this::row)
                .toList();
        pages.table(
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

    private List<List<Inline>> row(Stated stated) {
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

    private Figure published(Stated stated) {
        return ground.figures().published(stated, ground.indicator(RESIDUAL).scale(), name(stated));
    }

    private String name(Stated stated) {
        return ground.nameOf(stated.observed().subject().code());
    }

    private static BigDecimal value(Stated stated) {
        return stated.known().orElseThrow().value();
    }
}
