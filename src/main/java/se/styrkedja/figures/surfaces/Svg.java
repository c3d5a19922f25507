package se.styrkedja.figures.surfaces;

import se.styrkedja.figures.Drawing;
import se.styrkedja.figures.Drawing.Anchor;
import se.styrkedja.figures.Drawing.Ink;
import se.styrkedja.figures.Drawing.Mark;
import se.styrkedja.figures.Drawing.Point;
import se.styrkedja.figures.Drawing.Stroke;
import se.styrkedja.figures.Picture;

/// A picture as SVG: whole-number size and viewBox, presentation attributes only (no style, no script), its title and
/// description inside. Reads the same in browsers, in Word and in Batik.
public final class Svg {
    private static final String FONTS = "IBM Plex Sans, Arial, Helvetica, sans-serif";

    private final StringBuilder out = new StringBuilder(8192);

    private Svg() {}

    /// The whole `<svg>` element, without XML declaration.
    ///
    /// @param id unique on the page; names the title and the description
    public static String of(Picture picture, String id) {
        var svg = new Svg();
        svg.open(picture, id);
        picture.drawing().marks().forEach(svg::mark);
        return svg.out.append("</svg>").toString();
    }

    private void open(Picture picture, String id) {
        var drawing = picture.drawing();
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\"");
        attribute("width", Integer.toString(drawing.width()));
        attribute("height", Integer.toString(drawing.height()));
        attribute("viewBox", "0 0 " + drawing.width() + " " + drawing.height());
        attribute("role", "img");
        attribute("aria-labelledby", id + "-title " + id + "-desc");
        attribute("font-family", FONTS);
        out.append("><title");
        attribute("id", id + "-title");
        out.append('>').append(escaped(picture.title())).append("</title><desc");
        attribute("id", id + "-desc");
        out.append('>').append(escaped(picture.description())).append("</desc>");
    }

    private void mark(Mark mark) {
        switch (mark) {
            case Drawing.Line line -> line(line);
            case Drawing.Path path -> path(path);
            case Drawing.Area area -> area(area);
            case Drawing.Box box -> box(box);
            case Drawing.Dot dot -> dot(dot);
            case Drawing.Text text -> text(text);
        }
    }

    private void line(Drawing.Line line) {
        out.append("<line");
        attribute("x1", line.x1());
        attribute("y1", line.y1());
        attribute("x2", line.x2());
        attribute("y2", line.y2());
        stroke(line.stroke());
        out.append("/>");
    }

    private void path(Drawing.Path path) {
        out.append("<polyline");
        points(path.points());
        attribute("fill", "none");
        attribute("stroke-linejoin", "round");
        stroke(path.stroke());
        out.append("/>");
    }

    private void area(Drawing.Area area) {
        out.append("<polygon");
        points(area.points());
        fill(area.fill());
        out.append("/>");
    }

    private void box(Drawing.Box box) {
        out.append("<rect");
        attribute("x", box.x());
        attribute("y", box.y());
        attribute("width", box.width());
        attribute("height", box.height());
        fill(box.fill());
        stroke(box.stroke());
        out.append("/>");
    }

    private void dot(Drawing.Dot dot) {
        out.append("<circle");
        attribute("cx", dot.x());
        attribute("cy", dot.y());
        attribute("r", dot.radius());
        fill(dot.fill());
        stroke(dot.stroke());
        out.append("/>");
    }

    private void text(Drawing.Text text) {
        out.append("<text");
        attribute("x", text.x());
        attribute("y", text.y());
        attribute("font-size", text.size());
        if (text.bold()) attribute("font-weight", "bold");
        if (text.anchor() != Anchor.START) attribute("text-anchor", text.anchor() == Anchor.MIDDLE ? "middle" : "end");
        fill(text.ink());
        out.append('>').append(escaped(text.text())).append("</text>");
    }

    private void points(Iterable<Point> points) {
        out.append(" points=\"");
        for (var point : points)
            out.append(number(point.x())).append(',').append(number(point.y())).append(' ');
        out.setLength(out.length() - 1);
        out.append('"');
    }

    private void fill(Ink ink) {
        attribute("fill", ink.colour());
    }

    private void stroke(Stroke stroke) {
        if (stroke.width() == 0 || stroke.ink().equals(Ink.NONE)) return;
        attribute("stroke", stroke.ink().colour());
        attribute("stroke-width", stroke.width());
        if (stroke.dash() > 0) attribute("stroke-dasharray", number(stroke.dash()) + " " + number(stroke.dash()));
    }

    private void attribute(String name, double value) {
        attribute(name, number(value));
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
    }

    /// At most two decimals and a decimal point, whatever the machine's language.
    private static String number(double value) {
        long hundredths = Math.round(value * 100);
        if (hundredths % 100 == 0) return Long.toString(hundredths / 100);
        var text = new StringBuilder(hundredths < 0 ? "-" : "");
        long rest = Math.abs(hundredths) % 100;
        text.append(Math.abs(hundredths) / 100).append('.').append(rest / 10);
        return (rest % 10 == 0 ? text : text.append(rest % 10)).toString();
    }

    /// Text for XML 1.0; characters that XML cannot hold become U+FFFD.
    private static String escaped(String text) {
        var safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(allowed(c) ? c : 0xFFFD);
            }
        });
        return safe.toString();
    }

    private static boolean allowed(int c) {
        boolean lower = c >= 0x20 && c < 0xD800;
        boolean upper = c >= 0xE000 && c != 0xFFFE && c != 0xFFFF;
        return lower || upper || c == '\t' || c == '\n' || c == '\r';
    }
}
