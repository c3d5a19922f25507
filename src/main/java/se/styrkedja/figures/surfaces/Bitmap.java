package se.styrkedja.figures.surfaces;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import se.styrkedja.figures.Drawing;
import se.styrkedja.figures.Drawing.Ink;
import se.styrkedja.figures.Drawing.Mark;
import se.styrkedja.figures.Drawing.Point;
import se.styrkedja.figures.Drawing.Stroke;
import se.styrkedja.figures.Lettering;

/// A drawing as PNG on white paper, for what cannot show SVG.
public final class Bitmap {
    private final Graphics2D pen;

    private Bitmap(Graphics2D pen) {
        this.pen = pen;
    }

    /// The bytes of a PNG file.
    ///
    /// @param scale image pixels for one of the drawing's; 2 is sharp in print (a page's chart 16 cm wide: 229 dpi)
    public static byte[] png(Drawing drawing, double scale) {
        int width = (int) Math.round(drawing.width() * scale);
        int height = (int) Math.round(drawing.height() * scale);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.scale(scale, scale);
        drawing.marks().forEach(new Bitmap(pen)::mark);
        pen.dispose();
        return Png.of(image);
    }

    private void mark(Mark mark) {
        switch (mark) {
            case Drawing.Line l -> draw(new Line2D.Double(l.x1(), l.y1(), l.x2(), l.y2()), Ink.NONE, l.stroke());
            case Drawing.Path path -> draw(through(path.points()), Ink.NONE, path.stroke());
            case Drawing.Area area -> draw(closed(area.points()), area.fill(), Stroke.NONE);
            case Drawing.Box b ->
                draw(new Rectangle2D.Double(b.x(), b.y(), b.width(), b.height()), b.fill(), b.stroke());
            case Drawing.Dot d -> draw(circle(d), d.fill(), d.stroke());
            case Drawing.Text text -> text(text);
        }
    }

    private void draw(java.awt.Shape shape, Ink fill, Stroke stroke) {
        if (!fill.equals(Ink.NONE)) {
            pen.setColor(Color.decode(fill.colour()));
            pen.fill(shape);
        }
        if (stroke.width() > 0 && !stroke.ink().equals(Ink.NONE)) {
            pen.setColor(Color.decode(stroke.ink().colour()));
            pen.setStroke(awt(stroke));
            pen.draw(shape);
        }
    }

    private static BasicStroke awt(Stroke stroke) {
        float width = (float) stroke.width();
        if (stroke.dash() == 0) return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
        float[] dash = {(float) stroke.dash()};
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dash, 0);
    }

    private static Path2D through(List<Point> points) {
        var path = new Path2D.Double();
        path.moveTo(points.getFirst().x(), points.getFirst().y());
        for (var point : points.subList(1, points.size())) path.lineTo(point.x(), point.y());
        return path;
    }

    private static Path2D closed(List<Point> points) {
        var path = through(points);
        path.closePath();
        return path;
    }

    private static Ellipse2D circle(Drawing.Dot dot) {
        return new Ellipse2D.Double(dot.x() - dot.radius(), dot.y() - dot.radius(), 2 * dot.radius(), 2 * dot.radius());
    }

    private void text(Drawing.Text text) {
        double width = Lettering.width(text.text(), text.size(), text.bold());
        double back = switch (text.anchor()) {
            case START -> 0;
            case MIDDLE -> width / 2;
            case END -> width;
        };
        pen.setColor(Color.decode(text.ink().colour()));
        pen.setFont(Typefaces.of(text.bold(), (float) text.size()));
        pen.drawString(text.text(), (float) (text.x() - back), (float) text.y());
    }
}
