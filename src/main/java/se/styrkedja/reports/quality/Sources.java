package se.styrkedja.reports.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.styrkedja.findings.groups.Figure;
import se.styrkedja.findings.groups.Figures;
import se.styrkedja.indicators.DeliveredFigure;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.reports.Block;
import se.styrkedja.reports.Document;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.quality.ground.Prose;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Measurement;
import se.styrkedja.vocabulary.Swedish;

/// Says in words where each number of a document came from.
final class Sources {
    private static final int LISTED = 15;

    private final Indicators indicators;
    private final Figures figures;

    Sources(Indicators indicators, Figures figures) {
        this.indicators = indicators;
        this.figures = figures;
    }

    /// One for each figure that the blocks speak of, in the order they do.
    List<Document.Source> of(List<Block> blocks) {
        var spoken = new LinkedHashSet<String>();
        blocks.forEach(block -> spoken(block, spoken));
        return spoken.stream().map(figures::get).map(this::source).toList();
    }

    private static void spoken(Block block, Set<String> into) {
        switch (block) {
            case Block.Paragraph(var text) -> spoken(text, into);
            case Block.Bullets(var items) -> items.forEach(item -> spoken(item, into));
            case Block.Found(var point, var text) -> {
                spoken(point, into);
                spoken(text, into);
            }
            case Block.Table table -> {
                table.rows().forEach(row -> row.forEach(cell -> spoken(cell, into)));
                spoken(table.note(), into);
            }
            case Block.Chart chart -> spoken(chart.note(), into);
            case Block.Heading h -> {}
            case Block.ToWrite w -> {}
            case Block.Nothing n -> {}
            case Block.Contents c -> {}
            case Block.NewPage p -> {}
        }
    }

    private static void spoken(List<Inline> text, Set<String> into) {
        for (var run : text) if (run instanceof Inline.Value(var shown, var figure)) into.add(figure);
    }

    private Document.Source source(Figure figure) {
        var measure = measure(figure);
        var split = Prose.breakdown(figure.breakdown());
        var period = Prose.named(figure.period());
        return new Document.Source(
                figure.id(),
                split.isEmpty()
                        ? Prose.text("source.what", measure, figure.name(), period)
                        : Prose.text("source.what.split", measure, figure.name(), period, split),
                Prose.text("source.series", measure, period),
                figure.name(),
                split,
                Prose.withUnit(figure),
                how(figure),
                figure.sources().stream().limit(LISTED).map(Sources::place).toList(),
                Math.max(0, figure.sources().size() - LISTED),
                others(figure),
                figure.basis() == Figure.Basis.PUBLISHED,
                figure.sources());
    }

    private String measure(Figure figure) {
        return measure(figure.indicator());
    }

    /// What was computed last stands first: `merit-average-y9~same~change` is the change of the mean of the same.
    private String measure(String indicator) {
        int tilde = indicator.lastIndexOf('~');
        if (tilde >= 0)
            return Prose.text("derived." + indicator.substring(tilde + 1), measure(indicator.substring(0, tilde)));
        return indicators
                .find(new IndicatorId(indicator))
                .map(i -> i.title())
                .orElseThrow(() -> new IllegalStateException("no indicator " + indicator));
    }

    private static String how(Figure figure) {
        if (figure.basis() == Figure.Basis.PUBLISHED) {
            var read = figure.sources().getFirst().observed();
            return read.measurement() instanceof Measurement.Uncounted
                    ? Prose.text("source.uncounted", read.source())
                    : Prose.origin("source.published", figure);
        }
        if (figure.indicator().indexOf('~') >= 0) return Prose.text("source.computed");
        var parts = new ArrayList<String>();
        parts.add(
                switch (figure.weighting()) {
                    case PUPILS ->
                        figure.shown() == 1
                                ? Prose.text("source.one", persons(figure))
                                : Prose.text(
                                        "source.weighted",
                                        Swedish.decimal(BigDecimal.valueOf(figure.shown()), 0),
                                        persons(figure));
                    case UNITS ->
                        Prose.text("source.unweighted", Swedish.decimal(BigDecimal.valueOf(figure.shown()), 0));
                    case NONE -> Prose.text("source.computed");
                });
        var out = figure.leftOut();
        leftOut("hidden", out.hidden()).ifPresent(parts::add);
        leftOut("missing", out.missing()).ifPresent(parts::add);
        leftOut("unweighed", out.unweighed()).ifPresent(parts::add);
        return String.join(" ", parts);
    }

    private static Optional<String> leftOut(String why, List<String> units) {
        return units.isEmpty()
                ? Optional.empty()
                : Optional.of(Prose.text("source." + why, Integer.toString(units.size())));
    }

    /// What other deliveries say, where it is something else.
    private static List<Document.Other> others(Figure figure) {
        if (figure.basis() != Figure.Basis.PUBLISHED) return List.of();
        var shown = figure.sources().getFirst();
        return figure.also().stream()
                .filter(o -> !shown.agrees(o))
                .map(o -> new Document.Other(o.observed().raw(), place(o)))
                .toList();
    }

    private static String persons(Figure figure) {
        return figure.persons() instanceof Figure.Persons.Known(int n)
                ? Prose.counted(figure, n)
                : Prose.text("mark.none");
    }

    private static Document.Place place(DeliveredFigure one) {
        var spot = one.observed().spot();
        return new Document.Place(one.delivery().file(), spot.line(), spot.column(), spot.pointer() + spot.cell());
    }
}
