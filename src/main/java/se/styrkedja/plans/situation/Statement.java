package se.styrkedja.plans.situation;

import java.util.List;
import se.styrkedja.access.Actor;
import se.styrkedja.access.DecisionBasis;
import se.styrkedja.access.DecisionBasis.Part;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.web.Messages;

/// One thing that is said of a node in one analysis.
///
/// @param since the school year it was first said
/// @param earlier how it read last year, when it was carried over in other words; empty otherwise
/// @param version of its text, so that who changes an older one notices
/// @param writer the account that wrote it first; for no page to show
/// @param votes how many think it matters most
public record Statement(
        StatementId id,
        Kind kind,
        StatementText text,
        SchoolYear since,
        String earlier,
        int version,
        String writer,
        int votes) {

    public enum Kind {
        /// Styrka.
        STRENGTH,
        /// Utvecklingsbehov, in the seeds also *förbättringspunkt*.
        SHORTCOMING
    }

    /// What it says, as a part of the analysis that is closed: the votes for it rank it there.
    Part part() {
        var messages = Messages.of("situation");
        return new Part(
                "statement " + id.value(),
                messages.text("basis." + kind),
                messages.text("basis.statement", text.theme(), text.wording(), Integer.toString(votes)),
                kind + " " + text + " " + votes,
                "",
                false);
    }

    /// All that is struck with it.
    public DecisionBasis basis() {
        return new DecisionBasis(List.of(part()));
    }

    /// The same as that version says it.
    Statement saying(Kind other, StatementText words, int next) {
        return new Statement(id, other, words, since, earlier, next, writer, votes);
    }

    public boolean lacksEvidence() {
        return text.evidence() instanceof Evidence.Lacking;
    }

    public boolean isBy(Actor actor) {
        return writer.equals(actor.id());
    }
}
