package se.styrkedja.indicators;

/// What one delivery states, and which delivery that is.
public record Observation(Delivery delivery, Observed observed) {}
