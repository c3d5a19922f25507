package se.styrkedja.reports.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.styrkedja.access.Node;
import se.styrkedja.access.WriteResult;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.access.visits.Nodes;
import se.styrkedja.reports.ReportRight;
import se.styrkedja.reports.ReportsRoom;
import se.styrkedja.reports.comments.Comment;
import se.styrkedja.reports.comments.CommentId;
import se.styrkedja.reports.comments.Comments;
import se.styrkedja.reports.comments.Discussion;
import se.styrkedja.reports.drafts.Draft;
import se.styrkedja.reports.texts.Spot;
import se.styrkedja.reports.texts.Spots;
import se.styrkedja.reports.texts.Text;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;
import se.styrkedja.web.NotFound;
import se.styrkedja.web.StaleVersion;

/// A draft that is talked of before it is decided: sent to somebody, commented on place by place, answered.
@Controller
class DiscussionRoutes {
    private static final Messages MESSAGES = Messages.of("reports-web");

    private final Drafts drafts;
    private final Published published;
    private final Discussed discussed;
    private final Comments comments;
    private final Clock clock;

    DiscussionRoutes(Drafts drafts, Published published, Discussed discussed, Comments comments, Clock clock) {
        this.drafts = drafts;
        this.published = published;
        this.discussed = discussed;
        this.comments = comments;
        this.clock = clock;
    }

    /// GET /rapporter/{kod}/{lasar}/dialog
    @GetMapping("/rapporter/{kod}/{lasar}/dialog")
    Answer discussion(CurrentUser user, @PathVariable String kod, @PathVariable String lasar) {
        return new Answer.Page("reports/web/discussion", page(user, drafts.own(user, kod, lasar), Form.empty()));
    }

    /// POST /rapporter/{kod}/{lasar}/dialog: sends the draft to somebody
    @PostMapping("/rapporter/{kod}/{lasar}/dialog")
    Answer send(CurrentUser user, @PathVariable String kod, @PathVariable String lasar, Form form) {
        var permit = user.permit(ReportRight.WRITE_REPORT, Node.WHOLE);
        var draft = drafts.own(user, kod, lasar);
        var today = LocalDate.now(clock);
        var to = form.text(DiscussionPage.TO);
        var until = form.date(DiscussionPage.UNTIL);
        until.filter(day -> day.isBefore(today))
                .ifPresent(day -> form.wrong("senast", MESSAGES.text("discussion.until.past")));
        if (form.isWrong() || until.isEmpty())
            return new Answer.Faulty("reports/web/discussion", page(user, draft, form));
        var sent = comments.send(permit, draft.key(), form.version(), to, until.get(), today);
        if (sent instanceof WriteResult.StaleVersion<Discussion>(var theirs, var lastBy)) {
            form.wrong("till", StaleVersion.told(MESSAGES.text("discussion.stale", theirs.by())));
            return new Answer.Faulty("reports/web/discussion", page(user, draft, form));
        }
        return new Answer.SeeOther(draft.address() + "/dialog");
    }

    /// POST /rapporter/{kod}/{lasar}/dialog/{plats}: leaves a comment on a place
    @PostMapping("/rapporter/{kod}/{lasar}/dialog/{plats}")
    Answer comment(
            CurrentUser user,
            @PathVariable String kod,
            @PathVariable String lasar,
            @PathVariable String plats,
            Form form) {
        var permit = user.permit(
                ReportRight.COMMENT_REPORT,
                Nodes.of(user, ReportRight.COMMENT_REPORT).all().getFirst().node());
        var draft = drafts.own(user, kod, lasar);
        var spot = WritingRoutes.spot(draft, plats);
        var field = DiscussionPage.COMMENT.at(spot.key());
        var text = form.text(field);
        var open = open(user, draft);
        if (open.isEmpty()) form.wrong(field.name(), MESSAGES.text("comment.late"));
        if (form.isWrong() || open.isEmpty())
            return new Answer.Faulty("reports/web/discussion", page(user, draft, form));
        var kept = comments.comment(permit, open.get(), spot.key(), text, LocalDate.now(clock));
        if (!kept.isDone()) {
            form.wrong(field.name(), MESSAGES.text("comment.late"));
            return new Answer.Faulty("reports/web/discussion", page(user, draft, form));
        }
        return new Answer.SeeOther(draft.address() + "/dialog#" + spot.key());
    }

