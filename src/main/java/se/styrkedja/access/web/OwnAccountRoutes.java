package se.styrkedja.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.styrkedja.access.AccessRight;
import se.styrkedja.access.Accounts;
import se.styrkedja.access.SignIn;
import se.styrkedja.access.provider.Identities;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.access.visits.Sessions;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;
import se.styrkedja.web.Section;

@Controller
class OwnAccountRoutes {

    private final Accounts accounts;
    private final Identities identities;
    private final Clock clock;
    private final Messages messages = Messages.of("access");

    OwnAccountRoutes(Accounts accounts, Identities identities, Clock clock) {
        this.accounts = accounts;
        this.identities = identities;
        this.clock = clock;
    }

    /// GET /mitt-konto
    @GetMapping("/mitt-konto")
    Answer page(CurrentUser user, @RequestParam(defaultValue = "") String bytt) {
        return new Answer.Page("access/web/account", page(user, Form.empty(), !bytt.isEmpty()));
    }

    /// POST /mitt-konto/losenord: who is signed in to the account elsewhere is so no longer; here in a new session.
    @PostMapping("/mitt-konto/losenord")
    Answer change(CurrentUser user, Form form, HttpServletRequest request, HttpServletResponse response) {
        var who = user.member();
        var current = form.secret(AccountFields.PRESENT_PASSWORD);
        if (current.isEmpty()) form.wrong("nuvarande", messages.text("account.current.missing"));
        var next = NewPassword.read(form, who.account().name(), who.account().address());
        if (!next.equals(form.typed("igen"))) form.wrong("igen", messages.text("account.again.other"));
        if (next.equals(current)) form.wrong("losenord", messages.text("account.password.same"));
        if (!form.isWrong())
            switch (accounts.changePassword(who, current, next, request.getRemoteAddr(), clock.instant())) {
                case SignIn.Welcome(var account) -> {
                    Sessions.open(request, response, account, who.tenant().id());
                    return new Answer.SeeOther("/mitt-konto?bytt=ja");
                }
                case SignIn.Wrong wrong -> form.wrong("nuvarande", messages.text("account.current.wrong"));
                case SignIn.Wait(var longer) ->
                    form.wrong("nuvarande", messages.text("signin.wait", Long.toString(longer.toSeconds() + 1)));
            }
        return new Answer.Faulty("access/web/account", page(user, form, false));
    }

    private OwnAccountPage page(CurrentUser user, Form form, boolean changed) {
        var account = user.member().account();
        var rows = accounts.roles(account.id()).stream().map(this::row).toList();
        var since = identities
                .boundAt(user.scope(), account.id())
                .map(at -> Swedish.date(LocalDate.ofInstant(at, clock.getZone())))
                .orElse("");
        return new OwnAccountPage(
                user.inside(Section.MY_PAGE, messages.text("account.title", account.address()))
                        .with(form),
                form,
                account.address(),
                rows,
                rows.stream().map(OwnAccountPage.Row::organiser).distinct().count() > 1,
                accounts.hasPassword(account),
                identities.name(),
                since,
                user.may(AccessRight.OWN_SETTINGS),
                changed);
    }

    private OwnAccountPage.Row row(Accounts.Held held) {
        var tenure = held.holding().tenure();
        return new OwnAccountPage.Row(
                messages.text("role." + held.holding().role()),
                held.where(),
                held.at().name(),
                Swedish.date(tenure.first()),
                tenure.isOpen() ? "" : Swedish.date(tenure.last()),
                tenure.covers(LocalDate.now(clock)));
    }
}
