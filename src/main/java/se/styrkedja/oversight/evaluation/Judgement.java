package se.styrkedja.oversight.evaluation;

import java.time.LocalDate;

/// How the organiser judges a year's quality work. Each writing is one more version, and none is lost.
public record Judgement(int version, Text text, String by, LocalDate on) {

    /// @param process how the work has been done
    /// @param effect what it has led to
    /// @param change what is done otherwise next year
    public record Text(String process, String effect, String change) {}
}
