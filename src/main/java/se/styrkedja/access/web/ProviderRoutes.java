package se.styrkedja.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.styrkedja.access.AccessAction;
import se.styrkedja.access.AccessRight;
import se.styrkedja.access.AccountId;
import se.styrkedja.access.Accounts;
import se.styrkedja.access.Node;
import se.styrkedja.access.provider.Arrival;
import se.styrkedja.access.provider.Attempt;
import se.styrkedja.access.provider.Identities;
import se.styrkedja.access.provider.Identity;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Messages;
import se.styrkedja.web.NotFound;
import se.styrkedja.web.Section;

/// To the organiser's own service and back. Where none is set up there is nothing at these addresses.
@Controller
class ProviderRoutes {
    private static final String UNDER_WAY = Attempt.class.getName();

    private final Accounts accounts;
    private final Identities identities;
    private final Entrance entrance;
    private final Clock clock;
    private final Messages messages = Messages.of("access");

    ProviderRoutes(Accounts accounts, Identities identities, Clock clock) {
        this.accounts = accounts;
        this.identities = identities;
        this.entrance = new Entrance(accounts, clock);
        this.clock = clock;
    }

    /// GET /logga-in/tjanst?sedan=
    @GetMapping("/logga-in/tjanst")
    Answer leave(
            CurrentUser user,
            @RequestParam(defaultValue = "") String sedan,
            HttpServletRequest request,
            HttpServletResponse response) {
        mustBeSetUp();
        var attempt = Attempt.towards(SignInRoutes.local(sedan));
        var way = identities.way(attempt);
        if (way.isEmpty()) return turnedAway(user, response, "unreachable", "");
        request.getSession().setAttribute(UNDER_WAY, attempt);
        return new Answer.SeeOther(way.get().toString());
    }

    /// GET /logga-in/svar: what the service sends somebody back with. An attempt is used once, whatever comes of it.
    @GetMapping("/logga-in/svar")
    Answer arrive(CurrentUser user, HttpServletRequest request, HttpServletResponse response) {
        mustBeSetUp();
        var attempt = underWay(request.getSession(false));
        if (attempt.isEmpty()) return turnedAway(user, response, "doubtful", "");
        return switch (identities.arrival(attempt.get(), parameters(request))) {
            case Arrival.Known(var identity) -> welcome(user, attempt.get(), identity, request, response);
            case Arrival.Cancelled cancelled -> new Answer.SeeOther("/logga-in");
            case Arrival.Doubtful doubtful -> {
                accounts.refuse();
                yield turnedAway(user, response, "doubtful", "");
            }
            case Arrival.Unreachable silent -> turnedAway(user, response, "unreachable", "");
        };
    }

    private Answer welcome(
            CurrentUser user,
            Attempt attempt,
            Identity identity,
            HttpServletRequest request,
            HttpServletResponse response) {
        var account = identities.account(identity, LocalDate.now(clock));
        var on = account.flatMap(
                known -> entrance.open(known, AccessAction.SIGNED_IN_BY_SERVICE, attempt.then(), request, response));
        if (on.isEmpty()) {
            accounts.refuse();
            return turnedAway(
                    user, response, identity.address().isEmpty() ? "unverified" : "unknown", identity.address());
        }
        return new Answer.SeeOther(on.get());
    }

    /// POST /konton/{konto}/lossa: the service no longer knows whose the account is, until she comes from it anew.
    @PostMapping("/konton/{konto}/lossa")
    Answer unbind(CurrentUser user, @PathVariable UUID konto) {
        var permit = user.permit(AccessRight.GRANT, Node.WHOLE);
        if (!identities.unbind(permit, new AccountId(konto))) throw new NotFound(konto.toString());
        return new Answer.SeeOther("/konton");
    }

    private void mustBeSetUp() {
        if (identities.name().isEmpty()) throw new NotFound("no service to sign in with");
    }

    private static Optional<Attempt> underWay(@Nullable HttpSession session) {
        if (session == null || !(session.getAttribute(UNDER_WAY) instanceof Attempt attempt)) return Optional.empty();
        session.removeAttribute(UNDER_WAY);
        return Optional.of(attempt);
    }

    private static Map<String, List<String>> parameters(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, parameter -> Arrays.asList(parameter.getValue())));
    }

    private Answer turnedAway(CurrentUser user, HttpServletResponse response, String why, String address) {
        response.setStatus(
                why.equals("unreachable")
                        ? HttpServletResponse.SC_SERVICE_UNAVAILABLE
                        : HttpServletResponse.SC_FORBIDDEN);
        var name = identities.name();
        return new Answer.Page(
                "access/web/turnedaway",
                new TurnedAwayPage(
                        user.opening(Section.START, messages.text("turned-away." + why, name)),
                        messages.text("turned-away." + why + ".text", name, address),
                        messages.text("turned-away." + why + ".advice", name)));
    }
}
