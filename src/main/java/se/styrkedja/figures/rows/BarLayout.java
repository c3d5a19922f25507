package se.styrkedja.figures.rows;

import se.styrkedja.figures.Canvas;
import se.styrkedja.figures.Drawing;
import se.styrkedja.figures.Drawing.Anchor;
import se.styrkedja.figures.Drawing.Ink;
import se.styrkedja.figures.Drawing.Stroke;
import se.styrkedja.figures.Lettering;
import se.styrkedja.figures.Palette;
import se.styrkedja.figures.Reading;

/// Rows from the top, each bar with its value at its end instead of an axis.
final class BarLayout {
    private static final double GAP = 10;
    private static final Stroke EDGE = new Stroke(Palette.WITHIN, 0.75, 0);

    private final BarChart chart;
    private final Canvas canvas;
    private final RowNames names;
    private final double thick;
    private final double left;
    private final double longest;
    private final double greatest;

    BarLayout(BarChart chart, Canvas canvas) {
        this.chart = chart;
        this.canvas = canvas;
        this.thick = chart.series().size() == 1 ? 18 : canvas.letters() + 3;
        this.names = new RowNames(canvas, chart.series().size() * (thick + 1) + GAP);
        chart.rows().forEach(row -> names.add(row.label(), row.own()));
        this.left = names.width() + 12;
        this.greatest = chart.rows().stream()
                .flatMap(row -> row.readings().stream())
                .flatMap(Reading::ends)
                .mapToDouble(v -> v)
                .max()
                .orElse(0);
        var shown = chart.rows().stream()
                .flatMap(row -> row.readings().stream())
                .map(Reading::shown)
                .toList();
        this.longest = canvas.width - left - Lettering.widest(shown, canvas.letters(), true) - 14;
    }

    Drawing drawing() {
        double y = chart.series().size() > 1 ? new Key(canvas).draw(chart.series(), Palette::fill) + 8 : 2;
        double top = y;
        for (int i = 0; i < chart.rows().size(); i++) {
            double middle = y + names.height(i) / 2;
            names.draw(i, 0, middle);
            bars(chart.rows().get(i), middle - chart.series().size() * (thick + 1) / 2);
            y += names.height(i);
        }
        canvas.line(left, top, left, y, Palette.BASE);
        return canvas.drawing(y + 4);
    }

    private void bars(BarChart.Row row, double top) {
        for (int i = 0; i < row.readings().size(); i++) {
            double y = top + i * (thick + 1);
            var fill = chart.series().size() == 1
                            && !row.own()
                            && chart.rows().stream().anyMatch(BarChart.Row::own)
                    ? Palette.CLOUD
                    : Palette.fill(i);
            bar(row.readings().get(i), y, fill, row.own());
        }
    }

    private void bar(Reading reading, double y, Ink fill, boolean own) {
        double end = switch (reading) {
            case Reading.Known known -> solid(known.value(), y, fill);
            case Reading.Uncertain u -> uncertain(u, y, fill);
            case Reading.Within within -> within(within, y, fill);
            case Reading.Hidden _, Reading.Missing _ -> left;
        };
        var ink = reading.ends().findAny().isPresent() ? Palette.TEXT : Palette.QUIET_TEXT;
        canvas.text(end + 6, y + thick / 2, reading.shown(), canvas.letters(), own, Anchor.START, ink);
    }

    private double solid(double value, double y, Ink fill) {
        canvas.box(left, y, x(value) - left, thick, fill, EDGE);
        return x(value);
    }

    private double uncertain(Reading.Uncertain u, double y, Ink fill) {
        solid(u.value(), y, fill);
        double middle = y + thick / 2;
        canvas.line(x(u.low()), middle, x(u.high()), middle, new Stroke(Palette.PAPER, 3.5, 0));
        canvas.line(x(u.low()), middle, x(u.high()), middle, new Stroke(Palette.TEXT, 1.5, 0));
        return x(u.high());
    }

    private double within(Reading.Within within, double y, Ink fill) {
        double from = x(within.low());
        canvas.box(from, y, x(within.high()) - from, thick, Palette.PAPER, new Stroke(Palette.OWN, 1, 3));
        canvas.box(left, y, from - left, thick, fill, EDGE);
        return x(within.high());
    }

    private double x(double value) {
        return left + (greatest == 0 ? 0 : value / greatest * longest);
    }
}
