package se.styrkedja.reports.operations;

import java.util.ArrayList;
import java.util.List;
import se.styrkedja.reports.Block;
import se.styrkedja.reports.Inline;
import se.styrkedja.web.Messages;

/// The blocks of the follow-up as they are written, with numbered chapters.
final class Chapters {
    private static final Messages MESSAGES = Messages.of("operations");

    private final List<Block> blocks = new ArrayList<>();
    private int chapter;

    static String text(String key, String... values) {
        return MESSAGES.text(key, values);
    }

    static List<Inline> words(String text) {
        return List.of(new Inline.Words(text));
    }

    List<Block> blocks() {
        return blocks;
    }

    void add(Block block) {
        blocks.add(block);
    }

    /// @param key of its heading; also its anchor
    void chapter(String key, String... values) {
        add(new Block.Heading(1, ++chapter + ". " + text("chapter." + key, values), key));
    }

    void section(String key, String... values) {
        named(text("section." + key, values), key.replace('.', '-'));
    }

    void named(String heading, String anchor) {
        add(new Block.Heading(2, heading, anchor));
    }

    void paragraph(String key, String... values) {
        add(new Block.Paragraph(words(text(key, values))));
    }

    void nothing(String key) {
        add(new Block.Nothing(text("nothing"), text(key)));
    }

    void toWrite(String key) {
        add(new Block.ToWrite(key, text("write." + key), text("write." + key + ".prompt")));
    }

    void bullets(List<String> items) {
        if (!items.isEmpty())
            add(new Block.Bullets(items.stream().map(Chapters::words).toList()));
    }

    void table(String key, List<List<String>> rows) {
        add(new Block.Table(
                text(key + ".caption"),
                List.of(text(key + ".columns").split(";")),
                rows.stream()
                        .map(row -> row.stream().map(Chapters::words).toList())
                        .toList(),
                List.of()));
    }
}
