package se.styrkedja.reports.improvement;

import java.util.ArrayList;
import java.util.List;
import se.styrkedja.plans.situation.Content;
import se.styrkedja.plans.situation.Evidence;
import se.styrkedja.plans.situation.Newer;
import se.styrkedja.plans.situation.Situation;
import se.styrkedja.plans.situation.Statement;
import se.styrkedja.reports.Block;
import se.styrkedja.reports.Inline;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Messages;

/// A situation analysis as a part of a document: what the node is good at, what it has to become better at, and what no
/// longer holds.
public final class Analysed {
    private static final Messages MESSAGES = Said.MESSAGES;

    private Analysed() {}

    /// @param newer what has come since of the findings that it leans on
    /// @param level of the headings
    public static List<Block> of(Situation situation, Newer newer, int level) {
        var blocks = new ArrayList<Block>();
        blocks.add(Said.paragraph(
                switch (situation) {
                    case Situation.Open open -> MESSAGES.text("situation.open", Swedish.date(open.day()));
                    case Situation.Closed closed -> MESSAGES.text("situation.closed", Swedish.date(closed.heldOn()));
                }));
        statements(blocks, level, "strengths", situation.strengths(), newer);
        statements(blocks, level, "shortcomings", situation.shortcomings(), newer);
        var gone = situation.content().gone();
        if (gone.isEmpty()) return blocks;
        blocks.add(heading(level, "gone"));
        blocks.add(new Block.Bullets(gone.stream().map(Analysed::gone).toList()));
        return blocks;
    }

    private static Block heading(int level, String key) {
        return new Block.Heading(level, MESSAGES.text("situation." + key), "nulage-" + key);
    }

    private static void statements(List<Block> blocks, int level, String key, List<Statement> statements, Newer newer) {
        blocks.add(heading(level, key));
        if (statements.isEmpty())
            blocks.add(new Block.Nothing(MESSAGES.text("nothing"), MESSAGES.text("situation." + key + ".none")));
        else
            blocks.add(new Block.Bullets(
                    statements.stream().map(one -> statement(one, newer)).toList()));
    }

    private static List<Inline> statement(Statement statement, Newer newer) {
        var text = statement.text();
        var since = newer.of(statement)
                .map(one -> " " + Said.sentence(one.sentence()))
                .orElse("");
        return List.of(
                new Inline.Strong(MESSAGES.text("situation.theme", text.theme())),
                new Inline.Words(" " + Said.sentence(text.wording()) + " " + known(text.evidence()) + since));
    }

    private static String known(Evidence evidence) {
        return evidence instanceof Evidence.Lacking
                ? MESSAGES.text("situation.lacking")
                : MESSAGES.text("situation.known", Said.sentence(evidence.words()));
    }

    private static List<Inline> gone(Content.NoLongerSo gone) {
        return Said.words(
                MESSAGES.text("situation.no-longer", Said.sentence(gone.wording()), Said.sentence(gone.because())));
    }
}
