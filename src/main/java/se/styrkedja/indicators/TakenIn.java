package se.styrkedja.indicators;

import java.util.List;
import se.styrkedja.vocabulary.Fault;

/// What was understood of one file, ready to become a delivery.
public record TakenIn(
        String file,
        String sha256,
        String layout,
        SourceKind kind,
        List<Observed> observed,
        List<Fault> refused,
        List<Fault> remarks,
        List<String> notes) {
    public TakenIn {
        observed = List.copyOf(observed);
        refused = List.copyOf(refused);
        remarks = List.copyOf(remarks);
        notes = List.copyOf(notes);
    }
}
