package se.styrkedja.reports.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.styrkedja.access.Node;
import se.styrkedja.access.WriteResult;
import se.styrkedja.access.visits.Visit;
import se.styrkedja.dialogues.DialogueRight;
import se.styrkedja.governance.GovernanceRight;
import se.styrkedja.governance.Resolution;
import se.styrkedja.governance.web.DecisionForm;
import se.styrkedja.reports.ReportRight;
import se.styrkedja.reports.ReportsRoom;
import se.styrkedja.reports.comments.Comment;
import se.styrkedja.reports.comments.Comments;
import se.styrkedja.reports.drafts.Attached;
import se.styrkedja.reports.drafts.Draft;
import se.styrkedja.reports.material.Shelf;
import se.styrkedja.reports.publishing.Composed;
import se.styrkedja.reports.publishing.DecisionDay;
import se.styrkedja.reports.publishing.Frozen;
import se.styrkedja.reports.publishing.FrozenFile;
import se.styrkedja.reports.publishing.Publication;
import se.styrkedja.reports.publishing.PublicationId;
import se.styrkedja.reports.publishing.Publications;
import se.styrkedja.reports.texts.Spot;
import se.styrkedja.reports.writing.Writers;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Absent;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;

/// The decision that adopts a report: recorded, and the report frozen with its numbers.
@Controller
class DecideRoutes {
    private static final Messages MESSAGES = Messages.of("reports-web");

    private final Drafts drafts;
    private final Publications publications;
    private final Comments comments;
    private final Attached attached;
    private final Shelf shelf;
    private final Clock clock;

    DecideRoutes(
            Drafts drafts, Publications publications, Comments comments, Attached attached, Shelf shelf, Clock clock) {
        this.drafts = drafts;
        this.publications = publications;
        this.comments = comments;
        this.attached = attached;
        this.shelf = shelf;
        this.clock = clock;
    }

    /// GET /rapporter/{kod}/{lasar}/beslut
    @GetMapping("/rapporter/{kod}/{lasar}/beslut")
    Answer form(Visit visit, @PathVariable String kod, @PathVariable String lasar) {
        visit.permit(GovernanceRight.RECORD_DECISION, Node.WHOLE);
        return new Answer.Page("reports/decide", page(visit, drafts.own(visit, kod, lasar), Form.empty()));
    }

    /// POST /rapporter/{kod}/{lasar}/beslut
    @PostMapping("/rapporter/{kod}/{lasar}/beslut")
    Answer decide(Visit visit, @PathVariable String kod, @PathVariable String lasar, Form form) {
        var permit = visit.permit(GovernanceRight.RECORD_DECISION, Node.WHOLE);
        var draft = drafts.own(visit, kod, lasar);
        var today = LocalDate.now(clock);
        var resolution = DecisionForm.read(
                form, MESSAGES.text("decide.what", title(draft)), DecisionForm.assignees(visit), today);
        if (form.isWrong() || resolution.isEmpty())
            return new Answer.Faulty("reports/decide", page(visit, draft, form));
        var decided = publications.publish(
                permit,
                draft.key(),
                form.version(),
                () -> composed(visit, drafts.own(visit, kod, lasar), resolution.get()),
                resolution.get());
        return switch (decided) {
            case WriteResult.Done<Publication> done -> new Answer.SeeOther("/rapporter");
            case WriteResult.Refused<Publication> refused -> {
                form.wrong("namnd", MESSAGES.text("decide.missing"));
                yield new Answer.Faulty("reports/decide", page(visit, drafts.own(visit, kod, lasar), form));
            }
            case WriteResult.StaleVersion<Publication>(var theirs) -> {
                form.wrong("namnd", MESSAGES.text("decide.stale", theirs.by(), Swedish.date(theirs.decidedOn())));
                yield new Answer.Faulty("reports/decide", page(visit, drafts.own(visit, kod, lasar), form));
            }
        };
    }

    private Composed composed(Visit visit, Draft draft, Resolution resolution) {
        return new Composed(
                drafts.missing(visit, draft).stream().map(Spot::key).toList(),
                () -> new Frozen(
                        draft.key(),
                        Node.WHOLE,
                        title(draft),
                        shelf.counting(visit.scope()),
                        files(visit, draft, resolution),
                        attached.of(
                                        visit.member(),
                                        visit.member().composing(DialogueRight.READ_WORK, DialogueRight.READ_COVERAGE),
                                        Attached.planned(draft.period()),
                                        LocalDate.now(clock))
                                .decided()));
    }

