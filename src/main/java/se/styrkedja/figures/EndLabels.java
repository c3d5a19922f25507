package se.styrkedja.figures;

import java.util.ArrayList;
import java.util.List;
import se.styrkedja.figures.Drawing.Anchor;
import se.styrkedja.figures.Drawing.Stroke;

/// The names of series at their right ends: wrapped, kept apart, and tied to their ends by a thin line where they had
/// to move.
final class EndLabels {
    private static final double GAP = 10;
    private static final double LEADER = 14;
    private static final double MOVED = 7;

    /// Where the typeface is missing, another and somewhat wider one is shown in its place.
    private static final double OTHER_TYPEFACE = 1.06;

    private record Label(List<String> lines, Role role) {}

    private final Canvas canvas;
    private final List<Label> labels = new ArrayList<>();
    private final List<Double> heights = new ArrayList<>();

    EndLabels(Canvas canvas) {
        this.canvas = canvas;
    }

    private static String value(Reading last) {
        return switch (last) {
            case Reading.Known _, Reading.Uncertain _, Reading.Within _, Reading.Hidden _ ->
                " " + last.shown().replace(' ', '\u00a0');
            case Reading.Missing _ -> "";
        };
    }

    /// What stands at a series' end: its name and its last value. A long name is shortened, the value never.
    void add(String name, Reading last, Role role) {
        boolean own = role == Role.OWN;
        double widest = canvas.width * (canvas.narrow() ? 0.27 : 0.24);
        var value = value(last);
        double room = Lettering.MOST_LINES * widest - Lettering.width(value, canvas.letters(), own);
        var shown = Lettering.fitted(name, room, canvas.letters(), own) + value;
        var lines = Lettering.balance(shown, widest, canvas.letters(), own);
        labels.add(new Label(lines, role));
        heights.add(lines.size() * Lettering.LINE * canvas.letters() + 2);
    }

    /// From the end of the lines to the edge of the picture.
    double width() {
        return GAP
                + LEADER
                + OTHER_TYPEFACE
                        * labels.stream()
                                .mapToDouble(l -> Lettering.widest(l.lines(), canvas.letters(), l.role() == Role.OWN))
                                .max()
                                .orElse(0)
                + 2;
    }

    double height() {
        return heights.stream().mapToDouble(h -> h).sum();
    }

    /// @param ends how high each series ends, in the order they were added
    void draw(List<Double> ends, double x, double top, double bottom, Taken taken) {
        var centres = Stacked.apart(ends, heights, top, bottom);
        boolean moved = false;
        for (int i = 0; i < ends.size(); i++) moved |= Math.abs(ends.get(i) - centres.get(i)) > MOVED;
        for (int i = 0; i < ends.size(); i++) {
            if (Math.abs(ends.get(i) - centres.get(i)) > MOVED) leader(i, x, ends.get(i), centres.get(i));
            draw(labels.get(i), x + GAP + (moved ? LEADER : 0), centres.get(i), taken);
        }
    }

    private void leader(int i, double x, double end, double centre) {
        var stroke = new Stroke(Palette.of(labels.get(i).role()), 1, 0);
        canvas.line(x + GAP - 2, end, x + GAP + LEADER - 4, centre, stroke);
    }

    private void draw(Label label, double x, double y, Taken taken) {
        boolean own = label.role() == Role.OWN;
        canvas.lines(x, y, label.lines(), canvas.letters(), own, Anchor.START, Palette.of(label.role()));
        double half = label.lines().size() * Lettering.LINE * canvas.letters() / 2;
        taken.add(new Frame(x, y - half, x + Lettering.widest(label.lines(), canvas.letters(), own), y + half));
    }
}
