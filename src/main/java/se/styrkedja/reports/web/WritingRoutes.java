package se.styrkedja.reports.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.styrkedja.access.AccountId;
import se.styrkedja.access.Node;
import se.styrkedja.access.Permit;
import se.styrkedja.access.WriteResult;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.reports.Block;
import se.styrkedja.reports.Document;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.ReportRight;
import se.styrkedja.reports.ReportsRoom;
import se.styrkedja.reports.comments.Comments;
import se.styrkedja.reports.drafts.Draft;
import se.styrkedja.reports.material.WritingHints;
import se.styrkedja.reports.texts.Spot;
import se.styrkedja.reports.texts.Spots;
import se.styrkedja.reports.texts.Text;
import se.styrkedja.reports.texts.Texts;
import se.styrkedja.reports.texts.Unfinished;
import se.styrkedja.reports.writing.Writers;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Choice;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;
import se.styrkedja.web.NotFound;
import se.styrkedja.web.StaleVersion;

/// Writing in a report: causes, analysis and priorities, each beside the figures it speaks of.
@Controller
class WritingRoutes {
    private static final Messages MESSAGES = Messages.of("reports-web");

    private final Drafts drafts;
    private final Published published;
    private final Texts texts;
    private final Comments comments;
    private final WritingHints hints;
    private final Clock clock;

    WritingRoutes(Drafts drafts, Published published, Texts texts, Comments comments, WritingHints hints, Clock clock) {
        this.hints = hints;
        this.comments = comments;
        this.drafts = drafts;
        this.published = published;
        this.texts = texts;
        this.clock = clock;
    }

    /// GET /rapporter/{kod}/{lasar}/skriv: the first place that nobody has written in
    @GetMapping("/rapporter/{kod}/{lasar}/skriv")
    Answer begin(CurrentUser user, @PathVariable String kod, @PathVariable String lasar) {
        user.permit(ReportRight.WRITE_REPORT, Node.WHOLE);
        var draft = drafts.own(user, kod, lasar);
        var next = drafts.unwritten(user, draft).stream()
                .findFirst()
                .or(() -> Spots.of(draft.document()).stream().findFirst())
                .orElseThrow(() -> new NotFound("place"));
        return new Answer.SeeOther(address(draft, next));
    }

    /// GET /rapporter/{kod}/{lasar}/skriv/{plats}
    @GetMapping("/rapporter/{kod}/{lasar}/skriv/{plats}")
    Answer place(CurrentUser user, @PathVariable String kod, @PathVariable String lasar, @PathVariable String plats) {
        user.permit(ReportRight.WRITE_REPORT, Node.WHOLE);
        var draft = drafts.own(user, kod, lasar);
        var spot = spot(draft, plats);
        var there = there(user, draft, spot);
        var unfinished = texts.unfinished(user.scope(), account(user), draft.key(), spot.key())
                .filter(typed -> !typed.text().equals(there.text()));
        var form = Form.filled(Map.of("text", unfinished.map(Unfinished::text).orElse(there.text())));
        var stale = unfinished.filter(typed -> typed.basedOn() != there.version());
        var page = page(user, draft, spot, form, there, stale.isPresent() ? there.text() : "");
        return new Answer.Page(
                "reports/web/writing",
                unfinished
                        .map(typed ->
                                page.unfinished(MESSAGES.text("writing.unfinished", Swedish.time(typed.keptAt()))))
                        .orElse(page));
    }

