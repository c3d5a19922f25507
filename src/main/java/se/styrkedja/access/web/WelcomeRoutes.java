package se.styrkedja.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.styrkedja.access.AccessAction;
import se.styrkedja.access.Account;
import se.styrkedja.access.AccountId;
import se.styrkedja.access.Accounts;
import se.styrkedja.access.Invitation;
import se.styrkedja.access.Tenant;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.vocabulary.OrganiserId;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;
import se.styrkedja.web.NotFound;
import se.styrkedja.web.Section;

@Controller
class WelcomeRoutes {

    private final Accounts accounts;
    private final Entrance entrance;
    private final Clock clock;
    private final Messages messages = Messages.of("access");

    WelcomeRoutes(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.entrance = new Entrance(accounts, clock);
        this.clock = clock;
    }

    /// GET /valkommen/{token}
    @GetMapping("/valkommen/{token}")
    Answer page(CurrentUser user, @PathVariable String token) {
        return new Answer.Page("access/web/welcome", page(user, Form.empty(), token, invitation(token)));
    }

    /// POST /valkommen/{token}
    @PostMapping("/valkommen/{token}")
    Answer choose(
            CurrentUser user,
            @PathVariable String token,
            Form form,
            HttpServletRequest request,
            HttpServletResponse response) {
        var invitation = invitation(token);
        var account = switch (invitation) {
            case Invitation.OfAccount(var invited) -> choosePassword(token, invited, form);
            case Invitation.Founding founding -> found(token, form);
        };
        if (account.isEmpty()) return new Answer.Faulty("access/web/welcome", page(user, form, token, invitation));
        var on = entrance.open(account.get(), AccessAction.SIGNED_IN_BY_PASSWORD, "/", request, response);
        return new Answer.SeeOther(on.orElse("/"));
    }

    private Optional<AccountId> choosePassword(String token, Account invited, Form form) {
        var password = NewPassword.read(form, invited.name(), invited.address());
        return form.isWrong() ? Optional.empty() : accounts.choosePassword(token, password, clock.instant());
    }

    private Optional<AccountId> found(String token, Form form) {
        var name = form.text(AccountFields.OWN_NAME);
        var address = form.text(AccountFields.OWN_ADDRESS);
        if (!address.isEmpty() && !address.matches("\\S+@\\S+\\.\\S+"))
            form.wrong("adress", messages.text("welcome.address.unreadable"));
        var organiser = form.text(AccountFields.ORGANISER);
        var code = form.text(AccountFields.NUMBER).replaceAll("[\\s-]", "");
        if (!code.isEmpty() && !code.matches("[0-9]{10}"))
            form.wrong("nummer", messages.text("welcome.code.unreadable"));
        var password = NewPassword.read(form, name, address);
        if (form.isWrong()) return Optional.empty();
        var account = new Account(new AccountId(UUID.randomUUID()), name, address);
        var tenant = new Tenant(new OrganiserId(UUID.randomUUID()), code, organiser);
        return accounts.found(token, tenant, account, password, clock.instant(), LocalDate.now(clock))
                ? Optional.of(account.id())
                : Optional.empty();
    }

    private Invitation invitation(String token) {
        return accounts.invitation(token, clock.instant()).orElseThrow(() -> new NotFound("link"));
    }

    private WelcomePage page(CurrentUser user, Form form, String token, Invitation invitation) {
        return switch (invitation) {
            case Invitation.OfAccount(var account) ->
                new WelcomePage(
                        user.opening(Section.START, messages.text("welcome.title", account.name()))
                                .with(form),
                        form,
                        token,
                        false,
                        account.name());
            case Invitation.Founding founding ->
                new WelcomePage(
                        user.opening(Section.START, messages.text("welcome.title.founding"))
                                .with(form),
                        form,
                        token,
                        true,
                        "");
        };
    }
}
