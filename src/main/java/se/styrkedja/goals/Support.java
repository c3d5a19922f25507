package se.styrkedja.goals;

import java.util.List;
import se.styrkedja.goals.Assessment.Outcome;

/// What the figures say of what people say of a goal.
public enum Support {
    SUPPORTED,
    CONTRADICTED,
    NOT_TESTABLE;

    /// What one figure says of its target by itself.
    public enum Sign {
        REACHED,
        NOT_REACHED,
        /// There is no figure of the goal's period, or it is hidden.
        SILENT
    }

    /// Holds an assessment against the figures that speak.
    ///
    /// *Met* is supported when every figure has reached its target, and contradicted when one has not.
    /// *Not met* is supported when none has, and contradicted when one has.
    /// *Partly* is supported when some have and some have not, and contradicted when all have; that none has says
    /// nothing against a goal that is partly met, since a target has no halves.
    ///
    /// Shape: one sign for each gauge, in any order. Errors: none; without a figure that speaks, or without a
    /// judgement, nothing can be tested.
    public static Support of(Outcome outcome, List<Sign> signs) {
        boolean some = signs.contains(Sign.REACHED);
        boolean lacking = signs.contains(Sign.NOT_REACHED);
        if (!some && !lacking) return NOT_TESTABLE;
        return switch (outcome) {
            case MET -> lacking ? CONTRADICTED : SUPPORTED;
            case NOT_MET -> some ? CONTRADICTED : SUPPORTED;
            case PARTLY_MET -> lacking ? some ? SUPPORTED : NOT_TESTABLE : CONTRADICTED;
            case NOT_ASSESSED -> NOT_TESTABLE;
        };
    }
}
