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

    /// Whether only the person who takes it in can say whose its figures are: anybody can write an exchange table.
    public boolean needsOwner() {
        return kind == SourceKind.TABLE && !observed.isEmpty();
    }

    /// Whose its figures are.
    ///
    /// @param said what the person who takes it in says, which counts where nothing else tells
    public Ownership ownership(Ownership said) {
        return needsOwner() ? said : Ownership.OF_A_PUBLISHER;
    }
}
