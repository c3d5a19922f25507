package se.styrkedja.reports.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.reports.ReportRight;
import se.styrkedja.reports.comments.Comments;
import se.styrkedja.reports.comments.Discussion;
import se.styrkedja.reports.drafts.Draft;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Messages;

/// The drafts that are talked of now: sent to somebody, and not decided since.
@Controller
class Discussed {
    private static final Messages MESSAGES = Messages.of("reports-web");

    private final Comments comments;

    Discussed(Comments comments) {
        this.comments = comments;
    }

    /// None for one who may not take part.
    List<Discussion> now(CurrentUser user) {
        if (user.name().isEmpty() || !user.may(ReportRight.COMMENT_REPORT)) return List.of();
        return comments.open(user.scope());
    }

    Optional<Discussion> of(CurrentUser user, Draft draft) {
        return now(user).stream()
                .filter(discussion -> discussion.report().equals(draft.key()))
                .findFirst();
    }

    static String words(Discussion discussion) {
        return MESSAGES.text(
                "discussion.sent",
                discussion.to(),
                Swedish.date(discussion.answerBy()),
                discussion.by(),
                Swedish.date(discussion.on()));
    }
}
