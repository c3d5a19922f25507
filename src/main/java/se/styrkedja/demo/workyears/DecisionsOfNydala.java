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
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.web.Messages;

/// What Nydala's board has decided, as `nydala/decisions.csv` has it: two decisions it has been told of, of which one
/// adopts the quality report of a year, and one that it waits to hear of.
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

    /// What records a decision, and does what it says.
    @FunctionalInterface
    interface Recording {
        DecisionId record(Membership registrar, Resolution resolution);
    }

    /// Writes those that adopt no report, where no decision is recorded yet.
    ///
    /// @param whole Nydala's own scope
    public static void write(Decisions decisions, Accounts accounts, Scope whole, LocalDate today) {
        if (!decisions.all(whole).isEmpty()) return;
        of(decisions, accounts, whole, today)
                .recorded(
                        "",
                        (registrar, resolution) -> decisions
                                .record(registrar.permit(GovernanceRight.RECORD_DECISION, Node.WHOLE), resolution)
                                .kept());
    }

    /// Records the one that adopts the quality report of a year, and what the board was told of it.
    ///
    /// @param recording adopts the report with it
    static void adopt(
            SchoolYear year,
            Decisions decisions,
            Accounts accounts,
            Scope whole,
            LocalDate today,
            Recording recording) {
        of(decisions, accounts, whole, today).recorded(year.toString(), recording);
    }

    private static DecisionsOfNydala of(Decisions decisions, Accounts accounts, Scope whole, LocalDate today) {
        return new DecisionsOfNydala(
                decisions,
                accounts,
                Townspeople.holder(Role.REGISTRAR, accounts, whole, today),
                Townspeople.director(accounts, whole, today));
    }

    private void recorded(String adopts, Recording recording) {
        for (var row : Rows.of("/nydala/decisions.csv")) {
            if (!row.text("adopts").equals(adopts)) continue;
            var id = recording.record(registrar, resolution(row));
            if (!row.text("told").isEmpty()) told(id, row.text("told"), LocalDate.parse(row.text("told_on")));
        }
    }

    private Resolution resolution(Rows.Row row) {
        return new Resolution(
                WORDS.text("goals.board"),
                row.text("case"),
                row.text("paragraph"),
                LocalDate.parse(row.text("decided")),
                row.text("what"),
                Townspeople.assignee(accounts, director.scope(), row.text("responsible")),
                LocalDate.parse(row.text("report_back_by")));
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
