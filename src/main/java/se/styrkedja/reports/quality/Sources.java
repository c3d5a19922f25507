package se.styrkedja.reports.quality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.indicators.Observation;
import se.styrkedja.reports.Block;
import se.styrkedja.reports.Document;
import se.styrkedja.reports.Figure;
import se.styrkedja.reports.Inline;
import se.styrkedja.vocabulary.IndicatorId;

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
            case Block.Found found -> spoken(found.text(), into);
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
        return new Document.Source(
                figure.id(),
                what(figure),
                Prose.withUnit(figure),
                how(figure),
                places(figure.sources()),
                Math.max(0, figure.sources().size() - LISTED));
    }

    private String what(Figure figure) {
        int tilde = figure.indicator().indexOf('~');
        var base = tilde < 0 ? figure.indicator() : figure.indicator().substring(0, tilde);
        var title = indicators
                .find(new IndicatorId(base))
                .map(i -> i.title())
                .orElseThrow(() -> new IllegalStateException("no indicator " + base));
        var named =
                tilde < 0 ? title : Prose.text("derived." + figure.indicator().substring(tilde + 1), title);
        var split = Prose.breakdown(figure.breakdown());
        return Prose.text(
                split.isEmpty() ? "source.what" : "source.what.split",
                named,
                figure.name(),
                figure.period().toString(),
                split);
    }

    private static String how(Figure figure) {
        if (figure.basis() == Figure.Basis.PUBLISHED) return published(figure);
        var parts = new ArrayList<String>();
        parts.add(
                switch (figure.weighting()) {
                    case PUPILS -> Prose.text("source.weighted", Integer.toString(figure.shown()), persons(figure));
                    case UNITS -> Prose.text("source.unweighted", Integer.toString(figure.shown()));
                    case NONE -> Prose.text("source.computed");
                });
        if (!figure.hidden().isEmpty())
            parts.add(
                    Prose.text("source.hidden", Integer.toString(figure.hidden().size())));
        return String.join(" ", parts);
    }

    private static String published(Figure figure) {
        var one = figure.sources().getFirst();
        var text = Prose.text("source.published", one.observed().source());
        long differing = figure.also().stream()
                .filter(o -> !o.observed().raw().equals(one.observed().raw()))
                .count();
        return differing == 0 ? text : text + " " + Prose.text("source.differing", others(figure));
    }

    private static String others(Figure figure) {
        return String.join(
                "; ",
                figure.also().stream()
                        .map(o -> Prose.text("source.other", o.observed().raw(), place(o)))
                        .toList());
    }

    private static String persons(Figure figure) {
        return figure.persons() instanceof Figure.Persons.Known(int n) ? Integer.toString(n) : Prose.text("mark.none");
    }

    /// One place a file and column, with all its lines; of a mean over many units only the first lines.
    private static List<String> places(List<Observation> sources) {
        if (sources.size() == 1) return List.of(place(sources.getFirst()));
        var lines = new LinkedHashMap<List<String>, List<String>>();
        for (var one : sources.subList(0, Math.min(LISTED, sources.size())))
            lines.computeIfAbsent(
                            List.of(one.delivery().file(), one.observed().spot().column()), k -> new ArrayList<>())
                    .add(Long.toString(one.observed().spot().line()));
        return lines.entrySet().stream()
                .map(e -> Prose.text(
                        "source.places", e.getKey().getFirst(), e.getKey().getLast(), String.join(", ", e.getValue())))
                .toList();
    }

    private static String place(Observation one) {
        var spot = one.observed().spot();
        return Prose.text(
                spot.pointer().isEmpty() ? "source.place" : "source.place.json",
                one.delivery().file(),
                Long.toString(spot.line()),
                spot.cell().isEmpty() ? spot.column() : spot.cell(),
                spot.pointer());
    }
}
