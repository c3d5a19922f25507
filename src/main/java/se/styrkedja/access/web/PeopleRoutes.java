package se.styrkedja.access.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.styrkedja.access.AccessRight;
import se.styrkedja.access.AccessRoom;
import se.styrkedja.access.Accounts;
import se.styrkedja.access.DecisionBasis;
import se.styrkedja.access.Node;
import se.styrkedja.access.Permit;
import se.styrkedja.access.RoleAssignment;
import se.styrkedja.access.RoleGrant;
import se.styrkedja.access.ValidPeriod;
import se.styrkedja.access.WriteResult;
import se.styrkedja.access.assignees.Assignments;
import se.styrkedja.access.letters.Letter;
import se.styrkedja.access.letters.Letters;
import se.styrkedja.access.letters.MailServer;
import se.styrkedja.access.provider.Identities;
import se.styrkedja.access.roles.Role;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.access.visits.Nodes;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Address;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Choice;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;
import se.styrkedja.web.NotFound;
import se.styrkedja.web.Sheet;
import se.styrkedja.web.StaleVersion;

@Controller
class PeopleRoutes {

    private final Accounts accounts;
    private final Identities identities;
    private final Assignments assignments;
    private final Letters letters;
    private final MailServer post;
    private final Address address;
    private final Clock clock;
    private final Messages messages = Messages.of("access");

    PeopleRoutes(
            Accounts accounts,
            Identities identities,
            Assignments assignments,
            Letters letters,
            MailServer post,
            Address address,
            Clock clock) {
        this.accounts = accounts;
        this.identities = identities;
        this.assignments = assignments;
        this.letters = letters;
        this.post = post;
        this.address = address;
        this.clock = clock;
    }

    /// GET /konton?ater=: with the form filled in to give an ended role back.
    @GetMapping("/konton")
    Answer people(CurrentUser user, @RequestParam(defaultValue = "") String ater) {
        var rows = rows(user);
        var form = accounts.people(user.scope()).stream()
                .filter(person -> person.holding().toString().equals(ater))
                .findFirst()
                .map(this::again)
                .orElseGet(() ->
                        Form.filled(Map.of("fran", LocalDate.now(clock).toString(), "roll", Role.HEAD_TEACHER.name())));
        return new Answer.Data("access/web/people", page(user, rows, form, PeoplePage.Told.NOBODY), rows, sheet(rows));
    }

    private Form again(RoleAssignment person) {
        return Form.filled(Map.of(
                "namn", person.account().name(),
                "adress", person.account().address(),
                "roll", person.held().role().name(),
                "var", person.held().node().text(),
                "fran", LocalDate.now(clock).toString(),
                "beslut", person.held().decision()));
    }

    /// POST /konton: gives a role. Whoever gets it is written to; where no letters are sent, the answer is a link to
    /// hand over, which is in no address and in no log.
    @PostMapping("/konton")
    Answer invite(CurrentUser user, Form form) {
        var permit = user.permit(AccessRight.GRANT, Node.WHOLE);
        var name = form.text(AccountFields.NAME);
        var address = form.text(AccountFields.ADDRESS);
        if (!address.isEmpty() && !address.matches("\\S+@\\S+\\.\\S+"))
            form.wrong("adress", messages.text("welcome.address.unreadable"));
        var holding = holding(user, form);
        if (form.isWrong() || holding.isEmpty())
            return new Answer.Faulty("access/web/people", page(user, rows(user), form, PeoplePage.Told.NOBODY));
        var told = switch (post) {
            case MailServer.Server server -> write(user, permit, name, address, holding.get());
            case MailServer.Nowhere nowhere -> handOver(permit, name, address, holding.get());
        };
        return new Answer.Page("access/web/people", page(user, rows(user), Form.empty(), told));
    }

