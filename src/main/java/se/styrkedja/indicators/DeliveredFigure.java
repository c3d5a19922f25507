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

    /// Of the place in the delivery alone, since reports gather thousands of them in sets, and two figures of one
    /// place are rare.
    @Override
    public int hashCode() {
        return 31 * delivery.id().hashCode() + observed.spot().hashCode();
    }
}
