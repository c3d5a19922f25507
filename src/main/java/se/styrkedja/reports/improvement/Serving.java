package se.styrkedja.reports.improvement;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.styrkedja.plans.Chain;
import se.styrkedja.plans.efforts.Effort;
import se.styrkedja.reports.Block;
import se.styrkedja.reports.Inline;
import se.styrkedja.web.Messages;

/// The efforts that serve the areas of a plan, in a short table.
final class Serving {
    private static final Messages MESSAGES = Said.MESSAGES;

    private Serving() {}

    /// With a heading; nothing when no effort serves an area.
    static List<Block> table(Work work) {
        if (work.efforts().isEmpty()) return List.of();
        return List.of(
                new Block.Heading(1, MESSAGES.text("efforts"), "insatser"),
                new Block.Table(
                        MESSAGES.text("efforts.caption"),
                        List.of(MESSAGES.text("efforts.columns").split(";")),
                        work.efforts().stream().map(effort -> row(effort, work)).toList(),
                        List.of()));
    }

    private static List<List<Inline>> row(Effort effort, Work work) {
        var frame = effort.frame();
        return Stream.of(
                        MESSAGES.text("efforts." + kind(effort), frame.title()),
                        MESSAGES.text("efforts.period", Said.day(frame.starts()), Said.day(effort.lastDay())),
                        frame.responsible().name(),
                        work.chains().stream()
                                .filter(chain ->
                                        frame.areas().contains(chain.area().id()))
                                .map(Chain::named)
                                .collect(Collectors.joining("; ")))
                .map(Said::words)
                .toList();
    }

    private static String kind(Effort effort) {
        return switch (effort) {
            case Effort.Programme p -> "programme";
            case Effort.LeadTeacherMission m -> "mission";
            case Effort.ReinforcedSupport s -> "support";
        };
    }
}
