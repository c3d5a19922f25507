package se.styrkedja.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import se.styrkedja.access.Denied;
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
    private final Messages messages = Messages.of("access");

    @ExceptionHandler(Denied.class)
    Answer denied(Visit visit, HttpServletRequest request, HttpServletResponse response) {
        if (visit.name().isEmpty()) return new Answer.SeeOther(signIn(request));
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        return new Answer.Page(
                "web/trouble",
                new TroublePage(
                        visit.opening(Section.START, messages.text("denied.title")),
                        messages.text("denied.text", visit.standing()),
                        messages.text("denied.advice"),
                        ""));
    }

    /// After signing in one is led to the page that was asked for; what was sent in a form is not sent again.
    private static String signIn(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) return "/logga-in";
        var query = request.getQueryString();
        var asked = request.getRequestURI() + (query == null ? "" : "?" + query);
        return "/logga-in?sedan=" + URLEncoder.encode(asked, StandardCharsets.UTF_8);
    }
}
