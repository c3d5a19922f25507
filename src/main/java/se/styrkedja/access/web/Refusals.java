package se.styrkedja.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import se.styrkedja.access.Accounts;
import se.styrkedja.access.Denied;
import se.styrkedja.access.sentforms.AlreadySent;
import se.styrkedja.access.sentforms.SentForms;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.access.visits.EndedSession;
import se.styrkedja.access.visits.Sessions;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Messages;
import se.styrkedja.web.Section;
import se.styrkedja.web.TroublePage;

/// What is answered to one who asks for what she has no right to: sign in first, or that she may not.
@Controller
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Refusals {
    private final Accounts accounts;
    private final SentForms forms;
    private final EndedSession ended;
    private final Clock clock;
    private final Messages messages = Messages.of("access");

    Refusals(Accounts accounts, SentForms forms, EndedSession ended, Clock clock) {
        this.ended = ended;
        this.forms = forms;
        this.accounts = accounts;
        this.clock = clock;
    }

    @ExceptionHandler(Denied.class)
    Answer denied(CurrentUser user, HttpServletRequest request, HttpServletResponse response) {
        if (user.name().isEmpty()) return new Answer.SeeOther(wayIn(request, response));
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        return new Answer.Page(
                "web/trouble",
                new TroublePage(
                        user.opening(Section.START, messages.text("denied.title")),
                        messages.text("denied.text", user.standing()),
                        messages.text("denied.advice"),
                        ""));
    }

    /// A form that has had its effect is answered as it was then; where that is not known, one is told.
    @ExceptionHandler(AlreadySent.class)
    Answer alreadySent(AlreadySent sent, CurrentUser user, HttpServletResponse response) {
        var before = forms.answer(sent.key());
        if (before.isPresent()) return new Answer.SeeOther(before.get().address());
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        return new Answer.Page(
                "web/trouble",
                new TroublePage(
                        user.opening(Section.START, messages.text("sent.title")),
                        messages.text("sent.text"),
                        messages.text("sent.advice"),
                        ""));
    }

    /// After signing in, or choosing an organiser, one is led to the page that was asked for, or to what was sent.
    private String wayIn(HttpServletRequest request, HttpServletResponse response) {
        var query = request.getQueryString();
        var asked = request.getMethod().equals("GET")
                ? request.getRequestURI() + (query == null ? "" : "?" + query)
                : ended.keep(request, response).orElse("/");
        if (mayChoose()) return Entrance.choice(asked);
        return asked.equals("/") ? "/logga-in" : "/logga-in?sedan=" + URLEncoder.encode(asked, StandardCharsets.UTF_8);
    }

    private boolean mayChoose() {
        return Sessions.account()
                .map(account -> accounts.standings(account, LocalDate.now(clock)))
                .filter(there -> !there.isEmpty())
                .isPresent();
    }
}
