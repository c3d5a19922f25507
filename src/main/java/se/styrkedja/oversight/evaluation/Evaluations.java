package se.styrkedja.oversight.evaluation;

import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import se.styrkedja.access.AuditedTransactions;
import se.styrkedja.access.Node;
import se.styrkedja.access.Permit;
import se.styrkedja.access.Scope;
import se.styrkedja.access.ScopedReads;
import se.styrkedja.access.WriteResult;
import se.styrkedja.dialogues.DialogueRight;
import se.styrkedja.oversight.OversightAction;
import se.styrkedja.oversight.OversightRight;
import se.styrkedja.vocabulary.SchoolYear;

/// The door: how the organiser judges its own quality work, year by year.
public final class Evaluations {
    /// Where the evaluation of a school year stands.
    public static final String ADDRESS = "/styrkedjan/utvardering";

    private final ScopedReads reads;
    private final AuditedTransactions transactions;
    private final EvaluationStore store;

    public Evaluations(DataSource database) {
        reads = new ScopedReads(database);
        transactions = new AuditedTransactions(database);
        store = new EvaluationStore(database);
    }

    /// What has been written of a year, the latest first; none outside the organiser, and none where one does not see
    /// what of the work is done.
    public List<Judgement> of(Scope scope, SchoolYear year) {
        if (scope.where(DialogueRight.READ_COVERAGE).isEmpty()) return List.of();
        return reads.run(scope, () -> store.of(year));
    }

    /// Writes how a year is judged.
    ///
    /// @param version the one that was there when one began to write; 0 for none
    public WriteResult<Judgement> judge(
            Permit permit, SchoolYear year, Judgement.Text text, int version, LocalDate today) {
        permit.mustAllow(OversightRight.JUDGE_WORK, Node.WHOLE);
        var page = ADDRESS + "?lasar=" + year;
        return transactions.write(permit, "evaluation " + year, OversightAction.JUDGED_WORK.on(page), () -> {
            var now = store.of(year).stream().findFirst();
            if (now.isPresent() && now.get().version() != version)
                return WriteResult.stale(now.get(), store.judgedBy(year));
            var judgement = new Judgement(version + 1, text, permit.actor().name(), today);
            store.write(year, judgement);
            return WriteResult.done(judgement);
        });
    }
}
