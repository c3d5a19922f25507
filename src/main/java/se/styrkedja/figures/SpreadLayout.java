package se.styrkedja.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import se.styrkedja.figures.Drawing.Anchor;
import se.styrkedja.figures.Drawing.Point;
import se.styrkedja.figures.Drawing.Stroke;
import se.styrkedja.figures.SpreadChart.Group;
import se.styrkedja.figures.SpreadChart.Half;
import se.styrkedja.figures.SpreadChart.Named;

/// Strips side by side, upright; the names stand at the last of them.
final class SpreadLayout {
    private static final double KEY = 24;
    private static final double TOP = KEY + 16;
    private static final double BEYOND = 5;

    /// How far dots may lie from the middle of their strip: further where it stands alone.
    private static final double TOGETHER = 34;

    private static final double ALONE = 150;

    /// Where one's own are more than these they are all marked, and the outermost named; all stand in the table.
    private static final int MOST_NAMED = 16;

    private static final int OUTERMOST = 5;

    private final SpreadChart chart;
    private final Canvas canvas;
    private final List<Named> told;
    private final Axis axis;
    private final EndLabels labels;
    private final double left;
    private final double reach;
    private final double step;
    private final double bottom;
    private final double dot;

    SpreadLayout(SpreadChart chart, Canvas canvas) {
        this.chart = chart;
        this.canvas = canvas;
        this.axis =
                Axis.over(chart.groups().stream().flatMap(SpreadLayout::values).toList(), chart.extent(), 5);
        this.labels = new EndLabels(canvas);
        this.told = told(last().named());
        for (var named : told) labels.add(named.name(), named.reading(), named.role());
        this.left = axis.widestLabel(canvas.small()) + 10;
        double room = canvas.width - labels.width() - left - BEYOND;
        double close = room / (chart.groups().size() - 0.5 + 0.38);
        this.reach = Math.min(chart.groups().size() == 1 ? ALONE : TOGETHER, close * 0.38);
        this.step = (room - reach) / (chart.groups().size() - 0.5);
        this.bottom = TOP + Math.max(canvas.narrow() ? 230 : 250, labels.height());
        this.dot = canvas.narrow() ? 2.5 : 3;
    }

    private Group last() {
        return chart.groups().getLast();
    }

    private static List<Named> told(List<Named> named) {
        var own = named.stream().filter(n -> n.role() == Role.OWN).toList();
        if (own.size() <= MOST_NAMED) return named;
        var byValue = own.stream()
                .filter(n -> n.reading().middle().isPresent())
                .sorted(Comparator.comparingDouble(n -> n.reading().middle().orElseThrow()))
                .toList();
        var kept = new HashSet<>(byValue.subList(0, Math.min(OUTERMOST, byValue.size())));
        kept.addAll(byValue.subList(Math.max(0, byValue.size() - OUTERMOST), byValue.size()));
        return named.stream()
                .filter(n -> n.role() != Role.OWN || kept.contains(n))
                .toList();
    }

    private static Stream<Double> values(Group group) {
        var half = switch (group.half()) {
            case Half.None _ -> Stream.<Double>of();
            case Half.Quartiles q -> Stream.of(q.low(), q.high());
        };
        var named = group.named().stream().flatMap(n -> n.reading().ends());
        return Stream.concat(half, Stream.concat(named, group.units().stream()));
    }

    Drawing drawing() {
        for (var tick : axis.ticks()) {
            double y = y(tick.doubleValue());
            canvas.line(left, y, right(), y, tick.doubleValue() == axis.low() ? Palette.BASE : Palette.GRID);
            canvas.text(left - 8, y, axis.label(tick), canvas.small(), false, Anchor.END, Palette.QUIET_TEXT);
        }
        for (int i = 0; i < chart.groups().size(); i++) group(chart.groups().get(i), left + (i + 0.5) * step);
        names();
        key();
        labels.draw(
                told.stream().map(this::end).toList(),
                right(),
                KEY,
                bottom - 2,
                new Taken(new Frame(0, 0, canvas.width, bottom)));
        return canvas.drawing(bottom + 15 + canvas.small());
    }

    private double right() {
        return left + (chart.groups().size() - 0.5) * step + reach + BEYOND;
    }

