package se.styrkedja.reports.improvement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.styrkedja.plans.Activity;
import se.styrkedja.plans.Chain;

/// The organiser's own areas in the words of the quality report, by the place they belong to there: written once, in
/// the
/// plan.
public final class Priorities {
    private static final int MOST = 3;

    private Priorities() {}

    /// Empty when there is no area. Where there are fewer than three the other places say so.
    ///
    /// @param chains of the organiser itself, for the school year after the one the report is about
    public static Map<String, String> of(List<Chain> chains) {
        var texts = new LinkedHashMap<String, String>();
        var open = chains.stream().filter(chain -> !chain.area().isClosed()).toList();
        if (open.isEmpty()) return texts;
        for (int area = 1; area <= MOST; area++) {
            var anchor = area == 1 ? "priorities-area." : "priorities-area-" + area + ".";
            var answers = area <= open.size()
                    ? answers(open.get(area - 1))
                    : List.of(Said.MESSAGES.text("priorities.none"), "\u2013", "\u2013", "\u2013", "\u2013");
            for (int part = 0; part < answers.size(); part++)
                if (!answers.get(part).isBlank()) texts.put(anchor + (part + 1), answers.get(part));
        }
        return texts;
    }

    /// Name, why, effects, measures, and how one knows: the questions of the report in their order.
    private static List<String> answers(Chain chain) {
        var text = chain.area().text();
        return List.of(
                text.name(),
                text.why(),
                lines(Stream.of(text.effectShort(), text.effectLong())),
                lines(chain.activities().stream()
                        .filter(a -> a.latest().state() != Activity.State.CANCELLED)
                        .map(Said::activity)),
                lines(chain.goals().stream().map(goal -> goal.wording() + " (" + Said.measured(goal) + ")")));
    }

    private static String lines(Stream<String> texts) {
        return texts.filter(text -> !text.isBlank()).collect(Collectors.joining("\n"));
    }
}
