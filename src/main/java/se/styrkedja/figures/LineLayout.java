package se.styrkedja.figures;

import java.util.ArrayList;
import java.util.List;
import se.styrkedja.figures.Drawing.Anchor;
import se.styrkedja.figures.Drawing.Point;
import se.styrkedja.figures.Drawing.Stroke;

/// Where the lines, their labels and the words of hidden periods lie.
final class LineLayout {
    private static final double TOP = 14;

    private final LineChart chart;
    private final Canvas canvas;
    private final Axis axis;
    private final EndLabels labels;
    private final List<String> periods;
    private final double left;
    private final double firstX;
    private final double lastX;
    private final double bottom;
    private final Taken taken;

    LineLayout(LineChart chart, Canvas canvas) {
        this.chart = chart;
        this.canvas = canvas;
        this.axis = Axis.over(values(chart), chart.extent(), canvas.narrow() ? 4 : 5);
        this.labels = new EndLabels(canvas);
        for (var s : chart.series()) labels.add(s.name(), s.readings().getLast(), s.role());
        this.periods = chart.periods().stream().map(canvas::mark).toList();
        this.left = axis.widestLabel(canvas.small()) + 10;
        double half = Lettering.width(periods.getFirst(), canvas.small(), false) / 2;
        this.firstX = Math.max(left + (canvas.narrow() ? 10 : 28), half);
        this.lastX = canvas.width - labels.width();
        this.bottom = TOP + Math.max(canvas.narrow() ? 210 : 230, labels.height());
        this.taken = new Taken(new Frame(0, 0, canvas.width, bottom - 2));
    }

    private static List<Double> values(LineChart chart) {
        return chart.series().stream()
                .flatMap(s -> s.readings().stream())
                .flatMap(Reading::ends)
                .toList();
    }

    Drawing drawing() {
        grid();
        periods();
        chart.series().stream().sorted((a, b) -> b.role().compareTo(a.role())).forEach(this::series);
        labels.draw(chart.series().stream().map(this::end).toList(), lastX, 2, bottom - 2, taken);
        if (chart.valuesShown())
            chart.series().stream().filter(s -> s.role() == Role.OWN).forEach(this::values);
        chart.series().forEach(this::words);
        return canvas.drawing(bottom + 15 + canvas.small());
    }

    private void grid() {
        for (var tick : axis.ticks()) {
            double y = y(tick.doubleValue());
            boolean base = tick.doubleValue() == axis.low();
            canvas.line(left, y, lastX + 8, y, base ? Palette.BASE : Palette.GRID);
            canvas.text(left - 8, y, axis.label(tick), canvas.small(), false, Anchor.END, Palette.QUIET_TEXT);
            taken.add(new Frame(0, y - canvas.small() / 2, left - 8, y + canvas.small() / 2));
        }
    }

    /// The last period is always named; the others as closely as there is room for.
    private void periods() {
        int last = chart.periods().size() - 1;
        double widest = Lettering.widest(periods, canvas.small(), false) + 8;
        double step = last == 0 ? widest : (lastX - firstX) / last;
        int every = Math.max(1, (int) Math.ceil(widest / step));
        for (int i = last; i >= 0; i -= every)
            canvas.text(
                    x(i),
                    bottom + 9 + canvas.small() / 2,
                    periods.get(i),
                    canvas.small(),
                    false,
                    Anchor.MIDDLE,
                    Palette.QUIET_TEXT);
    }

    private void series(LineSeries series) {
        intervals(series);
        var run = new ArrayList<Point>();
        for (int i = 0; i < series.readings().size(); i++) {
            if (series.endsAt(i)) finish(series, run);
            run.addAll(point(series, i));
        }
        finish(series, run);
    }

    private void intervals(LineSeries series) {
        for (int i = 0; i < series.readings().size(); i++)
            switch (series.readings().get(i)) {
                case Reading.Uncertain u -> interval(series, i, u.low(), u.high(), 1.25);
                case Reading.Within w -> interval(series, i, w.low(), w.high(), 4);
                case Reading.Known _, Reading.Hidden _, Reading.Missing _ -> {}
            }
    }

