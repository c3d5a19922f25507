package se.styrkedja.plans.situation;

import java.time.LocalDate;
import se.styrkedja.vocabulary.SchoolYear;

/// An analysis without what is said in it.
///
/// @param year the school year it looks back on
/// @param day when it was held, or is to be
public record Brief(SituationId id, SchoolYear year, LocalDate day, boolean isClosed) {}
