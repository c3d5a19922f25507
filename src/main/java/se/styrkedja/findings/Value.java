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
        var population = figure.persons() instanceof Figure.Persons.Known(int n)
                ? new Population.Counted(n)
                : Population.NOT_STATED;
        return figure.number().map(number -> new Value(number, population, figure.basis() == Figure.Basis.PUBLISHED));
    }

    /// As it can be tested against another.
    Sample sample(Variation variation) {
        return variation.sample(number, population instanceof Population.Counted(int persons) ? persons : 0, published);
    }
}
