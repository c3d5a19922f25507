package se.styrkedja.oversight.web;

import java.util.List;
import se.styrkedja.web.Shell;

/// What waits for one, by date, and what has changed; nothing else.
///
/// @param waiting the earliest first
/// @param changes the latest first
/// @param takeOver where all that goes on stands together; empty for one who may not read it
public record MyPage(Shell shell, List<Waiting> waiting, List<Change> changes, String takeOver) {
    public MyPage {
        waiting = List.copyOf(waiting);
        changes = List.copyOf(changes);
    }

    /// @param due the day in words; empty when it has none
    /// @param late whether the day has gone
    public record Waiting(String due, boolean late, String what, String where, String address) {}

    /// What somebody else has done.
    ///
    /// @param on the day in words
    /// @param what goes on after the name
    public record Change(String on, String who, String what, String where, String address) {}
}
