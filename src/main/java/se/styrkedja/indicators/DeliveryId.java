package se.styrkedja.indicators;

import java.util.UUID;

/// Names one delivery.
public record DeliveryId(UUID value) {}
