package se.styrkedja.figures;

import java.util.List;

/// One line: a reading for each period of the chart, in the same order.
public record LineSeries(String name, Role role, List<Reading> readings) {
    public LineSeries {
        readings = List.copyOf(readings);
    }
}
