package se.styrkedja.reports.writing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import se.styrkedja.reports.Block;
import se.styrkedja.reports.Document;
import se.styrkedja.reports.Document.Source;
import se.styrkedja.reports.Inline;

/// Which numbers a document shows, and where each came from, in the order and under the chapter where it is first
/// shown.
///
/// Errors: a number without a source, or a source twice, is our bug.
final class Citations {
    private final Map<String, Source> byFigure = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, List<Source>> byChapter = new LinkedHashMap<>();

    private Citations(Document document) {
        for (var source : document.sources())
            if (byFigure.put(source.figure(), source) != null)
                throw new IllegalStateException("two sources for figure " + source.figure());
        var chapter = document.cover().title();
        for (var block : document.blocks()) {
            if (block instanceof Block.Heading(int level, String text, String _) && level == 1) chapter = text;
            for (var value : values(block)) cite(value, chapter);
        }
    }

    static Citations of(Document document) {
        return new Citations(document);
    }

    private void cite(Inline.Value value, String chapter) {
        var source = source(value.figure());
        if (numbers.containsKey(value.figure())) return;
        numbers.put(value.figure(), numbers.size() + 1);
        byChapter.computeIfAbsent(chapter, c -> new ArrayList<>()).add(source);
    }

    Source source(String figure) {
        var source = byFigure.get(figure);
        if (source == null) throw new IllegalStateException("no source for figure " + figure);
        return source;
    }

    /// The figure's place in the list of sources, from 1.
    int number(String figure) {
        var number = numbers.get(figure);
        if (number == null) throw new IllegalStateException("figure " + figure + " is not shown in the document");
        return number;
    }

    Map<String, List<Source>> byChapter() {
        return byChapter;
    }

    boolean isEmpty() {
        return byChapter.isEmpty();
    }

    private static List<Inline.Value> values(Block block) {
        return texts(block).flatMap(List::stream).flatMap(Citations::value).toList();
    }

    private static Stream<Inline.Value> value(Inline inline) {
        return inline instanceof Inline.Value value ? Stream.of(value) : Stream.empty();
    }

    private static Stream<List<Inline>> texts(Block block) {
        return switch (block) {
            case Block.Paragraph p -> Stream.of(p.text());
            case Block.Bullets b -> b.items().stream();
            case Block.Found f -> Stream.of(f.point(), f.text());
            case Block.Table t -> Stream.concat(t.rows().stream().flatMap(List::stream), Stream.of(t.note()));
            case Block.Chart c -> Stream.of(c.note());
            case Block.Heading _, Block.ToWrite _, Block.Nothing _, Block.Contents _, Block.NewPage _ -> Stream.empty();
        };
    }

    /// Figures already met, so that the first place of each can be linked back to.
    static final class Met {
        private final Set<String> figures = new HashSet<>();

        boolean first(String figure) {
            return figures.add(figure);
        }
    }
}
