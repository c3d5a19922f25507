package se.styrkedja.plans;

import java.time.LocalDate;
import java.util.Optional;

/// How far an area has come.
public sealed interface AreaState {

    record Proposed() implements AreaState {}

    /// @param motive why it is decided although the node has as many as it should; else empty
    record Decided(LocalDate on, String by, String motive) implements AreaState {}

    /// @param reason why it is closed, in words
    /// @param decided how it was decided before; empty of one that was only proposed
    record Closed(LocalDate on, String by, Outcome outcome, String reason, Optional<Decided> decided)
            implements AreaState {}

    /// That an area was closed once, or opened again.
    ///
    /// @param outcome what came of it, in words; empty when it was opened again
    /// @param reason why it was closed, or opened
    record Turn(LocalDate on, String by, String outcome, String reason) {
        public boolean isClosing() {
            return !outcome.isEmpty();
        }
    }
}
