package se.styrkedja.access.visits;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.session.web.http.CookieSerializer;

/// What another site lets a browser send here. The browser leaves the cookie of the session out of it,
/// so that an answer that opened a new session would put an end to the one that the reader has.
///
/// Source: Fetch Metadata (`Sec-Fetch-Site`), and RFC 6454 (`Origin`) for browsers that do not send it.
final class Elsewhere {

    private Elsewhere() {}

    /// Whether the browser says that another site made it send this.
    static boolean sent(HttpServletRequest request) {
        return told(request).filter(own -> !own).isPresent();
    }

    /// Whether the browser says that a page of ours made it send this.
    static boolean isOwnPage(HttpServletRequest request) {
        return told(request).orElse(false);
    }

    /// Whether the browser says that it was a page of ours; empty when it does not say.
    private static Optional<Boolean> told(HttpServletRequest request) {
        var site = Optional.ofNullable(request.getHeader("Sec-Fetch-Site"));
        return site.map(one -> one.equals("same-origin"))
                .or(() -> Optional.ofNullable(request.getHeader("Origin")).map(origin -> isOwn(origin, request)));
    }

    /// The name and the port are those that the browser asked: another port of this machine is another site.
    private static boolean isOwn(String origin, HttpServletRequest request) {
        try {
            return String.valueOf(URI.create(origin).getAuthority()).equalsIgnoreCase(request.getHeader("Host"));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    /// Gives no session to a browser for what another site let it send.
    record Cookies(CookieSerializer usual) implements CookieSerializer {

        @Override
        public void writeCookieValue(CookieValue cookie) {
            var request = cookie.getRequest();
            if (!request.getMethod().equals("POST") || !sent(request)) usual.writeCookieValue(cookie);
        }

        @Override
        public List<String> readCookieValues(HttpServletRequest request) {
            return usual.readCookieValues(request);
        }
    }
}
