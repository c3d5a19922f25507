package se.styrkedja.indicators;

import java.time.Instant;
import java.util.List;

/// One file that was taken in.
///
/// @param file its name, relative to where it was found
/// @param layout what kind of file it was recognised as
/// @param ownership whose its figures are
/// @param observed how many figures were taken from it
/// @param refused how many rows or cells were not
/// @param notes preamble and footer, kept as they stood
/// @param withdrawn why it no longer counts; empty while it does
/// @param withdrawnAt when it was withdrawn; says nothing while it counts
public record Delivery(
        DeliveryId id,
        long sequence,
        String file,
        String sha256,
        String layout,
        SourceKind kind,
        Ownership ownership,
        Instant takenInAt,
        String takenInBy,
        int observed,
        int refused,
        List<String> notes,
        String withdrawn,
        Instant withdrawnAt) {
    public Delivery {
        notes = List.copyOf(notes);
    }

    /// Whether its figures are the organiser's own, so that small groups are hidden when it is read.
    public boolean own() {
        return ownership instanceof Ownership.Own;
    }

    /// Whether it has not been withdrawn.
    public boolean counts() {
        return withdrawn.isEmpty();
    }
}