    /// The last group is always named; the others as closely as there is room for.
    private void names() {
        var all = chart.groups().stream().map(Group::label).map(canvas::mark).toList();
        int every = Math.max(1, (int) Math.ceil((Lettering.widest(all, canvas.small(), false) + 8) / step));
        for (int i = all.size() - 1; i >= 0; i -= every) {
            double half = Lettering.width(all.get(i), canvas.small(), false) / 2;
            double x = Math.max(half, left + (i + 0.5) * step);
            double y = bottom + 9 + canvas.small() / 2;
            canvas.text(x, y, all.get(i), canvas.small(), false, Anchor.MIDDLE, Palette.QUIET_TEXT);
        }
    }

    /// What a dot is, and the box.
    private void key() {
        if (!chart.hasUnits()) return;
        double y = 9;
        canvas.dot(dot + 1, y, dot, Palette.CLOUD, new Stroke(Palette.WITHIN, 0.75, 0));
        canvas.text(14, y, chart.words().unit(), canvas.small(), false, Anchor.START, Palette.QUIET_TEXT);
        double x = 14 + Lettering.width(chart.words().unit(), canvas.small(), false) + 22;
        canvas.box(x, y - 8, 22, 16, Palette.BOX, Stroke.NONE);
        canvas.line(x, y, x + 22, y, new Stroke(Palette.WITHIN, 2.5, 0));
        canvas.text(x + 28, y, chart.words().half(), canvas.small(), false, Anchor.START, Palette.QUIET_TEXT);
    }

    private void group(Group group, double x) {
        if (group.half() instanceof Half.Quartiles q) {
            canvas.box(x - reach, y(q.high()), 2 * reach, y(q.low()) - y(q.high()), Palette.BOX, Stroke.NONE);
            canvas.line(x - reach, y(q.median()), x + reach, y(q.median()), new Stroke(Palette.WITHIN, 2.5, 0));
        }
        for (var place : swarm(group.units(), x))
            canvas.dot(place.x(), place.y(), dot, Palette.CLOUD, new Stroke(Palette.WITHIN, 0.75, 0));
        for (var named : group.named()) named.reading().middle().ifPresent(value -> mark(named.role(), x, y(value)));
    }

    private void mark(Role role, double x, double y) {
        switch (role) {
            case OWN, OTHER -> diamond(x, y, role);
            case COMPARISON, COUNTRY -> canvas.line(x - beyond(), y, x + beyond(), y, stroke(role));
        }
    }

    private double beyond() {
        return Math.min(reach + BEYOND, step * 0.46);
    }

    private static Stroke stroke(Role role) {
        var line = Palette.line(role);
        return new Stroke(line.ink(), 2.5, line.dash());
    }

    private void diamond(double x, double y, Role role) {
        canvas.area(around(x, y, 8.5), Palette.PAPER);
        canvas.area(around(x, y, 7), Palette.of(role));
    }

    private static List<Point> around(double x, double y, double r) {
        return List.of(new Point(x, y - r), new Point(x + r, y), new Point(x, y + r), new Point(x - r, y));
    }

    /// Dots beside each other where they would lie over each other, as near to the middle as there is room.
    private List<Point> swarm(List<Double> values, double x) {
        var laid = new ArrayList<Point>();
        for (double value : values.stream().sorted().toList()) {
            double y = y(value);
            double aside = 0;
            for (double away = 0; away <= reach - dot; away += dot)
                if (clear(laid, x + away, y)) {
                    aside = away;
                    break;
                } else if (clear(laid, x - away, y)) {
                    aside = -away;
                    break;
                }
            laid.add(new Point(x + aside, y));
        }
        return laid;
    }

    /// Values are laid in order, so only the latest dots can be near.
    private boolean clear(List<Point> laid, double x, double y) {
        double apart = 2 * dot + 0.5;
        for (var p : laid.reversed()) {
            double across = p.x() - x;
            double along = p.y() - y;
            if (Math.abs(along) >= apart) return true;
            if (across * across + along * along < apart * apart) return false;
        }
        return true;
    }

    private double end(Named named) {
        return switch (named.reading()) {
            case Reading.Known known -> y(known.value());
            case Reading.Uncertain u -> y(u.value());
            case Reading.Within within -> y((within.low() + within.high()) / 2);
            case Reading.Hidden _, Reading.Missing _ -> bottom - 10;
        };
    }

    private double y(double value) {
        return bottom - axis.share(value) * (bottom - TOP);
    }
}