    /// POST /rapporter/{kod}/{lasar}/skriv/{plats}
    @PostMapping("/rapporter/{kod}/{lasar}/skriv/{plats}")
    Answer write(
            CurrentUser user,
            @PathVariable String kod,
            @PathVariable String lasar,
            @PathVariable String plats,
            Form form) {
        var permit = user.permit(ReportRight.WRITE_REPORT, Node.WHOLE);
        var draft = drafts.own(user, kod, lasar);
        var spot = spot(draft, plats);
        var key = draft.key();
        var typed = form.optional(WritingPage.TEXT);
        boolean none = !form.typed("inga").isEmpty() && spot.isNoneAnAnswer();
        if (none && !typed.isEmpty()) form.wrong("text", MESSAGES.text("writing.none.but"));
        var text = none ? MESSAGES.text("writing.none") : typed;
        var there = there(user, draft, spot);
        if (form.isWrong()) {
            keepRefused(permit, user, draft, spot, form, typed);
            return new Answer.Faulty("reports/web/writing", page(user, draft, spot, form, there, ""));
        }
        if (text.equals(there.text())) {
            texts.forgetUnfinished(permit, account(user), key, spot.key());
            return new Answer.SeeOther(address(draft, spot));
        }
        return switch (texts.write(permit, key, spot.key(), text, form.version(), LocalDate.now(clock))) {
            case WriteResult.Done<Text> done -> {
                texts.forgetUnfinished(permit, account(user), key, spot.key());
                yield new Answer.SeeOther(address(draft, spot));
            }
            case WriteResult.Refused<Text> refused -> throw new IllegalStateException("no rule refuses a text");
            case WriteResult.StaleVersion<Text>(var theirs, var lastBy) -> {
                form.wrong("text", StaleVersion.told(MESSAGES.text("writing.stale", theirs.lastBy())));
                keepRefused(permit, user, draft, spot, form, typed);
                yield new Answer.Faulty("reports/web/writing", page(user, draft, spot, form, theirs, theirs.text()));
            }
        };
    }

    /// What was typed is there when the page is opened anew, though it was refused; one that is too long stays in the
    /// browser.
    private void keepRefused(Permit permit, CurrentUser user, Draft draft, Spot spot, Form form, String typed) {
        if (typed.isEmpty() || typed.length() > WritingPage.TEXT.most()) return;
        texts.keepUnfinished(permit, account(user), draft.key(), spot.key(), typed, form.version(), clock.instant());
    }

    /// POST /rapporter/{kod}/{lasar}/skriv/{plats}/flytt: moves what is written to the end of another place
    @PostMapping("/rapporter/{kod}/{lasar}/skriv/{plats}/flytt")
    Answer move(
            CurrentUser user,
            @PathVariable String kod,
            @PathVariable String lasar,
            @PathVariable String plats,
            Form form) {
        var permit = user.permit(ReportRight.WRITE_REPORT, Node.WHOLE);
        var draft = drafts.own(user, kod, lasar);
        var spot = spot(draft, plats);
        var from = there(user, draft, spot);
        var offered = targets(draft, spot).stream().map(Choice::value).toList();
        var target = Spots.of(draft.document()).stream()
                .filter(other -> other.key().equals(form.typed("till")) && offered.contains(other.key()))
                .findFirst();
        boolean empty = !from.isWritten() && said(user, draft, spot).isEmpty();
        if (target.isEmpty() || empty) form.wrong("till", MESSAGES.text(empty ? "move.empty" : "move.where"));
        var filled = form.with("text", from.text());
        if (form.isWrong() || target.isEmpty())
            return new Answer.Faulty("reports/web/writing", page(user, draft, spot, filled, from, ""));
        var to = there(user, draft, target.get());
        return switch (texts.move(permit, draft.key(), from, to, LocalDate.now(clock))) {
            case WriteResult.Done<Text> done -> new Answer.SeeOther(address(draft, target.get()));
            case WriteResult.Refused<Text> refused -> throw new IllegalStateException("no rule refuses a text");
            case WriteResult.StaleVersion<Text>(var theirs, var lastBy) -> {
                filled.wrong("till", StaleVersion.told(MESSAGES.text("writing.stale", theirs.lastBy())));
                yield new Answer.Faulty("reports/web/writing", page(user, draft, spot, filled, from, theirs.text()));
            }
        };
    }

    /// The places that a text whose own is gone can be moved to; none for one that has its place.
    private static List<Choice> targets(Draft draft, Spot spot) {
        if (!spot.orphaned()) return List.of();
        return Spots.of(draft.document()).stream()
                .filter(other -> !other.orphaned())
                .map(other -> new Choice(other.key(), other.chapter() + ": " + other.heading()))
                .toList();
    }

