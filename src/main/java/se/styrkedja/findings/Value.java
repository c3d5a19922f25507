package se.styrkedja.findings;

import java.math.BigDecimal;
import java.util.Optional;
import se.styrkedja.analysis.Sample;
import se.styrkedja.findings.groups.Figure;
import se.styrkedja.indicators.Population;
import se.styrkedja.indicators.ResolvedFigure;
import se.styrkedja.indicators.chance.Variation;
import se.styrkedja.vocabulary.Breakdown;

/// A number of an indicator and how many persons stand behind it: what a test of chance needs.
///
/// @param published whether it is as a publisher rounded it; a share that no whole number of persons gives is then of
/// another group than the number of persons is
/// @param of what part it is of
public record Value(BigDecimal number, Population population, boolean published, Breakdown of) {

    /// A figure of the ledger that is a number. Errors: `NoSuchElementException` when it is a mark.
    static Value of(ResolvedFigure stated) {
        return new Value(
                stated.known().orElseThrow().value(),
                stated.observed().population(),
                true,
                stated.observed().breakdown());
    }

    /// A figure that is a number; empty when it is an interval or a mark.
    public static Optional<Value> of(Figure figure) {
        return figure.number().map(number -> of(figure, number));
    }

    private static Value of(Figure figure, BigDecimal number) {
        var population = figure.persons() instanceof Figure.Persons.Known(int n)
                ? new Population.Counted(n)
                : Population.NOT_STATED;
        return new Value(number, population, figure.basis() == Figure.Basis.PUBLISHED, figure.breakdown());
    }

    /// The least and the most that a figure can be: the same where it is a number, apart where it is an interval,
    /// since a unit behind it is `~100`.
    record Ends(Value low, Value high) {
        /// Empty when it is a mark.
        static Optional<Ends> of(Figure figure) {
            return switch (figure.amount()) {
                case Figure.Amount.Exact(BigDecimal value) -> Optional.of(of(Value.of(figure, value)));
                case Figure.Amount.Interval(BigDecimal low, BigDecimal high) ->
                    Optional.of(new Ends(Value.of(figure, low), Value.of(figure, high)));
                case Figure.Amount.Mark m -> Optional.empty();
            };
        }

        static Ends of(Value number) {
            return new Ends(number, number);
        }

        private boolean isExact() {
            return low.number.compareTo(high.number) == 0;
        }

        /// How far it is to the other at the least, below zero when it is less; 0 where the two may be the same.
        BigDecimal minus(Ends other) {
            var least = low.number.subtract(other.high.number);
            return least.signum() > 0
                    ? least
                    : high.number.subtract(other.low.number).min(BigDecimal.ZERO);
        }

        /// The rest of a whole at its least and at its most, when the part is taken away. A mean of units has the
        /// part's own end in it; a whole that is a number stays when the part moves, so that its rest is least
        /// at the part's most.
        Rest rest(Ends part, Variation variation) {
            boolean moves = !isExact();
            return new Rest(
                    Sample.rest(low.sample(variation), (moves ? part.low : part.high).sample(variation)),
                    Sample.rest(high.sample(variation), (moves ? part.high : part.low).sample(variation)));
        }
    }

    record Rest(Sample low, Sample high) {}

    /// 0 where it is not known.
    int persons() {
        return population instanceof Population.Counted(int persons) ? persons : 0;
    }

    /// As it can be tested against another.
    Sample sample(Variation variation) {
        return variation.sample(number, persons(), published, of);
    }
}
