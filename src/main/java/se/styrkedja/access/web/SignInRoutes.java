package se.styrkedja.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.styrkedja.access.AccessAction;
import se.styrkedja.access.AccountId;
import se.styrkedja.access.Accounts;
import se.styrkedja.access.Node;
import se.styrkedja.access.RoleAssignment;
import se.styrkedja.access.SignIn;
import se.styrkedja.access.provider.Identities;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.access.visits.EndedSession;
import se.styrkedja.access.visits.Sessions;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;
import se.styrkedja.web.NotFound;
import se.styrkedja.web.Section;

@Controller
class SignInRoutes {

    private final Accounts accounts;
    private final Identities identities;
    private final Entrance entrance;
    private final EndedSession ended;
    private final Clock clock;
    private final Messages messages = Messages.of("access");

    SignInRoutes(Accounts accounts, Identities identities, EndedSession ended, Clock clock) {
        this.ended = ended;
        this.accounts = accounts;
        this.identities = identities;
        this.entrance = new Entrance(accounts, clock);
        this.clock = clock;
    }

    /// GET /logga-in?sedan=
    @GetMapping("/logga-in")
    Answer page(CurrentUser user, HttpServletRequest request, @RequestParam(defaultValue = "") String sedan) {
        return new Answer.Page("access/web/signin", page(user, request, Form.empty(), sedan));
    }

    /// POST /logga-in
    @PostMapping("/logga-in")
    Answer signIn(CurrentUser user, Form form, HttpServletRequest request, HttpServletResponse response) {
        var address = form.text(AccountFields.SIGN_IN_ADDRESS);
        var password = form.secret(AccountFields.PASSWORD);
        if (password.isEmpty()) form.wrong("losenord", messages.text("signin.password.missing"));
        if (!form.isWrong())
            switch (accounts.signIn(address, password, request.getRemoteAddr(), clock.instant())) {
                case SignIn.Welcome(var account) -> {
                    var on = entrance.open(
                            account, AccessAction.SIGNED_IN_BY_PASSWORD, local(form.typed("sedan")), request, response);
                    if (on.isPresent()) return new Answer.SeeOther(on.get());
                    form.wrong("adress", messages.text("signin.no-role"));
                }
                case SignIn.Wrong wrong -> form.wrong("losenord", messages.text("signin.wrong"));
                case SignIn.Wait(var longer) ->
                    form.wrong("losenord", messages.text("signin.wait", Long.toString(longer.toSeconds() + 1)));
            }
        return new Answer.Faulty("access/web/signin", page(user, request, form, form.typed("sedan")));
    }

    /// POST /logga-ut. What she has typed and not sent leaves the browser too, by `forms.js`; what another person has
    /// typed there stays for that person.
    @PostMapping("/logga-ut")
    Answer signOut(CurrentUser user, HttpServletRequest request) {
        if (!user.name().isEmpty()) accounts.leave(user.member());
        Sessions.close(request);
        return new Answer.SeeOther("/");
    }

    /// GET /prova-som
    @GetMapping("/prova-som")
    Answer choose(CurrentUser user, HttpServletRequest request) {
        if (!user.site().invented()) throw new NotFound("/prova-som");
        return page(user, request, "");
    }

    /// POST /prova-som: where everything is invented one may walk in as any of its people.
    @PostMapping("/prova-som")
    Answer tryAs(CurrentUser user, Form form, HttpServletRequest request, HttpServletResponse response) {
        if (!user.site().invented()) throw new NotFound("/prova-som");
        var chosen = people(user).stream()
                .filter(person -> person.id().equals(form.typed("konto")))
                .findFirst();
        if (chosen.isEmpty()) {
            form.wrong("konto", messages.text("signin.choose-person"));
            return new Answer.Faulty("access/web/signin", page(user, request, form, form.typed("sedan")));
        }
        var account = new AccountId(UUID.fromString(chosen.get().id()));
        var standing = user.scope()
                .organiser()
                .flatMap(organiser -> accounts.standing(account, organiser, LocalDate.now(clock)))
                .orElseThrow(() -> new NotFound("konto"));
        entrance.enter(standing, AccessAction.TRIED_TO_BE, request, response);
        return new Answer.SeeOther(local(form.typed("sedan")));
    }

    private SignInPage page(CurrentUser user, HttpServletRequest request, Form form, String then) {
        var title = messages.text(user.site().invented() ? "signin.title.invented" : "signin.title");
        return new SignInPage(
                user.opening(Section.START, title).with(form),
                form,
                local(then),
                identities.name(),
                people(user),
                ended.waits(request));
    }

    /// Those one may try to be; none where people are real.
    private List<SignInPage.Person> people(CurrentUser user) {
        if (!user.site().invented()) return List.of();
        var today = LocalDate.now(clock);
        var names = accounts.names(user.scope());
        var byAccount = accounts.people(user.scope()).stream()
                .filter(person -> person.held().tenure().covers(today))
                .sorted(Comparator.comparing(person -> person.held().role()))
                .collect(Collectors.groupingBy(RoleAssignment::account, LinkedHashMap::new, Collectors.toList()));
        return byAccount.entrySet().stream()
                .map(e -> new SignInPage.Person(
                        e.getKey().id().value().toString(),
                        e.getKey().name(),
                        e.getValue().stream()
                                .map(p -> words(p, names))
                                .distinct()
                                .collect(Collectors.joining(", "))))
                .toList();
    }

    private String words(RoleAssignment person, Map<Node, String> names) {
        var held = person.held();
        var role = messages.text("role." + held.role());
        return held.node().equals(Node.WHOLE) ? role : role + ", " + names.getOrDefault(held.node(), "");
    }

    /// An address of this house; the first page for anything else.
    static String local(String address) {
        return address.matches("/[^/\\\\].*") && address.chars().allMatch(c -> c > 31) ? address : "/";
    }
}