    private void interval(LineSeries series, int i, double low, double high, double width) {
        canvas.line(x(i), y(low), x(i), y(high), new Stroke(Palette.of(series.role()), width, 0));
        taken.add(new Point(x(i), y(high)), new Point(x(i), y(low)));
    }

    private List<Point> point(LineSeries series, int i) {
        return series.readings().get(i).middle().stream()
                .mapToObj(value -> new Point(x(i), y(value)))
                .toList();
    }

    /// Ends a line at a gap. A point alone between gaps would not be seen without a dot.
    private void finish(LineSeries series, List<Point> run) {
        if (run.size() > 1) canvas.path(run, Palette.line(series.role()));
        for (int i = 1; i < run.size(); i++) taken.add(run.get(i - 1), run.get(i));
        boolean own = series.role() == Role.OWN;
        if (own || run.size() == 1)
            for (var p : run) {
                canvas.dot(p.x(), p.y(), own ? 5 : 3.5, Palette.of(series.role()), new Stroke(Palette.PAPER, 1.5, 0));
                taken.add(new Frame(p.x() - 5, p.y() - 5, p.x() + 5, p.y() + 5));
            }
        run.clear();
    }

    private void values(LineSeries series) {
        for (int i = 0; i < chart.periods().size() - 1; i++) {
            var shown = series.readings().get(i).shown();
            for (var p : point(series, i)) place(shown, p.x(), p.y(), 15, 33, series.role());
        }
    }

    /// The word of each hidden period, as near as can be to where the line would have been.
    private void words(LineSeries series) {
        for (int i = 0; i < series.readings().size(); i++)
            if (series.readings().get(i) instanceof Reading.Hidden(String word)) {
                double y = gapHeight(series, i);
                if (!place(word, x(i), y, 0, bottom, series.role())) place(word, x(i), bottom - 12, series.role());
            }
    }

    private boolean place(String word, double x, double y, double nearest, double furthest, Role role) {
        for (double away = nearest; away <= furthest; away += 6)
            for (double there : List.of(y - away, y + away))
                if (taken.free(frame(word, x, there).wider(2))) {
                    place(word, x, there, role);
                    return true;
                }
        return false;
    }

    private void place(String word, double x, double y, Role role) {
        var frame = frame(word, x, y);
        taken.add(frame);
        canvas.paper(frame.wider(1));
        canvas.text(x, y, word, canvas.small(), false, Anchor.MIDDLE, Palette.of(role));
    }

    private Frame frame(String word, double x, double y) {
        return Frame.around(x, y, word, canvas.small(), false, Anchor.MIDDLE);
    }

    private double end(LineSeries series) {
        return switch (series.readings().getLast()) {
            case Reading.Known known -> y(known.value());
            case Reading.Uncertain u -> y(u.value());
            case Reading.Within within -> y((within.low() + within.high()) / 2);
            case Reading.Hidden _, Reading.Missing _ ->
                gapHeight(series, series.readings().size() - 1);
        };
    }

    private double gapHeight(LineSeries series, int gap) {
        var around = new ArrayList<Point>();
        for (int i = gap - 1; i >= 0 && around.isEmpty(); i--) around.addAll(point(series, i));
        int before = around.size();
        for (int i = gap + 1; i < chart.periods().size() && around.size() == before; i++)
            around.addAll(point(series, i));
        return around.stream().mapToDouble(Point::y).average().orElse((TOP + bottom) / 2);
    }

    private double x(int period) {
        int last = chart.periods().size() - 1;
        return last == 0 ? (firstX + lastX) / 2 : firstX + (lastX - firstX) * period / last;
    }

    private double y(double value) {
        return bottom - axis.share(value) * (bottom - TOP);
    }
}