    /// GET /rapporter/beslutade/{id}/{namn}
    @GetMapping("/rapporter/beslutade/{id}/{namn}")
    Answer file(Visit visit, @PathVariable UUID id, @PathVariable String namn) {
        var file = publications.file(visit.scope(), new PublicationId(id), namn).orElseThrow(() -> new Absent(namn));
        return new Answer.Download(file.mediaType(), file.name(), out -> out.write(file.content()));
    }

    private static String title(Draft draft) {
        return MESSAGES.text("decide.title." + draft.file(), draft.title());
    }

    private DecidePage page(Visit visit, Draft draft, Form form) {
        var back = draft.address();
        return new DecidePage(
                visit.inside(ReportsRoom.REPORTS, MESSAGES.text("decide.heading", title(draft)))
                        .below(draft.title(), back)
                        .with(form),
                form,
                back + "/beslut",
                DecisionForm.assignees(visit),
                publications.of(visit.scope(), draft.key()).size(),
                consequences(visit, draft),
                drafts.missing(visit, draft).stream()
                        .map(spot -> new DecidePage.Missing(
                                spot.chapter() + ": " + spot.heading(),
                                visit.may(ReportRight.WRITE_REPORT, Node.WHOLE)
                                        ? WritingRoutes.address(draft, spot)
                                        : ""))
                        .toList());
    }

    /// What deciding it now puts an end to: comments without an answer, and time that is left to comment.
    private List<String> consequences(Visit visit, Draft draft) {
        var consequences = new ArrayList<String>();
        long open = comments.of(visit.scope(), draft.key()).stream()
                .filter(Comment::isOpen)
                .count();
        if (open > 0) consequences.add(MESSAGES.text("decide.unanswered", Long.toString(open)));
        comments.discussion(visit.scope(), draft.key())
                .filter(discussion -> discussion.isOpen(LocalDate.now(clock)))
                .ifPresent(discussion -> consequences.add(
                        MESSAGES.text("decide.commenting", Swedish.date(discussion.answerBy()), discussion.to())));
        return consequences;
    }

    /// POST /rapporter/beslutade/{id}/publicering: makes a decided report public
    @PostMapping("/rapporter/beslutade/{id}/publicering")
    Answer release(Visit visit, @PathVariable UUID id) {
        var permit = visit.permit(GovernanceRight.RECORD_DECISION, Node.WHOLE);
        var decided = publications.all(visit.scope()).stream()
                .filter(publication -> publication.id().equals(new PublicationId(id)))
                .findFirst()
                .orElseThrow(() -> new Absent("publication"));
        publications.release(permit, decided.id(), LocalDate.now(clock));
        return new Answer.SeeOther("/rapporter");
    }

    /// GET /rapporter/publicerade/{id}/{namn}: for anybody
    @GetMapping("/rapporter/publicerade/{id}/{namn}")
    Answer released(Visit visit, @PathVariable UUID id, @PathVariable String namn) {
        var file = publications
                .releasedFile(visit.scope(), new PublicationId(id), namn)
                .orElseThrow(() -> new Absent(namn));
        return new Answer.Download(file.mediaType(), file.name(), out -> out.write(file.content()));
    }

    /// The report as it is, with the decision on its cover.
    private List<FrozenFile> files(Visit visit, Draft draft, Resolution resolution) {
        var document = drafts.filled(visit, draft);
        var decided = document.with(document.cover()
                .with(new DecisionDay(resolution.decidedOn(), LocalDate.now(clock))
                        .state(MESSAGES.text(
                                "decide.state", resolution.reference(), Swedish.date(resolution.decidedOn())))));
        return List.of(
                FrozenFile.written(draft.file() + ".docx", out -> Writers.word(decided, out)),
                FrozenFile.written(draft.file() + ".pdf", out -> Writers.pdf(decided, out)),
                FrozenFile.written(draft.file() + ".html", out -> Writers.html(decided, out)));
    }
}
