package se.styrkedja.reports.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.styrkedja.access.Node;
import se.styrkedja.governance.DecisionId;
import se.styrkedja.indicators.DeliveryId;
import se.styrkedja.vocabulary.OrganiserId;

/// A report as it was decided.
///
/// @param organiser whose people decided it
/// @param report names the report in every version of it
/// @param node whose it is
/// @param madeAt the moment it was frozen: what was written later is not in it
/// @param deliveries those its numbers came from
/// @param files the names of its files
/// @param by who recorded it; for the plan of a node the one who decided it
/// @param replaced the day that the next one of the same report was decided; empty while it is valid
/// @param released the day it was made public; empty while it is for the organiser's own people
public record Publication(
        PublicationId id,
        OrganiserId organiser,
        String report,
        Node node,
        String title,
        DecidedBy decidedBy,
        DecisionDay day,
        Instant madeAt,
        List<DeliveryId> deliveries,
        List<String> files,
        String by,
        Optional<LocalDate> replaced,
        Optional<LocalDate> released) {
    public Publication {
        deliveries = List.copyOf(deliveries);
        files = List.copyOf(files);
    }

    /// Whether a later one of the same report has been decided.
    public boolean superseded() {
        return replaced.isPresent();
    }

    public LocalDate decidedOn() {
        return day.decided();
    }

    /// Who has decided a report.
    public sealed interface DecidedBy {

        /// A board, with a decision that is reported back to it.
        record Board(DecisionId decision) implements DecidedBy {}

        /// The one who leads the node.
        record Leader() implements DecidedBy {}
    }

    /// How far it has come since it was a draft.
    public State state() {
        if (superseded()) return State.SUPERSEDED;
        return released.isPresent() ? State.RELEASED : State.DECIDED;
    }

    /// Decided, public, or replaced by a later one.
    public enum State {
        DECIDED,
        RELEASED,
        SUPERSEDED
    }
}
