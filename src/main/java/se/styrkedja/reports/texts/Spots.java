package se.styrkedja.reports.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import se.styrkedja.reports.Block;
import se.styrkedja.reports.Document;
import se.styrkedja.reports.Inline;

/// Finds the marked places of a document, and fills them.
public final class Spots {
    private Spots() {}

    /// All of them, in the order of the document.
    public static List<Spot> of(Document document) {
        var spots = new ArrayList<Spot>();
        var chapter = new Block.Heading(1, "", "start");
        var section = new ArrayList<Block>();
        int number = 0;
        for (var block : document.blocks()) {
            if (block instanceof Block.Heading heading) {
                chapter = heading;
                section.clear();
                number = 0;
            } else if (block instanceof Block.ToWrite(var heading, var prompt))
                spots.add(new Spot(chapter.anchor() + "." + ++number, chapter.text(), heading, prompt, section));
            else section.add(block);
        }
        return spots;
    }

    /// The document with more to read before some of its places.
    ///
    /// @param material by the key of the place
    public static Document with(Document document, Map<String, List<Block>> material) {
        var blocks = new ArrayList<Block>();
        var spots = of(document).iterator();
        for (var block : document.blocks()) {
            if (block instanceof Block.ToWrite)
                blocks.addAll(material.getOrDefault(spots.next().key(), List.of()));
            blocks.add(block);
        }
        return document.with(blocks);
    }

    /// The document with what has been written in its places; the others stay marked.
    ///
    /// @param isToldElsewhere whether what is written in a place stands somewhere else in the document already
    public static Document filled(Document document, Map<String, Text> texts, Predicate<String> isToldElsewhere) {
        var blocks = new ArrayList<Block>();
        var spots = of(document).iterator();
        for (var block : document.blocks()) {
            if (!(block instanceof Block.ToWrite place)) {
                blocks.add(block);
                continue;
            }
            var key = spots.next().key();
            var written =
                    Optional.ofNullable(texts.get(key)).filter(t -> !t.text().isBlank());
            if (written.isEmpty()) blocks.add(place);
            else if (!isToldElsewhere.test(key)) blocks.addAll(written(place, written.get()));
        }
        return document.with(blocks);
    }

    private static List<Block> written(Block.ToWrite place, Text text) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph(List.of(new Inline.Strong(place.heading()))));
        text.text()
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> blocks.add(new Block.Paragraph(List.of(new Inline.Words(line)))));
        return blocks;
    }
}
