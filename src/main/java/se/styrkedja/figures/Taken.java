package se.styrkedja.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.styrkedja.figures.Drawing.Point;

/// What is already drawn, so that a label can find a free place.
final class Taken {
    private final Frame within;
    private final List<Frame> frames = new ArrayList<>();
    private final List<List<Point>> strokes = new ArrayList<>();

    Taken(Frame within) {
        this.within = within;
    }

    void add(Frame frame) {
        frames.add(frame);
    }

    void add(Point from, Point to) {
        strokes.add(List.of(from, to));
    }

    boolean free(Frame frame) {
        return frame.within(within)
                && frames.stream().noneMatch(frame::meets)
                && strokes.stream().noneMatch(s -> frame.meets(s.getFirst(), s.getLast()));
    }

    /// The first of the places that is free, taken at once.
    Optional<Frame> take(List<Frame> places) {
        var place = places.stream().filter(this::free).findFirst();
        place.ifPresent(this::add);
        return place;
    }
}
