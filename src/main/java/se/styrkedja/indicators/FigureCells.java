package se.styrkedja.indicators;

import java.util.Optional;
import se.styrkedja.indicators.persons.PersonsPlace;
import se.styrkedja.indicators.suppression.Cell;
import se.styrkedja.indicators.suppression.Count;
import se.styrkedja.indicators.suppression.Told;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Measurement;
import se.styrkedja.vocabulary.Scale;

/// Figures as cells of a table of persons. Empty where there is nothing to hide, or nobody has stated the base of a
/// mean.
final class FigureCells {
    private static final int HUNDREDTHS = 100;

    private final Indicators indicators;
    private final Limits limits;

    FigureCells(Indicators indicators, Limits limits) {
        this.indicators = indicators;
        this.limits = limits;
    }

    /// One of the organiser's own, which may be hidden.
    Optional<Cell<PersonsPlace>> own(SourceFigure one) {
        return cell(one, Cell.Standing.FREE);
    }

    /// One that others have published.
    Optional<Cell<PersonsPlace>> published(SourceFigure one) {
        return cell(one, Cell.Standing.FIXED);
    }

    /// One that has been told so, and cannot be untold; hidden as it was where it was hidden.
    Optional<Cell<PersonsPlace>> known(StatedFigures.ToldFigure one) {
        var cell = own(one.figure());
        if (one.told() == Told.HIDDEN) return cell.map(Cell::hidden);
        return cell.map(c -> c.as(one.told()).fixed());
    }

    /// What is counted where an indicator says how many there are.
    Indicator.Counted counted(String indicator) {
        return limits.counted(new IndicatorId(indicator), "");
    }

    private Optional<Cell<PersonsPlace>> cell(SourceFigure one, Cell.Standing standing) {
        var cell = new Cell<>(
                new PersonsPlace(0, one.subject(), one.breakdown()),
                one.indicator().id(),
                count(one, kind(one)),
                Told.SHOWN,
                standing,
                limits.least(one.indicator(), one.subject().level(), one.period()));
        return switch (one.measurement()) {
            case Measurement.Known known -> known(one, cell);
            case Measurement.TooFew few -> Optional.of(cell.hidden());
            case Measurement.Uncounted uncounted -> Optional.of(cell.hidden());
            case Measurement.NearlyAll nearly ->
                Optional.of(isUncounted(one, cell) ? cell.hidden() : cell.as(Told.NEARLY_ALL));
            case Measurement.NearlyNone nearly ->
                Optional.of(isUncounted(one, cell) ? cell.hidden() : cell.as(Told.NEARLY_NONE));
            case Measurement.NotApplicable n -> Optional.empty();
            case Measurement.Missing m -> Optional.empty();
            case Measurement.Cancelled c -> Optional.empty();
        };
    }

    private Optional<Cell<PersonsPlace>> known(SourceFigure one, Cell<PersonsPlace> cell) {
        if (cell.count().persons() >= 0) return Optional.of(cell);
        return isUncounted(one, cell) ? Optional.of(cell.hidden()) : Optional.empty();
    }

    private boolean isUncounted(SourceFigure one, Cell<PersonsPlace> cell) {
        return cell.standing() == Cell.Standing.FREE && isUncounted(one);
    }

    /// Whether it is a share of persons that nobody says the number of.
    boolean isUncounted(SourceFigure one) {
        return limits.isUncounted(one, scale(one));
    }

    private Count.Kind kind(SourceFigure one) {
        var scale = scale(one);
        if (scale == Scale.HEADCOUNT) return Count.Kind.PERSONS;
        return limits.isShareOfPersons(one.indicator(), scale) ? Count.Kind.SHARE : Count.Kind.MEAN;
    }

    private static Count count(SourceFigure one, Count.Kind kind) {
        if (kind == Count.Kind.PERSONS)
            return one.measurement() instanceof Measurement.Known(var count)
                    ? Count.persons(Math.round(count.value().doubleValue()))
                    : Count.unknown(kind);
        if (!(one.population() instanceof Population.Counted(int persons))) return Count.unknown(kind);
        return one.measurement() instanceof Measurement.Known(var value)
                ? count(kind, persons, value.value().doubleValue())
                : Count.only(kind, persons);
    }

    private static Count count(Count.Kind kind, int persons, double value) {
        if (value < 0) return Count.only(kind, persons);
        return kind == Count.Kind.SHARE
                ? Count.share(persons, Math.round(value / HUNDREDTHS * persons))
                : Count.mean(persons, Math.round(value * HUNDREDTHS * persons));
    }

    private Scale scale(SourceFigure one) {
        return indicators.scale(one.indicator());
    }
}
