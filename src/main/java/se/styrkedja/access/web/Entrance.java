package se.styrkedja.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import se.styrkedja.access.AccountId;
import se.styrkedja.access.Accounts;
import se.styrkedja.access.Membership;
import se.styrkedja.access.visits.Sessions;
import se.styrkedja.rooms.Action;

/// The way in for one who has shown who she is: to the organiser where she holds a role, or to the choice between them.
final class Entrance {
    private final Accounts accounts;
    private final Clock clock;

    Entrance(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /// Opens a session, and answers the address to go on to; empty when no role of hers counts today.
    ///
    /// @param then where she was going
    Optional<String> open(
            AccountId account, Action how, String then, HttpServletRequest request, HttpServletResponse response) {
        var there = accounts.standings(account, LocalDate.now(clock));
        if (there.isEmpty()) return Optional.empty();
        if (there.size() > 1) {
            Sessions.open(request, response, account);
            return Optional.of(choice(then));
        }
        enter(there.getFirst(), how, request, response);
        return Optional.of(then);
    }

    /// Goes in at one organiser, in a new session.
    void enter(Membership comes, Action how, HttpServletRequest request, HttpServletResponse response) {
        accounts.enter(comes, how);
        Sessions.open(request, response, comes.account().id(), comes.tenant().id());
    }

    /// Where one chooses between organisers.
    static String choice(String then) {
        return "/valj-huvudman?sedan=" + URLEncoder.encode(then, StandardCharsets.UTF_8);
    }
}
