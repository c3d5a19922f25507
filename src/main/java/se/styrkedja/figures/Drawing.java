package se.styrkedja.figures;

import java.util.List;

/// A flat list of strokes, fills and texts in units of one CSS pixel: one drawing, several surfaces (SVG, bitmap).
public record Drawing(int width, int height, List<Mark> marks) {
    public Drawing {
        marks = List.copyOf(marks);
    }

    /// One thing drawn. Later marks lie over earlier ones.
    public sealed interface Mark {}

    public record Line(double x1, double y1, double x2, double y2, Stroke stroke) implements Mark {}

    public record Path(List<Point> points, Stroke stroke) implements Mark {
        public Path {
            points = List.copyOf(points);
        }
    }

    public record Area(List<Point> points, Ink fill) implements Mark {
        public Area {
            points = List.copyOf(points);
        }
    }

    public record Box(double x, double y, double width, double height, Ink fill, Stroke stroke) implements Mark {}

    public record Dot(double x, double y, double radius, Ink fill, Stroke stroke) implements Mark {}

    public record Text(double x, double y, String text, double size, boolean bold, Anchor anchor, Ink ink)
            implements Mark {}

    public record Point(double x, double y) {}

    /// A colour as `#rrggbb`, or [#NONE].
    public record Ink(String colour) {
        public static final Ink NONE = new Ink("none");
    }

    /// A line's colour, width and dash (`0` for unbroken).
    public record Stroke(Ink ink, double width, double dash) {
        public static final Stroke NONE = new Stroke(Ink.NONE, 0, 0);
    }

    public enum Anchor {
        START,
        MIDDLE,
        END
    }
}
