package se.styrkedja.figures.rows;

import se.styrkedja.figures.Canvas;
import se.styrkedja.figures.Drawing;
import se.styrkedja.figures.Drawing.Anchor;
import se.styrkedja.figures.Drawing.Stroke;
import se.styrkedja.figures.Lettering;
import se.styrkedja.figures.Palette;

/// Rows from the top. A row with anything hidden is not drawn, since the rest would show what is hidden.
final class ShareLayout {
    private static final double THICK = 24;
    private static final double GAP = 10;

    private final ShareChart chart;
    private final Canvas canvas;
    private final RowNames names;
    private final double left;

    ShareLayout(ShareChart chart, Canvas canvas) {
        this.chart = chart;
        this.canvas = canvas;
        this.names = new RowNames(canvas, THICK + GAP);
        chart.rows().forEach(row -> names.add(row.label(), row.own()));
        this.left = names.width() + 12;
    }

    Drawing drawing() {
        double y = new Key(canvas).draw(chart.answers(), Palette::share) + 8;
        for (int i = 0; i < chart.rows().size(); i++) {
            double middle = y + names.height(i) / 2;
            names.draw(i, 0, middle);
            row(chart.rows().get(i), middle);
            y += names.height(i);
        }
        return canvas.drawing(y + 2);
    }

    private void row(ShareChart.Row row, double y) {
        var gap = row.readings().stream().filter(r -> r.middle().isEmpty()).findFirst();
        gap.ifPresentOrElse(
                reading -> canvas.text(
                        left, y, reading.shown(), canvas.letters(), false, Anchor.START, Palette.QUIET_TEXT),
                () -> shares(row, y));
    }

    private void shares(ShareChart.Row row, double y) {
        double whole =
                row.readings().stream().mapToDouble(r -> r.middle().orElse(0)).sum();
        double x = left;
        for (int i = 0; i < row.readings().size() && whole > 0; i++) {
            var reading = row.readings().get(i);
            double width = (canvas.width - 1 - left) * reading.middle().orElse(0) / whole;
            share(i, x, y, width, reading.shown(), row.own());
            x += width;
        }
    }

    private void share(int answer, double x, double y, double width, String shown, boolean own) {
        var fill = Palette.share(answer);
        canvas.box(x, y - THICK / 2, width, THICK, fill, new Stroke(Palette.PAPER, 1.5, 0));
        if (Lettering.width(shown, canvas.small(), own) + 6 <= width)
            canvas.text(x + width / 2, y, shown, canvas.small(), own, Anchor.MIDDLE, Palette.textOn(fill));
    }
}
