package se.styrkedja.access.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import se.styrkedja.access.sentforms.RefusedPosts;
import se.styrkedja.access.sentforms.SentForms;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.access.visits.EndedSession;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;
import se.styrkedja.web.Section;

/// A form that was sent when the session had ended, after signing in again.
@Controller
class ContinueRoutes {
    private static final Pattern CODE = Pattern.compile("(\\w+ )?[0-9a-f-]{36}|[A-Z_]+|[0-9/-]+|(unit|area):.*|annan");

    private final RefusedPosts posts;
    private final SentForms forms;
    private final Clock clock;
    private final Messages messages = Messages.of("access");

    ContinueRoutes(RefusedPosts posts, SentForms forms, Clock clock) {
        this.posts = posts;
        this.forms = forms;
        this.clock = clock;
    }

    /// GET /fortsatt: the first page where nothing waits, or where it is somebody else's
    @GetMapping(EndedSession.ONWARD)
    Answer show(CurrentUser user, @CookieValue(name = EndedSession.COOKIE, defaultValue = "") String kept) {
        return posts.find(kept, user.account(), clock.instant())
                .filter(post -> !isAnswered(post))
                .<Answer>map(post -> new Answer.Page("access/web/continue", page(user, post, kept)))
                .orElseGet(() -> new Answer.SeeOther("/"));
    }

    /// Whether it has been sent since: then nothing waits.
    private boolean isAnswered(RefusedPosts.Post post) {
        var key = post.fields().getOrDefault(Form.KEY, List.of("")).getFirst();
        return key.length() == 36 && forms.answer(UUID.fromString(key)).isPresent();
    }

    /// POST /fortsatt: throws it away
    @PostMapping(EndedSession.ONWARD)
    Answer throwAway(CurrentUser user, @CookieValue(name = EndedSession.COOKIE, defaultValue = "") String kept) {
        posts.find(kept, user.account(), clock.instant()).ifPresent(post -> posts.forget(kept));
        return new Answer.SeeOther("/");
    }

    /// Whether a person may have typed it: not an id, a code or a day that was chosen.
    private static boolean isTyped(String text) {
        return text.strip().length() > 3 && !CODE.matcher(text.strip()).matches();
    }

    private ContinuePage page(CurrentUser user, RefusedPosts.Post post, String kept) {
        var fields = post.fields().entrySet().stream()
                .filter(field -> !field.getKey().startsWith("_"))
                .sorted(Map.Entry.comparingByKey())
                .flatMap(field -> field.getValue().stream().map(text -> new ContinuePage.Field(field.getKey(), text)))
                .toList();
        var labels = Labels.read(
                post.fields().getOrDefault(Labels.FIELD, List.of("")).getFirst());
        var told = labels.isThere()
                ? labels.told(post.fields())
                : fields.stream()
                        .map(ContinuePage.Field::text)
                        .filter(ContinueRoutes::isTyped)
                        .map(text -> new ContinuePage.Told("", text))
                        .toList();
        return new ContinuePage(
                user.opening(Section.START, messages.text("continue.title")),
                post.why() == RefusedPosts.Why.SENT_BEFORE,
                post.address(),
                post.fields().getOrDefault(Form.KEY, List.of("")).getFirst(),
                Stream.concat(fields.stream(), Stream.of(new ContinuePage.Field(Labels.FIELD, labels.text())))
                        .toList(),
                labels.form(),
                told,
                post.files().isEmpty() ? "" : kept,
                post.unkept());
    }
}
