package se.styrkedja.reports.improvement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.styrkedja.plans.Activity;
import se.styrkedja.plans.Chain;
import se.styrkedja.reports.Block;
import se.styrkedja.reports.Document;
import se.styrkedja.reports.Inline;

/// The organiser's own areas in the words of the quality report, by the place they belong to there: written once, in
/// the plan.
public final class Priorities {
    private static final int MOST = 3;

    private Priorities() {}

    /// Empty when there is no area.
    ///
    /// @param chains of the organiser itself, for the school year after the one the report is about
    public static Map<String, String> of(List<Chain> chains) {
        var texts = new LinkedHashMap<String, String>();
        var open = chains.stream()
                .filter(chain -> !chain.area().isClosed())
                .limit(MOST)
                .toList();
        for (int area = 1; area <= open.size(); area++) {
            var answers = answers(open.get(area - 1));
            for (int part = 0; part < answers.size(); part++)
                if (!answers.get(part).isBlank()) texts.put(place(area, part + 1), answers.get(part));
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

    private static String anchor(int area) {
        return area == 1 ? "priorities-area" : "priorities-area-" + area;
    }

    private static String place(int area, int part) {
        return anchor(area) + "." + part;
    }

    /// Whether a place is for the name of an area, which stands over its chapter once it is written.
    public static boolean isName(String place) {
        return IntStream.rangeClosed(1, MOST).anyMatch(area -> place.equals(place(area, 1)));
    }

    /// Whether a place is about one of the areas.
    public static boolean isOfArea(String place) {
        return IntStream.rangeClosed(1, MOST).anyMatch(area -> place.startsWith(anchor(area) + "."));
    }

    /// Whether a place may stay empty: nobody has to have more than one area.
    public static boolean mayStayEmpty(String place) {
        return IntStream.rangeClosed(2, MOST).anyMatch(area -> place.startsWith(anchor(area) + "."));
    }

    /// The document before its places are filled, with the areas by their names in the summary and over their
    /// chapters, and without the chapters of areas that there are not.
    ///
    /// @param written what stands in a place; blank when nothing does
    public static Document named(Document document, Function<String, String> written) {
        var names = new LinkedHashMap<String, String>();
        for (int area = 1; area <= MOST; area++)
            names.put(anchor(area), written.apply(place(area, 1)).strip());
        var blocks = new ArrayList<Block>();
        var chapter = "";
        for (var block : document.blocks()) {
            if (block instanceof Block.NewPage && chapter.equals("summary")) blocks.addAll(summary(names));
            if (block instanceof Block.Heading heading) chapter = heading.anchor();
            else if (block instanceof Block.NewPage) chapter = "";
            if (isThere(chapter, names, written)) blocks.add(named(block, names));
        }
        return document.with(blocks);
    }

    private static Block named(Block block, Map<String, String> names) {
        if (!(block instanceof Block.Heading(var level, var text, var anchor))) return block;
        var name = names.getOrDefault(anchor, "");
        return name.isEmpty() ? block : new Block.Heading(level, text + ": " + name, anchor);
    }

    private static boolean isThere(String chapter, Map<String, String> names, Function<String, String> written) {
        return !names.containsKey(chapter)
                || !mayStayEmpty(chapter + ".")
                || IntStream.rangeClosed(1, 5)
                        .anyMatch(part -> !written.apply(chapter + "." + part).isBlank());
    }

    private static List<Block> summary(Map<String, String> names) {
        var areas = names.values().stream().filter(name -> !name.isEmpty()).toList();
        return areas.isEmpty()
                ? List.of()
                : List.of(
                        new Block.Paragraph(List.of(new Inline.Strong(Said.MESSAGES.text("priorities.summary")))),
                        new Block.Bullets(areas.stream().map(Said::words).toList()));
    }
}
