package se.styrkedja.reports.improvement;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.styrkedja.plans.Activity;
import se.styrkedja.plans.Chain;
import se.styrkedja.plans.Goal;
import se.styrkedja.plans.Result;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.Poster;

/// The poster of a node: the areas of the year that it works with on one sheet, with the words of the plan.
public final class PlanPoster {
    private static final int MOST = 3;

    private PlanPoster() {}

    /// @param motto the node's own; empty when there is none
    /// Empty when no area is worked with: a closed one hangs on no wall.
    public static Optional<Poster> of(Work work, String motto) {
        var open = work.open();
        if (open.isEmpty()) return Optional.empty();
        return Optional.of(new Poster(
                work.whose(),
                work.learners(),
                Said.MESSAGES.text("period", work.year().toString()),
                ImprovementPlan.state(),
                motto,
                open.stream().limit(MOST).map(PlanPoster::area).toList()));
    }

    private static Poster.Area area(Chain chain) {
        var text = chain.area().text();
        var results = chain.area().results();
        return new Poster.Area(
                results.isEmpty()
                        ? Said.words(text.name())
                        : Said.words(results.getFirst().point()),
                beneath(results),
                List.of(),
                new Poster.Answers(
                        some(text.name()),
                        some(text.why()),
                        activities(chain, Activity.Level.CLASSROOM),
                        activities(chain, Activity.Level.ORGANISATION),
                        some(text.effectShort()),
                        some(text.effectLong()),
                        chain.goals().stream().map(PlanPoster::goal).toList(),
                        some(Stream.of(text.research(), text.researchSource())
                                .filter(s -> !s.isBlank())
                                .reduce((a, b) -> a + " (" + b + ")")
                                .orElse(""))));
    }

    /// What the first result means and how sure it is, and then the next one.
    private static List<Inline> beneath(List<Result> results) {
        return Stream.concat(
                        results.stream().limit(1).map(Result::meaning),
                        results.stream().skip(1).limit(1).map(Result::words))
                .filter(text -> !text.isEmpty())
                .<Inline>map(text -> new Inline.Words(text + " "))
                .toList();
    }

    private static String goal(Goal goal) {
        return switch (goal.measure()) {
            case Goal.Measure.ByIndicator by ->
                Said.MESSAGES.text("poster.goal", goal.wording(), by.baseline().shown(), by.shownTarget());
            case Goal.Measure.InWords(var how) ->
                Said.MESSAGES.text("poster.goal.in-words", Said.sentence(goal.wording()), Said.sentence(how));
        };
    }

    private static List<String> activities(Chain chain, Activity.Level level) {
        return chain.activities().stream()
                .filter(a -> a.level() == level && a.isOpenOrDone())
                .map(Said::activity)
                .toList();
    }

    private static List<String> some(String text) {
        return text.isBlank() ? List.of() : List.of(text);
    }
}
