package se.styrkedja.reports.improvement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import se.styrkedja.access.Node;
import se.styrkedja.plans.AreaState;
import se.styrkedja.plans.Chain;
import se.styrkedja.reports.Block;
import se.styrkedja.reports.Inline;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.vocabulary.Swedish;

/// What the quality report of an organiser says of the year's work before people write of it: how far it has come, and
/// what came of the organiser's own areas (skollagen 4 kap. 3 and 4 §§).
///
/// @param units that are to do the work, whether they have done anything or not
/// @param talks of the results of the year, at the units: the organiser and its areas are none
/// @param plans of the units, of the year and of the one after it
/// @param own the organiser's own areas of the year
public record YearsWork(
        SchoolYear year,
        Set<Node> units,
        List<se.styrkedja.dialogues.Tally> talks,
        List<se.styrkedja.plans.Tally> plans,
        List<Chain> own,
        LocalDate today) {
    public YearsWork {
        var those = Set.copyOf(units);
        units = those;
        talks = talks.stream()
                .filter(talk -> talk.about().equals(year))
                .filter(talk -> those.contains(talk.node()))
                .toList();
        plans = plans.stream().filter(plan -> those.contains(plan.node())).toList();
        own = own.stream().filter(chain -> chain.area().year().equals(year)).toList();
    }

    /// By the place that it is to be read before.
    public Map<String, List<Block>> material() {
        return Map.of("work.own", List.of(progress()), "analysis.last-year", results());
    }

    private Block progress() {
        var rows = new ArrayList<List<List<Inline>>>();
        int held = sum(talks, se.styrkedja.dialogues.Tally::held);
        long talked = talks.stream().filter(talk -> talk.held() > 0).count();
        rows.add(row("talked", talked, units.size()));
        if (held > 0) rows.add(row("wider", sum(talks, se.styrkedja.dialogues.Tally::wider), held));
        int topics = sum(talks, se.styrkedja.dialogues.Tally::topics);
        if (topics > 0) rows.add(row("explained", sum(talks, se.styrkedja.dialogues.Tally::explained), topics));
        rows.add(row(
                "decided",
                of(year.next()).filter(plan -> plan.decided() > 0).count(),
                units.size(),
                year.next().toString()));
        var now = of(year).map(se.styrkedja.plans.Tally::goals).toList();
        int due = sum(now, se.styrkedja.plans.Tally.Goals::due);
        if (due > 0)
            rows.add(row("followed-up", sum(now, se.styrkedja.plans.Tally.Goals::followedUp), due, year.toString()));
        int followedUp = sum(now, se.styrkedja.plans.Tally.Goals::followedUp);
        if (followedUp > 0) rows.add(row("shown", sum(now, se.styrkedja.plans.Tally.Goals::shown), followedUp));
        return new Block.Table(
                Said.MESSAGES.text("progress.table"),
                List.of(Said.MESSAGES.text("progress.columns").split(";")),
                rows,
                Said.words(Said.MESSAGES.text("progress.note", Swedish.date(today))));
    }

    private Stream<se.styrkedja.plans.Tally> of(SchoolYear of) {
        return plans.stream().filter(plan -> plan.year().equals(of));
    }

    private static <T> int sum(List<T> tallies, ToIntFunction<T> number) {
        return tallies.stream().mapToInt(number).sum();
    }

    /// `12 av 37`.
    private static List<List<Inline>> row(String step, long done, int all, String... about) {
        return List.of(
                Said.words(Said.MESSAGES.text("progress." + step, about)),
                Said.words(Said.MESSAGES.text("progress.of", Swedish.whole(done), Swedish.whole(all))));
    }

    /// One row for each goal of the organiser's own areas, with how far the area has come or what came of it; nothing
    /// when it had none.
    private List<Block> results() {
        var rows = own.stream()
                .filter(chain -> !(chain.area().state() instanceof AreaState.Proposed))
                .flatMap(YearsWork::rows)
                .toList();
        return rows.isEmpty()
                ? List.of()
                : List.of(new Block.Table(
                        Said.MESSAGES.text("own.table", year.toString()),
                        List.of(Said.MESSAGES.text("own.columns").split(";")),
                        rows,
                        List.of()));
    }

    private static Stream<List<List<Inline>>> rows(Chain chain) {
        var name = Said.words(chain.area().text().name());
        var state = Said.words(Said.state(chain));
        return chain.goals().isEmpty()
                ? Stream.of(List.of(name, state, Said.words(Said.noGoal(chain)), Said.words("\u2013")))
                : chain.goals().stream()
                        .map(goal -> List.of(
                                name, state, Said.words(goal.wording()), Said.words(Said.outcome(chain, goal))));
    }
}
