package se.styrkedja.reports.quality;

import java.util.List;
import se.styrkedja.access.Scope;
import se.styrkedja.indicators.Deliveries;
import se.styrkedja.indicators.Delivery;
import se.styrkedja.vocabulary.Fault;

/// The files that a report is made from, with what could not be taken from them.
///
/// @param deliveries those that count, the earliest first
/// @param refused rows and cells that were not taken in
/// @param unknown files that no layout knows
public record Basis(List<Delivery> deliveries, List<Fault> refused, List<String> unknown) {
    public Basis {
        deliveries = List.copyOf(deliveries);
        refused = List.copyOf(refused);
        unknown = List.copyOf(unknown);
    }

    /// What counts now within the scope.
    public static Basis of(Scope scope, Deliveries deliveries, List<String> unknown) {
        var counting = deliveries.history(scope).reversed().stream()
                .filter(d -> d.withdrawn().isEmpty())
                .toList();
        var refused = counting.stream()
                .filter(d -> d.refused() > 0)
                .flatMap(d -> deliveries.refused(scope, d).stream())
                .toList();
        return new Basis(counting, refused, unknown);
    }
}
