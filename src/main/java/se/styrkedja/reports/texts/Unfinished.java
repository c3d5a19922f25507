package se.styrkedja.reports.texts;

import java.time.Instant;

/// What somebody has typed in a place and not saved: hers alone.
///
/// @param basedOn the version that was there when she began
/// @param keptAt when it was last kept
public record Unfinished(String text, int basedOn, Instant keptAt) {}
