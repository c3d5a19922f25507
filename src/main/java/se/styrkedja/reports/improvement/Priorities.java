package se.styrkedja.reports.improvement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.styrkedja.plans.Activity;
import se.styrkedja.plans.AreaState;
import se.styrkedja.plans.Chain;
import se.styrkedja.reports.Block;
import se.styrkedja.reports.Document;
import se.styrkedja.reports.Inline;

/// The organiser's own areas in the words of the quality report, by the place they belong to there: written once, in
/// the plan. The places of an area are named by the area, `priorities.<area>.why`, so that a text stays with its area
/// when another one is added or closed; those of a priority that is in no plan by one of the free names of the report.
public final class Priorities {
    private static final int MOST = 3;
    private static final String PLACES = "priorities.";
    private static final String NAME = ".name";

    private Priorities() {}

    /// What the plan says in the places of its areas. Empty when there is no area.
    ///
    /// @param chains of the organiser itself, for the school year after the one the report is about
    public static Map<String, String> of(List<Chain> chains) {
        var texts = new LinkedHashMap<String, String>();
        open(chains)
                .forEach(chain -> answers(chain).forEach((part, answer) -> {
                    if (!answer.isBlank()) texts.put(PLACES + slot(chain) + "." + part, answer);
                }));
        return texts;
    }

    /// The areas that the report has room for.
    private static List<Chain> open(List<Chain> chains) {
        return chains.stream()
                .filter(chain -> !chain.area().isClosed())
                .limit(MOST)
                .toList();
    }

    private static String slot(Chain chain) {
        return chain.area().id().value().toString();
    }

    private static String slot(String place) {
        return place.substring(PLACES.length(), place.lastIndexOf('.'));
    }

    /// Name, why, effects, measures, and how one knows: the questions of the report in their order.
    private static Map<String, String> answers(Chain chain) {
        var text = chain.area().text();
        return Map.of(
                "name",
                text.name(),
                "why",
                text.why(),
                "effects",
                lines(Stream.of(text.effectShort(), text.effectLong())),
                "measures",
                lines(chain.activities().stream()
                        .filter(a -> a.latest().state() != Activity.State.CANCELLED)
                        .map(Said::activity)),
                "know",
                lines(chain.goals().stream().map(goal -> goal.wording() + " (" + Said.measured(goal) + ")")));
    }

    private static String lines(Stream<String> texts) {
        return texts.filter(text -> !text.isBlank()).collect(Collectors.joining("\n"));
    }

    /// Whether a place is for the name of an area, which stands over its chapter once it is written.
    public static boolean isName(String place) {
        return isOfArea(place) && place.endsWith(NAME);
    }

    /// Whether a place is about one of the areas.
    public static boolean isOfArea(String place) {
        return place.startsWith(PLACES);
    }

    /// The document with a chapter for each area of the plan and for each free one that somebody has
    /// written in, with other free ones up to three, and last for each closed one that somebody has
    /// written of. Only the first has to be written. What somebody has written of an area that is taken
    /// back has no place here.
    ///
    /// @param written the places where something is written
    public static Document placed(Document document, List<Chain> chains, Set<String> written) {
        var free = sections(document);
        if (free.isEmpty()) return document;
        var slots = new LinkedHashSet<String>();
        open(chains).forEach(chain -> slots.add(slot(chain)));
        var closed = chains.stream()
                .filter(chain -> chain.area().isClosed())
                .map(Priorities::slot)
                .collect(Collectors.toSet());
        var known = new TreeSet<>(written)
                .stream()
                        .filter(Priorities::isOfArea)
                        .map(Priorities::slot)
                        .filter(slot -> isKnown(slot, free, chains))
                        .toList();
        known.stream().filter(slot -> !closed.contains(slot)).forEach(slots::add);
        for (var section : free) if (slots.size() < MOST) slots.add(section.slot());
        known.forEach(slots::add);
        var blocks = new ArrayList<>(document.blocks());
        var old = free.stream().flatMap(section -> section.blocks().stream()).toList();
        int at = blocks.indexOf(old.getFirst());
        blocks.subList(at, at + old.size()).clear();
        int number = 0;
        for (var slot : slots) {
            var chapter = closed.contains(slot)
                    ? chapter(slot, 0, free.getFirst())
                    : chapter(slot, ++number, free.getFirst());
            blocks.addAll(at, chapter);
            at += chapter.size();
        }
        return document.with(blocks);
    }

    /// Whether it is a free one, or of an area that is not taken back.
    private static boolean isKnown(String slot, List<Section> free, List<Chain> chains) {
        return Stream.concat(free.stream().map(Section::slot), chains.stream().map(Priorities::slot))
                .anyMatch(slot::equals);
    }

