package se.styrkedja.indicators;

import java.util.List;
import se.styrkedja.vocabulary.Fault;

/// What was understood of one file, ready to become a delivery.
///
/// @param defined what its publisher calls and counts as measures that do not come with the house, and those that its
/// figures are of
public record ParsedDelivery(
        String file,
        String sha256,
        String layout,
        SourceKind kind,
        List<Indicator> defined,
        List<SourceFigure> observed,
        List<Fault> refused,
        List<Fault> remarks,
        List<String> notes) {
    public ParsedDelivery {
        defined = List.copyOf(defined);
        observed = List.copyOf(observed);
        refused = List.copyOf(refused);
        remarks = List.copyOf(remarks);
        notes = List.copyOf(notes);
    }

    /// A file whose figures are of what comes with the house.
    public ParsedDelivery(
            String file,
            String sha256,
            String layout,
            SourceKind kind,
            List<SourceFigure> observed,
            List<Fault> refused,
            List<Fault> remarks,
            List<String> notes) {
        this(file, sha256, layout, kind, List.of(), observed, refused, remarks, notes);
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
