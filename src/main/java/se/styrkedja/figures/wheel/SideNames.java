package se.styrkedja.figures.wheel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.styrkedja.figures.Canvas;
import se.styrkedja.figures.Drawing.Anchor;
import se.styrkedja.figures.Drawing.Stroke;
import se.styrkedja.figures.Lettering;
import se.styrkedja.figures.Palette;
import se.styrkedja.figures.wheel.WheelLayout.Placed;

/// The names of the stops in two columns beside the wheel, each as near its mark as there is room, with a thin line to
/// it.
final class SideNames {
    private static final double AWAY = 36;
    private static final double GAP = 7;
    private static final Stroke LEADER = new Stroke(Palette.CLOUD, 1, 0);

    private final Canvas canvas;
    private final WheelLayout wheel;
    private final double size;

    SideNames(Canvas canvas, WheelLayout wheel) {
        this.canvas = canvas;
        this.wheel = wheel;
        this.size = canvas.small();
    }

    private record Name(Placed placed, List<String> name, List<String> when, double height, double wanted) {}

    /// Draws them, and answers how high that became.
    double draw(List<Placed> placed) {
        double right = side(placed.stream().filter(p -> p.stop().at() < 0.5).toList(), true);
        double left = side(placed.stream().filter(p -> p.stop().at() >= 0.5).toList(), false);
        return Math.max(left, right);
    }

    private double side(List<Placed> placed, boolean right) {
        double edge = right ? wheel.right() + AWAY : wheel.left() - AWAY;
        double room = right ? canvas.width - edge : edge;
        var around = placed.stream()
                .sorted(Comparator.comparingDouble(p -> p.stop().at()))
                .map(p -> name(p, room))
                .toList();
        // The year goes down on the right and up on the left, also among those of one day.
        var names = right ? around : around.reversed();
        var tops = spread(names);
        double bottom = 0;
        for (int i = 0; i < names.size(); i++) {
            draw(names.get(i), tops.get(i), edge, right);
            bottom = tops.get(i) + names.get(i).height();
        }
        return bottom + 4;
    }

    private Name name(Placed placed, double room) {
        var stop = placed.stop();
        var name = lines(stop.number() + "  " + stop.name(), room, true);
        var when = lines(stop.state().isEmpty() ? stop.when() : stop.when() + ", " + stop.state(), room, false);
        double height = (name.size() + when.size()) * Lettering.LINE * size;
        return new Name(placed, name, when, height, wheel.y(stop.at(), WheelLayout.EDGE) - height / 2);
    }

    private List<String> lines(String text, double room, boolean bold) {
        return Lettering.wrap(Lettering.fitted(text, Lettering.MOST_LINES * room, size, bold), room, size, bold);
    }

    /// Their tops: where they want to be, but never over each other; pushed down first, and then up from the bottom.
    private List<Double> spread(List<Name> names) {
        double total = names.stream().mapToDouble(name -> name.height() + GAP).sum();
        double floor = Math.max(total, wheel.y(0.5, 1) + wheel.y(0, 1));
        var tops = new ArrayList<Double>();
        double free = 0;
        for (var name : names) {
            double top = Math.max(free, name.wanted());
            tops.add(top);
            free = top + name.height() + GAP;
        }
        double below = floor;
        for (int i = names.size() - 1; i >= 0; i--) {
            double top = Math.min(tops.get(i), below - names.get(i).height() - GAP);
            tops.set(i, top);
            below = top;
        }
        return tops;
    }

    private void draw(Name name, double top, double edge, boolean right) {
        var stop = name.placed().stop();
        double step = Lettering.LINE * size;
        double first = top + step / 2;
        double near = right ? edge - 5 : edge + 5;
        canvas.line(
                wheel.x(stop.at(), name.placed().lane()),
                wheel.y(stop.at(), name.placed().lane()),
                wheel.x(stop.at(), WheelLayout.EDGE),
                wheel.y(stop.at(), WheelLayout.EDGE),
                LEADER);
        canvas.line(wheel.x(stop.at(), WheelLayout.EDGE), wheel.y(stop.at(), WheelLayout.EDGE), near, first, LEADER);
        var anchor = right ? Anchor.START : Anchor.END;
        for (int i = 0; i < name.name().size(); i++)
            canvas.text(edge, first + i * step, name.name().get(i), size, true, anchor, Palette.TEXT);
        double under = first + name.name().size() * step;
        var ink = stop.form() == WheelChart.Form.LATE ? Palette.BELOW : Palette.QUIET_TEXT;
        for (int i = 0; i < name.when().size(); i++)
            canvas.text(edge, under + i * step, name.when().get(i), size, false, anchor, ink);
    }
}