    /// @param number of those that are prioritised; 0 of a closed one, which is none of them
    private static List<Block> chapter(String slot, int number, Section model) {
        var blocks = new ArrayList<Block>();
        for (var block : model.blocks()) {
            switch (block) {
                case Block.Heading heading ->
                    blocks.add(new Block.Heading(
                            heading.level(),
                            number == 0
                                    ? Said.MESSAGES.text("priorities.area.closed")
                                    : Said.MESSAGES.text("priorities.area", Integer.toString(number)),
                            "priorities-" + slot));
                case Block.ToWrite place ->
                    blocks.add(new Block.ToWrite(
                            PLACES + slot + place.key().substring(place.key().lastIndexOf('.')),
                            place.heading(),
                            place.prompt(),
                            number != 1));
                default -> blocks.add(block);
            }
        }
        return blocks;
    }

    /// One area in a report: its heading and its places.
    private record Section(String slot, List<Block> blocks) {}

    private static List<Section> sections(Document document) {
        var sections = new LinkedHashMap<String, List<Block>>();
        Block before = new Block.NewPage();
        for (var block : document.blocks()) {
            if (block instanceof Block.ToWrite place && isOfArea(place.key())) {
                var section = sections.computeIfAbsent(slot(place.key()), slot -> new ArrayList<>());
                if (before instanceof Block.Heading heading) section.add(heading);
                section.add(place);
            }
            before = block;
        }
        return sections.entrySet().stream()
                .map(section -> new Section(section.getKey(), List.copyOf(section.getValue())))
                .toList();
    }

    /// The document before its places are filled, with the areas by their names in the summary and over their
    /// chapters, what is decided apart from what is only proposed, and without the chapters of areas that there are
    /// not. A closed area has what came of it in the name, and no place in the summary: it is no priority any more.
    /// A priority that is written in the report alone is in no plan, and decided with the report.
    ///
    /// @param written what stands in a place; blank when nothing does
    /// @param chains of the organiser itself, for the school year after the one the report is about
    public static Document named(Document document, Function<String, String> written, List<Chain> chains) {
        var bySlot = chains.stream().collect(Collectors.toMap(Priorities::slot, chain -> chain));
        var sections = sections(document);
        var names = new LinkedHashMap<Block, Name>();
        var without = new ArrayList<Block>();
        for (int i = 0; i < sections.size(); i++) {
            var section = sections.get(i);
            names.put(
                    section.blocks().getFirst(),
                    Name.of(
                            written.apply(PLACES + section.slot() + NAME).strip(),
                            Optional.ofNullable(bySlot.get(section.slot()))));
            if (i > 0 && isEmpty(section, written)) without.addAll(section.blocks());
        }
        var blocks = new ArrayList<Block>();
        var chapter = "";
        for (var block : document.blocks()) {
            if (block instanceof Block.NewPage && chapter.equals("summary")) blocks.addAll(summary(names));
            if (block instanceof Block.Heading heading) chapter = heading.anchor();
            else if (block instanceof Block.NewPage) chapter = "";
            if (!without.contains(block)) blocks.add(named(block, names));
        }
        return document.with(blocks);
    }

    private static boolean isEmpty(Section section, Function<String, String> written) {
        return section.blocks().stream()
                .noneMatch(block -> block instanceof Block.ToWrite place
                        && !written.apply(place.key()).isBlank());
    }

    /// What an area is called, over its chapter too, and where in the summary it stands.
    private record Name(String text, String marked, Place place) {
        enum Place {
            DECIDED,
            PROPOSED,
            NOWHERE
        }

        static final Name NONE = new Name("", "", Place.NOWHERE);

        static Name of(String written, Optional<Chain> chain) {
            return switch (chain.map(of -> of.area().state()).orElse(null)) {
                case null -> new Name(written, written, Place.DECIDED);
                case AreaState.Decided d -> new Name(written, written, Place.DECIDED);
                case AreaState.Proposed p ->
                    new Name(written, Said.MESSAGES.text("priorities.proposed", written), Place.PROPOSED);
                case AreaState.Closed c -> {
                    var named = chain.map(of -> written.isEmpty() ? of.named() : of.named(written))
                            .orElse(written);
                    yield new Name(named, named, Place.NOWHERE);
                }
            };
        }
    }

    private static Block named(Block block, Map<Block, Name> names) {
        var name = names.getOrDefault(block, Name.NONE);
        return !name.text().isEmpty() && block instanceof Block.Heading(var level, var text, var anchor)
                ? new Block.Heading(level, text + ": " + name.marked(), anchor)
                : block;
    }

    private static List<Block> summary(Map<Block, Name> names) {
        return Stream.of(Name.Place.DECIDED, Name.Place.PROPOSED)
                .flatMap(place -> summary(
                        place == Name.Place.PROPOSED ? "priorities.summary.proposed" : "priorities.summary",
                        names.values().stream()
                                .filter(name -> !name.text().isEmpty() && name.place() == place)
                                .map(Name::text)
                                .toList()))
                .toList();
    }

    private static Stream<Block> summary(String key, List<String> areas) {
        return areas.isEmpty()
                ? Stream.of()
                : Stream.of(
                        new Block.Paragraph(List.of(new Inline.Strong(Said.MESSAGES.text(key)))),
                        new Block.Bullets(areas.stream().map(Said::words).toList()));
    }
}
