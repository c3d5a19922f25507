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
import se.styrkedja.access.visits.Sessions;
import se.styrkedja.access.visits.Visit;
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
    private final Clock clock;
    private final Messages messages = Messages.of("access");

    Refusals(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @ExceptionHandler(Denied.class)
    Answer denied(Visit visit, HttpServletRequest request, HttpServletResponse response) {
        if (visit.name().isEmpty()) return new Answer.SeeOther(wayIn(request));
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        return new Answer.Page(
                "web/trouble",
                new TroublePage(
                        visit.opening(Section.START, messages.text("denied.title")),
                        messages.text("denied.text", visit.standing()),
                        messages.text("denied.advice"),
                        ""));
    }

    /// After signing in, or choosing an organiser, one is led to the page that was asked for; what was sent in a form
    /// is not sent again.
    private String wayIn(HttpServletRequest request) {
        var query = request.getQueryString();
        var asked = request.getRequestURI() + (query == null ? "" : "?" + query);
        if (mayChoose()) return Entrance.choice(request.getMethod().equals("GET") ? asked : "/");
        return request.getMethod().equals("GET")
                ? "/logga-in?sedan=" + URLEncoder.encode(asked, StandardCharsets.UTF_8)
                : "/logga-in";
    }

    private boolean mayChoose() {
        return Sessions.account()
                .map(account -> accounts.standings(account, LocalDate.now(clock)))
                .filter(there -> !there.isEmpty())
                .isPresent();
    }
}
