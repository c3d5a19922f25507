package se.styrkedja.analysis;

import java.math.BigDecimal;

/// From which size a change is worth an arrow, and above which size a strong one.
///
/// @param notable the arrow begins here (the limit itself included)
/// @param strong the strong arrow begins above this (the limit itself not included)
public record Steps(BigDecimal notable, BigDecimal strong) {

    /// Shares, in percentage points: ±3.0 and ±10. Source: Öppna jämförelser grundskola, legend of the change
    /// arrows.
    public static final Steps SHARES = new Steps(new BigDecimal("3.0"), new BigDecimal("10.0"));

    /// Merit values, in points: ±5.0 and ±20. Source: as above.
    public static final Steps MERIT = new Steps(new BigDecimal("5.0"), new BigDecimal("20.0"));
}
