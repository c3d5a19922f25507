package se.styrkedja.findings;

import java.math.BigDecimal;
import java.util.Optional;
import se.styrkedja.analysis.Sample;
import se.styrkedja.findings.groups.Figure;
import se.styrkedja.indicators.Population;
import se.styrkedja.indicators.Stated;
import se.styrkedja.indicators.chance.Variation;

/// A number of an indicator and how many persons stand behind it: what a test of chance needs.
///
/// @param published whether it is as a publisher rounded it; a share that no whole number of persons gives is then of
/// another group than the number of persons is
public record Value(BigDecimal number, Population population, boolean published) {

    /// A figure of the ledger that is a number. Errors: `NoSuchElementException` when it is a mark.
    static Value of(Stated stated) {
        return new Value(stated.known().orElseThrow().value(), stated.observed().population(), true);
    }

    /// A figure that is a number; empty when it is an interval or a mark.
    public static Optional<Value> of(Figure figure) {
        return figure.number().map(number -> of(figure, number));
    }

    /// A figure as near another as it may be: a number as it stands, an interval by its nearest end, and by the other's
    /// middle where the two overlap. Empty when one of them is a mark.
    static Optional<Value> nearest(Figure figure, Figure other) {
        return Extremes.of(figure).flatMap(own -> Extremes.of(other).map(others -> of(figure, own.nearest(others))));
    }

    private static Value of(Figure figure, BigDecimal number) {
        var population = figure.persons() instanceof Figure.Persons.Known(int n)
                ? new Population.Counted(n)
                : Population.NOT_STATED;
        return new Value(number, population, figure.basis() == Figure.Basis.PUBLISHED);
    }

    private record Extremes(BigDecimal low, BigDecimal high) {
        static Optional<Extremes> of(Figure figure) {
            return switch (figure.amount()) {
                case Figure.Amount.Exact(BigDecimal value) -> Optional.of(new Extremes(value, value));
                case Figure.Amount.Interval(BigDecimal low, BigDecimal high) -> Optional.of(new Extremes(low, high));
                case Figure.Amount.Mark m -> Optional.empty();
            };
        }

        BigDecimal nearest(Extremes others) {
            if (low.compareTo(others.high) > 0) return low;
            if (high.compareTo(others.low) < 0) return high;
            return low.max(others.low);
        }
    }

    /// 0 where it is not known.
    int persons() {
        return population instanceof Population.Counted(int persons) ? persons : 0;
    }

    /// As it can be tested against another.
    Sample sample(Variation variation) {
        return variation.sample(number, persons(), published);
    }
}
