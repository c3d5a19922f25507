package se.styrkedja.goals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import se.styrkedja.access.AuditedTransactions;
import se.styrkedja.access.DecisionBasis;
import se.styrkedja.access.Node;
import se.styrkedja.access.Permit;
import se.styrkedja.access.Scope;
import se.styrkedja.access.ScopedReads;
import se.styrkedja.access.WriteResult;
import se.styrkedja.vocabulary.CalendarYear;
import se.styrkedja.vocabulary.MeasuringDate;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.vocabulary.Term;

/// The door: the goals of an organiser's board. They are read by everybody there, as its minutes are.
public final class Goals {
    /// How many goals there can be in a period.
    public static final int MOST = 100;

    /// Why nothing is written in a proposal that the board has decided.
    public static final String DECIDED = "decided";

    private final ScopedReads reads;
    private final AuditedTransactions transactions;
    private final GoalStore goals;
    private final ProposalStore proposals;

    public Goals(DataSource database) {
        reads = new ScopedReads(database);
        transactions = new AuditedTransactions(database);
        var texts = new TextStore(database);
        goals = new GoalStore(database, texts);
        proposals = new ProposalStore(database, texts);
    }

    /// The goals of a period; none when the board decided none for it.
    public GoalsOfPeriod of(Scope scope, Period period) {
        return reads.run(scope, () -> new GoalsOfPeriod(period, goals.of(period)));
    }

    /// The goals that came to their end within a period, for a report of it: one of the school year 2024/25 tells
    /// of the goals of 2024/25, and where the board works in calendar years of those of 2024.
    ///
    /// Errors: none; empty when there are no such goals.
    public Optional<GoalsOfPeriod> endingIn(Scope scope, Period period) {
        return reads.run(scope, () -> byPeriod(goals.endingIn(period)).stream().findFirst());
    }

    /// All goals, the latest period first.
    public List<GoalsOfPeriod> all(Scope scope) {
        return reads.run(scope, () -> byPeriod(goals.all()));
    }

    private static List<GoalsOfPeriod> byPeriod(List<BoardGoal> goals) {
        return goals.stream()
                .map(BoardGoal::period)
                .distinct()
                .map(period -> new GoalsOfPeriod(
                        period,
                        goals.stream().filter(g -> g.period().equals(period)).toList()))
                .toList();
    }

    /// The goals in force on a day, of all periods it lies in; where there are none, those of the latest period before.
    public List<BoardGoal> inForce(Scope scope, LocalDate today) {
        var begun = all(scope).stream()
                .filter(one -> !one.period().firstDay().isAfter(today))
                .toList();
        var now = begun.stream()
                .filter(one -> !one.period().lastDay().isBefore(today))
                .toList();
        return (now.isEmpty() ? begun.stream().limit(1).toList() : now)
                .stream().flatMap(one -> one.goals().stream()).toList();
    }

    /// What is proposed for the period after; an empty proposal where nobody has begun.
    public Proposal proposal(Scope scope, Period before) {
        return reads.run(scope, () -> proposed(before));
    }

    private Proposal proposed(Period before) {
        var next = next(before);
        return new Proposal(
                new GoalsOfPeriod(before, goals.of(before)),
                next,
                proposals.lines(next),
                proposals.earlier(next),
                proposals.version(next),
                proposals.decision(next));
    }

    /// Whether goals can be decided for such a period: a school year or a calendar year.
    public static boolean isPeriod(Period period) {
        return switch (period) {
            case SchoolYear year -> true;
            case CalendarYear year -> true;
            case Term term -> false;
            case MeasuringDate date -> false;
        };
    }

    /// The year after, of the same kind.
    public static Period next(Period period) {
        return switch (period) {
            case SchoolYear year -> year.next();
            case CalendarYear year -> new CalendarYear(year.year() + 1);
            case Term term -> throw new IllegalStateException("no period of goals: " + term);
            case MeasuringDate date -> throw new IllegalStateException("no period of goals: " + date);
        };
    }

    /// Records a goal that the board has decided, last among those of its period. Refused when the same goal is
    /// there already (`twice`), and when there are as many as there can be (`too-many`).
    public WriteResult<GoalId> record(Permit permit, Period period, GoalText text, Reference decided) {
        permit.mustAllow(GoalRight.SET_GOALS, Node.WHOLE);
        if (!isPeriod(period)) throw new IllegalStateException("no period of goals: " + period);
        var id = GoalId.next();
        return transactions.write(
                permit, lock(period), GoalAction.RECORDED_GOAL.on("/namndens-mal/" + id.value()), () -> {
                    var there = goals.of(period);
                    var reasons = new ArrayList<String>();
                    if (there.stream().anyMatch(goal -> goal.text().saysTheSameAs(text))) reasons.add("twice");
                    if (there.size() >= MOST) reasons.add("too-many");
                    if (!reasons.isEmpty()) return WriteResult.refused(reasons);
                    goals.add(id, period, text, decided, permit.actor().name());
                    return WriteResult.done(id);
                });
    }

    /// Goals of a period are recorded, proposed and decided one after the other.
    static String lock(Period period) {
        return "goals " + period;
    }

