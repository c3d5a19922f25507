package se.styrkedja.figures;

import se.styrkedja.figures.Drawing.Anchor;
import se.styrkedja.figures.Drawing.Point;
import se.styrkedja.figures.Drawing.Text;

/// An upright rectangle.
record Frame(double left, double top, double right, double bottom) {

    /// What a text covers.
    static Frame of(Text text) {
        return around(text.x(), text.y() - 0.34 * text.size(), text.text(), text.size(), text.bold(), text.anchor());
    }

    /// What a text centred on y covers.
    static Frame around(double x, double y, String text, double size, boolean bold, Anchor anchor) {
        double width = Lettering.width(text, size, bold);
        double left = switch (anchor) {
            case START -> x;
            case MIDDLE -> x - width / 2;
            case END -> x - width;
        };
        return new Frame(left, y - 0.5 * size, left + width, y + 0.56 * size);
    }

    boolean within(Frame other) {
        return left >= other.left && right <= other.right && top >= other.top && bottom <= other.bottom;
    }

    boolean meets(Frame other) {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    Frame wider(double margin) {
        return new Frame(left - margin, top - margin, right + margin, bottom + margin);
    }

    /// Whether a straight stroke touches it: the stroke is cut by each side in turn (Liang and Barsky's way).
    boolean meets(Point from, Point to) {
        double[] step = {from.x() - to.x(), to.x() - from.x(), from.y() - to.y(), to.y() - from.y()};
        double[] room = {from.x() - left, right - from.x(), from.y() - top, bottom - from.y()};
        double enters = 0;
        double leaves = 1;
        for (int i = 0; i < 4; i++) {
            if (step[i] == 0 && room[i] < 0) return false;
            if (step[i] < 0) enters = Math.max(enters, room[i] / step[i]);
            if (step[i] > 0) leaves = Math.min(leaves, room[i] / step[i]);
        }
        return enters <= leaves;
    }
}
