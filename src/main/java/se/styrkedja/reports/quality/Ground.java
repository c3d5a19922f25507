package se.styrkedja.reports.quality;

import java.util.List;
import java.util.Optional;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.indicators.Ledger;
import se.styrkedja.organisation.Register;
import se.styrkedja.reports.Figure;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.SchoolYear;

/// What a report stands on: whom and when it is about, whom to compare with, and the figures so far.
///
/// @param own the organiser's own units
/// @param municipal the country's municipal schools: the first comparison
/// @param alike the comparable municipalities; none when no source says which they are
/// @param country all the country's schools
record Ground(
        SchoolYear year,
        Whole own,
        Whole municipal,
        Whole country,
        List<Whole> alike,
        Averages averages,
        Standing standing,
        Indicators indicators,
        Register register,
        Figures figures) {

    Indicator indicator(String id) {
        return indicators.find(new IndicatorId(id)).orElseThrow(() -> new IllegalStateException("no indicator " + id));
    }

    Ledger ledger() {
        return averages.ledger();
    }

    /// A mean that the report now speaks of.
    Optional<Figure> mean(Indicator indicator, Whole whole, Period period, Breakdown breakdown, Figure.Weighting by) {
        return averages.of(indicator, whole, period, breakdown, by).map(figures::add);
    }

    String nameOf(String unitCode) {
        return register.unit(unitCode).map(u -> u.name()).orElse(unitCode);
    }
}
