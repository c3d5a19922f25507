package se.styrkedja.figures.wheel;

import java.util.List;
import se.styrkedja.figures.Canvas;
import se.styrkedja.figures.Caption;
import se.styrkedja.figures.Picture;
import se.styrkedja.figures.Picture.TextTable;

/// A year as a circle that begins on top and goes clockwise: its parts, and what happens in them, numbered in order.
/// Where there is room the names stand beside the wheel; on a phone the numbers lead to the list.
///
/// @param middle what stands in the middle, such as the school year
/// @param header over number, name, day and state, in the table
public record WheelChart(
        Caption caption, String middle, List<Part> parts, List<Stop> stops, List<Hand> hands, List<String> header) {
    public WheelChart {
        parts = List.copyOf(parts);
        stops = List.copyOf(stops);
        hands = List.copyOf(hands);
        header = List.copyOf(header);
        if (parts.isEmpty()) throw new IllegalArgumentException("a wheel without parts");
    }

    /// One part of the turn, such as a month.
    ///
    /// @param from where it begins, 0 on top and 1 there again
    public record Part(String label, double from, double to) {}

    /// Something that happens.
    ///
    /// @param from where it begins, as part of the turn
    /// @param at where it ends, and has its mark
    public record Stop(String number, String name, String when, String state, Form form, double from, double at) {}

    /// Where one is now.
    public record Hand(double at, String label) {}

    /// How a stop is marked; each can be told apart without colour.
    public enum Form {
        /// A ring.
        AHEAD,
        /// A ring with a thick edge.
        NOW,
        /// A filled disc.
        DONE,
        /// A square.
        LATE,
        /// A ring with a dashed edge.
        OFF
    }

    /// @param width in pixels, 360 for a phone
    public Picture picture(int width) {
        var rows = stops.stream()
                .map(stop -> List.of(stop.number(), stop.name(), stop.when(), stop.state()))
                .toList();
        return caption.picture(new TextTable(header, rows), new WheelLayout(this, new Canvas(width)).drawing());
    }
}
