package se.styrkedja.reports.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.styrkedja.access.Node;
import se.styrkedja.access.Right;
import se.styrkedja.access.visits.Visit;
import se.styrkedja.reports.Block;
import se.styrkedja.reports.Document;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.texts.Spot;
import se.styrkedja.reports.texts.Spots;
import se.styrkedja.reports.texts.Text;
import se.styrkedja.reports.texts.Texts;
import se.styrkedja.reports.texts.Writing;
import se.styrkedja.reports.writing.Writers;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Absent;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;
import se.styrkedja.web.Section;

/// Writing in a report: causes, analysis and priorities, each beside the figures it speaks of.
@Controller
class WritingRoutes {
    private static final Messages MESSAGES = Messages.of("reports-web");
    private static final int LONGEST = 20_000;

    private final Drafts drafts;
    private final Texts texts;
    private final Clock clock;

    WritingRoutes(Drafts drafts, Texts texts, Clock clock) {
        this.drafts = drafts;
        this.texts = texts;
        this.clock = clock;
    }

    /// GET /rapporter/{kod}/{lasar}/skriv: the first place that nobody has written in
    @GetMapping("/rapporter/{kod}/{lasar}/skriv")
    Answer begin(Visit visit, @PathVariable String kod, @PathVariable String lasar) {
        visit.permit(Right.WRITE_REPORT, Node.WHOLE);
        var draft = drafts.own(visit, kod, lasar);
        var written = drafts.written(visit, draft);
        var spots = Spots.of(draft.document());
        var next = spots.stream()
                .filter(spot -> !written.containsKey(spot.key()))
                .findFirst()
                .or(() -> spots.stream().findFirst())
                .orElseThrow(() -> new Absent("place"));
        return new Answer.SeeOther(address(draft, next));
    }

    /// GET /rapporter/{kod}/{lasar}/skriv/{plats}
    @GetMapping("/rapporter/{kod}/{lasar}/skriv/{plats}")
    Answer place(Visit visit, @PathVariable String kod, @PathVariable String lasar, @PathVariable String plats) {
        visit.permit(Right.WRITE_REPORT, Node.WHOLE);
        var draft = drafts.own(visit, kod, lasar);
        var spot = spot(draft, plats);
        var there = there(visit, draft, spot);
        var form = Form.filled(Map.of("text", there.text(), "version", Integer.toString(there.version())));
        return new Answer.Page("reports/writing", page(visit, draft, spot, form, there, ""));
    }

    /// POST /rapporter/{kod}/{lasar}/skriv/{plats}
    @PostMapping("/rapporter/{kod}/{lasar}/skriv/{plats}")
    Answer write(
            Visit visit, @PathVariable String kod, @PathVariable String lasar, @PathVariable String plats, Form form) {
        var permit = visit.permit(Right.WRITE_REPORT, Node.WHOLE);
        var draft = drafts.own(visit, kod, lasar);
        var spot = spot(draft, plats);
        var key = draft.key();
        var text = form.optional("text", LONGEST);
        var there = there(visit, draft, spot);
        if (form.isWrong()) return new Answer.Faulty("reports/writing", page(visit, draft, spot, form, there, ""));
        if (text.equals(there.text())) return new Answer.SeeOther(address(draft, spot));
        int basedOn = form.typed("version").matches("[0-9]{1,6}") ? Integer.parseInt(form.typed("version")) : 0;
        return switch (texts.write(permit, visit.scope(), key, spot.key(), text, basedOn, LocalDate.now(clock))) {
            case Writing.Kept kept -> new Answer.SeeOther(address(draft, spot));
            case Writing.Overtaken(var theirs) -> {
                form.wrong("text", MESSAGES.text("writing.overtaken", theirs.by()));
                yield new Answer.Faulty("reports/writing", page(visit, draft, spot, form, theirs, theirs.text()));
            }
        };
    }

    /// What stands in the place; version 0 when nobody has written there.
    private Text there(Visit visit, Draft draft, Spot spot) {
        return Optional.ofNullable(drafts.written(visit, draft).get(spot.key()))
                .orElseGet(() -> Text.drawn(spot.key(), ""));
    }

    private static Spot spot(Draft draft, String key) {
        return Spots.of(draft.document()).stream()
                .filter(spot -> spot.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Absent(key));
    }

    static String address(Draft draft, Spot spot) {
        return draft.address() + "/skriv/" + spot.key();
    }

    private WritingPage page(Visit visit, Draft draft, Spot spot, Form form, Text there, String theirs) {
        var written = drafts.written(visit, draft);
        var back = draft.address();
        return new WritingPage(
                visit.inside(Section.REPORTS, spot.chapter())
                        .below(draft.title(), back)
                        .with(form),
                form,
                address(draft, spot),
                back,
                spot.heading(),
                spot.prompt(),
                there.version(),
                there.version() == 0
                        ? there.text().isEmpty() ? "" : MESSAGES.text("writing.drawn")
                        : MESSAGES.text("writing.written", Swedish.date(there.on()), there.by()),
                theirs,
                spot.beside().isEmpty() ? "" : beside(draft.document(), spot.beside()),
                Spots.of(draft.document()).stream()
                        .map(other -> new WritingPage.Other(
                                other.chapter() + ": " + other.heading(),
                                address(draft, other),
                                written.containsKey(other.key()),
                                other.equals(spot)))
                        .toList());
    }

    /// The chapter alone, with the sources of its own numbers.
    private static String beside(Document document, List<Block> blocks) {
        var figures = new HashSet<String>();
        blocks.forEach(block -> runs(block).stream()
                .filter(Inline.Value.class::isInstance)
                .map(Inline.Value.class::cast)
                .forEach(value -> figures.add(value.figure())));
        return Writers.fragment(new Document(
                document.cover(),
                blocks,
                document.sources().stream()
                        .filter(source -> figures.contains(source.figure()))
                        .toList()));
    }

    private static List<Inline> runs(Block block) {
        return switch (block) {
            case Block.Paragraph(var text) -> text;
            case Block.Bullets(var items) ->
                items.stream().flatMap(List::stream).toList();
            case Block.Found(var point, var text) -> join(point, text);
            case Block.Table(var c, var h, var rows, var note) ->
                join(rows.stream().flatMap(List::stream).flatMap(List::stream).toList(), note);
            case Block.Chart(var p, var n, var note) -> note;
            case Block.Heading h -> List.of();
            case Block.ToWrite w -> List.of();
            case Block.Nothing n -> List.of();
            case Block.Contents c -> List.of();
            case Block.NewPage n -> List.of();
        };
    }

    private static List<Inline> join(List<Inline> a, List<Inline> b) {
        return Stream.concat(a.stream(), b.stream()).toList();
    }
}
