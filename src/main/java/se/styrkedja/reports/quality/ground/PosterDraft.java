package se.styrkedja.reports.quality.ground;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import se.styrkedja.findings.Backing;
import se.styrkedja.findings.Tone;
import se.styrkedja.findings.groups.FigureContext;
import se.styrkedja.organisation.Unit;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.Poster;

/// A draft of the poster: what is most to look into first. What is good, and what points nowhere, stands in the report,
/// and no unit is named: the sheet hangs where its pupils walk by.
public final class PosterDraft {
    private static final int MOST = 3;

    private final FigureContext ground;
    private final List<String> units;

    public PosterDraft(FigureContext ground) {
        this.ground = ground;
        units = ground.own().units(ground.year()).stream().map(Unit::name).toList();
    }

    /// Shape: all that was found, what is supported first, then what is sure and small. A finding whose point names a
    /// unit is left out; of the
    /// sentences behind another, such as which schools are hidden, those that name one are. Errors: none.
    public Poster of(String name, List<DocumentBuilder.Told> told) {
        var concerns = Stream.of(
                        told.stream().filter(PosterDraft::isSure), told.stream().filter(PosterDraft::isAsked))
                .flatMap(one -> one)
                .filter(t -> t.leans() == Tone.CONCERN)
                .filter(t -> !namesUnit(t.finding().point()))
                .sorted(Comparator.comparing(t -> t.finding().backing() == Backing.DESCRIBED))
                .toList();
        var strongest = strongest(concerns);
        var areas = Stream.of(
                        strongest.stream().filter(PosterDraft::isNotable),
                        concerns.stream().filter(PosterDraft::isNotable),
                        strongest.stream())
                .flatMap(one -> one)
                .distinct()
                .limit(MOST)
                .map(t -> new Poster.Area(t.finding().point(), meaning(t), t.picture()))
                .toList();
        return new Poster(
                name,
                Poster.Learners.BOTH,
                Prose.text("period", ground.year().toString()),
                Prose.text("state.draft"),
                "",
                areas.isEmpty() ? List.of(nothing(told)) : areas);
    }

    private Poster.Area nothing(List<DocumentBuilder.Told> told) {
        var own = ground.own().name();
        if (told.isEmpty())
            return area(
                    "nothing.no-data",
                    Lacking.noFindings(ground),
                    own,
                    ground.year().toString());
        return area("poster.nothing", "poster.nothing.reason", own);
    }

    /// More than chance, and notable or smaller than that.
    private static boolean isSure(DocumentBuilder.Told told) {
        return isNotable(told) || isSmall(told);
    }

    /// More than chance, and notable: it stands before what is not both, however many of a kind there are.
    private static boolean isNotable(DocumentBuilder.Told told) {
        return told.tone() == Tone.CONCERN;
    }

    private static boolean isAsked(DocumentBuilder.Told told) {
        return told.tone() == Tone.UNCERTAIN;
    }

    private static boolean isSmall(DocumentBuilder.Told told) {
        return told.finding().backing() == Backing.SMALL;
    }

    /// A small one is told in as few words as in the summary.
    private List<Inline> meaning(DocumentBuilder.Told told) {
        return isSmall(told)
                ? Prose.sentence("poster.small", Prose.words(told.weighed().limitInWords()))
                : unnamed(told.finding().meaning());
    }

    private static Poster.Area area(String word, String reason, String... texts) {
        return new Poster.Area(Prose.sentence(word), List.of(Prose.words(Prose.text(reason, texts))), List.of());
    }

    /// The strongest of each kind, so that one kind does not crowd out the others.
    private static List<DocumentBuilder.Told> strongest(List<DocumentBuilder.Told> told) {
        var kinds = new HashSet<String>();
        return told.stream()
                .filter(t -> kinds.add(t.finding().kind() + isSmall(t)))
                .toList();
    }

    /// The text without the sentences that name a unit.
    private List<Inline> unnamed(List<Inline> text) {
        var kept = new ArrayList<Inline>();
        var sentence = new ArrayList<Inline>();
        for (var run : text) {
            sentence.add(run);
            if (!run.text().endsWith(".")) continue;
            if (!namesUnit(sentence)) kept.addAll(sentence);
            sentence.clear();
        }
        if (!namesUnit(sentence)) kept.addAll(sentence);
        return List.copyOf(kept);
    }

    private boolean namesUnit(List<Inline> words) {
        var text = Inline.text(words);
        return units.stream().anyMatch(text::contains);
    }
}
