package se.styrkedja.indicators;

/// What one delivery states, and which delivery that is.
public record DeliveredFigure(Delivery delivery, SourceFigure observed) {

    /// Whether another delivery says the same.
    public boolean agrees(DeliveredFigure other) {
        return observed.measurement().saysAs(other.observed.measurement());
    }

    /// Of the place in the delivery alone, since reports gather thousands of them in sets, and two figures of one
    /// place are rare.
    @Override
    public int hashCode() {
        return 31 * delivery.id().hashCode() + observed.spot().hashCode();
    }
}
