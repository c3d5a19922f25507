package se.styrkedja.reports.annexes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.styrkedja.access.Node;
import se.styrkedja.organisation.Unit;
import se.styrkedja.plans.Tally;
import se.styrkedja.reports.Block;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.publishing.DecisionDay;
import se.styrkedja.reports.publishing.Publication;
import se.styrkedja.reports.publishing.PublicationId;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Messages;

/// The plans of an organiser's units for one school year.
///
/// @param of each unit once
public record Annexes(SchoolYear year, List<Annex> of) {
    private static final Messages MESSAGES = Messages.of("annexes");

    public Annexes {
        of = List.copyOf(of);
    }

    /// @param reach where the reader may know how far areas have come
    /// @param tallies how far they have come there
    /// @param decided all publications, the latest first
    public static Annexes of(
            SchoolYear year, List<Unit> units, Set<Node> reach, List<Tally> tallies, List<Publication> decided) {
        var areas = tallies.stream()
                .filter(tally -> tally.year().equals(year))
                .collect(Collectors.toMap(Tally::node, Tally::begun));
        return new Annexes(
                year,
                units.stream()
                        .sorted(Comparator.comparing(Unit::name, Swedish.order()))
                        .map(unit -> {
                            var node = new Node.Unit(unit.code());
                            return new Annex(
                                    unit,
                                    latest(year, node, decided)
                                            .orElseGet(() -> open(reach.contains(node), areas.getOrDefault(node, 0))));
                        })
                        .toList());
    }

    private static Annex.Progress open(boolean isKnown, int areas) {
        if (!isKnown) return new Annex.Progress.NotDecided();
        return areas == 0 ? new Annex.Progress.NotBegun() : new Annex.Progress.BeingWritten(areas);
    }

    private static Optional<Annex.Progress> latest(SchoolYear year, Node node, List<Publication> decided) {
        return decided.stream()
                .filter(plan -> plan.report().equals(plan(node, year)) && !plan.superseded())
                .findFirst()
                .map(plan -> new Annex.Progress.Decided(plan.id(), plan.day(), plan.by()));
    }

    /// Names the plan of a node in every version of it.
    public static String plan(Node node, SchoolYear year) {
        return "unit-plan/" + node.text() + "/" + year;
    }

    /// The decision of the one who leads a node, as it stands on a cover.
    public static String decidedBy(String name, DecisionDay day) {
        return day.state(MESSAGES.text("decided-by", name, Swedish.date(day.decided())));
    }

    /// The decided ones: what a decision on the organiser's report carries with it.
    public List<PublicationId> decided() {
        return of.stream()
                .flatMap(annex -> annex.progress() instanceof Annex.Progress.Decided(var id, var day, var by)
                        ? Stream.of(id)
                        : Stream.<PublicationId>empty())
                .toList();
    }

    /// `9 av 37 enheter har en beslutad plan för 2026/27`.
    public String heading() {
        return MESSAGES.text("heading", Swedish.whole(decided().size()), Swedish.whole(of.size()), year.toString());
    }

    /// How many are missing, in a sentence for each way of missing.
    public String counted() {
        return sentences("counted.");
    }

    /// The same, by name: a report that few have written for says little of the whole. All of them are not named.
    public String missing() {
        return sentences("missing.");
    }

    private String sentences(String kind) {
        var sentences = Stream.of("begun", "not-begun", "not-decided")
                .flatMap(key -> sentence(kind, key).stream())
                .toList();
        return sentences.isEmpty() ? MESSAGES.text("missing.none") : String.join(" ", sentences);
    }

    private Optional<String> sentence(String kind, String key) {
        var names = of.stream()
                .filter(annex -> key(annex.progress()).equals(key))
                .map(annex -> annex.unit().name())
                .toList();
        if (names.isEmpty()) return Optional.empty();
        var said = names.size() == of.size() ? "counted." : kind;
        return Optional.of(MESSAGES.text(said + key, Swedish.whole(names.size()), String.join(", ", names)));
    }

    private static String key(Annex.Progress progress) {
        return switch (progress) {
            case Annex.Progress.NotBegun n -> "not-begun";
            case Annex.Progress.NotDecided n -> "not-decided";
            case Annex.Progress.BeingWritten w -> "begun";
            case Annex.Progress.Decided d -> "decided";
        };
    }

    /// The chapter of the organiser's report.
    public List<Block> chapter(int level) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(level, MESSAGES.text("chapter"), "enheternas-planer"));
        blocks.add(new Block.Paragraph(words(heading() + ". " + missing())));
        var rows = of.stream().filter(Annex::isDecided).map(Annexes::row).toList();
        if (!rows.isEmpty())
            blocks.add(new Block.Table(
                    MESSAGES.text("caption", year.toString()),
                    List.of(MESSAGES.text("columns").split(";")),
                    rows,
                    List.of()));
        return blocks;
    }

    private static List<List<Inline>> row(Annex annex) {
        return List.of(words(annex.unit().name()), words(progress(annex)));
    }

    /// How far it has come, in one word.
    public static String word(Annex annex) {
        return MESSAGES.text("word." + key(annex.progress()));
    }

    /// What there is to add to the word; may be empty.
    public static String detail(Annex annex) {
        return switch (annex.progress()) {
            case Annex.Progress.NotBegun n -> "";
            case Annex.Progress.NotDecided n -> "";
            case Annex.Progress.BeingWritten(int areas) ->
                MESSAGES.text(areas == 1 ? "areas.one" : "areas", Swedish.whole(areas));
            case Annex.Progress.Decided(var id, var day, var by) -> MESSAGES.text("on-by", day.words(), by);
        };
    }

    /// How far it has come, in words.
    public static String progress(Annex annex) {
        var detail = detail(annex);
        return detail.isEmpty() ? word(annex) : MESSAGES.text("progress", word(annex), detail);
    }

    private static List<Inline> words(String text) {
        return List.of(new Inline.Words(text));
    }
}
