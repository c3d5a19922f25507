package se.styrkedja.plans.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.plans.Activity;
import se.styrkedja.plans.Area;
import se.styrkedja.plans.AreaId;
import se.styrkedja.plans.Chain;
import se.styrkedja.plans.Corrections;
import se.styrkedja.plans.Corrections.Withdrawal;
import se.styrkedja.plans.Goal;
import se.styrkedja.plans.PlanRight;
import se.styrkedja.plans.Plans;
import se.styrkedja.plans.PlansRoom;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;
import se.styrkedja.web.NotFound;
import se.styrkedja.web.wordings.EarlierPage;

/// The history of an area, which is there also when the area is taken back: what was taken back of it, by whom and why,
/// and how all of it has been worded.
record History(Plans plans, Corrections corrections) {
    private static final Messages MESSAGES = Messages.of("plans");
    private static final String PAGE = "web/wordings/earlier";

    /// Does what a form asks for with an area; where the area has been taken back, its history says so and the form
    /// keeps what was typed.
    Answer here(CurrentUser user, UUID id, Form form, Function<Chain, Answer> verb) {
        return plans.chain(user.scope(), new AreaId(id)).map(verb).orElseGet(() -> gone(user, id, id, form));
    }

    /// The answer to a form about something that has been taken back.
    Answer gone(CurrentUser user, UUID id, UUID thing, Form form) {
        if (!isTakenBack(user, new AreaId(id), thing)) throw new NotFound(thing.toString());
        form.wrong("tillbaka", MESSAGES.text("refused." + Plans.TAKEN_BACK));
        return new Answer.Faulty(PAGE, page(user, new AreaId(id), form));
    }

    boolean isTakenBack(CurrentUser user, AreaId id, UUID thing) {
        return withdrawals(user, id).anyMatch(step -> step.thing().equals(thing) && step.isInForce());
    }

    private Stream<Withdrawal> withdrawals(CurrentUser user, AreaId id) {
        return corrections.node(user.scope(), id).stream()
                .flatMap(node -> corrections.withdrawals(user.scope(), node).stream())
                .filter(step -> step.area().equals(id));
    }

    static String address(AreaId id) {
        return "/utvecklingsomraden/" + id.value() + "/tidigare";
    }

    Answer.Page answer(CurrentUser user, AreaId id) {
        return new Answer.Page(PAGE, page(user, id, Form.empty()));
    }

    EarlierPage page(CurrentUser user, AreaId id, Form form) {
        var wordings = corrections.wordings(user.scope(), id);
        if (wordings.area().isEmpty()) throw new NotFound(id.value().toString());
        var steps = withdrawals(user, id).toList();
        var name = wordings.area().getLast().text().name();
        var area = "/utvecklingsomraden/" + id.value();
        var shell = user.inside(PlansRoom.AREAS, MESSAGES.text("earlier.title", name));
        if (!isTakenBack(user, id, id.value()))
            return new EarlierPage(
                    shell.below(name, area).with(form),
                    withdrawn(user, id, steps, wordings),
                    things(wordings),
                    area,
                    AreaFields.written(form));
        var list = "/utvecklingsomraden?"
                + corrections.node(user.scope(), id).orElseThrow().query() + "&lasar="
                + steps.getLast().year();
        return new EarlierPage(
                shell.with(form),
                withdrawn(user, id, steps, wordings),
                things(wordings),
                list,
                AreaFields.written(form));
    }

    /// What has been taken back, also what was restored; the area itself first.
    private List<EarlierPage.Withdrawn> withdrawn(
            CurrentUser user, AreaId id, List<Withdrawal> steps, Corrections.Wordings wordings) {
        boolean may = corrections
                .node(user.scope(), id)
                .filter(node -> user.may(PlanRight.PROPOSE_AREA, node))
                .isPresent();
        return steps.stream()
                .collect(Collectors.groupingBy(Withdrawal::thing, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .sorted(Comparator.comparing(all -> all.getLast().kind()))
                .map(all -> new EarlierPage.Withdrawn(
                        MESSAGES.text("withdrawn." + all.getLast().kind()),
                        words(all.getLast(), wordings),
                        all.stream().map(History::told).toList(),
                        may && all.getLast().isInForce() ? "/utvecklingsomraden/" + id.value() + "/aterstalld" : "",
                        all.getLast().thing().toString(),
                        all.getLast().version()))
                .toList();
    }

    private static String words(Withdrawal of, Corrections.Wordings wordings) {
        return switch (of.kind()) {
            case AREA -> wordings.area().getLast().words();
            case GOAL ->
                last(wordings.goals().stream()
                        .filter(goal -> goal.id().value().equals(of.thing()))
                        .map(Goal::words));
            case ACTIVITY ->
                last(wordings.activities().stream()
                        .filter(activity -> activity.id().value().equals(of.thing()))
                        .map(Activity::words));
        };
    }

    private static String last(Stream<String> wordings) {
        return wordings.reduce((one, later) -> later).orElse("");
    }

    private static String told(Withdrawal step) {
        var day = Swedish.date(step.on());
        if (step.isRestoring()) return MESSAGES.text("withdrawn.restored", day, step.by());
        return MESSAGES.text(
                step.afterDecision() ? "withdrawn.told.after-decision" : "withdrawn.told",
                day,
                step.by(),
                step.reason());
    }

    /// What is taken back of a living area, each as a sentence.
    List<String> told(CurrentUser user, Chain chain) {
        return withdrawals(user, chain.area().id())
                .filter(Withdrawal::isInForce)
                .map(step -> MESSAGES.text(
                        step.kind() == Withdrawal.Kind.GOAL ? "withdrawn.goal-of-area" : "withdrawn.activity-of-area",
                        step.name(),
                        Swedish.date(step.on()),
                        step.by()))
                .toList();
    }

    private static List<EarlierPage.Thing> things(Corrections.Wordings wordings) {
        var things = new ArrayList<EarlierPage.Thing>();
        things.add(EarlierPage.Thing.of(
                MESSAGES.text("earlier.area"),
                wordings.area().stream()
                        .map(one -> said(one.edition(), one.words()))
                        .toList()));
        wordings.goals().stream()
                .collect(Collectors.groupingBy(Goal::id, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(all -> things.add(EarlierPage.Thing.of(
                        MESSAGES.text("earlier.goal", all.getLast().wording()),
                        all.stream()
                                .map(one -> said(one.edition(), one.words()))
                                .toList())));
        wordings.activities().stream()
                .collect(Collectors.groupingBy(Activity::id, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(all -> things.add(EarlierPage.Thing.of(
                        MESSAGES.text("earlier.activity", all.getLast().what()),
                        all.stream()
                                .map(one -> said(one.edition(), one.words()))
                                .toList())));
        things.removeIf(thing -> !thing.isChanged());
        return things;
    }

    private static EarlierPage.Said said(Area.Edition edition, String text) {
        return new EarlierPage.Said(
                MESSAGES.text(
                        edition.isChangedSinceDecision() ? "earlier.by.after-decision" : "earlier.by",
                        Swedish.date(edition.on()),
                        edition.by()),
                text);
    }
}
