package se.styrkedja.figures.rows;

import java.util.ArrayList;
import java.util.List;
import se.styrkedja.figures.Canvas;
import se.styrkedja.figures.Drawing.Anchor;
import se.styrkedja.figures.Lettering;
import se.styrkedja.figures.Palette;

/// The names to the left of rows, wrapped where they are long; each row is as high as its name needs.
final class RowNames {
    /// More rows than these stand closer, so that they keep to a page.
    private static final int MANY = 30;

    private record Name(List<String> lines, boolean own) {}

    private final Canvas canvas;
    private final double least;
    private final List<Name> names = new ArrayList<>();

    RowNames(Canvas canvas) {
        this(canvas, 24);
    }

    /// @param least how high a row is at least
    RowNames(Canvas canvas, double least) {
        this.canvas = canvas;
        this.least = least;
    }

    void add(String name, boolean own) {
        names.add(new Name(Lettering.balance(name, canvas.width * 0.34, canvas.letters(), own), own));
    }

    double width() {
        return names.stream()
                .mapToDouble(n -> Lettering.widest(n.lines(), canvas.letters(), n.own()))
                .max()
                .orElse(0);
    }

    double height(int row) {
        double lines = names.get(row).lines().size() * Lettering.LINE * canvas.letters();
        return names.size() > MANY ? lines : Math.max(least, lines + 8);
    }

    double height() {
        double sum = 0;
        for (int i = 0; i < names.size(); i++) sum += height(i);
        return sum;
    }

    void draw(int row, double x, double y) {
        var name = names.get(row);
        canvas.lines(x, y, name.lines(), canvas.letters(), name.own(), Anchor.START, Palette.TEXT);
    }
}
