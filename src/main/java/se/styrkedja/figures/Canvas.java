package se.styrkedja.figures;

import java.util.ArrayList;
import java.util.List;
import se.styrkedja.figures.Drawing.Anchor;
import se.styrkedja.figures.Drawing.Ink;
import se.styrkedja.figures.Drawing.Mark;
import se.styrkedja.figures.Drawing.Point;
import se.styrkedja.figures.Drawing.Stroke;
import se.styrkedja.figures.Drawing.Text;

/// A drawing under way: marks in the order they are laid, and the sizes that go with the width.
public final class Canvas {
    /// Documents, a chart as wide as the text. A phone has half of it.
    public static final int PAGE = 720;

    private static final int NARROW = 520;

    public final int width;
    private final List<Mark> marks = new ArrayList<>();

    public Canvas(int width) {
        if (width < 240) throw new IllegalArgumentException("a chart cannot be read at " + width + " pixels");
        this.width = width;
    }

    public boolean narrow() {
        return width < NARROW;
    }

    /// The size of labels, and of the numbers along axes: 14 px on a page 720 px wide is 9 pt in print.
    public double letters() {
        return narrow() ? 12 : 14;
    }

    public double small() {
        return narrow() ? 12 : 13;
    }

    /// What stands at one mark of an axis: a period, a group. A long text is shortened, so that others have room too.
    String mark(String text) {
        return Lettering.fitted(text, width * 0.16, small(), false);
    }

    public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        marks.add(new Drawing.Line(x1, y1, x2, y2, stroke));
    }

    void path(List<Point> points, Stroke stroke) {
        marks.add(new Drawing.Path(points, stroke));
    }

    public void area(List<Point> points, Ink fill) {
        marks.add(new Drawing.Area(points, fill));
    }

    public void box(double x, double y, double width, double height, Ink fill, Stroke stroke) {
        marks.add(new Drawing.Box(x, y, width, height, fill, stroke));
    }

    public void dot(double x, double y, double radius, Ink fill, Stroke stroke) {
        marks.add(new Drawing.Dot(x, y, radius, fill, stroke));
    }

    /// Bare paper, so that a grid line does not run through a text.
    void paper(Frame frame) {
        box(
                frame.left(),
                frame.top(),
                frame.right() - frame.left(),
                frame.bottom() - frame.top(),
                Palette.PAPER,
                Stroke.NONE);
    }

    /// A text whose small letters are centred on y.
    public void text(double x, double y, String text, double size, boolean bold, Anchor anchor, Ink ink) {
        marks.add(new Text(x, y + 0.34 * size, text, size, bold, anchor, ink));
    }

    /// Lines of text, the whole of them centred on y.
    public void lines(double x, double y, List<String> lines, double size, boolean bold, Anchor anchor, Ink ink) {
        double step = Lettering.LINE * size;
        double top = y - (lines.size() - 1) * step / 2;
        for (int i = 0; i < lines.size(); i++) text(x, top + i * step, lines.get(i), size, bold, anchor, ink);
    }

    public Drawing drawing(double height) {
        return new Drawing(width, (int) Math.ceil(height), marks);
    }
}