    private PeoplePage.Told write(CurrentUser user, Permit permit, String name, String address, RoleGrant holding) {
        var subject = messages.text("invite.letter.subject", user.organiser());
        var body = messages.text("invite.letter", user.name(), user.organiser(), this.address.of("/logga-in"));
        accounts.invite(
                permit,
                address,
                name,
                holding,
                account -> letters.invite(
                        permit,
                        new Letter(account, "invitation " + UUID.randomUUID(), subject, body, true),
                        clock.instant()));
        return new PeoplePage.Told.Written(name, address);
    }

    private PeoplePage.Told handOver(Permit permit, String name, String address, RoleGrant holding) {
        return accounts.invite(permit, address, name, holding, clock.instant())
                .<PeoplePage.Told>map(
                        token -> new PeoplePage.Told.HandedOver(name, this.address.of("/valkommen/" + token)))
                .orElseGet(() -> new PeoplePage.Told.Known(name));
    }

    private Optional<RoleGrant> holding(CurrentUser user, Form form) {
        var role = Arrays.stream(Role.values())
                .filter(r -> r.name().equals(form.typed("roll")))
                .findFirst();
        if (role.isEmpty()) form.wrong("roll", messages.text("invite.role.missing"));
        var node = Node.parse(form.typed("var")).filter(n -> user.may(AccessRight.GRANT, n));
        if (node.isEmpty()) form.wrong("var", messages.text("invite.node.missing"));
        var first = form.date(AccountFields.FROM);
        boolean comesForATime = role.filter(PeopleRoutes::comesForATime).isPresent();
        var last = form.typed("till").isBlank() && !comesForATime
                ? Optional.of(ValidPeriod.OPEN)
                : form.date(AccountFields.UNTIL);
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get()))
            form.wrong("till", messages.text("invite.to.early"));
        // A school director is appointed by a decision.
        var decision = role.filter(Role.SCHOOL_DIRECTOR::equals).isPresent()
                ? form.text(AccountFields.DECISION)
                : form.optional(AccountFields.DECISION);
        return form.isWrong()
                ? Optional.empty()
                : Optional.of(new RoleGrant(
                        role.orElseThrow(),
                        node.orElseThrow(),
                        new ValidPeriod(first.orElseThrow(), last.orElseThrow()),
                        decision));
    }

    /// Who comes from outside.
    private static boolean comesForATime(Role role) {
        return role == Role.AUDITOR || role == Role.EXTERNAL;
    }

    /// GET /konton/{roll}/slut: what will happen when the role ends.
    @GetMapping("/konton/{roll}/slut")
    Answer ending(CurrentUser user, @PathVariable UUID roll) {
        user.permit(AccessRight.GRANT, Node.WHOLE);
        return new Answer.Page("access/web/endrole", page(user, known(user, roll), Form.empty(), StaleVersion.NONE));
    }

    private EndingRole known(CurrentUser user, UUID roll) {
        var people = accounts.people(user.scope());
        return new EndingRole(known(people, roll), people, LocalDate.now(clock));
    }

    private DecisionBasis basis(CurrentUser user, EndingRole ending) {
        var tasks = assignments.of(user.scope(), ending.role().account().id(), ending.today());
        return ending.basis(held -> words(user, held), tasks);
    }

    private EndRolePage page(CurrentUser user, EndingRole ending, Form form, StaleVersion stale) {
        var own = ending.role();
        var basis = basis(user, ending);
        return new EndRolePage(
                user.inside(
                                AccessRoom.PEOPLE,
                                messages.text("end.title", own.account().name(), words(user, own.held())))
                        .below(messages.text("end.back"), "/konton")
                        .with(form),
                "/konton/" + own.holding() + "/slut",
                ending.consequences(basis),
                basis.field(form),
                stale);
    }

    private String words(CurrentUser user, RoleGrant held) {
        var role = messages.text("role." + held.role());
        return held.node().equals(Node.WHOLE)
                ? role
                : role + ", " + user.member().name(held.node());
    }

    /// Errors: [NotFound] when the organiser has given no such role.
    private static RoleAssignment known(List<RoleAssignment> people, UUID roll) {
        return people.stream()
                .filter(person -> person.holding().equals(roll))
                .findFirst()
                .orElseThrow(() -> new NotFound(roll.toString()));
    }

    /// POST /konton/{roll}/slut: the role ends with yesterday, and what a session may with it.
    @PostMapping("/konton/{roll}/slut")
    Answer end(CurrentUser user, @PathVariable UUID roll, Form form) {
        var permit = user.permit(AccessRight.GRANT, Node.WHOLE);
        var own = known(accounts.people(user.scope()), roll);
        if (own.held().role() == Role.STEWARD
                && own.account().id().equals(user.member().account().id())) {
            return unended(user, messages.text("end.oneself"));
        }
        var last = LocalDate.now(clock).minusDays(1);
        var ended = accounts.end(permit, roll, last, DecisionBasis.seen(form), () -> basis(user, known(user, roll)));
        if (ended.isDone()) return new Answer.SeeOther("/konton");
        if (ended instanceof WriteResult.StaleVersion<DecisionBasis>(var now, var lastBy)) {
            var moved = now.tell(form, List.of());
            return new Answer.Faulty("access/web/endrole", page(user, known(user, roll), now.told(form), moved));
        }
        var why = ended.reasons().contains(Accounts.LAST_STEWARD) ? "end.last-steward" : "end.ended";
        return unended(user, messages.text(why, own.account().name()));
    }

    private Answer unended(CurrentUser user, String why) {
        var form = Form.empty();
        form.wrong("roll", why);
        return new Answer.Faulty("access/web/people", page(user, rows(user), form, PeoplePage.Told.NOBODY));
    }

    private PeoplePage page(CurrentUser user, List<PeoplePage.Row> rows, Form form, PeoplePage.Told told) {
        long people = rows.stream()
                .filter(PeoplePage.Row::counts)
                .map(PeoplePage.Row::account)
                .distinct()
                .count();
        boolean may = user.may(AccessRight.GRANT, Node.WHOLE);
        return new PeoplePage(
                user.opening(AccessRoom.PEOPLE, messages.text("people.title", Long.toString(people)))
                        .with(form),
                rows,
                may,
                user.may(AccessRight.READ_LOG),
                form,
                Arrays.stream(Role.values())
                        .map(role -> new Choice(role.name(), messages.text("role." + role)))
                        .toList(),
                may
                        ? Nodes.of(user, AccessRight.GRANT).all().stream()
                                .map(named -> new Choice(named.node().text(), named.name()))
                                .toList()
                        : List.of(),
                identities.name(),
                may ? bound(user) : List.of(),
                told);
    }

    private List<PeoplePage.Bound> bound(CurrentUser user) {
        return identities.bound(user.scope()).stream()
                .map(one -> new PeoplePage.Bound(
                        one.account().value().toString(),
                        one.name(),
                        Swedish.date(LocalDate.ofInstant(one.since(), clock.getZone()))))
                .toList();
    }

    private List<PeoplePage.Row> rows(CurrentUser user) {
        var names = accounts.names(user.scope());
        return accounts.people(user.scope()).stream()
                .map(person -> row(person, names))
                .toList();
    }

    private PeoplePage.Row row(RoleAssignment person, Map<Node, String> names) {
        var held = person.held();
        var today = LocalDate.now(clock);
        return new PeoplePage.Row(
                person.holding().toString(),
                person.account().id().value().toString(),
                person.account().name(),
                messages.text("role." + held.role()),
                names.getOrDefault(held.node(), ""),
                Swedish.date(held.tenure().first()),
                held.tenure().isOpen()
                        ? ""
                        : held.tenure().isEmpty()
                                ? messages.text("people.never")
                                : Swedish.date(held.tenure().last()),
                held.decision(),
                held.tenure().covers(today),
                !held.tenure().last().isBefore(today));
    }

    private Sheet sheet(List<PeoplePage.Row> rows) {
        return new Sheet(
                List.of(messages.text("people.columns").split(";")),
                rows.stream()
                        .map(r -> List.of(r.name(), r.role(), r.node(), r.from(), r.to(), r.decision()))
                        .toList());
    }
}
