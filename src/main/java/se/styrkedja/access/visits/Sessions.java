package se.styrkedja.access.visits;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import se.styrkedja.access.AccountId;

/// Opens and closes the session of one who signs in and out. A session that opens is a new one: what was known of the
/// old one is worth nothing.
public final class Sessions {
    private static final HttpSessionSecurityContextRepository KEPT = new HttpSessionSecurityContextRepository();

    private Sessions() {}

    public static void open(HttpServletRequest request, HttpServletResponse response, AccountId account) {
        close(request);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                account.value().toString(), "", List.of()));
        SecurityContextHolder.setContext(context);
        KEPT.saveContext(context, request, response);
    }

    public static void close(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) session.invalidate();
        SecurityContextHolder.clearContext();
    }
}
