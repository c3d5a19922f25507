package se.styrkedja.goals.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import se.styrkedja.access.Node;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.goals.BoardGoal;
import se.styrkedja.goals.GoalRight;
import se.styrkedja.goals.Goals;
import se.styrkedja.goals.GoalsRoom;
import se.styrkedja.goals.Withdrawals;
import se.styrkedja.goals.Withdrawals.Withdrawn;
import se.styrkedja.goals.Wording;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;
import se.styrkedja.web.NotFound;
import se.styrkedja.web.StaleVersion;
import se.styrkedja.web.wordings.EarlierPage;

/// The history of a goal, which is there also when the goal is taken back: by whom, when and why. Every address of what
/// is taken back leads there.
record GoalHistory(Goals goals, Withdrawals withdrawals) {
    static final String PAGE = "web/wordings/earlier";
    private static final Messages WORDS = Messages.of("goals");

    static String address(BoardGoal goal) {
        return GoalView.address(goal.id()) + "/tidigare";
    }

    /// The page of a goal; where it has been taken back, its history.
    Answer shown(CurrentUser user, UUID id, Function<Descent, Answer> page) {
        return there(user, id, page, gone -> new Answer.SeeOther(address(gone.goal())));
    }

    /// Does what a form asks for with a goal; where it has been taken back, its history says so.
    Answer here(CurrentUser user, UUID id, Form form, Function<Descent, Answer> verb) {
        return there(user, id, verb, gone -> takenBack(user, gone, form));
    }

    /// What is told whoever sends a form about a goal that is taken back meanwhile.
    Answer takenBack(CurrentUser user, UUID id, Form form) {
        return takenBack(user, known(user, id), form);
    }

    private Answer takenBack(CurrentUser user, Withdrawn gone, Form form) {
        form.wrong(StaleVersion.PLACE, WORDS.text("refused." + Withdrawals.TAKEN_BACK));
        return new Answer.Faulty(PAGE, page(user, gone, form));
    }

    private Answer there(
            CurrentUser user, UUID id, Function<Descent, Answer> verb, Function<Withdrawn, Answer> takenBack) {
        var there = Descent.of(goals, user.scope(), id);
        var gone = there.isEmpty() ? one(user, id).filter(Withdrawn::isInForce) : Optional.<Withdrawn>empty();
        if (gone.isPresent()) return takenBack.apply(gone.get());
        // Somebody may have restored it between the two looks.
        return there.or(() -> Descent.of(goals, user.scope(), id))
                .map(verb)
                .orElseThrow(() -> new NotFound(id.toString()));
    }

    private Optional<Withdrawn> one(CurrentUser user, UUID id) {
        return withdrawals.all(user.scope()).stream()
                .filter(one -> one.goal().id().value().equals(id))
                .findFirst();
    }

    /// That a goal was taken back and restored, where it was, with the way to its history.
    List<GoalPage.Fact> restored(CurrentUser user, BoardGoal goal) {
        return one(user, goal.id().value())
                .map(was -> new GoalPage.Fact(
                        WORDS.text("fact.restored"),
                        WORDS.text("restored", Swedish.date(was.latest().on())),
                        address(goal)))
                .stream()
                .toList();
    }

    /// One that has been taken back, and may have been restored.
    ///
    /// Errors: [NotFound] when it never was.
    Withdrawn known(CurrentUser user, UUID id) {
        return one(user, id).orElseThrow(() -> new NotFound(id.toString()));
    }

    EarlierPage page(CurrentUser user, Withdrawn gone, Form form) {
        var goal = gone.goal();
        boolean may = user.may(GoalRight.SET_GOALS, Node.WHOLE) && gone.isInForce();
        var hindrances = may ? withdrawals.irreparable(user.scope(), gone) : List.<String>of();
        return new EarlierPage(
                user.inside(GoalsRoom.GOALS, WORDS.text("taken-back.title", Integer.toString(goal.number())))
                        .with(form),
                List.of(new EarlierPage.Withdrawn(
                        name(goal),
                        goal.text().wording(),
                        Stream.concat(
                                        gone.steps().stream()
                                                .map(step ->
                                                        EarlierPage.step(step.on(), step.by(), step.reason(), false)),
                                        hindrances.stream().map(reason -> WORDS.text("refused." + reason)))
                                .toList(),
                        may && hindrances.isEmpty() ? GoalView.address(goal.id()) + "/aterstalld" : "",
                        goal.id().value().toString(),
                        gone.steps().size())),
                List.of(),
                gone.isInForce() ? list(user, goal) : GoalView.address(goal.id()));
    }

    /// The goals of its period, where there are others.
    private String list(CurrentUser user, BoardGoal goal) {
        return "/namndens-mal" + (goals.of(user.scope(), goal.period()).isEmpty() ? "" : "?period=" + goal.period());
    }

    /// `Mål 3 för läsåret 2025/26`.
    static String name(BoardGoal goal) {
        return WORDS.text("taken-back.goal", Integer.toString(goal.number()), Wording.period(goal.period()));
    }
}
