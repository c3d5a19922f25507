package se.styrkedja.plans;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.styrkedja.dialogues.Cause;
import se.styrkedja.vocabulary.Deadline;

/// One area with all that hangs together with it: result → cause → area → goal → activity → effect.
///
/// @param followUps the latest of each goal first
public record Chain(
        Area area, List<Cause> causes, List<Goal> goals, List<Activity> activities, List<FollowUp> followUps) {
    public Chain {
        causes = List.copyOf(causes);
        goals = List.copyOf(goals);
        activities = List.copyOf(activities);
        followUps = List.copyOf(followUps);
    }

    Chain with(List<Cause> causes) {
        return new Chain(area, causes, goals, activities, followUps);
    }

    /// The latest follow-up of a goal.
    public Optional<FollowUp> followUp(GoalId goal) {
        return followUps.stream().filter(f -> f.goal().equals(goal)).findFirst();
    }

    /// Whether the day of the goal is over, and nobody has said what came of it.
    public boolean isLate(Goal goal, LocalDate today) {
        return new Deadline(goal.due()).hasPassed(today) && followUp(goal.id()).isEmpty();
    }

    /// What is missing: a link that nothing hangs on.
    public Set<LooseEnd> looseEnds(LocalDate today) {
        var looseEnds = EnumSet.noneOf(LooseEnd.class);
        if (area.causes().isEmpty()) looseEnds.add(LooseEnd.CAUSE);
        if (goals.isEmpty()) looseEnds.add(LooseEnd.GOAL);
        if (activities.stream().noneMatch(a -> a.latest().state() != Activity.State.CANCELLED))
            looseEnds.add(LooseEnd.ACTIVITY);
        if (goals.stream().anyMatch(goal -> isLate(goal, today))) looseEnds.add(LooseEnd.FOLLOW_UP);
        if (area.text().effectShort().isEmpty() && area.text().effectLong().isEmpty()) looseEnds.add(LooseEnd.EFFECT);
        return looseEnds;
    }
}
