package se.styrkedja.reports.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.styrkedja.access.DecisionBasis;
import se.styrkedja.access.DecisionBasis.Part;
import se.styrkedja.reports.Block;
import se.styrkedja.reports.Document;
import se.styrkedja.reports.texts.Spot;
import se.styrkedja.reports.texts.Spots;
import se.styrkedja.reports.texts.Text;
import se.styrkedja.web.Messages;

/// What a decision of a document is about: each of its chapters with its figures, where their numbers come from, and
/// each text that people have written. The cover is not among them: the decision itself is written there.
public final class BasisOfDocument {
    private static final Messages MESSAGES = Messages.of("annexes");

    private BasisOfDocument() {}

    /// The chapters of a document, its places still empty, and its sources.
    public static DecisionBasis of(Document document) {
        var parts = new ArrayList<Part>();
        var chapter = new Block.Heading(1, MESSAGES.text("basis.start"), "start");
        var blocks = new ArrayList<Block>();
        for (var block : document.blocks()) {
            if (block instanceof Block.Heading heading && heading.level() == 1) {
                if (!blocks.isEmpty()) parts.add(chapter(chapter, blocks));
                chapter = heading;
                blocks.clear();
            }
            blocks.add(block);
        }
        if (!blocks.isEmpty()) parts.add(chapter(chapter, blocks));
        parts.add(new Part(
                "sources",
                MESSAGES.text("basis.sources"),
                MESSAGES.text("basis.sources.words"),
                document.sourcesTold(),
                "",
                false));
        return new DecisionBasis(parts);
    }

    private static Part chapter(Block.Heading chapter, List<Block> blocks) {
        return new Part(
                "chapter " + chapter.anchor(),
                chapter.text(),
                MESSAGES.text("basis.chapter"),
                blocks.toString(),
                "",
                false);
    }

    /// What stands in the places of the document.
    public static List<Part> texts(Document document, Map<String, Text> written) {
        return Spots.of(document).stream()
                .filter(spot -> written.containsKey(spot.key()))
                .map(spot -> part(spot, written.getOrDefault(spot.key(), Text.drawn(spot.key(), ""))))
                .toList();
    }

    /// What stands in one place.
    public static Part part(Spot spot, Text text) {
        return Part.text(
                "text " + spot.key(),
                MESSAGES.text("basis.place", spot.chapter(), spot.heading()),
                text.text(),
                text.version() == 0 ? "" : DecisionBasis.told(text.lastBy(), text.on()));
    }
}