    /// POST /rapporter/{kod}/{lasar}/skriv/{plats}/osparat: keeps what is typed, or throws it away
    @PostMapping("/rapporter/{kod}/{lasar}/skriv/{plats}/osparat")
    Answer keep(
            CurrentUser user,
            @PathVariable String kod,
            @PathVariable String lasar,
            @PathVariable String plats,
            Form form) {
        var permit = user.permit(ReportRight.WRITE_REPORT, Node.WHOLE);
        var draft = drafts.own(user, kod, lasar);
        var spot = spot(draft, plats);
        if (form.typed("slang").equals("ja")) {
            texts.forgetUnfinished(permit, account(user), draft.key(), spot.key());
            return new Answer.SeeOther(address(draft, spot));
        }
        var text = form.optional(WritingPage.TEXT);
        if (form.isWrong())
            return new Answer.Faulty(
                    "reports/web/writing", page(user, draft, spot, form, there(user, draft, spot), ""));
        var now = clock.instant();
        texts.keepUnfinished(permit, account(user), draft.key(), spot.key(), text, form.version(), now);
        var said = MESSAGES.text("writing.keeping", Swedish.time(now));
        return new Answer.Download(
                "text/plain;charset=UTF-8", "osparat.txt", out -> out.write(said.getBytes(StandardCharsets.UTF_8)));
    }

    private static AccountId account(CurrentUser user) {
        return user.member().account().id();
    }

    /// What stands in the place; version 0 when nobody has written there.
    Text there(CurrentUser user, Draft draft, Spot spot) {
        return Optional.ofNullable(drafts.written(user, draft).get(spot.key()))
                .orElseGet(() -> Text.drawn(spot.key(), ""));
    }

    static Spot spot(Draft draft, String key) {
        return Spots.of(draft.document()).stream()
                .filter(spot -> spot.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound(key));
    }

    static String address(Draft draft, Spot spot) {
        return draft.address() + "/skriv/" + spot.key();
    }

    private WritingPage page(CurrentUser user, Draft draft, Spot spot, Form form, Text there, String theirs) {
        var unwritten = drafts.unwritten(user, draft);
        var back = draft.address();
        var beside = new ArrayList<Block>(spot.beside());
        beside.addAll(hints.of(user.member(), draft.period(), draft.before(), spot.key()));
        return new WritingPage(
                user.inside(ReportsRoom.REPORTS, spot.chapter())
                        .below(draft.title(), back)
                        .with(form),
                form,
                address(draft, spot),
                back,
                spot.heading(),
                spot.prompt(),
                there.version(),
                there.version() == 0 ? there.text().isEmpty() ? "" : MESSAGES.text("writing.drawn") : there.told(),
                theirs,
                beside.isEmpty() ? "" : beside(draft.document(), beside),
                address(draft, spot) + "/osparat",
                targets(draft, spot),
                "",
                there.version() == 0 ? "" : address(draft, spot) + "/versioner",
                said(user, draft, spot),
                back + "/dialog",
                !there.isWritten() && spot.isNoneAnAnswer() ? MESSAGES.text("writing.none") : "",
                published.of(user, draft.key()),
                Spots.of(draft.document()).stream()
                        .map(other -> new WritingPage.Other(
                                other.chapter() + ": " + other.heading(),
                                address(draft, other),
                                other.orphaned()
                                        ? WritingPage.State.ORPHANED
                                        : !unwritten.contains(other)
                                                ? WritingPage.State.WRITTEN
                                                : other.optional()
                                                        ? other.isNoneAnAnswer()
                                                                ? WritingPage.State.TO_ANSWER
                                                                : WritingPage.State.OPTIONAL
                                                        : WritingPage.State.TO_WRITE,
                                other.equals(spot)))
                        .toList());
    }

    /// The comments on the place that nobody has answered or struck.
    private List<WritingPage.Said> said(CurrentUser user, Draft draft, Spot spot) {
        return comments.of(user.scope(), draft.key()).stream()
                .filter(comment -> comment.isOpen() && comment.place().equals(spot.key()))
                .map(comment -> new WritingPage.Said(
                        comment.text(), MESSAGES.text("comment.by", comment.by(), Swedish.date(comment.on()))))
                .toList();
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
            case Block.Table(var c, var h, var rows, var g, var note) ->
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