    /// POST /rapporter/{kod}/{lasar}/kommentarer/{id}: answers a comment, or strikes it
    @PostMapping("/rapporter/{kod}/{lasar}/kommentarer/{id}")
    Answer settle(
            CurrentUser user, @PathVariable String kod, @PathVariable String lasar, @PathVariable UUID id, Form form) {
        var permit = user.permit(ReportRight.WRITE_REPORT, Node.WHOLE);
        var draft = drafts.own(user, kod, lasar);
        var comment = comments.of(user.scope(), draft.key()).stream()
                .filter(one -> one.id().equals(new CommentId(id)))
                .findFirst()
                .orElseThrow(() -> new NotFound("comment"));
        var today = LocalDate.now(clock);
        boolean strikes = form.choice("stryk", List.of("", "ja")).equals("ja");
        var field = DiscussionPage.ANSWER.at(id);
        if (strikes) form.mustStay(field, "");
        var answer = strikes ? "" : form.text(field);
        if (form.isWrong()) return new Answer.Faulty("reports/web/discussion", page(user, draft, form));
        var settled = strikes
                ? comments.strike(permit, draft.key(), comment, today)
                : comments.answer(permit, draft.key(), comment, answer, today);
        if (settled instanceof WriteResult.StaleVersion<Comment>(var theirs, var lastBy)) {
            var lines = new ArrayList<>(List.of(new StaleVersion.Line(theirs.text(), settled(theirs))));
            if (!answer.isEmpty()) lines.add(new StaleVersion.Line(MESSAGES.text("comment.yours"), answer));
            var stale = new StaleVersion(already(theirs), lines);
            form.wrong(StaleVersion.PLACE, stale.sentence());
            return new Answer.Faulty("reports/web/discussion", page(user, draft, form, stale));
        }
        return new Answer.SeeOther(draft.address() + "/dialog#" + comment.place());
    }

    /// What is told whoever answers or strikes a comment a second time, whoever did it first: nothing can be sent
    /// again.
    private static String already(Comment comment) {
        return switch (comment.settlement()) {
            case Comment.Settlement.Open o -> throw new IllegalStateException("still open: " + comment.id());
            case Comment.Settlement.Answered answered -> MESSAGES.text("comment.answered-already");
            case Comment.Settlement.Struck struck -> MESSAGES.text("comment.struck-already");
        };
    }

    private Optional<Discussion> open(CurrentUser user, Draft draft) {
        return discussed.now(user).stream()
                .filter(discussion -> discussion.report().equals(draft.key()))
                .filter(discussion -> discussion.isOpen(LocalDate.now(clock)))
                .findFirst();
    }

    private DiscussionPage page(CurrentUser user, Draft draft, Form form) {
        return page(user, draft, form, StaleVersion.NONE);
    }

    private DiscussionPage page(CurrentUser user, Draft draft, Form form, StaleVersion stale) {
        var sent = discussed.of(user, draft);
        var notes = comments.of(user.scope(), draft.key());
        var written = drafts.written(user, draft);
        var decided = published.of(user, draft.key());
        boolean writes = user.may(ReportRight.WRITE_REPORT, Node.WHOLE);
        return new DiscussionPage(
                user.inside(ReportsRoom.REPORTS, MESSAGES.text("discussion.heading", draft.title()))
                        .below(draft.title(), draft.address())
                        .with(form),
                form,
                draft.address(),
                sent.map(Discussed::words).orElseGet(() -> over(user, draft, decided.isPresent())),
                sent.isPresent(),
                writes ? draft.address() + "/dialog" : "",
                comments.sent(user.scope(), draft.key()),
                open(user, draft).isPresent(),
                writes ? draft.address() + "/kommentarer/" : "",
                Spots.of(draft.document()).stream()
                        .map(spot -> place(draft, spot, written, notes))
                        .toList(),
                decided,
                stale);
    }

    /// What is said of a draft that is not talked of now: a decision ends the talk, and another one may follow it.
    private String over(CurrentUser user, Draft draft, boolean decided) {
        return comments.discussion(user.scope(), draft.key())
                .map(was -> MESSAGES.text("discussion.was", was.to(), Swedish.date(was.on()), was.by()))
                .orElseGet(() -> MESSAGES.text(decided ? "discussion.none-before" : "discussion.none"));
    }

    private static DiscussionPage.Place place(Draft draft, Spot spot, Map<String, Text> written, List<Comment> notes) {
        var text = written.get(spot.key());
        return new DiscussionPage.Place(
                spot.chapter() + ": " + spot.heading(),
                DiscussionPage.COMMENT.at(spot.key()),
                draft.address() + "/dialog/" + spot.key(),
                text == null
                        ? List.of()
                        : text.text().lines().filter(line -> !line.isBlank()).toList(),
                notes.stream()
                        .filter(note -> note.place().equals(spot.key()))
                        .map(DiscussionRoutes::note)
                        .toList());
    }

    private static String settled(Comment comment) {
        return switch (comment.settlement()) {
            case Comment.Settlement.Open o -> "";
            case Comment.Settlement.Answered(var answer, var by, var on) ->
                MESSAGES.text("comment.answered", by, Swedish.date(on), answer);
            case Comment.Settlement.Struck(var by, var on) -> MESSAGES.text("comment.struck", by, Swedish.date(on));
        };
    }

    private static DiscussionPage.Note note(Comment comment) {
        return new DiscussionPage.Note(
                comment.id().value().toString(),
                comment.text(),
                MESSAGES.text("comment.by", comment.by(), Swedish.date(comment.on())),
                comment.isOpen(),
                settled(comment),
                DiscussionPage.ANSWER.at(comment.id().value()));
    }
}
