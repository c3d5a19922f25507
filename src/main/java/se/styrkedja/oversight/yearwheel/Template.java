package se.styrkedja.oversight.yearwheel;

import java.time.LocalDate;

/// An event that recurs, as it was last revised.
///
/// @param revision the number of times it has been written
/// @param retired whether it comes into no more wheels
/// @param why it was written so
public record Template(
        TemplateId id, int revision, Design design, boolean retired, String why, String by, LocalDate on) {

    /// The same, as one who has seen that revision read it.
    public Template seen(int version) {
        return new Template(id, version, design, retired, why, by, on);
    }
}
