package se.styrkedja.goals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import se.styrkedja.access.Deeds;
import se.styrkedja.access.Node;
import se.styrkedja.access.Permit;
import se.styrkedja.access.Reads;
import se.styrkedja.access.Right;
import se.styrkedja.access.Scope;
import se.styrkedja.vocabulary.CalendarYear;
import se.styrkedja.vocabulary.MeasuringDate;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.vocabulary.Term;

/// The door: the goals of an organiser's board. They are read by everybody there, as its minutes are.
public final class Goals {
    private final Reads reads;
    private final Deeds deeds;
    private final GoalStore goals;
    private final ProposalStore proposals;

    public Goals(DataSource database) {
        reads = new Reads(database);
        deeds = new Deeds(database);
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
                proposals.version(next),
                proposals.isDecided(next));
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

    /// Records a goal that the board has decided, last among those of its period.
    ///
    /// Errors: [Overtaken] when somebody recorded another at the same time.
    public GoalId record(Permit permit, Period period, GoalText text, Reference decided) {
        permit.mustAllow(Right.SET_GOALS, Node.WHOLE);
        if (!isPeriod(period)) throw new IllegalStateException("no period of goals: " + period);
        var id = GoalId.next();
        return deeds.run(permit, Deeds.Kind.RECORDED_GOAL.on("/namndens-mal/" + id.value()), () -> {
            goals.add(
                    id,
                    period,
                    goals.of(period).size() + 1,
                    text,
                    decided,
                    permit.actor().name());
            return id;
        });
    }

    /// Says what came of a goal. What was said before is kept.
    ///
    /// @param goal as it was read
    /// @param measured what its gauges read today
    /// Errors: [Overtaken] when somebody has assessed the goal since it was read.
    public Assessment assess(
            Permit permit,
            BoardGoal goal,
            Assessment.Outcome outcome,
            String motive,
            List<Assessment.Measured> measured,
            LocalDate today) {
        permit.mustAllow(Right.ASSESS_GOAL, Node.WHOLE);
        var gauges = measured.stream().map(Assessment.Measured::gauge).toList();
        if (!gauges.equals(goal.text().gauges())) throw new IllegalStateException("readings of another goal");
        var assessment =
                new Assessment(outcome, motive, measured, permit.actor().name(), today);
        return deeds.run(
                permit, Deeds.Kind.ASSESSED_GOAL.on("/namndens-mal/" + goal.id().value()), () -> {
                    goals.add(goal.id(), goal.assessments().size() + 1, assessment);
                    return assessment;
                });
    }

    /// Proposes that a goal stays as it stands.
    public Proposal keep(Permit permit, BoardGoal goal, LocalDate today) {
        return propose(
                permit,
                goal.period(),
                () -> proposals.keep(
                        next(goal.period()), goal.id(), permit.actor().name(), today));
    }

    /// Proposes that a goal stays with another text.
    public Proposal reword(Permit permit, BoardGoal goal, GoalText text, LocalDate today) {
        return propose(
                permit,
                goal.period(),
                () -> proposals.reword(
                        next(goal.period()), goal.id(), text, permit.actor().name(), today));
    }

    /// Proposes that a goal is no more.
    ///
    /// @param reason why; never empty
    public Proposal drop(Permit permit, BoardGoal goal, String reason, LocalDate today) {
        if (reason.isBlank()) throw new IllegalStateException("a goal is not dropped without a reason");
        return propose(
                permit,
                goal.period(),
                () -> proposals.drop(
                        next(goal.period()), goal.id(), reason, permit.actor().name(), today));
    }

    /// Proposes a goal that was not there in the period before.
    public Proposal add(Permit permit, Period before, GoalText text, LocalDate today) {
        return propose(
                permit,
                before,
                () -> proposals.add(
                        next(before), UUID.randomUUID(), text, permit.actor().name(), today));
    }

    /// Takes a proposed new goal back.
    public Proposal takeBack(Permit permit, Period before, Proposal.Line.New line, LocalDate today) {
        return propose(
                permit,
                before,
                () -> proposals.takeBack(
                        next(before), line.key(), permit.actor().name(), today));
    }

    /// Errors: [Overtaken] when the proposal has been decided since it was read.
    private Proposal propose(Permit permit, Period before, Runnable line) {
        permit.mustAllow(Right.PROPOSE_GOALS, Node.WHOLE);
        return deeds.run(permit, Deeds.Kind.WROTE_PROPOSAL.on("/namndens-mal/forslag"), () -> {
            proposals.hold(next(before));
            if (proposals.isDecided(next(before))) throw new Overtaken();
            line.run();
            return proposed(before);
        });
    }

    /// Records that the board has decided a proposal as it stands: its goals are those of the next period.
    ///
    /// @param read the proposal as it was read
    /// Errors: [Overtaken] when it no longer is so; `IllegalStateException` when it is not [Proposal#isDecidable].
    public GoalsOfPeriod decide(Permit permit, Proposal read, Reference decided) {
        permit.mustAllow(Right.SET_GOALS, Node.WHOLE);
        if (!read.isDecidable()) throw new IllegalStateException("a proposal that cannot be decided: " + read.next());
        return deeds.run(permit, Deeds.Kind.DECIDED_GOALS.on("/namndens-mal"), () -> {
            proposals.hold(read.next());
            if (proposals.version(read.next()) != read.version()) throw new Overtaken();
            proposals.settle(read.next(), decided, permit.actor().name());
            return new GoalsOfPeriod(read.next(), goals.of(read.next()));
        });
    }
}
