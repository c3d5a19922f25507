package se.styrkedja.reports.texts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.styrkedja.reports.Block;
import se.styrkedja.reports.Document;
import se.styrkedja.reports.Inline;
import se.styrkedja.web.Messages;

/// Finds the marked places of a document, and fills them.
public final class Spots {
    private static final Messages WORDS = Messages.of("reports");
    private static final String ORPHANS = "orphans";

    private Spots() {}

    /// All of them, in the order of the document.
    ///
    /// Errors: `IllegalStateException` for two places with one key: what is written in one would
    /// stand in both.
    public static List<Spot> of(Document document) {
        var spots = new ArrayList<Spot>();
        var chapter = new Block.Heading(1, "", "start");
        var part = chapter;
        var section = new ArrayList<Block>();
        var keys = new HashSet<String>();
        var repeated = repeated(document);
        for (var block : document.blocks()) {
            if (block instanceof Block.Heading heading) {
                if (heading.level() == 1) chapter = heading;
                part = heading;
                section.clear();
            } else if (block instanceof Block.ToWrite place) {
                if (!keys.add(place.key())) throw new IllegalStateException("two places " + place.key());
                spots.add(new Spot(
                        place.key(),
                        repeated.contains(place.heading()) && part.level() > 1
                                ? WORDS.text("spot.part", chapter.text(), part.text())
                                : chapter.text(),
                        place.heading(),
                        place.prompt(),
                        place.optional(),
                        chapter.anchor().equals(ORPHANS),
                        section));
            } else section.add(block);
        }
        return spots;
    }

    /// Those of the document where there is nothing to read, in its order.
    ///
    /// @param texts what stands in the places, by place
    public static List<Spot> unwritten(Document document, Map<String, Text> texts) {
        return of(document).stream()
                .filter(spot -> Optional.ofNullable(texts.get(spot.key()))
                        .filter(Text::isWritten)
                        .isEmpty())
                .toList();
    }

    /// The questions that are asked in more than one place, such as of each area: only by its part of the chapter does
    /// one know which it is. All others are named by their chapter alone; what else stands in it before them is not
    /// what they ask about.
    private static Set<String> repeated(Document document) {
        var once = new HashSet<String>();
        return document.blocks().stream()
                .filter(Block.ToWrite.class::isInstance)
                .map(block -> ((Block.ToWrite) block).heading())
                .filter(heading -> !once.add(heading))
                .collect(Collectors.toSet());
    }

    /// The document with a chapter last for the places that are named and that it has not: what was written there is
    /// shown, and stops the report from being decided until somebody has moved it.
    ///
    /// @param places where something is written
    public static Document withOrphans(
            Document document, Collection<String> places, String chapter, String heading, String prompt) {
        var known = of(document).stream().map(Spot::key).collect(Collectors.toSet());
        var orphans = places.stream().filter(place -> !known.contains(place)).toList();
        if (orphans.isEmpty()) return document;
        var blocks = new ArrayList<>(document.blocks());
        blocks.add(new Block.Heading(1, chapter, ORPHANS));
        for (var orphan : orphans) blocks.add(new Block.ToWrite(orphan, heading, prompt, true));
        return document.with(blocks);
    }

    /// The document with more to read before some of its places.
    ///
    /// @param material by the key of the place
    public static Document with(Document document, Map<String, List<Block>> material) {
        var blocks = new ArrayList<Block>();
        for (var block : document.blocks()) {
            if (block instanceof Block.ToWrite place) blocks.addAll(material.getOrDefault(place.key(), List.of()));
            blocks.add(block);
        }
        return document.with(blocks);
    }

    /// The document with what has been written in its places; of the others those that must be written stay marked,
    /// and those that may be left are left out. A heading with nothing else below it says that there is nothing.
    ///
    /// @param isToldElsewhere whether what is written in a place stands somewhere else in the document already
    public static Document filled(Document document, Map<String, Text> texts, Predicate<String> isToldElsewhere) {
        var blocks = new ArrayList<Block>();
        boolean leftOut = false;
        for (var block : document.blocks()) {
            if (!(block instanceof Block.ToWrite place)) {
                if (leftOut && endsSection(block)) sayNothing(blocks);
                if (endsSection(block)) leftOut = false;
                blocks.add(block);
                continue;
            }
            var written = Optional.ofNullable(texts.get(place.key())).filter(Text::isWritten);
            if (written.isEmpty() && place.optional()) leftOut = true;
            else if (written.isEmpty()) blocks.add(place);
            else if (!isToldElsewhere.test(place.key())) blocks.addAll(written(place, written.get()));
        }
        if (leftOut) sayNothing(blocks);
        return document.with(blocks);
    }

    private static boolean endsSection(Block block) {
        return block instanceof Block.Heading || block instanceof Block.NewPage;
    }

    private static void sayNothing(List<Block> blocks) {
        if (!blocks.isEmpty() && blocks.getLast() instanceof Block.Heading heading)
            blocks.add(
                    new Block.Nothing(WORDS.text("spot.nothing"), WORDS.text("spot.nothing.reason", heading.text())));
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
