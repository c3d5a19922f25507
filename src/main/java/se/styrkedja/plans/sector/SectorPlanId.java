package se.styrkedja.plans.sector;

import java.util.UUID;

/// Names one sector plan.
public record SectorPlanId(UUID value) {
    static SectorPlanId next() {
        return new SectorPlanId(UUID.randomUUID());
    }
}
