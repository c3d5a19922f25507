package se.styrkedja.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import se.styrkedja.figures.Drawing.Anchor;
import se.styrkedja.figures.Drawing.Ink;
import se.styrkedja.figures.Drawing.Point;
import se.styrkedja.figures.Drawing.Stroke;
import se.styrkedja.figures.ScatterChart.Trend;
import se.styrkedja.figures.ScatterChart.Unit;

/// Dots first, then as many names as there is room for; the own units' names always, unless they are many.
final class ScatterLayout {
    private static final double TOP = 34;

    /// So many names can be tied to their dots before the lines cross.
    private static final int MOST_TIED = 16;

    private final ScatterChart chart;
    private final Canvas canvas;
    private final List<Unit> units;
    private final Axis across;
    private final Axis up;
    private final double left;
    private final double right;
    private final double bottom;
    private final double heaviest;
    private final long own;
    private final Taken taken;
    private final List<Frame> cloud = new ArrayList<>();

    ScatterLayout(ScatterChart chart, Canvas canvas) {
        this.chart = chart;
        this.canvas = canvas;
        this.units = chart.units().stream()
                .filter(Unit::isDrawn)
                .sorted(Comparator.comparingInt(ScatterLayout::layer)
                        .thenComparing(Comparator.comparingDouble(Unit::weight).reversed()))
                .toList();
        this.across = axis(Unit::across, chart.across().extent(), canvas.narrow() ? 4 : 7);
        this.up = axis(Unit::up, chart.up().extent(), canvas.narrow() ? 5 : 6);
        this.left = up.widestLabel(canvas.small()) + 10;
        this.right = canvas.width - 24.0;
        this.bottom = TOP + (canvas.narrow() ? 250 : 290);
        this.heaviest = units.stream().mapToDouble(Unit::weight).max().orElse(1);
        this.own = units.stream().filter(unit -> unit.role() == Role.OWN).count();
        this.taken = new Taken(new Frame(left + 2, TOP - 10, canvas.width - 1.0, bottom - 2));
    }

    private Axis axis(Function<Unit, Reading> measure, Extent extent, int steps) {
        var values = units.stream().map(u -> measure.apply(u).middle().orElseThrow());
        var zero = Stream.of(0.0).filter(z -> chart.trend() instanceof Trend.Zeros);
        return Axis.over(Stream.concat(values, zero).toList(), extent, steps);
    }

    /// The cloud lies at the back, one's own on top.
    private static int layer(Unit unit) {
        return switch (unit.role()) {
            case COUNTRY -> 0;
            case OTHER -> 1;
            case COMPARISON -> 2;
            case OWN -> 3;
        };
    }

    Drawing drawing() {
        grid();
        if (chart.trend() instanceof Trend.Zeros) zeros();
        trend();
        units.forEach(this::dot);
        for (var unit : units.reversed()) if (unit.role() != Role.COUNTRY) name(unit);
        return canvas.drawing(bottom + 50);
    }

    private void grid() {
        for (var tick : up.ticks()) {
            double y = y(tick.doubleValue());
            canvas.line(left, y, right, y, tick.doubleValue() == up.low() ? Palette.BASE : Palette.GRID);
            canvas.text(left - 8, y, up.label(tick), canvas.small(), false, Anchor.END, Palette.QUIET_TEXT);
        }
        int every = across.labelled(right - left, canvas.small());
        for (var tick : across.ticks()) {
            double x = x(tick.doubleValue());
            canvas.line(x, bottom, x, bottom + 4, Palette.BASE);
            if (across.ticks().indexOf(tick) % every == 0)
                canvas.text(
                        x, bottom + 15, across.label(tick), canvas.small(), false, Anchor.MIDDLE, Palette.QUIET_TEXT);
        }
        canvas.text(0, 10, title(chart.up()), canvas.small(), false, Anchor.START, Palette.QUIET_TEXT);
        canvas.text(right, bottom + 37, title(chart.across()), canvas.small(), false, Anchor.END, Palette.QUIET_TEXT);
    }

    private String title(ScatterChart.Measure measure) {
        return Lettering.fitted(measure.title(), right, canvas.small(), false);
    }

    private void zeros() {
        canvas.line(left, y(0), right, y(0), Palette.BASE);
        canvas.line(x(0), TOP, x(0), bottom, Palette.BASE);
    }

    private void trend() {
        if (!(chart.trend() instanceof Trend.Straight line) || units.isEmpty()) return;
        var ends = new ArrayList<Point>();
        double first = units.stream().mapToDouble(this::acrossOf).min().orElseThrow();
        double last = units.stream().mapToDouble(this::acrossOf).max().orElseThrow();
        for (double x : new double[] {reach(line, first, last), reach(line, last, first)})
            ends.add(new Point(x(x), y(line.intercept() + line.slope() * x)));
        canvas.path(ends, new Stroke(Palette.COUNTRY, 1.75, 6));
        taken.add(ends.getFirst(), ends.getLast());
        trendLabel(line.label(), ends.getLast());
    }

