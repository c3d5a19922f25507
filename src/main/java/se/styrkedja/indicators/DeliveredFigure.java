package se.styrkedja.indicators;

import se.styrkedja.vocabulary.Measurement;

/// What one delivery states, and which delivery that is.
public record DeliveredFigure(Delivery delivery, SourceFigure observed) {

    /// Whether another delivery says the same: the same number however it is written (`66` and `66,0`), or the same
    /// kind of mark.
    public boolean agrees(DeliveredFigure other) {
        var one = observed.measurement();
        var another = other.observed.measurement();
        if (one instanceof Measurement.Known(var a) && another instanceof Measurement.Known(var b))
            return a.value().compareTo(b.value()) == 0;
        return one.getClass().equals(another.getClass());
    }
}
