package se.styrkedja.analysis;

import java.math.BigDecimal;

/// From which size a change is worth an arrow, and above which size a strong one.
///
/// @param notable the arrow begins here (the limit itself included)
/// @param strong the strong arrow begins above this (the limit itself not included)
public record Steps(BigDecimal notable, BigDecimal strong) {}
