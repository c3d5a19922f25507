package se.styrkedja.plans.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.styrkedja.access.WriteResult;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.plans.Activity;
import se.styrkedja.plans.Area;
import se.styrkedja.plans.AreaId;
import se.styrkedja.plans.AreaState;
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
import se.styrkedja.web.StaleVersion;
import se.styrkedja.web.wordings.Change;
import se.styrkedja.web.wordings.EarlierPage;

/// The history of an area, which is there also when the area is taken back: what was taken back of it, by whom and why,
/// each time that it was closed and opened again, and how all of it has been worded.
record History(Plans plans, Corrections corrections, Clock clock) {
    private static final Messages MESSAGES = Messages.of("plans");
    private static final String PAGE = "web/wordings/earlier";

    /// A page with a form about an area, or about something of it.
    ///
    /// @param onTo where one reads on when it is done, after the address of the area
    /// @param field beside which it is told why nothing was saved
    /// @param theirs what somebody else has saved in the meantime, as it stands now
    record FormPage(String onTo, String field, Function<Chain, StaleVersion> theirs, Shown shown) {
        interface Shown {
            Answer.Faulty with(Chain chain, Form form, StaleVersion stale);
        }

        private String place(String reason) {
            return switch (reason) {
                case Plans.MOTIVE_MISSING -> AreaFields.MOTIVE.name();
                case Plans.DUE_GONE -> AreaFields.GOAL_DUE.name();
                default -> field;
            };
        }
    }

    /// What the door says of a form: done, and one reads on; or the page as it has become, with what was typed and why
    /// nothing was saved.
    Answer answer(CurrentUser user, Chain seen, UUID thing, Form form, WriteResult<?> result, FormPage page) {
        if (result.isDone()) return new Answer.SeeOther(form.onTo(Drawing.address(seen) + page.onTo()));
        return closedToo(user, seen.area().id().value(), thing, form, chain -> {
            result.reasons().forEach(reason -> form.wrong(page.place(reason), MESSAGES.text("refused." + reason)));
            if (!(result instanceof WriteResult.StaleVersion<?>))
                return page.shown().with(chain, form, StaleVersion.NONE);
            var stale = page.theirs().apply(chain);
            if (!stale.isNone()) form.wrong(StaleVersion.PLACE, stale.sentence());
            return page.shown().with(chain, chain.basis(thing).told(form), stale);
        });
    }

    /// Does what a form asks for with an area.
    Answer here(CurrentUser user, UUID id, Form form, Function<Chain, Answer> verb) {
        return here(user, id, id, form, verb);
    }

    /// Does what a form asks for with something of an area; where it has been taken back, or the area is closed, the
    /// history of the area says so first, and by whom and why: nothing that is wrong with it can be mended there.
    Answer here(CurrentUser user, UUID id, UUID thing, Form form, Function<Chain, Answer> verb) {
        return closedToo(
                user,
                id,
                thing,
                form,
                chain -> chain.area().isClosed() ? closed(user, chain, form) : verb.apply(chain));
    }

    private Answer closed(CurrentUser user, Chain chain, Form form) {
        form.wrong(StaleVersion.PLACE, MESSAGES.text("refused.closed.here"));
        return new Answer.Faulty(PAGE, page(user, chain.area().id(), form));
    }

    /// The same of what a closed area takes too.
    Answer closedToo(CurrentUser user, UUID id, Form form, Function<Chain, Answer> verb) {
        return closedToo(user, id, id, form, verb);
    }

    private Answer closedToo(CurrentUser user, UUID id, UUID thing, Form form, Function<Chain, Answer> verb) {
        var there = there(user, id, thing);
        if (there.isEmpty() && isTakenBack(user, new AreaId(id), thing)) {
            form.wrong(StaleVersion.PLACE, MESSAGES.text("refused." + Plans.TAKEN_BACK));
            return new Answer.Faulty(PAGE, page(user, new AreaId(id), form));
        }
        // Somebody may have restored it between the two looks.
        return there.or(() -> there(user, id, thing)).map(verb).orElseThrow(() -> new NotFound(thing.toString()));
    }

    /// The page of something of an area; where it has been taken back, the history of the area.
    Answer shown(CurrentUser user, UUID id, UUID thing, Function<Chain, Answer> page) {
        var there = there(user, id, thing);
        if (there.isEmpty() && isTakenBack(user, new AreaId(id), thing))
            return new Answer.SeeOther(address(new AreaId(id)));
        return there.map(page).orElseThrow(() -> new NotFound(thing.toString()));
    }

    private Optional<Chain> there(CurrentUser user, UUID id, UUID thing) {
        return plans.chain(user.scope(), new AreaId(id)).filter(chain -> chain.has(thing));
    }

