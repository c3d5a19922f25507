package se.styrkedja.figures;

import java.util.List;

/// One line: a reading for each period of the chart, in the same order.
///
/// @param joined whether the line goes on past a period that nothing is known of, as where schools answer by turns; it
/// always ends at what is hidden
public record LineSeries(String name, Role role, List<Reading> readings, boolean joined) {
    public LineSeries {
        readings = List.copyOf(readings);
    }

    /// A line that ends where nothing is known.
    public LineSeries(String name, Role role, List<Reading> readings) {
        this(name, role, readings, false);
    }

    /// Whether the line ends at that period.
    boolean endsAt(int period) {
        var reading = readings.get(period);
        return reading.middle().isEmpty() && !(joined && reading instanceof Reading.Missing);
    }
}
