package se.styrkedja.plans;

import java.time.LocalDate;

/// A text with its number, who wrote it and when: each new writing is one more, and none is lost.
public record Written(int version, AreaText text, String by, LocalDate on) {}
