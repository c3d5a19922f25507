package se.styrkedja.reports.writing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.styrkedja.figures.Drawing;
import se.styrkedja.figures.Drawing.Anchor;
import se.styrkedja.figures.Drawing.Box;
import se.styrkedja.figures.Drawing.Ink;
import se.styrkedja.figures.Drawing.Line;
import se.styrkedja.figures.Drawing.Stroke;
import se.styrkedja.figures.Drawing.Text;
import se.styrkedja.figures.Picture;
import se.styrkedja.figures.Picture.TextTable;
import se.styrkedja.reports.Block;
import se.styrkedja.reports.Block.Bullets;
import se.styrkedja.reports.Block.Chart;
import se.styrkedja.reports.Block.Contents;
import se.styrkedja.reports.Block.Heading;
import se.styrkedja.reports.Block.Paragraph;
import se.styrkedja.reports.Block.Table;
import se.styrkedja.reports.Document;
import se.styrkedja.reports.Document.Cover;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.Inline.Strong;
import se.styrkedja.reports.Inline.Words;

/// A document of every kind of block that nobody reads. Four fifths of the time of the first PDF of a process is
/// classes and typefaces being loaded and code being compiled: a process that is to write one does that beside
/// what it does before.
final class WarmUp {
    private static final Ink INK = new Ink("#000000");
    private static final int CHAPTERS = 4;
    private static final int ROWS = 8;

    private WarmUp() {}

    static void pdf() {
        try {
            Writers.pdf(document(), OutputStream.nullOutputStream());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Document document() {
        var chapters = IntStream.range(0, CHAPTERS).mapToObj(WarmUp::chapter).flatMap(List::stream);
        return new Document(
                new Cover("a", "b", "c", "d", "e"),
                Stream.concat(Stream.of(new Contents("f")), chapters).toList(),
                List.of());
    }

    private static List<Block> chapter(int number) {
        List<Inline> sentence = List.of(new Strong("abc "), new Words("def ghi jkl mno pqr stu ".repeat(ROWS)));
        var row = List.of(sentence, sentence, sentence);
        return List.of(
                new Heading(1, "abc", "chapter-" + number),
                new Paragraph(sentence),
                new Bullets(List.of(sentence, sentence)),
                new Heading(2, "def", "section-" + number),
                new Table(
                        "abc",
                        List.of("a", "b", "c"),
                        IntStream.range(0, ROWS).mapToObj(_ -> row).toList(),
                        sentence),
                new Chart(picture(), picture(), sentence));
    }

    private static Picture picture() {
        var stroke = new Stroke(INK, 1, 0);
        var drawing = new Drawing(
                100,
                100,
                List.of(
                        new Box(1, 1, 9, 9, INK, stroke),
                        new Line(1, 1, 9, 9, stroke),
                        new Text(1, 9, "abc", 9, true, Anchor.START, INK)));
        return new Picture("a", "b", "c", new TextTable(List.of("a"), List.of(List.of("b"))), drawing);
    }
}
