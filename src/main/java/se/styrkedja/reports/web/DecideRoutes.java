package se.styrkedja.reports.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.styrkedja.access.DecisionBasis;
import se.styrkedja.access.Node;
import se.styrkedja.access.WriteResult;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.governance.GovernanceRight;
import se.styrkedja.governance.web.DecisionForm;
import se.styrkedja.reports.ReportRight;
import se.styrkedja.reports.ReportsRoom;
import se.styrkedja.reports.comments.Comment;
import se.styrkedja.reports.comments.Comments;
import se.styrkedja.reports.drafts.Draft;
import se.styrkedja.reports.drafts.OwnReports;
import se.styrkedja.reports.publishing.PublicationId;
import se.styrkedja.reports.publishing.Publications;
import se.styrkedja.reports.texts.Spot;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Choice;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;
import se.styrkedja.web.NotFound;
import se.styrkedja.web.StaleVersion;

/// The decision that adopts a report: recorded, and the report frozen with its numbers.
@Controller
class DecideRoutes {
    private static final Messages MESSAGES = Messages.of("reports-web");

    private final Drafts drafts;
    private final Publications publications;
    private final Comments comments;
    private final OwnReports reports;
    private final Clock clock;

    DecideRoutes(Drafts drafts, Publications publications, Comments comments, OwnReports reports, Clock clock) {
        this.drafts = drafts;
        this.publications = publications;
        this.comments = comments;
        this.reports = reports;
        this.clock = clock;
    }

    /// GET /rapporter/{kod}/{lasar}/beslut
    @GetMapping("/rapporter/{kod}/{lasar}/beslut")
    Answer form(CurrentUser user, @PathVariable String kod, @PathVariable String lasar) {
        user.permit(GovernanceRight.RECORD_DECISION, Node.WHOLE);
        return new Answer.Page("reports/web/decide", page(user, drafts.own(user, kod, lasar), Form.empty()));
    }

    /// POST /rapporter/{kod}/{lasar}/beslut
    @PostMapping("/rapporter/{kod}/{lasar}/beslut")
    Answer decide(CurrentUser user, @PathVariable String kod, @PathVariable String lasar, Form form) {
        var permit = user.permit(GovernanceRight.RECORD_DECISION, Node.WHOLE);
        var draft = drafts.own(user, kod, lasar);
        var today = LocalDate.now(clock);
        var resolution = DecisionForm.read(
                form, MESSAGES.text("decide.what", draft.decidedTitle()), DecisionForm.assignees(user), today);
        if (form.isWrong() || resolution.isEmpty()) return undecided(user, draft, form, basis(user, draft));
        var decided = publications.publish(
                permit,
                draft.key(),
                DecisionBasis.seen(form),
                publications.written(
                        user.scope(),
                        draft.key(),
                        DecisionBasis.seen(form),
                        () -> reports.composed(user.member(), drafts.own(user, kod, lasar), resolution.get(), today)),
                resolution.get(),
                today);
        return switch (decided) {
            case WriteResult.Done<DecisionBasis> done -> new Answer.SeeOther("/rapporter");
            case WriteResult.Refused<DecisionBasis> refused -> {
                if (refused.reasons().contains(Publications.SAME))
                    form.wrong(
                            "paragraf",
                            MESSAGES.text(
                                    "decide.same",
                                    resolution.get().paragraph(),
                                    Swedish.date(resolution.get().decidedOn())));
                else form.wrong("namnd", MESSAGES.text("decide.missing"));
                yield new Answer.Faulty("reports/web/decide", page(user, drafts.own(user, kod, lasar), form));
            }
            case WriteResult.StaleVersion<DecisionBasis>(var now, var lastBy) ->
                undecided(user, drafts.own(user, kod, lasar), form, now);
        };
    }

    /// The page with what has changed since it was opened.
    private Answer undecided(CurrentUser user, Draft draft, Form form, DecisionBasis now) {
        var moved = now.tell(form, reports.earlier(user.member(), draft));
        return new Answer.Faulty("reports/web/decide", page(user, draft, now.told(form), moved));
    }

    private DecisionBasis basis(CurrentUser user, Draft draft) {
        return publications.basis(
                user.scope(), draft.key(), () -> reports.basis(user.member(), draft, LocalDate.now(clock)));
    }

    private DecidePage page(CurrentUser user, Draft draft, Form form) {
        return page(user, draft, form, StaleVersion.NONE);
    }

    private DecidePage page(CurrentUser user, Draft draft, Form form, StaleVersion stale) {
        var back = draft.address();
        return new DecidePage(
                user.inside(ReportsRoom.REPORTS, MESSAGES.text("decide.heading", draft.decidedTitle()))
                        .below(draft.title(), back)
                        .with(form),
                form,
                back + "/beslut",
                DecisionForm.assignees(user),
                basis(user, draft).field(form),
                stale,
                consequences(user, draft),
                missing(user, draft, drafts.unanswered(user, draft)),
                missing(user, draft, drafts.missing(user, draft)),
                writers(user));
    }

    private static String writers(CurrentUser user) {
        if (user.may(ReportRight.WRITE_REPORT, Node.WHOLE)) return "";
        var people = user.assignees(ReportRight.WRITE_REPORT, Node.WHOLE).people().stream()
                .map(Choice::label)
                .collect(Collectors.joining("; "));
        return people.isEmpty() ? MESSAGES.text("decide.writers.none") : MESSAGES.text("decide.writers", people);
    }

    private static List<DecidePage.Missing> missing(CurrentUser user, Draft draft, List<Spot> places) {
        boolean writes = user.may(ReportRight.WRITE_REPORT, Node.WHOLE);
        return places.stream()
                .map(spot -> new DecidePage.Missing(
                        spot.chapter() + ": " + spot.heading(), writes ? WritingRoutes.address(draft, spot) : ""))
                .toList();
    }

    /// What deciding it now puts an end to: a decision before it, comments without an answer, and time that is left to
    /// comment.
    private List<String> consequences(CurrentUser user, Draft draft) {
        var consequences = new ArrayList<String>();
        var before = publications.of(user.scope(), draft.key()).stream()
                .filter(publication -> !publication.superseded())
                .findFirst();
        before.ifPresent(decided -> consequences.add(MESSAGES.text("decide.again", Swedish.date(decided.decidedOn()))));
        long open = comments.of(user.scope(), draft.key()).stream()
                .filter(Comment::isOpen)
                .count();
        if (open > 0) consequences.add(MESSAGES.text("decide.unanswered", Long.toString(open)));
        comments.discussion(user.scope(), draft.key())
                .filter(discussion -> before.isEmpty() && discussion.isOpen(LocalDate.now(clock)))
                .ifPresent(discussion -> consequences.add(
                        MESSAGES.text("decide.commenting", Swedish.date(discussion.answerBy()), discussion.to())));
        return consequences;
    }

    /// POST /rapporter/beslutade/{id}/publicering: makes a decided report public
    @PostMapping("/rapporter/beslutade/{id}/publicering")
    Answer release(CurrentUser user, @PathVariable UUID id) {
        var permit = user.permit(GovernanceRight.RECORD_DECISION, Node.WHOLE);
        var decided =
                publications.find(user.scope(), new PublicationId(id)).orElseThrow(() -> new NotFound("publication"));
        publications.release(permit, decided.id(), LocalDate.now(clock));
        return new Answer.SeeOther("/rapporter");
    }
}
