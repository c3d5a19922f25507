package se.styrkedja.access.visits;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import se.styrkedja.access.AccountId;
import se.styrkedja.vocabulary.OrganiserId;

/// Opens and closes the session of one who signs in and out. It holds whose account it is and at which organiser she
/// is, and nothing of what she may. A session that opens is a new one: what was known of the old one is worth nothing.
public final class Sessions {
    private static final HttpSessionSecurityContextRepository KEPT = new HttpSessionSecurityContextRepository();
    /// The secret of forms, where Spring Security looks for it.
    private static final HttpSessionCsrfTokenRepository SECRETS = new HttpSessionCsrfTokenRepository();

    private static final String NOWHERE = "";

    private Sessions() {}

    /// For one who is at that organiser.
    public static void open(
            HttpServletRequest request, HttpServletResponse response, AccountId account, OrganiserId organiser) {
        open(request, response, account, organiser.value().toString());
    }

    /// For one who has not chosen an organiser yet.
    public static void open(HttpServletRequest request, HttpServletResponse response, AccountId account) {
        open(request, response, account, NOWHERE);
    }

    private static void open(
            HttpServletRequest request, HttpServletResponse response, AccountId account, String organiser) {
        close(request);
        var signed = UsernamePasswordAuthenticationToken.authenticated(
                account.value().toString(), "", List.of());
        signed.setDetails(organiser);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signed);
        SecurityContextHolder.setContext(context);
        KEPT.saveContext(context, request, response);
        // Made at once and not by the first page: of several pages that are opened together each would make one.
        SECRETS.saveToken(SECRETS.generateToken(request), request, response);
    }

    public static void close(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) session.invalidate();
        SecurityContextHolder.clearContext();
    }

    /// Whose session it is; empty for one who has not signed in.
    public static Optional<AccountId> account() {
        return signed().flatMap(signed -> id(signed.getPrincipal())).map(AccountId::new);
    }

    /// At which organiser she is; empty for one who has not chosen.
    static Optional<OrganiserId> organiser() {
        return signed().flatMap(signed -> id(signed.getDetails())).map(OrganiserId::new);
    }

    private static Optional<Authentication> signed() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication());
    }

    private static Optional<UUID> id(@Nullable Object kept) {
        return kept instanceof String text && text.length() == 36
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }
}
