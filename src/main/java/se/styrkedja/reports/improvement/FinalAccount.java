package se.styrkedja.reports.improvement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.styrkedja.dialogues.Participation;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.plans.AreaState;
import se.styrkedja.plans.Chain;
import se.styrkedja.plans.Effect;
import se.styrkedja.plans.FollowUp;
import se.styrkedja.plans.Goal;
import se.styrkedja.plans.Outcome;
import se.styrkedja.plans.Reading;
import se.styrkedja.reports.Block;
import se.styrkedja.reports.Document;
import se.styrkedja.reports.Inline;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Messages;

/// The final account (slutredovisning) that Skolverket asks for as a Word file: one matrix of ten rows for each
/// measure,
/// then three questions that sum up, then extensions. What the chain knows is filled in; the questions are people's to
/// answer.
/// Source: Skolverket, Samverkan för bästa skola, redovisning av insatser (as filled in by Borlänge 2023).
public final class FinalAccount {
    private static final Messages MESSAGES = Said.MESSAGES;

    private FinalAccount() {}

    public static Document of(Work work) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(1, MESSAGES.text("account.measures"), "insatser"));
        if (work.chains().isEmpty())
            blocks.add(new Block.Nothing(MESSAGES.text("missing"), MESSAGES.text("plan.chosen.none")));
        int number = 0;
        for (var chain : work.chains()) blocks.addAll(matrix(work, ++number, chain));
        blocks.add(new Block.Heading(1, MESSAGES.text("account.summary"), "sammanfattning"));
        for (var question : List.of("account.led-to", "account.learnt", "account.to-develop"))
            blocks.add(new Block.ToWrite(question, MESSAGES.text(question), MESSAGES.text("account.question.prompt")));
        blocks.add(new Block.Heading(1, MESSAGES.text("account.extensions"), "forlangning"));
        blocks.add(new Block.Paragraph(Said.words(MESSAGES.text("account.extension"))));
        blocks.add(new Block.Table(
                MESSAGES.text("account.extension.caption"),
                List.of(MESSAGES.text("account.extension.name"), MESSAGES.text("account.extension.day")),
                List.of(List.of(Said.words(""), Said.words(""))),
                List.of()));
        return new Document(
                Said.cover(work, MESSAGES.text("account.title"), MESSAGES.text("cover.draft")), blocks, List.of());
    }

    private static List<Block> matrix(Work work, int number, Chain chain) {
        var text = chain.area().text();
        var rows = List.of(
                row("name", names(chain)),
                row("problem", lines(chain.area().results().stream().map(r -> r.words()))),
                row("cause", lines(chain.causes().stream().map(c -> c.text()))),
                row("goal", lines(chain.goals().stream().map(Goal::wording))),
                row("improvement", improvement(chain)),
                row("not-reached", notReached(chain)),
                row("expected", lines(Stream.of(text.effectShort(), text.effectLong()))),
                row("effects", seen(chain)),
                row("lessons", lines(chain.followUps().stream().map(FollowUp::lesson))),
                row("who", who(work, chain)));
        return List.of(
                new Block.Heading(
                        2,
                        MESSAGES.text("account.measure", Integer.toString(number), text.name()),
                        "insats-" + chain.area().id().value()),
                new Block.Table(
                        MESSAGES.text("account.caption", text.name()),
                        List.of(MESSAGES.text("account.columns").split(";")),
                        rows,
                        List.of()));
    }

    /// A row of the form, in its own words; what nobody has written is left empty, to be written in it.
    private static List<List<Inline>> row(String key, String text) {
        return List.of(Said.words(MESSAGES.text("account.row." + key)), Said.words(text));
    }

    /// The measures as the agreement names them; the area when none has a number.
    private static String names(Chain chain) {
        var agreed = chain.activities().stream()
                .filter(a -> !a.agreement().isEmpty())
                .map(Said::activity)
                .toList();
        return agreed.isEmpty() ? chain.area().text().name() : String.join(". ", agreed);
    }

    private static String lines(Stream<String> texts) {
        return texts.filter(text -> !text.isBlank())
                .map(Said::sentence)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /// What can be seen to be better, and how much: the figures before and after of what was followed up. Of a closed
    /// area first what came of it as a whole and why it was closed, then each goal by itself, and
    /// which goals nobody followed up.
    private static String improvement(Chain chain) {
        return lines(Stream.concat(
                closed(chain).stream(),
                chain.goals().stream()
                        .map(goal -> chain.followUp(goal.id())
                                .map(said -> improvement(chain, goal, said))
                                .orElseGet(() -> unfollowed(chain, goal)))));
    }

    private static Optional<String> closed(Chain chain) {
        if (!(chain.area().state() instanceof AreaState.Closed closed)) return Optional.empty();
        var told = MESSAGES.text("account.closed", Swedish.date(closed.on()), chain.outcome(), closed.reason());
        return Optional.of(
                chain.reachedBeside(closed.outcome()).isEmpty()
                        ? told
                        : Said.sentence(told) + " " + MESSAGES.text("account.closed.apart"));
    }

    /// Of a goal in an area that is worked with nothing, until somebody follows it up.
    private static String unfollowed(Chain chain, Goal goal) {
        return chain.area().isClosed()
                ? MESSAGES.text("account.unfollowed", goal.wording(), Said.unfollowed(chain))
                : "";
    }

    private static String improvement(Chain chain, Goal goal, FollowUp followUp) {
        return lines(Stream.of(
                MESSAGES.text("account.goal", goal.wording(), outcome(goal, followUp)),
                figures(goal, followUp),
                chain.since(goal.id())
                        .map(since -> Said.sentence(MESSAGES.text("account.since", Said.reading(goal, since))) + " "
                                + change("account.since.change", goal, since))
                        .orElse("")));
    }

    /// The figures that it was followed up by; none of a goal in words.
    private static String figures(Goal goal, FollowUp followUp) {
        if (!(goal.measure() instanceof Goal.Measure.ByIndicator by)) return "";
        var day = Swedish.date(followUp.on());
        if (isNewer(by.baseline(), followUp.after()))
            return MESSAGES.text("account.from-to", Said.from(goal), Said.reading(goal, followUp.after())) + " "
                    + change("account.change", goal, followUp.after());
        if (by.baseline() instanceof Reading.Known) return MESSAGES.text("account.no-newer", Said.from(goal), day);
        return followUp.after() instanceof Reading.Known
                ? MESSAGES.text("account.no-baseline", day, Said.reading(goal, followUp.after()))
                : "";
    }

    /// What has changed since the goal began is never told without what chance can have made of it.
    private static String change(String key, Goal goal, Reading after) {
        var told = Effect.told(goal, after);
        return told.isEmpty() ? "" : MESSAGES.text(key, told);
    }

    /// Where it is told beside it that there was no newer figure, it is not said again.
    private static String outcome(Goal goal, FollowUp followUp) {
        boolean told = goal.measure() instanceof Goal.Measure.ByIndicator by
                && by.baseline() instanceof Reading.Known
                && !isNewer(by.baseline(), followUp.after());
        return switch (followUp.support()) {
            case NO_FIGURE, NOT_NEWER ->
                told && followUp.isUnsupported()
                        ? MESSAGES.text(
                                "account.own-judgement", followUp.outcome().told())
                        : Said.outcome(followUp);
            default -> Said.outcome(followUp);
        };
    }

    /// Whether there are two figures to tell of, the second of a later time.
    private static boolean isNewer(Reading before, Reading after) {
        return before instanceof Reading.Known && after instanceof Reading.Known now && Effect.isLater(now, before);
    }

    /// The goals that were not reached at all with what people say of it, those that cannot be told yet with what is
    /// done about it. Of one that is partly reached it stands among the effects. Where the area as a
    /// whole is said not to be reached, and each goal that was followed up is, that is told.
    private static String notReached(Chain chain) {
        var goals = lines(chain.goals().stream()
                .flatMap(goal -> chain.followUp(goal.id()).stream()
                        .filter(f -> f.outcome() != Outcome.REACHED)
                        .map(f -> goal.wording() + ": " + because(chain, goal, f))));
        return goals.isEmpty()
                        && chain.area().state() instanceof AreaState.Closed closed
                        && !chain.reachedBeside(closed.outcome()).isEmpty()
                ? MESSAGES.text("account.not-reached.area", chain.outcome())
                : goals;
    }

    private static String because(Chain chain, Goal goal, FollowUp said) {
        return switch (said.outcome()) {
            case NOT_YET_MEASURABLE ->
                said.plan().isBlank() ? Said.outcome(chain, goal) : Said.told(chain, "plan.followed.plan", said.plan());
            case PARTLY -> Said.outcome(chain, goal);
            case NOT, REACHED -> said.comment();
        };
    }

    /// What has been seen so far of each goal that can be measured: that an activity is done is no effect.
    private static String seen(Chain chain) {
        return lines(chain.goals().stream()
                .flatMap(goal -> chain.followUp(goal.id()).stream())
                .filter(followUp -> followUp.outcome() == Outcome.REACHED || followUp.outcome() == Outcome.PARTLY)
                .map(FollowUp::comment));
    }

    /// Those who took part in the dialogues that the causes come from, and in those about the results of the year
    /// itself;
    /// empty when nobody is told of.
    private static String who(Work work, Chain chain) {
        return lines(Stream.of(
                        said("account.who.causes", work.took(chain), work.forms()),
                        said("account.who.year", work.tookAfter(), work.forms()))
                .flatMap(Optional::stream));
    }

    private static Optional<String> said(String key, List<Participation> all, Set<SchoolForm> forms) {
        var took = all.stream()
                .filter(Participation::tookPart)
                .map(one -> Said.took(one, forms))
                .collect(Collectors.joining("; "));
        return took.isEmpty() ? Optional.empty() : Optional.of(MESSAGES.text(key, took));
    }
}
