package se.styrkedja.findings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import se.styrkedja.analysis.Share;
import se.styrkedja.findings.groups.Figure;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.Population;
import se.styrkedja.indicators.Stated;
import se.styrkedja.vocabulary.Scale;

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

    /// So many of so many, where the indicator is a share of persons and their number is known. A share of time or of
    /// posts has no such chance.
    Optional<Share> share(Indicator indicator) {
        if (!indicator.isShareOfPersons()
                || indicator.scale() != Scale.PERCENT
                || !(population instanceof Population.Counted(int of))) return Optional.empty();
        if (published) return Share.published(number, of);
        return of < 1 ? Optional.empty() : Optional.of(Share.of(reached(of), of));
    }

    private int reached(int of) {
        return number.multiply(BigDecimal.valueOf(of))
                .movePointLeft(2)
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
    }
}
