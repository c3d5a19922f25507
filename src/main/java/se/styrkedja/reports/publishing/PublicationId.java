package se.styrkedja.reports.publishing;

import java.util.UUID;

/// Names one published report.
public record PublicationId(UUID value) {
    static PublicationId next() {
        return new PublicationId(UUID.randomUUID());
    }
}
