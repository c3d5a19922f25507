package se.styrkedja.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import se.styrkedja.access.sentforms.RefusedPosts;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.access.visits.EndedSession;
import se.styrkedja.access.visits.Sessions;
import se.styrkedja.access.visits.Unsaved;
import se.styrkedja.vocabulary.PlainText;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Form;
import se.styrkedja.web.Labels;
import se.styrkedja.web.Messages;
import se.styrkedja.web.Section;
import se.styrkedja.web.TroublePage;

/// A form that was sent when the session had ended, after signing in again.
@Controller
class ContinueRoutes {
    /// The field that names the form that is thrown away.
    static final String THROWN = "vantar";

    /// The field with the page whose unsaved words are thrown away.
    private static final String UNSAVED = "osparat";

    /// The field that names which of them the page showed.
    private static final String SHOWN = "visat";

    /// The field that names what the browser keeps of the form (`forms.js`).
    private static final String DRAFT = "_utkast";

    private final EndedSession ended;
    private final Unsaved unsaved;
    private final Messages messages = Messages.of("access");

    ContinueRoutes(EndedSession ended, Unsaved unsaved) {
        this.ended = ended;
        this.unsaved = unsaved;
    }

    /// GET /fortsatt: the first page where nothing waits, or where it is somebody else's
    @GetMapping(EndedSession.ONWARD)
    Answer show(CurrentUser user, HttpServletRequest request, HttpServletResponse response) {
        var forms = ended.waiting(request, user.account()).stream()
                .map(waiting -> waiting(user, waiting))
                .toList();
        if (forms.isEmpty()) {
            ended.tellAnothers(request, response);
            return new Answer.SeeOther("/");
        }
        var title = messages.text("continue.title", Integer.toString(forms.size()));
        return new Answer.Page("access/web/continue", new ContinuePage(user.opening(Section.START, title), forms));
    }

    /// POST /fortsatt: throws one away, or the unsaved words that a page showed
    @PostMapping(EndedSession.ONWARD)
    Answer throwAway(CurrentUser user, Form form, HttpServletRequest request, HttpServletResponse response) {
        var page = form.typed(UNSAVED);
        if (!page.isEmpty()) {
            Sessions.account().ifPresent(account -> unsaved.throwAway(response, account, page, form.typed(SHOWN)));
            return new Answer.SeeOther(SignInRoutes.local(page));
        }
        ended.throwAway(request, response, form.typed(THROWN), user.account());
        return new Answer.SeeOther(EndedSession.ONWARD);
    }

    private ContinuePage.Waiting waiting(CurrentUser user, RefusedPosts.Waiting waiting) {
        var post = waiting.post();
        var fields = post.fields().entrySet().stream()
                .filter(field -> !field.getKey().startsWith("_"))
                .sorted(Map.Entry.comparingByKey())
                .flatMap(field -> field.getValue().stream().map(text -> new ContinuePage.Field(field.getKey(), text)))
                .toList();
        var named = post.fields().getOrDefault(Labels.TEXTS, List.of());
        var labels = Labels.read(post.first(Labels.FIELD), named);
        return new ContinuePage.Waiting(
                waiting.id(),
                post.why() == RefusedPosts.Why.SENT_BEFORE,
                post.address(),
                post.first(Form.KEY),
                post.first(DRAFT),
                Stream.of(
                                fields.stream(),
                                Stream.of(new ContinuePage.Field(Labels.FIELD, labels.text())),
                                named.stream().map(one -> new ContinuePage.Field(Labels.TEXTS, one)))
                        .flatMap(part -> part)
                        .toList(),
                labels.form().isEmpty() ? section(user, post.address()) : labels.form(),
                labels.isThere() ? labels.told(post.fields()) : told(fields, post, labels),
                !post.files().isEmpty(),
                post.unkept());
    }

    /// What was typed, and the names of the files that were chosen, for a browser that did not say what it is.
    private List<Labels.Told> told(List<ContinuePage.Field> fields, RefusedPosts.Post post, Labels labels) {
        return Stream.concat(
                        fields.stream()
                                .filter(field -> TroublePage.isShown(field.name()))
                                .map(field -> new Labels.Told(labels.of(field.name()), field.text()))
                                .filter(TroublePage::isWritten),
                        post.files().stream()
                                .map(file -> new Labels.Told(
                                        messages.text("continue.file"),
                                        PlainText.fileName(file.getOriginalFilename()))))
                .toList();
    }

    /// The part of the product that an address is of, in words; empty for none.
    private static String section(CurrentUser user, String address) {
        return user.sections().stream()
                .filter(section -> section.address().length() > 1 && address.startsWith(section.address()))
                .max(Comparator.comparingInt(section -> section.address().length()))
                .map(Section::title)
                .orElse("");
    }
}
