package se.styrkedja.access.visits;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.csrf.CsrfToken;

/// The secret of a form, made when it is asked for: a page without forms needs no session.
interface Token {
    String text();

    static Token of(HttpServletRequest request) {
        return () -> request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken csrf ? csrf.getToken() : "";
    }
}
