package se.styrkedja.plans;

import java.math.BigDecimal;
import java.time.LocalDate;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Messages;

/// A goal that can be followed up: what shall be true, when, and how one will know.
///
/// @param wording what shall be true, in a sentence
public record Goal(GoalId id, AreaId area, String wording, Measure measure, LocalDate due, Area.Edition edition) {
    private static final Messages MESSAGES = Messages.of("plans");

    /// How one will know, as a sentence.
    public String measured() {
        return switch (measure) {
            case Measure.InWords(var how) -> how.matches("(?s).*[.!?]") ? how : how + ".";
            case Measure.ByIndicator(var i, var title, var baseline, var target, var shown) ->
                baseline instanceof Reading.Known known
                        ? MESSAGES.text("goal.measured", title, known.shown(), known.period(), shown)
                        : MESSAGES.text("goal.measured.no-baseline", title, shown);
        };
    }

    /// All that it says, line by line.
    public String words() {
        return String.join("\n", wording, measured(), MESSAGES.text("goal.due", Swedish.date(due)));
    }

    /// How one will know.
    public sealed interface Measure {

        /// By an indicator, from a value to a value.
        ///
        /// @param indicator its id
        /// @param target in the unit of the indicator
        record ByIndicator(String indicator, String title, Reading baseline, BigDecimal target, String shownTarget)
                implements Measure {}

        /// In another way, in words.
        record InWords(String how) implements Measure, Aim {}
    }

    /// How a goal is to be measured, as somebody asks for it: the figure it starts from is read when it is set.
    public sealed interface Aim {

        /// @param indicator its id
        /// @param target in the unit of the indicator
        record At(String indicator, BigDecimal target) implements Aim {}
    }
}
