package se.styrkedja.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.styrkedja.access.AccessAction;
import se.styrkedja.access.Accounts;
import se.styrkedja.access.Membership;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.access.visits.Sessions;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;
import se.styrkedja.web.NotFound;
import se.styrkedja.web.Section;

/// Where one who holds roles at several organisers chooses between them. A session is at one organiser at a time.
@Controller
class ChoiceRoutes {
    private final Accounts accounts;
    private final Entrance entrance;
    private final Clock clock;
    private final Messages messages = Messages.of("access");

    ChoiceRoutes(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.entrance = new Entrance(accounts, clock);
        this.clock = clock;
    }

    /// GET /valj-huvudman?sedan=
    @GetMapping("/valj-huvudman")
    Answer page(CurrentUser user, @RequestParam(defaultValue = "/") String sedan) {
        var there = standings();
        if (there.isEmpty()) return new Answer.SeeOther("/logga-in");
        var rows = there.stream().map(who -> row(user, who)).toList();
        return new Answer.Page(
                "access/web/choice",
                new ChoicePage(
                        user.opening(Section.START, messages.text("choice.title", Integer.toString(rows.size()))),
                        SignInRoutes.local(sedan),
                        rows));
    }

    /// POST /valj-huvudman: in there, in a new session. What was typed at the other organiser leaves the
    /// browser, by `forms.js`.
    @PostMapping("/valj-huvudman")
    Answer choose(CurrentUser user, Form form, HttpServletRequest request, HttpServletResponse response) {
        var chosen = standings().stream()
                .filter(who -> id(who).equals(form.typed("huvudman")))
                .findFirst()
                .orElseThrow(() -> new NotFound("an organiser"));
        if (!user.name().isEmpty()) accounts.leave(user.member());
        entrance.enter(chosen, AccessAction.CHOSE_ORGANISER, request, response);
        return new Answer.SeeOther(SignInRoutes.local(form.typed("sedan")));
    }

    private List<Membership> standings() {
        return Sessions.account()
                .map(account -> accounts.standings(account, LocalDate.now(clock)))
                .orElse(List.of());
    }

    private static ChoicePage.Row row(CurrentUser user, Membership who) {
        return new ChoicePage.Row(
                id(who),
                who.tenant().name(),
                CurrentUser.words(who),
                !user.name().isEmpty()
                        && user.member().tenant().id().equals(who.tenant().id()));
    }

    private static String id(Membership who) {
        return who.tenant().id().value().toString();
    }
}