    /// Whether it is taken back, or the area that it belongs to.
    private boolean isTakenBack(CurrentUser user, AreaId id, UUID thing) {
        return withdrawals(user, id)
                .filter(Withdrawal::isInForce)
                .anyMatch(step -> step.thing().equals(thing) || step.thing().equals(id.value()));
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
                    shell.below(name, area).with(form), withdrawn(user, id, steps, wordings), things(wordings), area);
        var list = "/utvecklingsomraden?"
                + corrections.node(user.scope(), id).orElseThrow().query() + "&lasar="
                + steps.getLast().year();
        return new EarlierPage(shell.with(form), withdrawn(user, id, steps, wordings), things(wordings), list);
    }

    /// What has been taken back, also what was restored; the area itself first.
    private List<EarlierPage.Withdrawn> withdrawn(
            CurrentUser user, AreaId id, List<Withdrawal> steps, Area.Wordings wordings) {
        var node = corrections.node(user.scope(), id);
        boolean may = node.filter(at -> user.may(PlanRight.PROPOSE_AREA, at)).isPresent();
        boolean decides = node.filter(at -> user.may(PlanRight.DECIDE_AREA, at)).isPresent();
        return steps.stream()
                .collect(Collectors.groupingBy(Withdrawal::thing, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .sorted(Comparator.comparing(all -> all.getLast().kind()))
                .map(all -> {
                    var latest = all.getLast();
                    var hindrances = may && latest.isInForce()
                            ? corrections.irreparable(user.scope(), latest, decides, LocalDate.now(clock))
                            : List.<String>of();
                    return new EarlierPage.Withdrawn(
                            MESSAGES.text("withdrawn." + latest.kind()),
                            words(latest, wordings),
                            Stream.concat(
                                            all.stream().map(History::told),
                                            hindrances.stream().map(reason -> MESSAGES.text("refused." + reason)))
                                    .toList(),
                            may && latest.isInForce() && hindrances.isEmpty()
                                    ? "/utvecklingsomraden/" + id.value() + "/aterstalld"
                                    : "",
                            latest.thing().toString(),
                            latest.version());
                })
                .toList();
    }

    private static String words(Withdrawal of, Area.Wordings wordings) {
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
        return EarlierPage.step(step.on(), step.by(), step.reason(), step.afterDecision());
    }

    /// What is taken back of a living area, each as a sentence, and what its history holds.
    AreaPage.Past past(CurrentUser user, Chain chain) {
        var withdrawn = withdrawn(user, chain);
        boolean turned = !corrections.turns(user.scope(), chain.area().id()).isEmpty();
        var link = turned
                ? withdrawn.isEmpty() ? "earlier.link.turns" : "earlier.link.both"
                : withdrawn.isEmpty() ? "earlier.link" : "earlier.link.withdrawn";
        return new AreaPage.Past(withdrawn, MESSAGES.text(link));
    }

    private List<String> withdrawn(CurrentUser user, Chain chain) {
        return withdrawals(user, chain.area().id())
                .filter(Withdrawal::isInForce)
                .map(step -> MESSAGES.text(
                        step.kind() == Withdrawal.Kind.GOAL ? "withdrawn.goal-of-area" : "withdrawn.activity-of-area",
                        step.name(),
                        Swedish.date(step.on()),
                        step.by()))
                .toList();
    }

    private static List<EarlierPage.Thing> things(Area.Wordings wordings) {
        var things = new ArrayList<EarlierPage.Thing>();
        things.add(EarlierPage.Thing.of(
                MESSAGES.text("earlier.area"),
                wordings.area().stream()
                        .map(one -> said(one.edition(), one.words()))
                        .toList()));
        things.add(EarlierPage.Thing.of(
                MESSAGES.text("earlier.causes"),
                wordings.grounds().stream()
                        .map(one -> said(one.edition(), causes(one, wordings)))
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
        if (!wordings.turns().isEmpty()) things.addFirst(turns(wordings.turns()));
        return things;
    }

    /// Every closing with what came of the area and why, and every time that it was opened again.
    private static EarlierPage.Thing turns(List<AreaState.Turn> turns) {
        return new EarlierPage.Thing(
                MESSAGES.text("earlier.turns"),
                turns.reversed().stream()
                        .map(turn -> new EarlierPage.Wording(
                                MESSAGES.text(
                                        turn.isClosing() ? "earlier.turn.closed" : "earlier.turn.reopened",
                                        Swedish.date(turn.on()),
                                        turn.by(),
                                        turn.outcome()),
                                Change.between("", turn.reason()),
                                true))
                        .toList());
    }

    private static String causes(Area.Grounds grounds, Area.Wordings wordings) {
        var texts = grounds.causes().stream()
                .flatMap(id -> Optional.ofNullable(wordings.causes().get(id)).stream())
                .map(cause -> cause.text())
                .collect(Collectors.joining("\n"));
        return texts.isEmpty() ? MESSAGES.text("earlier.causes.none") : texts;
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
