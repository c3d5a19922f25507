package se.styrkedja.oversight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import se.styrkedja.access.Node;
import se.styrkedja.access.Right;
import se.styrkedja.access.Standing;
import se.styrkedja.dialogues.AgreedPoint;
import se.styrkedja.dialogues.Dialogue;
import se.styrkedja.goals.GoalsOfPeriod;
import se.styrkedja.plans.Activity;
import se.styrkedja.plans.AreaState;
import se.styrkedja.plans.Chain;
import se.styrkedja.plans.LooseEnd;

/// What waits for one person: what bears her name, and what is to be done at the node she answers for and has the
/// right to do. Who answers for many nodes is not reminded of each of them; that is what the overview is for.
public final class Waits {
    private final Standing who;
    private final LocalDate today;
    private final List<Wait> waits = new ArrayList<>();

    private Waits(Standing who, LocalDate today) {
        this.who = who;
        this.today = today;
    }

    /// By the day it is due, the earliest first.
    public static List<Wait> of(
            Standing who,
            List<Dialogue> dialogues,
            List<AgreedPoint> points,
            List<Chain> chains,
            List<GoalsOfPeriod> goals,
            LocalDate today) {
        var waits = new Waits(who, today);
        dialogues.forEach(waits::add);
        points.forEach(waits::add);
        chains.stream().filter(chain -> !chain.area().isClosed()).forEach(waits::add);
        goals.forEach(waits::add);
        return waits.waits.stream()
                .sorted(Comparator.comparing(Wait::due).thenComparing(Wait::what))
                .toList();
    }

    /// Whether she answers for that node itself, not only for one above it.
    private boolean answersFor(Node node, Right right) {
        return who.holdings().stream().anyMatch(holding -> holding.node().equals(node)) && who.may(right, node);
    }

    private boolean isHer(String owner) {
        return owner.equalsIgnoreCase(who.account().name());
    }

    private void add(Dialogue dialogue) {
        if (!answersFor(dialogue.node(), Right.HOLD_DIALOGUE)) return;
        var day = dialogue.agenda().day();
        var kind = switch (dialogue) {
            case Dialogue.Planned p -> Stream.of(Wait.Kind.SEND_PACKAGE);
            case Dialogue.PackageSent s -> Stream.of(Wait.Kind.HOLD_DIALOGUE);
            case Dialogue.Held h -> Stream.<Wait.Kind>empty();
            case Dialogue.Reconciled r -> Stream.<Wait.Kind>empty();
            case Dialogue.Replaced r -> Stream.<Wait.Kind>empty();
        };
        kind.forEach(k -> waits.add(new Wait(
                day, k, "", dialogue.node(), "/dialoger/" + dialogue.id().value())));
    }

    /// Goals whose period is over: one thing to do, however many they are.
    private void add(GoalsOfPeriod goals) {
        var over = goals.period().lastDay();
        long open = goals.goals().stream()
                .filter(goal -> goal.assessment().isEmpty())
                .count();
        if (open > 0 && over.isBefore(today) && answersFor(Node.WHOLE, Right.ASSESS_GOAL))
            waits.add(new Wait(
                    over,
                    Wait.Kind.ASSESS_GOALS,
                    goals.period().toString(),
                    Node.WHOLE,
                    "/namndens-mal?period=" + goals.period()));
    }

    private void add(AgreedPoint point) {
        if (isHer(point.owner()) || answersFor(point.node(), Right.HOLD_DIALOGUE))
            waits.add(new Wait(
                    point.due(),
                    Wait.Kind.AGREED_POINT,
                    point.what(),
                    point.node(),
                    "/dialoger/" + point.dialogue().value()));
    }

    private void add(Chain chain) {
        var area = chain.area();
        var address = "/utvecklingsomraden/" + area.id().value();
        for (var activity : chain.activities())
            if (activity.isOpen() && (isHer(activity.owner()) || isLateAndHers(chain, activity)))
                waits.add(new Wait(
                        activity.due(), Wait.Kind.ACTIVITY, activity.what(), area.node(), address + "#aktiviteter"));
        if (answersFor(area.node(), Right.FOLLOW_UP))
            chain.goals().stream()
                    .filter(goal -> goal.due().isBefore(today)
                            && chain.followUp(goal.id()).isEmpty())
                    .forEach(goal -> waits.add(new Wait(
                            goal.due(),
                            Wait.Kind.FOLLOW_UP,
                            goal.wording(),
                            area.node(),
                            address + "/mal/" + goal.id().value() + "/uppfoljning")));
        if (answersFor(area.node(), Right.DECIDE_AREA) && !area.year().lastDay().isBefore(today))
            next(chain)
                    .forEach(kind -> waits.add(new Wait(
                            area.written().on().plusDays(30), kind, area.text().name(), area.node(), address)));
    }

    private boolean isLateAndHers(Chain chain, Activity activity) {
        return activity.isLate(today) && answersFor(chain.area().node(), Right.FOLLOW_UP);
    }

    /// The next step of an area that is not under way: a goal, then an activity, then the decision.
    private Stream<Wait.Kind> next(Chain chain) {
        var looseEnds = chain.looseEnds(today);
        if (looseEnds.contains(LooseEnd.GOAL)) return Stream.of(Wait.Kind.SET_GOAL);
        if (looseEnds.contains(LooseEnd.ACTIVITY)) return Stream.of(Wait.Kind.PLAN_ACTIVITY);
        return chain.area().state() instanceof AreaState.Proposed ? Stream.of(Wait.Kind.DECIDE_AREA) : Stream.empty();
    }
}
