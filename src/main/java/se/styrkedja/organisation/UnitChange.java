package se.styrkedja.organisation;

import java.time.LocalDate;

/// What became of a unit on a day that a source states.
public sealed interface UnitChange {
    Unit unit();

    LocalDate day();

    /// It ceased.
    ///
    /// @param day its last
    record Closed(Unit unit, LocalDate day) implements UnitChange {}

    /// It ceased, and another unit took over.
    ///
    /// @param day its last
    /// @param successor the code of the unit that took over
    record Merged(Unit unit, LocalDate day, String successor) implements UnitChange {}

    /// Another organiser runs it.
    ///
    /// @param day the first with the new organiser
    /// @param before the organisation number of the one who ran it
    /// @param after of the one who runs it from that day
    record HandedOver(Unit unit, LocalDate day, String before, String after) implements UnitChange {}
}
