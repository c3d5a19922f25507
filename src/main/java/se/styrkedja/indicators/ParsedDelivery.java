package se.styrkedja.indicators;

import java.util.List;
import se.styrkedja.vocabulary.Fault;

/// What was understood of one file, ready to become a delivery.
public record ParsedDelivery(
        String file,
        String sha256,
        String layout,
        SourceKind kind,
        List<SourceFigure> observed,
        List<Fault> refused,
        List<Fault> remarks,
        List<String> notes) {
    public ParsedDelivery {
        observed = List.copyOf(observed);
        refused = List.copyOf(refused);
        remarks = List.copyOf(remarks);
        notes = List.copyOf(notes);
    }
}
