package se.styrkedja.reports.improvement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.styrkedja.plans.Activity;
import se.styrkedja.plans.Chain;
import se.styrkedja.plans.Goal;
import se.styrkedja.reports.Block;
import se.styrkedja.reports.Document;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Messages;

/// The activity plan (aktivitetsplan) of a node: what is to be done, by the day it shall be ready, by whom, and how far
/// it has come; and when each goal is to be followed up. To pin up in the staff room.
public final class ActivityPlan {
    private static final Messages MESSAGES = Said.MESSAGES;

    /// The order in which they are counted.
    private static final List<Activity.Standing> SHOWN = List.of(
            Activity.Standing.DONE,
            Activity.Standing.ONGOING,
            Activity.Standing.NOT_BEGUN,
            Activity.Standing.CANCELLED);

    /// An activity with the area it is done for, of a closed one with what came of it.
    private record Doing(Activity activity, String area) {}

    private record Due(Goal goal, Chain of) {}

    private ActivityPlan() {}

    public static Document of(Work work) {
        var blocks = new ArrayList<Block>();
        if (doings(work).findAny().isPresent()) blocks.add(Said.paragraph(summary(work)));
        blocks.addAll(byDay(work));
        if (!work.open().isEmpty() || work.closed().isEmpty()) goals(work, blocks);
        return new Document(
                Said.cover(work, MESSAGES.text("activities.title"), ImprovementPlan.state()),
                blocks,
                List.of(),
                Document.Shape.WALL);
    }

    /// Those that are to be reached: none of a closed area.
    private static void goals(Work work, List<Block> blocks) {
        var goals = work.open().stream()
                .flatMap(chain -> chain.goals().stream().map(goal -> new Due(goal, chain)))
                .sorted(Comparator.comparing(due -> due.goal.due()))
                .map(ActivityPlan::row)
                .toList();
        blocks.add(new Block.Heading(1, MESSAGES.text("activities.goals"), "mal"));
        if (goals.isEmpty())
            blocks.add(new Block.Nothing(MESSAGES.text("missing"), MESSAGES.text("plan.goals.missing")));
        else blocks.add(table("activities.goals", goals));
    }

    /// All in one table by the day they shall be ready, those that did not come about left out; and which areas are
    /// closed, whose undone activities are left out too.
    static List<Block> byDay(Work work) {
        var blocks = new ArrayList<Block>();
        var doings = doings(work)
                .filter(doing -> doing.activity.isOpenOrDone())
                .sorted(Comparator.comparing((Doing doing) -> doing.activity.due())
                        .thenComparing(doing -> doing.activity.owner().name(), Swedish.order())
                        .thenComparing(doing -> doing.activity.standing()))
                .map(doing -> row(doing, work))
                .toList();
        if (!doings.isEmpty()) blocks.add(table("activities", doings));
        else if (!work.open().isEmpty() || work.closed().isEmpty())
            blocks.add(new Block.Nothing(MESSAGES.text("missing"), MESSAGES.text("plan.activities.missing")));
        if (work.closed().isEmpty()) return blocks;
        blocks.add(Said.paragraph(MESSAGES.text("activities.closed")));
        blocks.add(new Block.Bullets(work.closed().stream()
                .map(chain -> Said.words(MESSAGES.text(
                        "activities.closed.one", chain.area().text().name(), Said.state(chain))))
                .toList()));
        return blocks;
    }

    private static Stream<Doing> doings(Work work) {
        return work.chains().stream()
                .flatMap(chain -> chain.activities().stream()
                        .filter(activity -> SHOWN.contains(activity.standing()))
                        .map(activity -> new Doing(activity, chain.named())));
    }

    private static Block table(String key, List<List<String>> rows) {
        return new Block.Table(
                MESSAGES.text(key + ".caption"),
                List.of(MESSAGES.text(key + ".columns").split(";")),
                rows.stream().map(row -> row.stream().map(Said::words).toList()).toList(),
                List.of());
    }

    private static List<String> row(Doing doing, Work work) {
        var activity = doing.activity;
        return List.of(
                Said.day(activity.due()),
                Said.activity(activity),
                activity.owner().name(),
                Said.day(activity.starts()),
                Said.state(activity, work.today()),
                doing.area);
    }

    private static List<String> row(Due due) {
        var area = due.of.area().text();
        return List.of(
                Said.day(due.goal.due()),
                due.goal.wording(),
                area.owner().name(),
                Said.outcome(due.of, due.goal),
                area.name());
    }

    /// How many there are, and how far they have come, where any has come so far.
    private static String summary(Work work) {
        var all = doings(work).map(Doing::activity).toList();
        return MESSAGES.text(
                "activities.summary",
                Swedish.whole(all.size()),
                SHOWN.stream().flatMap(state -> counted(all, state)).collect(Collectors.joining(", ")),
                Swedish.whole(all.stream()
                        .filter(activity -> activity.isLate(work.today()))
                        .count()),
                Swedish.date(work.today()));
    }

    private static Stream<String> counted(List<Activity> all, Activity.Standing state) {
        long count = all.stream().filter(a -> a.standing() == state).count();
        return count == 0
                ? Stream.empty()
                : Stream.of(MESSAGES.text("activities.counted." + state, Swedish.whole(count)));
    }
}
