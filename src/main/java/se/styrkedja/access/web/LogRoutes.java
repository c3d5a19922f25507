package se.styrkedja.access.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import se.styrkedja.access.AccessAction;
import se.styrkedja.access.AccessRight;
import se.styrkedja.access.AccessRoom;
import se.styrkedja.access.Account;
import se.styrkedja.access.Accounts;
import se.styrkedja.access.Node;
import se.styrkedja.access.RoleAssignment;
import se.styrkedja.access.log.Entries;
import se.styrkedja.access.log.Entry;
import se.styrkedja.access.log.Sought;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.access.visits.Nodes;
import se.styrkedja.rooms.Rooms;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Choice;
import se.styrkedja.web.Form;
import se.styrkedja.web.Form.Field;
import se.styrkedja.web.Messages;
import se.styrkedja.web.Sheet;

@Controller
class LogRoutes {
    private static final String ADDRESS = "/forvaltning/handelser";
    private static final int AT_A_TIME = 50;

    private final Entries entries;
    private final Accounts accounts;
    private final Rooms rooms;
    private final Messages messages = Messages.of("deeds");
    private final Messages roles = Messages.of("access");

    LogRoutes(Entries entries, Accounts accounts, Rooms rooms) {
        this.rooms = rooms;
        this.entries = entries;
        this.accounts = accounts;
    }

    /// What the rows are told with: the roles of the organiser by their ids, and the names of its nodes.
    private record Known(Map<String, RoleAssignment> holdings, Map<Node, String> names) {}

    /// GET /forvaltning/handelser?person=&handelse=&fran=&till=&fore=
    @GetMapping(ADDRESS)
    Answer log(CurrentUser user, Form form, @RequestParam(defaultValue = "" + Entries.NEWEST) long fore) {
        var sought = sought(form);
        var found = new ArrayList<>(entries.before(user.scope(), sought, fore, AT_A_TIME + 1));
        var more = found.size() > AT_A_TIME;
        if (more) found.removeLast();
        var people = accounts.people(user.scope());
        var known = known(user, people);
        var page = new LogPage(
                user.inside(AccessRoom.PEOPLE, title(user)).with(form),
                form,
                people(people),
                kinds(),
                found.stream().map(entry -> row(user, entry, known)).toList(),
                address(form, ADDRESS + "/fil", Entries.NEWEST),
                fore == Entries.NEWEST ? "" : address(form, ADDRESS, Entries.NEWEST),
                more ? address(form, ADDRESS, found.getLast().key()) : "");
        return form.isWrong() ? new Answer.Faulty("access/web/log", page) : new Answer.Page("access/web/log", page);
    }

    /// GET /forvaltning/handelser/fil: the same as a table to take away, which is itself noted.
    @GetMapping(ADDRESS + "/fil")
    Answer file(CurrentUser user, Form form) {
        var permit = user.permit(
                AccessRight.READ_LOG,
                Nodes.of(user, AccessRight.READ_LOG).asked("", "").node());
        var known = known(user, accounts.people(user.scope()));
        var rows = entries.takeAway(permit, user.scope(), sought(form)).stream()
                .map(entry -> row(user, entry, known))
                .map(row -> List.of(row.at(), row.who(), row.what(), row.about(), row.node()))
                .toList();
        var sheet = new Sheet(List.of(messages.text("columns").split(";")), rows);
        return new Answer.Download(
                "text/csv;charset=UTF-8",
                "handelselogg.csv",
                out -> out.write(sheet.csv().getBytes(StandardCharsets.UTF_8)));
    }

    /// Of those who were not let in, where it is told to the reader at all.
    private String title(CurrentUser user) {
        return user.may(AccessRight.READ_LOG, Node.WHOLE)
                ? messages.text("title", Integer.toString(entries.refusedLately(user.scope())))
                : messages.text("title.within");
    }

    private Sought sought(Form form) {
        var all = Sought.all(rooms.actions());
        return new Sought(
                form.optional(AccountFields.PERSON),
                rooms.action(form.typed("handelse")).map(Set::of).orElse(all.kinds()),
                day(form, AccountFields.FIRST, all.first()),
                day(form, AccountFields.LAST, all.last()));
    }

    private LocalDate day(Form form, Field field, LocalDate otherwise) {
        return form.date(field)
                .filter(day -> day.getYear() > 0 && day.getYear() < 10_000)
                .orElse(otherwise);
    }

    private static String address(Form form, String path, long before) {
        var address = UriComponentsBuilder.fromPath(path);
        for (var field : List.of("person", "handelse", "fran", "till"))
            if (!form.typed(field).isBlank()) address.queryParam(field, "{" + field + "}");
        if (before != Entries.NEWEST) address.queryParam("fore", before);
        return address.encode()
                .buildAndExpand(Stream.of("person", "handelse", "fran", "till")
                        .collect(Collectors.toMap(field -> field, form::typed)))
                .toUriString();
    }

    private Known known(CurrentUser user, List<RoleAssignment> people) {
        return new Known(
                people.stream()
                        .collect(Collectors.toMap(person -> person.holding().toString(), person -> person)),
                accounts.names(user.scope()));
    }

    private List<Choice> people(List<RoleAssignment> people) {
        return Stream.concat(
                        Stream.of(new Choice("", messages.text("anybody"))),
                        people.stream()
                                .map(RoleAssignment::account)
                                .distinct()
                                .sorted(Comparator.comparing(Account::name, Swedish.order()))
                                .map(account -> new Choice(account.id().value().toString(), account.name())))
                .toList();
    }

    private List<Choice> kinds() {
        return Stream.concat(
                        Stream.of(new Choice("", messages.text("anything"))),
                        rooms.actions().stream().map(kind -> new Choice(kind.name(), rooms.told(kind))))
                .toList();
    }

    private LogPage.Row row(CurrentUser user, Entry entry, Known known) {
        boolean opens = !entry.page().isEmpty() && user.may(entry.kind().opens(), entry.node());
        return new LogPage.Row(
                Swedish.time(entry.at()),
                entry.who(),
                entry.kind() == AccessAction.WAS_REFUSED
                        ? messages.text("refused", Integer.toString(entry.times()))
                        : rooms.told(entry.kind()),
                about(entry, known),
                opens ? entry.page() : "",
                entry.page().isEmpty() && entry.node().equals(Node.WHOLE)
                        ? ""
                        : known.names().getOrDefault(entry.node(), ""));
    }

    private String about(Entry entry, Known known) {
        var person = known.holdings().get(entry.page().replaceFirst("^.*#", ""));
        if (person == null) return "";
        var role = roles.text("role." + person.held().role());
        var node = person.held().node();
        return node.equals(Node.WHOLE) || !known.names().containsKey(node)
                ? messages.text("role", person.account().name(), role)
                : messages.text(
                        "role.at", person.account().name(), role, known.names().getOrDefault(node, ""));
    }
}
