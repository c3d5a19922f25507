package se.styrkedja.plans.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import se.styrkedja.access.Scope;
import se.styrkedja.goals.BoardGoal;
import se.styrkedja.goals.Goals;
import se.styrkedja.goals.NationalGoals;

/// What an area may name as the goal it contributes to: the board's goals as they stand, then the national ones. They
/// are suggested; the answer is in words.
final class HigherGoals {
    private HigherGoals() {}

    static List<String> of(Goals goals, Scope scope, LocalDate today) {
        return Stream.concat(
                        goals.inForce(scope, today).stream().map(HigherGoals::wording),
                        NationalGoals.builtIn().all().stream().map(NationalGoals.Heading::text))
                .filter(text -> text.length() <= AreaFields.HIGHER_GOAL.most())
                .distinct()
                .toList();
    }

    private static String wording(BoardGoal goal) {
        return goal.text().wording();
    }
}
