package se.styrkedja.reports.material;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import se.styrkedja.access.Membership;
import se.styrkedja.dialogues.Cause;
import se.styrkedja.dialogues.DialogueRight;
import se.styrkedja.dialogues.Dialogues;
import se.styrkedja.reports.Block;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.improvement.Priorities;
import se.styrkedja.reports.texts.Text;
import se.styrkedja.reports.texts.Texts;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Messages;

/// What is good to have before one who writes in a report, and is not part of it: the causes that the dialogues have
/// come to, and what was written in the same place the year before.
public final class WritingHints {
    private static final Messages MESSAGES = Messages.of("material");
    private static final String CAUSES = "analysis.causes";

    private final Dialogues dialogues;
    private final Texts texts;

    public WritingHints(Dialogues dialogues, Texts texts) {
        this.dialogues = dialogues;
        this.texts = texts;
    }

    /// @param of what the report is about
    /// @param before names the report of the year before
    /// @param place where she writes
    public List<Block> of(Membership writer, Period of, String before, String place) {
        if (Priorities.isOfArea(place))
            return Stream.concat(Stream.of(new Block.Paragraph(words(MESSAGES.text("own-plan")))), causes(writer, of))
                    .toList();
        return Stream.concat(
                        place.equals(CAUSES) ? causes(writer, of) : Stream.empty(), lastYear(writer, before, place))
                .toList();
    }

    /// Those she may read, by unit.
    private Stream<Block> causes(Membership writer, Period of) {
        var scope = writer.scope();
        var rows = dialogues.causes(scope, scope.where(DialogueRight.READ_WORK)).stream()
                .filter(cause -> cause.year().equals(of))
                .sorted(Comparator.comparing(cause -> writer.name(cause.node()), Swedish.order()))
                .map(cause -> row(writer, cause))
                .toList();
        return rows.isEmpty()
                ? Stream.of(new Block.Nothing(MESSAGES.text("causes.none"), MESSAGES.text("causes.none.why")))
                : Stream.of(new Block.Table(
                        MESSAGES.text("causes"),
                        List.of(MESSAGES.text("causes.columns").split(";")),
                        rows,
                        List.of()));
    }

    private static List<List<Inline>> row(Membership writer, Cause cause) {
        return List.of(words(writer.name(cause.node())), words(cause.about().point()), words(cause.text()));
    }

    private Stream<Block> lastYear(Membership writer, String before, String place) {
        Text then = texts.at(writer.scope(), before, place);
        if (!then.isWritten()) return Stream.empty();
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph(List.of(new Inline.Strong(MESSAGES.text("last-year")))));
        then.text()
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> blocks.add(new Block.Paragraph(words(line))));
        return blocks.stream();
    }

    private static List<Inline> words(String text) {
        return List.of(new Inline.Words(text));
    }
}
