package se.styrkedja.plans.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import se.styrkedja.access.Node;
import se.styrkedja.access.assignees.Assignees;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.dialogues.Cause;
import se.styrkedja.dialogues.DialogueRight;
import se.styrkedja.plans.Activity;
import se.styrkedja.plans.Area;
import se.styrkedja.plans.AreaState;
import se.styrkedja.plans.Chain;
import se.styrkedja.plans.Corrections;
import se.styrkedja.plans.Goal;
import se.styrkedja.plans.Outcome;
import se.styrkedja.plans.PlanRight;
import se.styrkedja.plans.Plans;
import se.styrkedja.plans.PlansRoom;
import se.styrkedja.plans.efforts.Effort;
import se.styrkedja.vocabulary.Deadline;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Choice;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;
import se.styrkedja.web.StaleVersion;

/// Puts the page of one area together.
///
/// @param chain with the figures that have come since its goals were followed up
/// @param siblings all areas of its node
/// @param efforts that serve it
/// @param hindrances why it may not be decided now
/// @param past what is taken back of it, and where its history is
/// @param known the causes written at its node, and those it rests on
record AreaView(
        CurrentUser user,
        Chain chain,
        List<Chain> siblings,
        List<Effort> efforts,
        List<String> hindrances,
        List<Choice> indicators,
        Assignees assignees,
        AreaPage.Past past,
        List<Cause> known,
        LocalDate today) {
    private static final Messages MESSAGES = Messages.of("plans");

    AreaPage page(Form form, String open, StaleVersion stale) {
        var area = chain.area();
        var node = area.node();
        return new AreaPage(
                user.inside(PlansRoom.AREAS, area.text().name())
                        .below(
                                user.member().name(node) + " " + area.year(),
                                "/utvecklingsomraden?" + node.query() + "&lasar=" + area.year())
                        .with(form),
                Drawing.address(chain),
                new Drawing(chain, user, today).picture(),
                facts(),
                chain.goals().stream().map(this::row).toList(),
                chain.activities().stream().map(this::row).toList(),
                form,
                open,
                indicators,
                assignees,
                choices("level.", Activity.Level.values()),
                outcomes(),
                chain.reachedBeside(Outcome.NOT).stream().map(Goal::wording).toList(),
                area.state() instanceof AreaState.Proposed,
                area.isClosed(),
                hindrances.stream()
                        .filter(reason -> !reason.equals(Plans.MOTIVE_MISSING))
                        .map(reason -> MESSAGES.text("refused." + reason))
                        .toList(),
                hindrances.contains(Plans.MOTIVE_MISSING),
                chain.basis().field(form),
                stale,
                efforts.stream().map(AreaView::row).toList(),
                changed(area.written().edition()),
                past,
                takeBack(area.id().value()),
                causes(form, open),
                new AreaPage.May(
                        !area.isClosed() && user.may(PlanRight.PROPOSE_AREA, node),
                        !area.isClosed() && user.may(PlanRight.DECIDE_AREA, node),
                        !area.isClosed() && user.may(PlanRight.REPORT_ACTIVITY, node),
                        !area.isClosed() && user.may(PlanRight.FOLLOW_UP, node),
                        area.isClosed() && user.may(PlanRight.DECIDE_AREA, node)));
    }

    /// What an area may be made to rest on: the causes of its node, and those it rests on.
    static List<Cause> known(Chain chain, List<Cause> there) {
        return Stream.concat(chain.causes().stream(), there.stream()).distinct().toList();
    }

    /// What it can be made to rest on, as long as the door allows it.
    private AreaPage.Causes causes(Form form, String part) {
        var area = chain.area();
        boolean open = chain.unchangeable().isEmpty();
        var choices = known.stream()
                .filter(cause -> open && user.may(PlanRight.PROPOSE_AREA, area.node()))
                .map(cause -> new Choice(
                        cause.id().value().toString(),
                        MESSAGES.text(
                                "causes.choice", cause.text(), cause.about().point())))
                .toList();
        var ticked = chain.causes().stream()
                .map(cause -> cause.id().value().toString())
                .toList();
        boolean missing = open && chain.causes().isEmpty();
        return new AreaPage.Causes(
                missing,
                choices,
                part.equals("orsaker") ? form : Form.of(Map.of("orsak", ticked)),
                area.grounds(),
                missing && user.may(DialogueRight.HOLD_DIALOGUE, area.node()) ? dialogue(area) : "");
    }

    /// What somebody has chosen meanwhile.
    static StaleVersion staleCauses(Chain now) {
        var texts = now.causes().isEmpty()
                ? Stream.of(MESSAGES.text("earlier.causes.none"))
                : now.causes().stream().map(Cause::text);
        return new StaleVersion(
                MESSAGES.text("stale.causes"),
                texts.map(text -> new StaleVersion.Line(MESSAGES.text("stale.cause"), text))
                        .toList());
    }

    /// Where a dialogue about its result is planned.
    private static String dialogue(Area area) {
        var place = area.node().equals(Node.WHOLE) ? "hela=ja" : area.node().query();
        return "/dialoger/ny?%s&ser=%s&vilar=%s"
                .formatted(
                        place,
                        coded(area.results().getFirst().point()),
                        coded(MESSAGES.text("causes.rests-on", area.text().name())));
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// Where it is taken back, or why it is not: by the reasons that the verb refuses by.
    private AreaPage.TakeBack takeBack(UUID thing) {
        var node = chain.area().node();
        if (chain.area().isClosed() || !user.may(PlanRight.PROPOSE_AREA, node)) return AreaPage.TakeBack.NONE;
        var reasons = Corrections.irrevocable(chain, thing, user.may(PlanRight.DECIDE_AREA, node));
        return new AreaPage.TakeBack(
                reasons.isEmpty() ? Drawing.address(chain) + "/tillbaka?sak=" + thing : "",
                reasons.stream()
                        .map(reason -> MESSAGES.text("refused." + reason))
                        .toList());
    }

    private static AreaPage.EffortRow row(Effort effort) {
        return new AreaPage.EffortRow(
                effort.frame().title(),
                "/insatser/" + effort.id().value(),
                MESSAGES.text("activity.when", Swedish.date(effort.frame().starts()), Swedish.date(effort.lastDay())));
    }

    /// How it may be said to have become; where there is no goal, nothing was measured.
    private List<Choice> outcomes() {
        return chain.goals().isEmpty()
                ? List.of(new Choice(Outcome.NOT_YET_MEASURABLE.name(), MESSAGES.text("choice.no-goal")))
                : choices("choice.", Outcome.values());
    }

    static List<Choice> choices(String prefix, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> new Choice(value.name(), MESSAGES.text(prefix + value.name())))
                .toList();
    }

    private List<AreaPage.Fact> facts() {
        var text = chain.area().text();
        var facts = new ArrayList<>(List.of(
                fact("why", text.why()),
                fact("effect-short", text.effectShort()),
                fact("effect-long", text.effectLong()),
                fact("owner", chain.area().isClosed() ? text.owner().name() : Assignees.awaited(text.owner())),
                fact("higher-goal", text.higherGoal()),
                fact(
                        "research",
                        Stream.of(text.research(), text.researchSource())
                                .filter(s -> !s.isEmpty())
                                .reduce((a, b) -> a + " (" + b + ")")
                                .orElse(""))));
        for (var before : chain.area().before())
            siblings.stream()
                    .filter(c -> c.area().id().equals(before))
                    .forEach(c -> facts.add(fact(
                            "lineage." + chain.area().lineage(),
                            c.area().text().name() + ", " + c.area().year())));
        switch (chain.area().state()) {
            case AreaState.Proposed p -> facts.add(fact("state", MESSAGES.text("state.proposed")));
            case AreaState.Decided decided -> facts.add(fact("state", decided(decided)));
            case AreaState.Closed(var on, var by, var outcome, var reason, var decided) -> {
                var closed = MESSAGES.text("state.closed.by", Swedish.date(on), by, chain.outcome(), reason);
                facts.add(fact(
                        "state",
                        decided.map(before -> decided(before) + ". " + closed).orElse(closed)));
            }
        }
        chain.area().decision().ifPresent(decision -> facts.add(fact("motive", decision.motive())));
        facts.removeIf(fact -> fact.text().isEmpty());
        return facts;
    }

    private static String decided(AreaState.Decided decided) {
        return MESSAGES.text("state.decided.by", Swedish.date(decided.on()), decided.by());
    }

    private static AreaPage.Fact fact(String key, String text) {
        return new AreaPage.Fact(MESSAGES.text("fact." + key), text);
    }

    private AreaPage.GoalRow row(Goal goal) {
        var said = chain.followUp(goal.id());
        var tags = said.stream()
                .flatMap(f -> Stream.of(Drawing.outcome(f), Drawing.support(f), Drawing.since(chain, f)))
                .flatMap(List::stream)
                .toList();
        return new AreaPage.GoalRow(
                goal.wording(),
                goal.measured(),
                MESSAGES.text("goal.due", Swedish.date(goal.due())),
                tags,
                said.map(f -> f.comment()).orElse(""),
                chain.area().isClosed() && said.isEmpty()
                        ? ""
                        : Drawing.address(chain) + "/mal/" + goal.id().value() + "/uppfoljning",
                said.isEmpty() && new Deadline(goal.due()).hasCome(today),
                Drawing.address(chain) + "/mal/" + goal.id().value(),
                takeBack(goal.id().value()),
                changed(goal.edition()));
    }

    private AreaPage.ActivityRow row(Activity activity) {
        var tags = new ArrayList<ChainPicture.Tag>();
        tags.add(Drawing.tag(activity));
        if (activity.isLate(today)) tags.add(new ChainPicture.Tag(MESSAGES.text("late"), "danger"));
        var number = activity.agreement().isEmpty() ? "" : activity.agreement() + " ";
        return new AreaPage.ActivityRow(
                activity.id().value().toString(),
                number + activity.what(),
                MESSAGES.text("level." + activity.level()),
                activity.isOpen()
                        ? Assignees.awaited(activity.owner())
                        : activity.owner().name(),
                MESSAGES.text("activity.when", Swedish.date(activity.starts()), Swedish.date(activity.due())),
                activity.notes(),
                activity.latest().version(),
                tags,
                activity.latest().state() != Activity.State.NOT_BEGUN,
                activity.isOpen(),
                Drawing.address(chain) + "/aktiviteter/" + activity.id().value(),
                takeBack(activity.id().value()),
                activity.reports().stream().map(AreaView::said).toList(),
                changed(activity.edition()));
    }

    private static String changed(Area.Edition edition) {
        return edition.isChangedSinceDecision()
                ? MESSAGES.text("changed.after-decision", Swedish.date(edition.on()), edition.by())
                : "";
    }

    private static String said(Activity.Report report) {
        var sentence = MESSAGES.text("activity.said", report.state().told(), Swedish.date(report.on()), report.by());
        return report.note().isEmpty() ? sentence : sentence + ": " + report.note();
    }
}
