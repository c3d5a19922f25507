package se.styrkedja.plans.efforts;

import java.time.LocalDate;

/// An effort as it was written once. Each change is one more, and none is lost.
///
/// @param about what a programme is for, what a mission is
/// @param because why it was changed; empty in the first
public record Wording(int version, Effort.Frame frame, String about, String because, String by, LocalDate on) {}
