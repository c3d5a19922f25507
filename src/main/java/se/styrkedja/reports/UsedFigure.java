package se.styrkedja.reports;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import se.styrkedja.indicators.DeliveredFigure;
import se.styrkedja.indicators.DeliveryId;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.indicators.shown.Wording;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Measurement;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.Subject;

/// A figure of a delivery that a document stands on, as it is shown when the document is made: what is hidden is so.
///
/// @param value its number; empty for a mark
/// @param shown the number with its unit, or the word for the mark
/// @param stands whether the document shows the figure itself, and not only what was computed from it
public record UsedFigure(
        IndicatorId indicator,
        Subject subject,
        Period period,
        Breakdown breakdown,
        Optional<BigDecimal> value,
        String shown,
        DeliveryId delivery,
        boolean stands) {
    private static final Wording WORDING = new Wording();

    /// What a figure is of.
    private record Of(IndicatorId indicator, Subject subject, Period period, Breakdown breakdown) {}

    private static UsedFigure of(DeliveredFigure one, Indicators indicators, boolean stands) {
        var figure = one.observed();
        return new UsedFigure(
                figure.indicator(),
                figure.subject(),
                figure.period(),
                figure.breakdown(),
                value(figure.measurement()),
                words(figure.measurement(), figure.indicator(), indicators),
                one.delivery().id(),
                stands);
    }

    /// Each figure that the numbers of a document were read or computed from, once.
    public static List<UsedFigure> of(Document document, Indicators indicators) {
        var used = new LinkedHashMap<Of, UsedFigure>();
        for (var source : document.sources())
            for (var read : source.read()) {
                var figure = read.observed();
                used.compute(
                        new Of(figure.indicator(), figure.subject(), figure.period(), figure.breakdown()),
                        (of, there) -> there == null || (source.stands() && !there.stands)
                                ? of(read, indicators, source.stands())
                                : there);
            }
        return List.copyOf(used.values());
    }

    /// Whether a measurement says what this was shown as.
    public boolean isStill(Measurement now, Indicators indicators) {
        var number = value(now);
        if (value.isPresent() && number.isPresent()) return value.get().compareTo(number.get()) == 0;
        return value.equals(number) && shown.equals(words(now, indicator, indicators));
    }

    /// As it is shown on a page.
    public static String words(Measurement measurement, IndicatorId indicator, Indicators indicators) {
        return WORDING.shown(measurement, indicators.scale(indicator));
    }

    private static Optional<BigDecimal> value(Measurement measurement) {
        return measurement instanceof Measurement.Known(var quantity)
                ? Optional.of(quantity.value())
                : Optional.empty();
    }
}
