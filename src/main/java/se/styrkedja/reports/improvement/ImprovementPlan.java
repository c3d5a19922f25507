package se.styrkedja.reports.improvement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.styrkedja.dialogues.Participation;
import se.styrkedja.plans.AreaState;
import se.styrkedja.plans.Chain;
import se.styrkedja.plans.FollowUp;
import se.styrkedja.plans.Goal;
import se.styrkedja.reports.Block;
import se.styrkedja.reports.Document;
import se.styrkedja.reports.Inline;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Messages;

/// The improvement plan (förbättringsplan) of a node: what became of last year's areas, what it has chosen now and why,
/// and for each area the whole chain.
public final class ImprovementPlan {
    private static final Messages MESSAGES = Said.MESSAGES;

    private final Work work;
    private final List<Block> blocks = new ArrayList<>();

    private ImprovementPlan(Work work) {
        this.work = work;
    }

    public static Document of(Work work) {
        var plan = new ImprovementPlan(work);
        plan.chosen();
        plan.before();
        plan.tookPart();
        work.inOrder().forEach(plan::area);
        plan.blocks.addAll(Serving.table(work));
        return new Document(Said.cover(work, MESSAGES.text("plan.title"), state()), plan.blocks, List.of());
    }

    /// What has been chosen for the year, and what became of what was chosen before it, each under its heading.
    static List<Block> choices(Work work) {
        var plan = new ImprovementPlan(work);
        plan.chosen();
        plan.before();
        return plan.blocks;
    }

    /// Who took part, under a heading.
    static List<Block> took(Work work) {
        var plan = new ImprovementPlan(work);
        plan.tookPart();
        return plan.blocks;
    }

    /// Last year's areas, each with what became of it.
    public static List<Block> became(Work work) {
        var plan = new ImprovementPlan(work);
        plan.eachBefore();
        return plan.blocks;
    }

    /// The areas of the year, each under a heading of its own.
    public static List<Block> areas(Work work) {
        var plan = new ImprovementPlan(work);
        work.inOrder().forEach(plan::area);
        return plan.blocks;
    }

    /// What a living document is called: it is as the work reads today. Only what is frozen is decided, and says so
    /// itself.
    static String state() {
        return MESSAGES.text("cover.today");
    }

    /// Whether all areas of the year are decided, or none is worked with any more, in words.
    static String decided(Work work) {
        if (!work.chains().isEmpty() && work.open().isEmpty()) return MESSAGES.text("areas.closed");
        boolean decided = !work.chains().isEmpty()
                && work.chains().stream().noneMatch(c -> c.area().state() instanceof AreaState.Proposed);
        return MESSAGES.text(decided ? "areas.decided" : "areas.undecided");
    }

    private void chosen() {
        blocks.add(new Block.Heading(1, MESSAGES.text("plan.chosen", work.year().toString()), "valt"));
        if (work.chains().isEmpty())
            blocks.add(new Block.Nothing(MESSAGES.text("missing"), MESSAGES.text("plan.chosen.none")));
        else chosenAreas();
        withdrawn();
    }

    /// What was taken back since it was decided: a plan that was decided before still holds it.
    private void withdrawn() {
        var withdrawn = work.withdrawn();
        if (withdrawn.steps().isEmpty()) return;
        blocks.add(Said.paragraph(
                MESSAGES.text(withdrawn.isSincePlan() ? "plan.withdrawn.since-plan" : "plan.withdrawn.since-area")));
        blocks.add(new Block.Bullets(withdrawn.steps().stream()
                .map(step -> Said.words(MESSAGES.text(
                        "plan.withdrawn." + step.kind(),
                        step.name(),
                        Swedish.date(step.on()),
                        step.by(),
                        step.reason())))
                .toList()));
    }

    private void chosenAreas() {
        blocks.add(new Block.Table(
                MESSAGES.text("plan.chosen.caption"),
                List.of(MESSAGES.text("plan.chosen.columns").split(";")),
                work.chains().stream()
                        .map(chain -> List.of(
                                Said.words(chain.area().text().name()),
                                Said.words(goals(chain)),
                                Said.words(chain.area().text().owner().name()),
                                Said.words(Said.state(chain))))
                        .toList(),
                List.of()));
        work.open()
                .forEach(chain -> chain.area()
                        .decision()
                        .filter(decided -> !decided.motive().isBlank())
                        .ifPresent(decided -> blocks.add(Said.paragraph(
                                MESSAGES.text("plan.motive", chain.area().text().name(), decided.motive())))));
    }

