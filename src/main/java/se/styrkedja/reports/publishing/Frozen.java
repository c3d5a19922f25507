package se.styrkedja.reports.publishing;

import java.util.List;
import se.styrkedja.access.Node;
import se.styrkedja.indicators.DeliveryId;
import se.styrkedja.reports.UsedFigure;

/// What a decision freezes.
///
/// @param report names the report in every version of it
/// @param deliveries those its numbers came from
/// @param used the figures that it stands on
/// @param files at least one
/// @param carried the decided plans of units that go with it
public record Frozen(
        String report,
        Node node,
        String title,
        List<DeliveryId> deliveries,
        List<UsedFigure> used,
        List<FrozenFile> files,
        List<PublicationId> carried) {
    public Frozen {
        deliveries = List.copyOf(deliveries);
        used = List.copyOf(used);
        files = List.copyOf(files);
        carried = List.copyOf(carried);
        if (files.isEmpty()) throw new IllegalStateException("nothing to freeze");
    }
}
