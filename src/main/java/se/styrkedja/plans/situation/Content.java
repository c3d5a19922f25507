package se.styrkedja.plans.situation;

import java.util.List;
import java.util.Optional;
import se.styrkedja.dialogues.Participation;

/// What has been said in one analysis, and by whom in numbers.
///
/// @param statements in the order they were said
/// @param gone what was said last year and no longer holds
/// @param voters how many have given a vote
public record Content(
        List<Statement> statements, List<NoLongerSo> gone, List<Participation> participations, int voters) {
    public Content {
        statements = List.copyOf(statements);
        gone = List.copyOf(gone);
        participations = List.copyOf(participations);
    }

    /// A statement of last year's that no longer holds.
    public record NoLongerSo(Statement.Kind kind, String wording, String because) {}

    /// The statement, unless it has been struck.
    Optional<Statement> statement(StatementId id) {
        return statements.stream()
                .filter(statement -> statement.id().equals(id))
                .findFirst();
    }

    public boolean tellsWhoTookPart() {
        return participations.stream().anyMatch(Participation::tookPart);
    }
}