    private static String goals(Chain chain) {
        return chain.goals().isEmpty()
                ? Said.noGoal(chain)
                : chain.goals().stream()
                        .map(g -> g.wording())
                        .reduce((a, b) -> a + "; " + b)
                        .orElse("");
    }

    /// What became of the areas of the year before: each is named, and none is just gone.
    private void before() {
        blocks.add(new Block.Heading(
                1, MESSAGES.text("plan.before", work.year().previous().toString()), "i-fjol"));
        eachBefore();
    }

    private void eachBefore() {
        if (work.before().isEmpty()) {
            blocks.add(new Block.Nothing(MESSAGES.text("nothing"), MESSAGES.text("plan.before.none")));
            return;
        }
        blocks.add(new Block.Table(
                MESSAGES.text("plan.before.caption"),
                List.of(MESSAGES.text("plan.before.columns").split(";")),
                work.before().stream()
                        .map(chain -> List.of(
                                Said.words(chain.area().text().name()),
                                Said.words(outcomes(chain)),
                                Said.words(became(chain))))
                        .toList(),
                List.of()));
    }

    private static String outcomes(Chain chain) {
        return chain.goals().isEmpty()
                ? Said.noGoal(chain)
                : chain.goals().stream()
                        .map(goal -> Said.sentence(goal.wording() + ": " + Said.outcome(chain, goal)))
                        .collect(Collectors.joining(" "));
    }

    /// What came of it when it was closed, and where it goes on; or that it does neither.
    private String became(Chain earlier) {
        var told = Stream.concat(
                        earlier.area().isClosed() ? Stream.of(Said.state(earlier)) : Stream.<String>empty(),
                        goesOn(earlier).stream())
                .collect(Collectors.joining(" "));
        return told.isEmpty() ? MESSAGES.text("plan.before.open") : told;
    }

    private Optional<String> goesOn(Chain earlier) {
        var id = earlier.area().id();
        return work.chains().stream()
                .filter(chain -> chain.area().before().contains(id))
                .findFirst()
                .map(chain -> MESSAGES.text(
                        "lineage." + chain.area().lineage(), chain.area().text().name()));
    }

    private void tookPart() {
        blocks.add(new Block.Heading(1, MESSAGES.text("plan.took"), "medverkan"));
        var took = Gathering.all(work.took());
        if (took.isEmpty()) {
            blocks.add(new Block.Nothing(
                    MESSAGES.text("missing"),
                    MESSAGES.text(work.isOfSchool() ? "plan.took.none" : "plan.took.none.organiser")));
            return;
        }
        blocks.add(new Block.Bullets(work.took().stream()
                .filter(Gathering::isListed)
                .map(one -> List.<Inline>of(
                        new Inline.Strong(Said.name(one) + ": "), new Inline.Words(Said.took(one, work.forms()) + ".")))
                .toList()));
        if (Participation.onlyManagers(work.at(), work.forms(), took))
            blocks.add(Said.paragraph(MESSAGES.text("plan.took.managers")));
    }

    private void area(Chain chain) {
        var text = chain.area().text();
        blocks.add(new Block.Heading(
                1, chain.named(), "omrade-" + chain.area().id().value()));
        blocks.add(Said.paragraph(Said.state(chain)));
        part(chain, "plan.why", Said.told(chain, "plan.why"), Said.written(chain, text.why(), "plan.why.missing"));
        part(
                chain,
                "plan.results",
                List.of(new Block.Bullets(chain.area().results().stream()
                        .map(result -> Said.words(result.words()))
                        .toList())));
        part(chain, "plan.causes", causes(chain));
        part(chain, "plan.effects", Said.told(chain, "plan.effects"), effects(chain));
        part(chain, "plan.goals", goalTable(chain));
        part(chain, "plan.activities", activityTable(chain, work.today()));
        part(chain, "plan.followed", followed(chain));
        if (!text.research().isBlank()) part(chain, "plan.research", research(chain));
    }

