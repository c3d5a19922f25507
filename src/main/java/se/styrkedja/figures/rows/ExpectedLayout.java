package se.styrkedja.figures.rows;

import java.util.List;
import java.util.stream.Stream;
import se.styrkedja.figures.Axis;
import se.styrkedja.figures.Canvas;
import se.styrkedja.figures.Drawing;
import se.styrkedja.figures.Drawing.Anchor;
import se.styrkedja.figures.Drawing.Ink;
import se.styrkedja.figures.Drawing.Point;
import se.styrkedja.figures.Drawing.Stroke;
import se.styrkedja.figures.Lettering;
import se.styrkedja.figures.Palette;
import se.styrkedja.figures.Reading;

/// One row for each unit, from the top; names to the left, values to the right.
final class ExpectedLayout {
    private static final double TOP = 26;

    private final ExpectedChart chart;
    private final Canvas canvas;
    private final RowNames names;
    private final Axis axis;
    private final double left;
    private final double right;

    ExpectedLayout(ExpectedChart chart, Canvas canvas) {
        this.chart = chart;
        this.canvas = canvas;
        this.names = new RowNames(canvas);
        chart.rows().forEach(row -> names.add(row.unit(), row.own()));
        var values = Stream.concat(
                Stream.of(0.0),
                chart.rows().stream().flatMap(r -> r.difference().ends()));
        this.axis = Axis.over(values.toList(), chart.extent(), canvas.narrow() ? 4 : 7);
        this.left = names.width() + 12;
        var shown = chart.rows().stream().map(r -> r.difference().shown()).toList();
        this.right = canvas.width - Lettering.widest(shown, canvas.letters(), true) - 16;
    }

    Drawing drawing() {
        double bottom = TOP + names.height() + 4;
        grid(bottom);
        double y = TOP;
        for (int i = 0; i < chart.rows().size(); i++) {
            row(chart.rows().get(i), y + names.height(i) / 2);
            names.draw(i, 0, y + names.height(i) / 2);
            y += names.height(i);
        }
        return canvas.drawing(directions(bottom + 12 + canvas.small()));
    }

    private void grid(double bottom) {
        int every = axis.labelled(right - left, canvas.small());
        long middle = axis.ticks().stream().filter(t -> t.signum() < 0).count();
        for (int i = 0; i < axis.ticks().size(); i++) {
            var tick = axis.ticks().get(i);
            double x = x(tick.doubleValue());
            boolean zero = tick.signum() == 0;
            canvas.line(x, TOP, x, bottom, zero ? new Stroke(Palette.TEXT, 1.25, 0) : Palette.GRID);
            var label = axis.signedLabel(tick);
            if ((i - middle) % every == 0)
                canvas.text(x, bottom + 10, label, canvas.small(), false, Anchor.MIDDLE, Palette.QUIET_TEXT);
        }
        var zero = chart.words().zero();
        double half = Lettering.width(zero, canvas.small(), true) / 2;
        double x = Math.max(half, Math.min(canvas.width - half, x(0)));
        canvas.text(x, 12, zero, canvas.small(), true, Anchor.MIDDLE, Palette.TEXT);
    }

    /// What lies on either side of zero. Answers where it ends.
    private double directions(double y) {
        var lower = chart.words().lower();
        var higher = chart.words().higher();
        double middle = Math.max(
                Lettering.width(lower, canvas.small(), false) + 10,
                Math.min(canvas.width - Lettering.width(higher, canvas.small(), false) - 10, x(0)));
        double line = y + canvas.small() / 2;
        canvas.text(middle - 10, line, lower, canvas.small(), false, Anchor.END, Palette.BELOW);
        canvas.text(middle + 10, line, higher, canvas.small(), false, Anchor.START, Palette.OWN);
        return line + canvas.small();
    }

    private void row(ExpectedChart.Row row, double y) {
        var ink = ink(row.difference());
        switch (row.difference()) {
            case Reading.Known known -> ring(known.value(), y, ink);
            case Reading.Uncertain u -> uncertain(u, y, ink);
            case Reading.Within w -> bar(w.low(), w.high(), y, new Stroke(ink, 4, 0));
            case Reading.Hidden _, Reading.Missing _ -> {}
        }
        var text = row.difference().middle().isPresent() ? ink : Palette.QUIET_TEXT;
        canvas.text(canvas.width - 2, y, row.difference().shown(), canvas.letters(), row.own(), Anchor.END, text);
    }

    private void uncertain(Reading.Uncertain u, double y, Ink ink) {
        boolean outside = u.low() > 0 || u.high() < 0;
        bar(u.low(), u.high(), y, new Stroke(ink, outside ? 2.5 : 1.5, 0));
        if (u.low() > 0) wedge(x(u.value()), y, 1, ink);
        else if (u.high() < 0) wedge(x(u.value()), y, -1, ink);
        else ring(u.value(), y, ink);
    }

    private static Ink ink(Reading difference) {
        if (difference instanceof Reading.Uncertain u && u.low() > 0) return Palette.OWN;
        if (difference instanceof Reading.Uncertain u && u.high() < 0) return Palette.BELOW;
        return Palette.WITHIN;
    }

    private void bar(double low, double high, double y, Stroke stroke) {
        canvas.line(x(low), y, x(high), y, stroke);
    }

    private void ring(double value, double y, Ink ink) {
        canvas.dot(x(value), y, 4.5, Palette.PAPER, new Stroke(ink, 2, 0));
    }

    /// A triangle that points away from zero.
    private void wedge(double x, double y, int way, Ink ink) {
        canvas.area(
                List.of(new Point(x + way * 8, y), new Point(x - way * 5, y - 7), new Point(x - way * 5, y + 7)), ink);
    }

    private double x(double value) {
        return left + axis.share(value) * (right - left);
    }
}
