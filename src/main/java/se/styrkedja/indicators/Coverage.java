package se.styrkedja.indicators;

import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Period;

/// How much there is of an indicator in one period.
///
/// @param units how many units have a value or a mark
public record Coverage(IndicatorId indicator, Period period, int units) {}
