package se.styrkedja.plans;

import java.time.LocalDate;

/// Something that is done for an area.
///
/// @param owner who does it, or sees to it
/// @param agreement its number in an agreement with Skolverket, such as `3.4`; empty when it has none
/// @param latest what was said of it last
public record Activity(
        ActivityId id,
        AreaId area,
        String what,
        Level level,
        String owner,
        LocalDate starts,
        LocalDate due,
        String agreement,
        Report latest) {

    /// Where it is done.
    public enum Level {
        CLASSROOM,
        ORGANISATION
    }

    /// How far it has come.
    public enum State {
        NOT_BEGUN,
        ONGOING,
        DONE,
        CANCELLED
    }

    /// @param note what came of it, in words; may be empty
    /// @param by empty when nobody has said anything yet
    public record Report(State state, String note, String by, LocalDate on) {}

    /// Whether something remains to be done.
    public boolean isOpen() {
        return latest.state() == State.NOT_BEGUN || latest.state() == State.ONGOING;
    }

    public boolean isLate(LocalDate today) {
        return isOpen() && due.isBefore(today);
    }
}
