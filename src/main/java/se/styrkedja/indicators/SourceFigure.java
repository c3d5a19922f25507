package se.styrkedja.indicators;

import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Measurement;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.Subject;

/// One figure as one source states it, and where in the file it stands.
///
/// @param raw the text as it stood in the file, untouched
/// @param source who published it, in words: `Skolverket`
public record SourceFigure(
        IndicatorId indicator,
        Subject subject,
        Period period,
        Breakdown breakdown,
        Measurement measurement,
        String raw,
        Population population,
        String source,
        Spot spot) {}
