package se.styrkedja.figures.rows;

import java.util.List;
import java.util.function.IntFunction;
import se.styrkedja.figures.Canvas;
import se.styrkedja.figures.Drawing.Anchor;
import se.styrkedja.figures.Drawing.Ink;
import se.styrkedja.figures.Drawing.Stroke;
import se.styrkedja.figures.Lettering;
import se.styrkedja.figures.Palette;

/// What the fills mean, at the top, in the order they lie.
final class Key {
    private static final double SWATCH = 12;
    private static final double BETWEEN = 18;

    private final Canvas canvas;

    Key(Canvas canvas) {
        this.canvas = canvas;
    }

    /// Answers where it ends.
    double draw(List<String> names, IntFunction<Ink> fills) {
        double x = 1;
        double y = 10;
        for (int i = 0; i < names.size(); i++) {
            double room = canvas.width - SWATCH - 10;
            var name = Lettering.fitted(names.get(i), Lettering.MOST_LINES * room, canvas.letters(), false);
            var lines = Lettering.wrap(name, room, canvas.letters(), false);
            double width = SWATCH + 6 + Lettering.widest(lines, canvas.letters(), false);
            if (x > 1 && x + width > canvas.width) {
                x = 1;
                y += canvas.letters() * 1.5;
            }
            canvas.box(x, y - SWATCH / 2, SWATCH, SWATCH, fills.apply(i), new Stroke(Palette.WITHIN, 0.75, 0));
            for (var line : lines) {
                canvas.text(x + SWATCH + 6, y, line, canvas.letters(), false, Anchor.START, Palette.TEXT);
                y += canvas.letters() * Lettering.LINE;
            }
            y -= canvas.letters() * Lettering.LINE;
            x += width + BETWEEN;
        }
        return y + canvas.letters() / 2 + 4;
    }
}
