package se.styrkedja.plans;

import java.time.LocalDate;

/// How far an area has come.
public sealed interface AreaState {

    record Proposed() implements AreaState {}

    /// @param motive why it is decided although the node has as many as it should; else empty
    record Decided(LocalDate on, String by, String motive) implements AreaState {}

    /// @param reason why it is closed, in words
    record Closed(LocalDate on, String by, Outcome outcome, String reason) implements AreaState {}
}
