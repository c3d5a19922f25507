package se.styrkedja.reports.publishing;

import java.time.LocalDate;

/// That a later decision of the same report has taken the place of one.
///
/// @param by the decision of the board, as it is referred to; for the plan of a node who decided it
public record Replacement(LocalDate decidedOn, String by) {}
