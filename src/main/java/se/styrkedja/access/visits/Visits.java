package se.styrkedja.access.visits;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import se.styrkedja.access.Accounts;
import se.styrkedja.access.Membership;
import se.styrkedja.access.Scope;
import se.styrkedja.rooms.Rooms;
import se.styrkedja.web.Site;
import se.styrkedja.web.Visitor;

/// Tells who asks, once for each request: a session holds no more than the id of an account and of an organiser, and
/// what that may is read anew each time, so that a right that has ended is gone at once.
final class Visits implements HandlerMethodArgumentResolver {
    private static final String KEPT = Visits.class.getName();

    private final Site site;
    private final Accounts accounts;
    private final Scope strangers;
    private final EndedSession ended;
    private final Clock clock;
    private final RouteGuard gate;

    /// @param strangers what one may read who has not signed in
    Visits(Site site, Accounts accounts, Rooms rooms, Scope strangers, EndedSession ended, Clock clock) {
        this.site = site;
        this.accounts = accounts;
        this.strangers = strangers;
        this.ended = ended;
        this.clock = clock;
        this.gate = new RouteGuard(this, rooms);
    }

    RouteGuard gate() {
        return gate;
    }

    CurrentUser of(HttpServletRequest request) {
        if (request.getAttribute(KEPT) instanceof CurrentUser kept) return kept;
        var token = Token.of(request);
        var visit = standing()
                .<CurrentUser>map(standing -> new SignedIn(
                        site,
                        accounts,
                        standing,
                        LocalDate.now(clock),
                        gate,
                        token,
                        ToldFilter.told(request),
                        waiting(standing, request)))
                .orElseGet(() -> new Anonymous(
                        site,
                        accounts,
                        strangers,
                        Sessions.account().isPresent(),
                        gate,
                        token,
                        ToldFilter.told(request)));
        request.setAttribute(KEPT, visit);
        return visit;
    }

    /// How many forms wait for her in this browser; none to tell of where they are shown.
    private int waiting(Membership member, HttpServletRequest request) {
        var account = member.account().id().value().toString();
        return request.getRequestURI().equals(EndedSession.ONWARD)
                ? 0
                : ended.waiting(request, account).size();
    }

    private Optional<Membership> standing() {
        return Sessions.account()
                .flatMap(account -> Sessions.organiser()
                        .flatMap(organiser -> accounts.standing(account, organiser, LocalDate.now(clock))));
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return Visitor.class.isAssignableFrom(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var request = web.getNativeRequest(HttpServletRequest.class);
        if (request == null) throw new IllegalStateException("no request");
        return of(request);
    }
}
