package se.styrkedja.goals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import se.styrkedja.access.AuditedTransactions;
import se.styrkedja.access.DecisionBasis;
import se.styrkedja.access.Node;
import se.styrkedja.access.Permit;
import se.styrkedja.access.Scope;
import se.styrkedja.access.ScopedReads;
import se.styrkedja.access.WriteResult;
import se.styrkedja.web.Messages;

/// The door: a goal of the board is taken back by whoever records what the board has decided, and restored. It is gone
/// from all that lists and counts goals; what stood there is kept, with who took it back, when and why.
public final class Withdrawals {
    /// The reason that nothing is done with what is taken back.
    public static final String TAKEN_BACK = "taken-back";

    /// The reason that only what is taken back is restored.
    public static final String NOT_TAKEN_BACK = "not-taken-back";

    private static final Messages WORDS = Messages.of("goals");

    private final AuditedTransactions transactions;
    private final ScopedReads reads;
    private final GoalStore goals;
    private final WithdrawalStore steps;

    public Withdrawals(DataSource database) {
        transactions = new AuditedTransactions(database);
        reads = new ScopedReads(database);
        goals = new GoalStore(database, new TextStore(database));
        steps = new WithdrawalStore(database);
    }

    /// A goal that has been taken back, and may have been restored.
    ///
    /// @param steps at least one, the first first
    public record Withdrawn(BoardGoal goal, List<Step> steps) {
        public Withdrawn {
            steps = List.copyOf(steps);
        }

        /// The step that counts.
        public Step latest() {
            return steps.getLast();
        }

        /// Whether it is taken back now.
        public boolean isInForce() {
            return !latest().isRestoring();
        }
    }

    /// @param reason why it was taken back; empty when it was restored
    public record Step(String reason, String by, LocalDate on) {
        public boolean isRestoring() {
            return reason.isEmpty();
        }
    }

    /// Every goal that has been taken back, also those that were restored, the latest period first.
    public List<Withdrawn> all(Scope scope) {
        return reads.run(scope, this::all);
    }

    private List<Withdrawn> all() {
        var taken = steps.all();
        if (taken.isEmpty()) return List.of();
        return goals.everTakenBack().stream()
                .map(goal -> new Withdrawn(goal, taken.getOrDefault(goal.id(), List.of())))
                .toList();
    }

    private Optional<Withdrawn> one(GoalId id) {
        return all().stream().filter(one -> one.goal().id().equals(id)).findFirst();
    }

    /// What is seen of a goal by whoever takes it back.
    public DecisionBasis basis(Scope scope, BoardGoal goal) {
        return reads.run(scope, () -> basis(goal));
    }

    private DecisionBasis basis(BoardGoal goal) {
        int times = steps.all().getOrDefault(goal.id(), List.of()).size();
        return new DecisionBasis(List.of(new DecisionBasis.Part(
                "goal " + goal.id().value(),
                WORDS.text("number", Integer.toString(goal.number())),
                goal.text().wording(),
                goal.text() + " " + times,
                "",
                false)));
    }

    /// Why a goal may not be taken back, as codes of sentences; empty when it may. What has been judged of it and what
    /// it has become stays.
    ///
    /// @param all every goal there is
    public static List<String> irrevocable(BoardGoal goal, Collection<BoardGoal> all) {
        var reasons = new ArrayList<String>();
        if (!goal.assessments().isEmpty()) reasons.add("assessed");
        if (all.stream()
                .anyMatch(other -> before(other).filter(goal.id()::equals).isPresent())) reasons.add("carried-on");
        return List.copyOf(reasons);
    }

    private static Optional<GoalId> before(BoardGoal goal) {
        return switch (goal.lineage()) {
            case Lineage.New fresh -> Optional.empty();
            case Lineage.Unchanged(var before) -> Optional.of(before);
            case Lineage.Reworded(var before) -> Optional.of(before);
        };
    }

    /// Takes a goal back. What was decided and published with it stays as it was frozen.
    ///
    /// @param read the goal; it is read anew
    /// @param seen what was seen of it
    /// @param why never empty
    public WriteResult<DecisionBasis> takeBack(
            Permit permit, BoardGoal read, DecisionBasis.Seen seen, String why, LocalDate today) {
        permit.mustAllow(GoalRight.SET_GOALS, Node.WHOLE);
        if (why.isBlank()) throw new IllegalStateException("nothing is taken back without a reason");
        return transactions.write(permit, locks(read), GoalAction.TOOK_BACK_BOARD_GOAL.on(address(read.id())), () -> {
            var all = goals.all();
            var there = all.stream().filter(one -> one.id().equals(read.id())).findFirst();
            if (there.isEmpty()) return WriteResult.refused(TAKEN_BACK);
            var reasons = irrevocable(there.get(), all);
            if (!reasons.isEmpty()) return WriteResult.refused(reasons);
            var basis = basis(there.get());
            if (!basis.isSeen(seen)) return WriteResult.moved(basis);
            steps.add(read.id(), "TAKEN_BACK", why, permit, today);
            return WriteResult.done(basis);
        });
    }

    /// Why a goal may not be restored, as codes of sentences; empty when it may.
    public List<String> irreparable(Scope scope, Withdrawn gone) {
        return reads.run(scope, () -> irreparable(gone.goal()));
    }

    private List<String> irreparable(BoardGoal goal) {
        var there = goals.of(goal.period());
        var reasons = new ArrayList<String>();
        if (there.stream().anyMatch(other -> other.text().saysTheSameAs(goal.text()))) reasons.add("restored-twice");
        if (there.size() >= Goals.MOST) reasons.add("restored-too-many");
        if (before(goal).flatMap(this::one).filter(Withdrawn::isInForce).isPresent()) reasons.add("before-taken-back");
        return List.copyOf(reasons);
    }

    /// Restores a goal as it was, with its number.
    ///
    /// @param seen how many steps had been taken with it
    public WriteResult<Withdrawn> restore(Permit permit, Withdrawn read, int seen, LocalDate today) {
        permit.mustAllow(GoalRight.SET_GOALS, Node.WHOLE);
        var goal = read.goal();
        return transactions.write(permit, locks(goal), GoalAction.RESTORED_BOARD_GOAL.on(address(goal.id())), () -> {
            var there = one(goal.id()).filter(Withdrawn::isInForce);
            if (there.isEmpty()) return WriteResult.refused(NOT_TAKEN_BACK);
            if (there.get().steps().size() != seen) return WriteResult.stale(there.get(), steps.writtenBy(goal.id()));
            var reasons = irreparable(goal);
            if (!reasons.isEmpty()) return WriteResult.refused(reasons);
            steps.add(goal.id(), "RESTORED", "", permit, today);
            return WriteResult.done(there.get());
        });
    }

    /// Those under which goals of its period and the proposal that goes through them are written.
    private static List<String> locks(BoardGoal goal) {
        return Stream.of(goal.period(), Goals.next(goal.period()))
                .map(Goals::lock)
                .toList();
    }

    private static String address(GoalId id) {
        return "/namndens-mal/" + id.value();
    }
}
