package se.styrkedja.goals.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.styrkedja.access.Scope;
import se.styrkedja.goals.BoardGoal;
import se.styrkedja.goals.GoalId;
import se.styrkedja.goals.Goals;
import se.styrkedja.goals.Lineage;
import se.styrkedja.goals.Proposal;
import se.styrkedja.goals.Withdrawals;
import se.styrkedja.goals.Wording;
import se.styrkedja.web.Messages;

/// A goal among all others: those of its period, what it was before and what became of it.
///
/// @param all every goal of the board
/// @param proposal what is proposed or decided for the period after
record Descent(BoardGoal goal, Map<GoalId, BoardGoal> all, Proposal proposal) {
    private static final Messages WORDS = Messages.of("goals");

    static Optional<Descent> of(Goals goals, Scope scope, UUID id) {
        var all = goals.all(scope).stream()
                .flatMap(one -> one.goals().stream())
                .collect(Collectors.toMap(BoardGoal::id, Function.identity()));
        return Optional.ofNullable(all.get(new GoalId(id)))
                .map(goal -> new Descent(goal, all, goals.proposal(scope, goal.period())));
    }

    /// Why it may not be taken back, as codes of sentences; empty when it may.
    List<String> irrevocable() {
        return Withdrawals.irrevocable(goal, all.values());
    }

    List<BoardGoal> siblings() {
        return proposal.before().goals();
    }

    /// What it was before, the period nearest first.
    List<GoalPage.Fact> before() {
        var facts = new ArrayList<GoalPage.Fact>();
        var at = goal;
        while (true) {
            var earlier = earlier(at);
            if (earlier.isEmpty()) break;
            var key = at.lineage() instanceof Lineage.Unchanged ? "before.unchanged" : "before.reworded";
            facts.add(fact(key, earlier.get()));
            at = earlier.get();
        }
        boolean first = all.values().stream()
                .noneMatch(
                        other -> other.period().lastDay().isBefore(goal.period().firstDay()));
        if (facts.isEmpty() && !first)
            facts.add(new GoalPage.Fact(WORDS.text("fact.before"), WORDS.text("before.new"), ""));
        return facts;
    }

    private Optional<BoardGoal> earlier(BoardGoal of) {
        return switch (of.lineage()) {
            case Lineage.New fresh -> Optional.empty();
            case Lineage.Unchanged(var before) -> Optional.ofNullable(all.get(before));
            case Lineage.Reworded(var before) -> Optional.ofNullable(all.get(before));
        };
    }

    /// What became of it.
    List<GoalPage.Fact> after() {
        var next = all.values().stream()
                .filter(other -> earlier(other).filter(goal::equals).isPresent())
                .map(other -> fact(
                        other.lineage() instanceof Lineage.Unchanged ? "after.unchanged" : "after.reworded", other))
                .toList();
        if (!next.isEmpty()) return next;
        return proposal.of(goal.id()).stream()
                .filter(line -> proposal.decided())
                .filter(Proposal.Line.Dropped.class::isInstance)
                .map(Proposal.Line.Dropped.class::cast)
                .map(dropped -> new GoalPage.Fact(
                        WORDS.text("fact.after"),
                        WORDS.text("after.dropped", Wording.period(proposal.next()), dropped.reason()),
                        ""))
                .toList();
    }

    private static GoalPage.Fact fact(String key, BoardGoal other) {
        return new GoalPage.Fact(
                WORDS.text(key.startsWith("before") ? "fact.before" : "fact.after"),
                WORDS.text(
                        key,
                        Integer.toString(other.number()),
                        Wording.period(other.period()),
                        other.text().wording()),
                GoalView.address(other.id()));
    }
}
