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
/// @param isOfFilesAlone whether nothing that has been told of the same figures elsewhere is known
public record Basis(List<Delivery> deliveries, List<Fault> refused, List<String> unknown, boolean isOfFilesAlone) {
    public Basis {
        deliveries = List.copyOf(deliveries);
        refused = List.copyOf(refused);
        unknown = List.copyOf(unknown);
    }

    /// What counts now within the scope.
    public static Basis of(Scope scope, Deliveries deliveries) {
        return of(scope, deliveries, List.of(), false);
    }

    /// Files that were given, read by themselves.
    ///
    /// @param unknown those that no layout knows
    public static Basis ofFiles(Scope scope, Deliveries deliveries, List<String> unknown) {
        return of(scope, deliveries, unknown, true);
    }

    /// Whether a figure that is hidden here may be shown elsewhere, and the other way around.
    public boolean hidesByItself() {
        return isOfFilesAlone && deliveries.stream().anyMatch(Delivery::own);
    }

    private static Basis of(Scope scope, Deliveries deliveries, List<String> unknown, boolean isOfFilesAlone) {
        var counting = deliveries.history(scope).reversed().stream()
                .filter(d -> d.withdrawn().isEmpty())
                .toList();
        var refused = counting.stream()
                .filter(d -> d.refused() > 0)
                .flatMap(d -> deliveries.refused(scope, d).stream())
                .toList();
        return new Basis(counting, refused, unknown, isOfFilesAlone);
    }
}
