package se.styrkedja.reports.publishing;

import java.time.LocalDate;
import java.util.List;
import se.styrkedja.governance.DecisionId;
import se.styrkedja.indicators.DeliveryId;

/// A report as it was decided.
///
/// @param report names the report in every version of it
/// @param deliveries those its numbers came from
/// @param files the names of its files
/// @param superseded whether a later one of the same report has been decided
public record Publication(
        PublicationId id,
        String report,
        String title,
        DecisionId decision,
        List<DeliveryId> deliveries,
        List<String> files,
        String by,
        LocalDate on,
        boolean superseded) {
    public Publication {
        deliveries = List.copyOf(deliveries);
        files = List.copyOf(files);
    }
}
