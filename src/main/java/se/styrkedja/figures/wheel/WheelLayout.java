package se.styrkedja.figures.wheel;

import java.util.ArrayList;
import java.util.List;
import se.styrkedja.figures.Canvas;
import se.styrkedja.figures.Drawing;
import se.styrkedja.figures.Drawing.Anchor;
import se.styrkedja.figures.Drawing.Ink;
import se.styrkedja.figures.Drawing.Stroke;
import se.styrkedja.figures.Lettering;
import se.styrkedja.figures.Palette;
import se.styrkedja.figures.wheel.WheelChart.Stop;

/// From the middle outwards: the year, the months, and lanes of stops, so that two on the same day do not lie on
/// each other. On a phone the months are thinner, so that the lanes have room for the marks.
final class WheelLayout {
    static final double EDGE = 1.07;
    private static final double STEP = 1.0 / 240;
    private static final double MARGIN = 8;

    private final WheelChart chart;
    private final Canvas canvas;
    private final double radius;
    private final double middleX;
    private final double middleY;
    private final double mark;
    private final double inner;
    private final double outer;
    private final double[] lanes;

    WheelLayout(WheelChart chart, Canvas canvas) {
        this.chart = chart;
        this.canvas = canvas;
        this.mark = canvas.narrow() ? 8 : 10.5;
        this.inner = canvas.narrow() ? 0.26 : 0.33;
        this.outer = canvas.narrow() ? 0.44 : 0.54;
        this.lanes = canvas.narrow() ? new double[] {0.52, 0.68, 0.84, 1} : new double[] {0.62, 0.75, 0.88, 1.01};
        this.radius = canvas.narrow() ? canvas.width / 2.0 - MARGIN - mark : canvas.width * 0.26;
        this.middleX = canvas.width / 2.0;
        this.middleY = radius * EDGE + MARGIN + mark / 2;
    }

    /// A stop with the lane it lies in.
    record Placed(Stop stop, double lane) {}

    Drawing drawing() {
        var placed = placed();
        double height = 2 * middleY;
        if (!canvas.narrow()) height = Math.max(height, new SideNames(canvas, this).draw(placed));
        months();
        chart.hands().forEach(this::hand);
        placed.forEach(this::span);
        placed.forEach(this::mark);
        return canvas.drawing(height);
    }

    private void months() {
        canvas.dot(middleX, middleY, radius * outer, Ink.NONE, Palette.BASE);
        canvas.dot(middleX, middleY, radius * inner, Ink.NONE, Palette.BASE);
        for (double lane : lanes) canvas.dot(middleX, middleY, radius * lane, Ink.NONE, Palette.GRID);
        for (var part : chart.parts()) {
            canvas.line(
                    x(part.from(), inner),
                    y(part.from(), inner),
                    x(part.from(), EDGE),
                    y(part.from(), EDGE),
                    Palette.GRID);
            canvas.line(
                    x(part.from(), inner),
                    y(part.from(), inner),
                    x(part.from(), outer),
                    y(part.from(), outer),
                    Palette.BASE);
            double half = (part.from() + part.to()) / 2;
            double between = (inner + outer) / 2;
            boolean now = chart.hands().stream().anyMatch(hand -> hand.at() >= part.from() && hand.at() < part.to());
            canvas.text(
                    x(half, between),
                    y(half, between),
                    part.label(),
                    canvas.small(),
                    now,
                    Anchor.MIDDLE,
                    now ? Palette.TEXT : Palette.QUIET_TEXT);
        }
        var middle = Lettering.fitted(chart.middle(), 2 * radius * inner, canvas.letters() + 3, true);
        canvas.text(middleX, middleY, middle, canvas.letters() + 3, true, Anchor.MIDDLE, Palette.TEXT);
    }

    private void hand(WheelChart.Hand hand) {
        var stroke = new Stroke(Palette.BELOW, 2, 0);
        canvas.line(x(hand.at(), inner), y(hand.at(), inner), x(hand.at(), EDGE), y(hand.at(), EDGE), stroke);
        canvas.text(
                middleX,
                middleY + canvas.letters() * 1.6,
                hand.label(),
                canvas.small() - 1,
                false,
                Anchor.MIDDLE,
                Palette.BELOW);
        canvas.dot(x(hand.at(), inner), y(hand.at(), inner), 3, Palette.BELOW, Stroke.NONE);
    }

    private void span(Placed placed) {
        var stop = placed.stop();
        var stroke = new Stroke(ink(stop), 3, 0);
        for (double at = stop.from(); at < stop.at(); at += STEP) {
            double next = Math.min(at + STEP, stop.at());
            canvas.line(
                    x(at, placed.lane()), y(at, placed.lane()), x(next, placed.lane()), y(next, placed.lane()), stroke);
        }
    }

    private void mark(Placed placed) {
        var stop = placed.stop();
        double x = x(stop.at(), placed.lane());
        double y = y(stop.at(), placed.lane());
        var ink = ink(stop);
        switch (stop.form()) {
            case AHEAD -> canvas.dot(x, y, mark, Palette.PAPER, new Stroke(ink, 1.5, 0));
            case NOW -> canvas.dot(x, y, mark, Palette.PAPER, new Stroke(ink, 3.5, 0));
            case DONE -> canvas.dot(x, y, mark, ink, new Stroke(ink, 1.5, 0));
            case LATE -> canvas.box(x - mark, y - mark, 2 * mark, 2 * mark, ink, new Stroke(ink, 1.5, 0));
            case OFF -> canvas.dot(x, y, mark, Palette.PAPER, new Stroke(ink, 1.5, 3));
        }
        boolean filled = stop.form() == WheelChart.Form.DONE || stop.form() == WheelChart.Form.LATE;
        canvas.text(
                x, y, stop.number(), canvas.small() - 1, true, Anchor.MIDDLE, filled ? Palette.PAPER : Palette.TEXT);
    }

    private static Ink ink(Stop stop) {
        return switch (stop.form()) {
            case LATE -> Palette.BELOW;
            case OFF -> Palette.WITHIN;
            case AHEAD, NOW, DONE -> Palette.OWN;
        };
    }

    /// Each in the innermost lane where nothing lies in its way.
    private List<Placed> placed() {
        var all = new ArrayList<Placed>();
        for (var stop : chart.stops()) {
            double lane = lanes[lanes.length - 1];
            for (double free : lanes)
                if (all.stream()
                        .noneMatch(other ->
                                other.lane() == free ? isInTheWay(other, stop, free) : isOnIt(other, stop, free))) {
                    lane = free;
                    break;
                }
            all.add(new Placed(stop, lane));
        }
        return all;
    }

    private boolean isInTheWay(Placed other, Stop stop, double lane) {
        double room = 2.25 * mark / (2 * Math.PI * radius * lane);
        return other.stop().from() < stop.at() + room
                && stop.from() < other.stop().at() + room;
    }

    private boolean isOnIt(Placed other, Stop stop, double lane) {
        double across = x(other.stop().at(), other.lane()) - x(stop.at(), lane);
        double along = y(other.stop().at(), other.lane()) - y(stop.at(), lane);
        return Math.max(Math.abs(across), Math.abs(along)) < 2 * mark + 1;
    }

    double x(double at, double share) {
        return middleX + radius * share * Math.sin(2 * Math.PI * at);
    }

    double y(double at, double share) {
        return middleY - radius * share * Math.cos(2 * Math.PI * at);
    }

    double left() {
        return middleX - radius;
    }

    double right() {
        return middleX + radius;
    }
}
