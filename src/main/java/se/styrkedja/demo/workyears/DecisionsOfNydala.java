package se.styrkedja.demo.workyears;

import java.time.LocalDate;
import se.styrkedja.access.Accounts;
import se.styrkedja.access.Membership;
import se.styrkedja.access.Node;
import se.styrkedja.access.Scope;
import se.styrkedja.access.roles.Role;
import se.styrkedja.governance.DecisionId;
import se.styrkedja.governance.Decisions;
import se.styrkedja.governance.GovernanceRight;
import se.styrkedja.governance.Resolution;
import se.styrkedja.web.Messages;

/// What Nydala's board has decided, as `nydala/decisions.csv` has it: two decisions it has been told of, and one that
/// it waits to hear of.
final class DecisionsOfNydala {
    private static final Messages WORDS = Messages.of("workyears");

    private final Decisions decisions;
    private final Accounts accounts;
    private final Membership registrar;
    private final Membership director;

    private DecisionsOfNydala(Decisions decisions, Accounts accounts, Membership registrar, Membership director) {
        this.decisions = decisions;
        this.accounts = accounts;
        this.registrar = registrar;
        this.director = director;
    }

    /// Writes them where no decision is recorded yet.
    ///
    /// @param whole Nydala's own scope
    public static void write(Decisions decisions, Accounts accounts, Scope whole, LocalDate today) {
        if (!decisions.all(whole).isEmpty()) return;
        var nydala = new DecisionsOfNydala(
                decisions,
                accounts,
                Townspeople.holder(Role.REGISTRAR, accounts, whole, today),
                Townspeople.director(accounts, whole, today));
        Rows.of("/nydala/decisions.csv").forEach(nydala::recorded);
    }

    private void recorded(Rows.Row row) {
        var id = decisions
                .record(
                        registrar.permit(GovernanceRight.RECORD_DECISION, Node.WHOLE),
                        new Resolution(
                                WORDS.text("goals.board"),
                                row.text("case"),
                                row.text("paragraph"),
                                LocalDate.parse(row.text("decided")),
                                row.text("what"),
                                Townspeople.assignee(accounts, director.scope(), row.text("responsible")),
                                LocalDate.parse(row.text("report_back_by"))))
                .kept();
        if (!row.text("told").isEmpty()) told(id, row.text("told"), LocalDate.parse(row.text("told_on")));
    }

    private void told(DecisionId id, String what, LocalDate on) {
        var decision = decisions.one(director.scope(), id).orElseThrow();
        decisions
                .reportBack(
                        director.permit(GovernanceRight.REPORT_BACK, Node.WHOLE),
                        decision.id(),
                        decision.version(),
                        what,
                        on)
                .kept();
    }
}
