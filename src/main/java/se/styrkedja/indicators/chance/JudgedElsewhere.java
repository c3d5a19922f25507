package se.styrkedja.indicators.chance;

import java.util.Optional;
import se.styrkedja.access.Scope;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.Subject;

/// What a room above has judged of a difference among all that it looks at. One figure has one verdict: whoever tries
/// a claim gives no other (docs/decisions/0028).
public interface JudgedElsewhere {

    /// @param beside whom it is set beside in the later period; empty where the two periods are set beside each other
    record Asked(
            Subject about,
            IndicatorId indicator,
            Breakdown breakdown,
            Optional<Subject> beside,
            Period earlier,
            Period later) {}

    /// Whether it is more than chance among all that was looked at; empty where it is not told, or cannot be tested.
    Optional<Boolean> isBeyondChance(Scope scope, Asked asked);
}
