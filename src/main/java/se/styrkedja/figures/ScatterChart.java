package se.styrkedja.figures;

import java.util.List;
import se.styrkedja.figures.Picture.TextTable;

/// Units by two measures, such as size and result, one dot each; perhaps a line through them.
///
/// @param unitHeader over the units, in the table
/// @param across what lies along the bottom, with its unit
/// @param up what lies along the side, with its unit
public record ScatterChart(
        Caption caption, String unitHeader, Measure across, Measure up, List<Unit> units, Trend trend) {

    public record Measure(String title, Extent extent) {}

    /// One unit. Those of the role country are a pale cloud behind the others, unnamed and not in the table.
    ///
    /// @param weight the dot's area; 1 for all where size means nothing
    public record Unit(String name, Reading across, Reading up, double weight, Role role) {
        public Unit {
            if (!(weight > 0)) throw new IllegalArgumentException(name + " weighs " + weight);
        }

        boolean isDrawn() {
            return across.middle().isPresent() && up.middle().isPresent();
        }
    }

    /// The line that is drawn through the dots.
    public sealed interface Trend {
        record None() implements Trend {}

        /// A line where each measure is zero: four corners, for two deviations. Zero is always on both axes.
        record Zeros() implements Trend {}

        /// `up = intercept + slope × across`, drawn as far as there are dots.
        record Straight(double intercept, double slope, String label) implements Trend {}
    }

    public ScatterChart {
        units = List.copyOf(units);
    }

    /// As wide as the text of a page.
    public Picture picture() {
        return picture(Canvas.PAGE);
    }

    /// @param width in pixels, 360 for a phone
    public Picture picture(int width) {
        return caption.picture(table(), new ScatterLayout(this, new Canvas(width)).drawing());
    }

    private TextTable table() {
        return new TextTable(
                List.of(unitHeader, across.title(), up.title()),
                units.stream()
                        .filter(unit -> unit.role() != Role.COUNTRY)
                        .map(unit -> List.of(
                                unit.name(), unit.across().shown(), unit.up().shown()))
                        .toList());
    }
}
