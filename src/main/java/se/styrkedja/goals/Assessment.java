package se.styrkedja.goals;

import java.time.LocalDate;
import java.util.List;
import se.styrkedja.analysis.Verdict;

/// What somebody judged of a goal, why, and what the figures were that day.
///
/// @param motive what shows it; never empty, whatever the outcome
/// @param measured what each gauge of the goal was read at, in the order of the gauges
public record Assessment(Outcome outcome, String motive, List<Measured> measured, String by, LocalDate on) {
    public Assessment {
        measured = List.copyOf(measured);
        if (motive.isBlank()) throw new IllegalArgumentException("an assessment has a motive");
    }

    /// What came of a goal. In the order it is told in a sum.
    public enum Outcome {
        MET,
        PARTLY_MET,
        NOT_MET,
        /// Somebody looked and could not say; why stands in the motive.
        NOT_ASSESSED
    }

    /// A gauge and what it was read at.
    public record Measured(Gauge gauge, Reading reading) {

        public Support.Sign sign() {
            return Support.Sign.of(verdict());
        }

        private Verdict verdict() {
            return switch (reading) {
                case Reading.None none -> new Verdict.NotTestable(Verdict.Reason.TOO_FEW);
                case Reading.Known known ->
                    known.timely()
                            ? gauge.verdict(known.value(), known.persons())
                            : new Verdict.NotTestable(Verdict.Reason.TOO_EARLY);
            };
        }
    }

    /// What the figures say of what people say.
    public Support support() {
        return Support.of(outcome, measured.stream().map(Measured::sign).toList());
    }
}
