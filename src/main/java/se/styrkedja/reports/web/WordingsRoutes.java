package se.styrkedja.reports.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.styrkedja.access.Node;
import se.styrkedja.access.WriteResult;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.reports.ReportRight;
import se.styrkedja.reports.ReportsRoom;
import se.styrkedja.reports.drafts.Draft;
import se.styrkedja.reports.texts.Spot;
import se.styrkedja.reports.texts.Text;
import se.styrkedja.reports.texts.Texts;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;
import se.styrkedja.web.NotFound;
import se.styrkedja.web.StaleVersion;
import se.styrkedja.web.wordings.Change;

/// The earlier wordings of a place: what changed, when and by whom, and the way back to one of them.
@Controller
class WordingsRoutes {
    private static final Messages MESSAGES = Messages.of("reports-web");

    private final Drafts drafts;
    private final Texts texts;
    private final Clock clock;

    WordingsRoutes(Drafts drafts, Texts texts, Clock clock) {
        this.drafts = drafts;
        this.texts = texts;
        this.clock = clock;
    }

    /// GET /rapporter/{kod}/{lasar}/skriv/{plats}/versioner
    @GetMapping("/rapporter/{kod}/{lasar}/skriv/{plats}/versioner")
    Answer wordings(
            CurrentUser user, @PathVariable String kod, @PathVariable String lasar, @PathVariable String plats) {
        user.permit(ReportRight.WRITE_REPORT, Node.WHOLE);
        var draft = drafts.own(user, kod, lasar);
        var spot = WritingRoutes.spot(draft, plats);
        return new Answer.Page("reports/web/wordings", page(user, draft, spot, Form.empty()));
    }

    /// POST /rapporter/{kod}/{lasar}/skriv/{plats}/versioner: takes an earlier wording again, as a new version
    @PostMapping("/rapporter/{kod}/{lasar}/skriv/{plats}/versioner")
    Answer takeAgain(
            CurrentUser user,
            @PathVariable String kod,
            @PathVariable String lasar,
            @PathVariable String plats,
            Form form) {
        var permit = user.permit(ReportRight.WRITE_REPORT, Node.WHOLE);
        var draft = drafts.own(user, kod, lasar);
        var spot = WritingRoutes.spot(draft, plats);
        var earlier = texts.versions(user.scope(), draft.key(), spot.key()).stream()
                .filter(text -> Integer.toString(text.version()).equals(form.typed("ta")))
                .findFirst()
                .orElseThrow(() -> new NotFound("wording"));
        return switch (texts.write(
                permit, draft.key(), spot.key(), earlier.text(), form.version(), LocalDate.now(clock))) {
            case WriteResult.Done<Text> done -> new Answer.SeeOther(WritingRoutes.address(draft, spot));
            case WriteResult.Refused<Text> refused -> throw new IllegalStateException("no rule refuses a text");
            case WriteResult.StaleVersion<Text>(var theirs, var lastBy) -> {
                form.wrong("innehall", StaleVersion.told(MESSAGES.text("wordings.stale", theirs.lastBy())));
                yield new Answer.Faulty("reports/web/wordings", page(user, draft, spot, form));
            }
        };
    }

    private WordingsPage page(CurrentUser user, Draft draft, Spot spot, Form form) {
        var versions = texts.versions(user.scope(), draft.key(), spot.key());
        var back = WritingRoutes.address(draft, spot);
        return new WordingsPage(
                user.inside(ReportsRoom.REPORTS, MESSAGES.text("wordings.heading", spot.heading()))
                        .below(draft.title(), draft.address())
                        .below(spot.chapter(), back)
                        .with(form),
                back + "/versioner",
                back,
                spot.heading(),
                versions.isEmpty() ? 0 : versions.getFirst().version(),
                wordings(versions));
    }

    private static List<WordingsPage.Wording> wordings(List<Text> latestFirst) {
        var wordings = new ArrayList<WordingsPage.Wording>();
        for (int i = 0; i < latestFirst.size(); i++) {
            var text = latestFirst.get(i);
            var before = i + 1 < latestFirst.size() ? latestFirst.get(i + 1).text() : "";
            wordings.add(
                    new WordingsPage.Wording(text.version(), text.told(), Change.between(before, text.text()), i == 0));
        }
        return wordings;
    }
}