    private void part(Chain chain, String heading, List<Block> content) {
        part(chain, heading, MESSAGES.text(heading), content);
    }

    private void part(Chain chain, String heading, String words, List<Block> content) {
        blocks.add(new Block.Heading(
                2, words, heading.replace('.', '-') + "-" + chain.area().id().value()));
        blocks.addAll(content);
    }

    private static List<Block> causes(Chain chain) {
        if (chain.causes().isEmpty()) return List.of(Said.lacks(chain, "plan.causes.missing"));
        return List.of(new Block.Bullets(chain.causes().stream()
                .map(cause -> Said.words(
                        cause.support().isBlank()
                                ? MESSAGES.text("plan.cause", cause.text(), Swedish.date(cause.talkedOn()))
                                : MESSAGES.text(
                                        "plan.cause.supported",
                                        cause.text(),
                                        Swedish.date(cause.talkedOn()),
                                        cause.support())))
                .toList()));
    }

    private static List<Block> effects(Chain chain) {
        var text = chain.area().text();
        return Stream.concat(
                        Said.written(chain, text.effectShort(), "plan.effects.missing").stream(),
                        text.effectLong().isBlank()
                                ? Stream.<Block>empty()
                                : Stream.of(Said.paragraph(MESSAGES.text("plan.effects.long", text.effectLong()))))
                .toList();
    }

    static List<Block> goalTable(Chain chain) {
        if (chain.goals().isEmpty()) return List.of(Said.lacks(chain, "plan.goals.missing"));
        return List.of(new Block.Table(
                MESSAGES.text("plan.goals.caption", chain.area().text().name()),
                List.of(MESSAGES.text("plan.goals.columns").split(";")),
                chain.goals().stream()
                        .map(goal -> Stream.of(
                                        goal.wording(),
                                        Said.measured(goal),
                                        Said.from(goal),
                                        Said.target(goal),
                                        Said.day(goal.due()),
                                        Said.outcome(chain, goal))
                                .map(Said::words)
                                .toList())
                        .toList(),
                List.of()));
    }

    static List<Block> activityTable(Chain chain, LocalDate today) {
        if (chain.activities().isEmpty()) return List.of(Said.lacks(chain, "plan.activities.missing"));
        return List.of(new Block.Table(
                MESSAGES.text("plan.activities.caption", chain.area().text().name()),
                List.of(MESSAGES.text("plan.activities.columns").split(";")),
                chain.activities().stream()
                        .map(a -> Stream.of(
                                        MESSAGES.text(
                                                "plan.activity", Said.activity(a), MESSAGES.text("level." + a.level())),
                                        a.owner().name(),
                                        Said.day(a.due()),
                                        Said.state(a, today),
                                        Said.notes(a))
                                .map(Said::words)
                                .toList())
                        .toList(),
                List.of()));
    }

    private static List<Block> followed(Chain chain) {
        var said = chain.goals().stream()
                .flatMap(goal -> chain.followUp(goal.id()).stream().flatMap(f -> followed(chain, goal, f).stream()))
                .toList();
        if (!said.isEmpty()) return said;
        return chain.area().isClosed()
                ? List.of(Said.paragraph(MESSAGES.text("plan.followed.never")))
                : List.of(new Block.Nothing(MESSAGES.text("not-yet"), MESSAGES.text("plan.followed.none")));
    }

    private static List<Block> followed(Chain chain, Goal goal, FollowUp f) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph(List.of(
                new Inline.Strong(goal.wording() + ": " + Said.outcome(chain, goal) + ". "),
                new Inline.Words(f.comment()))));
        if (!f.plan().isBlank()) blocks.add(Said.paragraph(Said.told(chain, "plan.followed.plan", f.plan())));
        if (!f.lesson().isBlank()) blocks.add(Said.paragraph(MESSAGES.text("plan.followed.lesson", f.lesson())));
        return blocks;
    }

    private static List<Block> research(Chain chain) {
        var text = chain.area().text();
        return List.of(Said.paragraph(
                text.researchSource().isBlank()
                        ? text.research()
                        : text.research() + " (" + text.researchSource() + ")"));
    }
}
