package se.styrkedja.plans;

import java.math.BigDecimal;
import java.time.LocalDate;

/// A goal that can be followed up: what shall be true, when, and how one will know.
///
/// @param wording what shall be true, in a sentence
public record Goal(GoalId id, AreaId area, String wording, Measure measure, LocalDate due) {

    /// How one will know.
    public sealed interface Measure {

        /// By an indicator, from a value to a value.
        ///
        /// @param indicator its id
        /// @param target in the unit of the indicator
        record ByIndicator(String indicator, String title, Reading baseline, BigDecimal target, String shownTarget)
                implements Measure {}

        /// In another way, in words.
        record InWords(String how) implements Measure {}
    }
}