    /// Says what came of a goal. What was said before is kept.
    ///
    /// @param read the goal; it is read anew
    /// @param seen how many times it had been assessed
    /// @param measured what its gauges read today
    public WriteResult<Assessment> assess(
            Permit permit,
            BoardGoal read,
            int seen,
            Assessment.Outcome outcome,
            String motive,
            List<Assessment.Measured> measured,
            LocalDate today) {
        permit.mustAllow(GoalRight.ASSESS_GOAL, Node.WHOLE);
        var assessment =
                new Assessment(outcome, motive, measured, permit.actor().name(), today);
        var note = GoalAction.ASSESSED_GOAL.on("/namndens-mal/" + read.id().value());
        return transactions.write(permit, lock(read.period()), note, () -> {
            var there = goals.of(read.period()).stream()
                    .filter(one -> one.id().equals(read.id()))
                    .findFirst();
            if (there.isEmpty()) return WriteResult.refused(Withdrawals.TAKEN_BACK);
            var goal = there.get();
            var gauges = measured.stream().map(Assessment.Measured::gauge).toList();
            if (!gauges.equals(goal.text().gauges())) throw new IllegalStateException("readings of another goal");
            if (goal.assessments().size() != seen)
                return WriteResult.stale(goal.assessments().getFirst(), goals.judgedBy(goal.id()));
            goals.add(goal.id(), seen + 1, assessment);
            return WriteResult.done(assessment);
        });
    }

    /// Proposes that a goal stays as it stands.
    ///
    /// @param seen the version of the proposal as it was read
    public WriteResult<Proposal> keep(Permit permit, BoardGoal goal, long seen, LocalDate today) {
        return propose(
                permit,
                goal,
                seen,
                () -> proposals.keep(
                        next(goal.period()), goal.id(), permit.actor().name(), today));
    }

    /// Proposes that a goal stays with another text.
    ///
    /// @param seen the version of the proposal as it was read
    public WriteResult<Proposal> reword(Permit permit, BoardGoal goal, long seen, GoalText text, LocalDate today) {
        return propose(
                permit,
                goal,
                seen,
                () -> proposals.reword(
                        next(goal.period()), goal.id(), text, permit.actor().name(), today));
    }

    /// Proposes that a goal is no more.
    ///
    /// @param seen the version of the proposal as it was read
    /// @param reason why; never empty
    public WriteResult<Proposal> drop(Permit permit, BoardGoal goal, long seen, String reason, LocalDate today) {
        if (reason.isBlank()) throw new IllegalStateException("a goal is not dropped without a reason");
        return propose(
                permit,
                goal,
                seen,
                () -> proposals.drop(
                        next(goal.period()), goal.id(), reason, permit.actor().name(), today));
    }

    /// Proposes a goal that was not there in the period before.
    public WriteResult<Proposal> add(Permit permit, Period before, GoalText text, LocalDate today) {
        var key = UUID.randomUUID();
        return propose(
                permit,
                before,
                key,
                0,
                () -> proposals.add(next(before), key, text, permit.actor().name(), today));
    }

    /// Takes a proposed new goal back.
    ///
    /// @param seen the version of the proposal as it was read
    public WriteResult<Proposal> takeBack(
            Permit permit, Period before, Proposal.Line.New line, long seen, LocalDate today) {
        return propose(
                permit,
                before,
                line.key(),
                seen,
                () -> proposals.takeBack(
                        next(before), line.key(), permit.actor().name(), today));
    }

    /// Refused when the goal has been taken back since it was read.
    private WriteResult<Proposal> propose(Permit permit, BoardGoal goal, long seen, Runnable line) {
        return propose(permit, goal.period(), goal.id().value(), seen, () -> isThere(goal), line);
    }

    private boolean isThere(BoardGoal goal) {
        return goals.of(goal.period()).stream().anyMatch(one -> one.id().equals(goal.id()));
    }

    private WriteResult<Proposal> propose(Permit permit, Period before, UUID key, long seen, Runnable line) {
        return propose(permit, before, key, seen, () -> true, line);
    }

    /// Refused when the proposal has been decided since it was read. What is proposed of another goal meanwhile does
    /// not matter.
    private WriteResult<Proposal> propose(
            Permit permit, Period before, UUID key, long seen, BooleanSupplier isThere, Runnable line) {
        permit.mustAllow(GoalRight.PROPOSE_GOALS, Node.WHOLE);
        var note = GoalAction.WROTE_PROPOSAL.on("/namndens-mal/forslag");
        return transactions.write(permit, lock(next(before)), note, () -> {
            if (!isThere.getAsBoolean()) return WriteResult.refused(Withdrawals.TAKEN_BACK);
            if (!proposals.decision(next(before)).isEmpty()) return WriteResult.refused(DECIDED);
            if (proposals.version(next(before), key) > seen)
                return WriteResult.stale(proposed(before), proposals.writtenBy(next(before), key));
            line.run();
            return WriteResult.done(proposed(before));
        });
    }

    /// Records that the board has decided a proposal as it stands: its goals are those of the next period. Refused
    /// when it is decided already, and when it is not [Proposal#isDecidable].
    ///
    /// @param before the period it goes through
    /// @param seen the state of all of it that was read
    public WriteResult<Proposal> decide(Permit permit, Period before, DecisionBasis.Seen seen, Reference decided) {
        permit.mustAllow(GoalRight.SET_GOALS, Node.WHOLE);
        var locks = List.of(lock(before), lock(next(before)));
        return transactions.write(permit, locks, GoalAction.DECIDED_GOALS.on("/namndens-mal"), () -> {
            var now = proposed(before);
            if (now.decided()) return WriteResult.refused(DECIDED);
            if (!now.basis().isSeen(seen)) return WriteResult.moved(now);
            if (!now.isDecidable()) return WriteResult.refused("undecidable");
            proposals.settle(next(before), decided, permit.actor().name());
            return WriteResult.done(proposed(before));
        });
    }
}
