package se.styrkedja.plans.efforts.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.styrkedja.access.Node;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.plans.Chain;
import se.styrkedja.plans.Goal;
import se.styrkedja.plans.Measuring;
import se.styrkedja.plans.Reading;
import se.styrkedja.plans.Result;
import se.styrkedja.web.Choice;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;

/// What a support to a unit can rest on: the unit's latest figures, and its goals that have been followed up.
///
/// @param figures by the id of the indicator
/// @param goals by the id of the goal
record Grounds(Map<String, Result> figures, Map<String, Result> goals) {
    /// The fields that a figure is chosen in.
    static final List<String> FIGURES = List.of("tal-1", "tal-2");

    private static final Messages WORDS = Messages.of("efforts");
    private static final String FIGURE = "/indikatorer/";

    static Grounds of(CurrentUser user, Measuring measuring, Node unit, List<Chain> chains) {
        var figures = new LinkedHashMap<String, Result>();
        measuring.measurable(user.scope(), user.member().tenant(), unit).forEach((indicator, now) -> {
            if (now instanceof Reading.Known known)
                figures.put(
                        indicator.id().id(),
                        new Result(
                                WORDS.text("ground.figure", indicator.title(), known.shown(), known.period()),
                                known.address()));
        });
        var goals = new LinkedHashMap<String, Result>();
        for (var chain : chains)
            for (var goal : chain.goals())
                chain.followUp(goal.id())
                        .ifPresent(followUp -> goals.put(goal.id().value().toString(), result(chain, goal)));
        return new Grounds(figures, goals);
    }

    private static Result result(Chain chain, Goal goal) {
        var outcome = chain.followUp(goal.id())
                .map(followUp -> followUp.outcome().told())
                .orElse("");
        return new Result(
                WORDS.text("ground.goal", goal.wording(), outcome),
                "/utvecklingsomraden/" + chain.area().id().value() + "#mal");
    }

    static boolean isFigure(Result result) {
        return result.address().startsWith(FIGURE);
    }

    /// What was chosen, each once.
    List<Result> chosen(Form form) {
        return Stream.concat(
                        FIGURES.stream()
                                .map(form::typed)
                                .filter(figures::containsKey)
                                .map(figures::get),
                        form.choices("mal", goals.keySet()).stream().map(goals::get))
                .distinct()
                .toList();
    }

    /// The figures to choose among, with none first; none at all when the unit has no figures.
    List<Choice> figureChoices() {
        if (figures.isEmpty()) return List.of();
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", WORDS.text("ground.no-figure")));
        figures.forEach((id, result) -> choices.add(new Choice(id, result.point())));
        return choices;
    }

    List<Choice> goalChoices() {
        return goals.entrySet().stream()
                .map(goal -> new Choice(goal.getKey(), goal.getValue().point()))
                .toList();
    }
}