    /// As far as the line stays on the chart.
    private double reach(Trend.Straight line, double there, double otherEnd) {
        double height = line.intercept() + line.slope() * there;
        double held = Math.max(up.low(), Math.min(up.high(), height));
        if (held == height || line.slope() == 0) return there;
        double at = (held - line.intercept()) / line.slope();
        return Math.abs(at - otherEnd) < Math.abs(there - otherEnd) ? at : there;
    }

    private void trendLabel(String label, Point end) {
        for (double away = 14; away < 90; away += 8)
            for (double y : new double[] {end.y() - away, end.y() + away}) {
                var frame = Frame.around(end.x(), y, label, canvas.small(), false, Anchor.END);
                if (!taken.free(frame.wider(2))
                        || units.stream().anyMatch(u -> covers(u).meets(frame))) continue;
                canvas.text(end.x(), y, label, canvas.small(), false, Anchor.END, Palette.COUNTRY);
                taken.add(frame);
                return;
            }
    }

    private void dot(Unit unit) {
        var frame = covers(unit);
        double x = (frame.left() + frame.right()) / 2;
        double y = (frame.top() + frame.bottom()) / 2;
        canvas.dot(x, y, radius(unit), ink(unit.role()), new Stroke(Palette.PAPER, 1, 0));
        if (unit.role() == Role.COUNTRY) cloud.add(frame);
        else taken.add(frame);
    }

    private Frame covers(Unit unit) {
        double x = x(acrossOf(unit));
        double y = y(unit.up().middle().orElseThrow());
        double r = radius(unit);
        return new Frame(x - r, y - r, x + r, y + r);
    }

    private double radius(Unit unit) {
        boolean same = units.stream().allMatch(u -> u.weight() == heaviest);
        if (unit.role() == Role.COUNTRY && same) return 2.5;
        double least = unit.role() == Role.OWN ? 5.5 : 4.5;
        return same ? least : Math.max(3, (canvas.narrow() ? 8 : 11) * Math.sqrt(unit.weight() / heaviest));
    }

    private static Ink ink(Role role) {
        return switch (role) {
            case OWN -> Palette.OWN;
            case COMPARISON -> Palette.COMPARISON;
            case OTHER -> new Ink("#8b98a3");
            case COUNTRY -> Palette.CLOUD;
        };
    }

    /// Beside the dot, over or under it, clear of the cloud if it can be; one's own also further away, tied to its dot.
    private void name(Unit unit) {
        var dot = covers(unit);
        double x = (dot.left() + dot.right()) / 2;
        double y = (dot.top() + dot.bottom()) / 2;
        for (double away : List.of(4.0, 12.0))
            for (var place : places(dot, x, y, away)) if (named(unit, place, List.of(), cloud)) return;
        double furthest = unit.role() == Role.OWN && own <= MOST_TIED ? 120 : 4;
        for (double away = 4; away <= furthest; away += 8)
            for (var place : places(dot, x, y, away))
                if (named(unit, place, away > 12 ? List.of(new Point(x, y)) : List.of(), List.of())) return;
    }

    private record Place(double x, double y, Anchor anchor) {}

    private List<Place> places(Frame dot, double x, double y, double away) {
        double half = canvas.small() / 2 + 1;
        return List.of(
                new Place(dot.right() + away, y, Anchor.START),
                new Place(dot.left() - away, y, Anchor.END),
                new Place(x, dot.top() - away - half, Anchor.MIDDLE),
                new Place(x, dot.bottom() + away + half, Anchor.MIDDLE),
                new Place(dot.right() + away, dot.top() - away, Anchor.START),
                new Place(dot.right() + away, dot.bottom() + away, Anchor.START),
                new Place(dot.left() - away, dot.top() - away, Anchor.END),
                new Place(dot.left() - away, dot.bottom() + away, Anchor.END));
    }

    private boolean named(Unit unit, Place place, List<Point> tiedTo, List<Frame> avoided) {
        boolean own = unit.role() == Role.OWN;
        var shown = Lettering.fitted(unit.name(), canvas.width * 0.4, canvas.small(), own);
        var frame = Frame.around(place.x(), place.y(), shown, canvas.small(), own, place.anchor());
        if (!taken.free(frame.wider(1)) || avoided.stream().anyMatch(frame::meets)) return false;
        taken.add(frame);
        for (var dot : tiedTo) canvas.line(dot.x(), dot.y(), place.x(), place.y(), new Stroke(Palette.OWN, 1, 0));
        if (!avoided.isEmpty()) canvas.paper(frame);
        var ink = own ? Palette.OWN : Palette.QUIET_TEXT;
        canvas.text(place.x(), place.y(), shown, canvas.small(), own, place.anchor(), ink);
        return true;
    }

    private double acrossOf(Unit unit) {
        return unit.across().middle().orElseThrow();
    }

    private double x(double value) {
        return left + 12 + across.share(value) * (right - left - 12);
    }

    private double y(double value) {
        return bottom - up.share(value) * (bottom - TOP);
    }
}
