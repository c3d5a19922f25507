package se.styrkedja.goals;

import java.util.List;
import se.styrkedja.analysis.Verdict;
import se.styrkedja.goals.Assessment.Outcome;

/// What the figures say of what people say of a goal; where they say nothing, why.
public enum Support {
    SUPPORTED,
    CONTRADICTED,
    /// The goal has no gauge, or nothing is claimed.
    IN_WORDS,
    /// A figure is hidden or missing.
    NO_FIGURE,
    /// There is no figure of the goal's period, only an earlier one.
    TOO_EARLY,
    /// A figure is so near its target that chance could have set it on either side.
    NEAR_TARGET,
    /// How many persons stand behind a figure is not known.
    NO_N,
    /// How much a figure of its kind moves by itself from year to year is not known, however many stand behind it.
    NO_SPREAD,
    /// No figure has reached its target, which says nothing against a goal that is partly met: a target has no halves.
    NO_HALVES;

    /// What one figure says of its target by itself: the verdict of the figures, in the words of a goal.
    public enum Sign {
        /// It is on the wanted side of its target, by more than chance.
        REACHED(SUPPORTED),
        /// It is on the other side, by more than chance.
        NOT_REACHED(CONTRADICTED),
        SILENT(NO_FIGURE),
        EARLIER(TOO_EARLY),
        NEAR(NEAR_TARGET),
        NO_N(Support.NO_N),
        NO_SPREAD(Support.NO_SPREAD);

        private final Support ofMet;

        Sign(Support ofMet) {
            this.ofMet = ofMet;
        }

        static Sign of(Verdict verdict) {
            return switch (verdict) {
                case Verdict.Supported yes -> REACHED;
                case Verdict.Contradicted no -> NOT_REACHED;
                case Verdict.NotTestable(var reason) ->
                    switch (reason) {
                        case TOO_FEW, NOT_COVERED -> SILENT;
                        case TOO_EARLY -> EARLIER;
                        case CHANCE, ROUNDED -> NEAR;
                        case NO_N -> NO_N;
                        case NO_SPREAD, NO_MIX -> NO_SPREAD;
                    };
            };
        }

        private boolean isTested() {
            return this == REACHED || this == NOT_REACHED;
        }
    }

    /// Holds an assessment against the figures. Nothing is supported or contradicted but by a test.
    ///
    /// *Met* is supported when every figure has reached its target, and contradicted when one has not.
    /// *Not met* is supported when none has, and contradicted when one has.
    /// *Partly* is supported when some have and some have not, and contradicted when all have; that none has says
    /// nothing against a goal that is partly met.
    ///
    /// Shape: one sign for each gauge, in any order. Errors: none; where a figure that cannot be tested could
    /// change the answer, that figure says why there is none, as in [se.styrkedja.analysis.Claim].
    public static Support of(Outcome outcome, List<Sign> signs) {
        if (signs.isEmpty()) return IN_WORDS;
        boolean some = signs.contains(Sign.REACHED);
        boolean lacking = signs.contains(Sign.NOT_REACHED);
        var open = signs.stream().filter(sign -> !sign.isTested()).findFirst().map(sign -> sign.ofMet);
        return switch (outcome) {
            case MET -> lacking ? CONTRADICTED : open.orElse(SUPPORTED);
            case NOT_MET -> some ? CONTRADICTED : open.orElse(SUPPORTED);
            case PARTLY_MET -> some && lacking ? SUPPORTED : open.orElse(lacking ? NO_HALVES : CONTRADICTED);
            case NOT_ASSESSED -> IN_WORDS;
        };
    }
}
